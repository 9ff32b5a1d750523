export * from "./ecs-service";
export * from "./rules";
