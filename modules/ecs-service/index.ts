export * from "./ecs-service";
export type * from "./props";
export * from "./rules";
