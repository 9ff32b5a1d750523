export * from "./private-bucket";
export * from "./rules";
