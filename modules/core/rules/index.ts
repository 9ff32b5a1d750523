export * from "./cidr";
export * from "./problem";
export * from "./range";
export * from "./retention";
export * from "./rewrite";
export * from "./route";
export * from "./task-protection";
