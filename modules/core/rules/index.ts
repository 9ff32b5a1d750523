export * from "./cidr";
export * from "./problem";
export * from "./rewrite";
export * from "./route";
