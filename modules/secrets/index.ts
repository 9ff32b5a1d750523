export * from "./rules";
export * from "./secret";
