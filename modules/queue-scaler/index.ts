export * from "./queue-scaler";
export type * from "./spec";
