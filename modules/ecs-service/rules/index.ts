export * from "./check-service";
export * from "./container";
export * from "./fargate";
export * from "./service";
