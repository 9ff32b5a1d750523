export * from "./file-system";
export * from "./rabbitmq";
export * from "./redis";
export * from "./rules";
