export * from "./check-service";
export * from "./container";
export * from "./fargate";
export * from "./rollout";
export * from "./service";
