export * from "./cluster";
export * from "./namespace";
