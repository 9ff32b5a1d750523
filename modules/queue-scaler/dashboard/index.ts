export * from "./body";
export type * from "./pane";
