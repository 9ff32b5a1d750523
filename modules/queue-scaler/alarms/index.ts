export * from "./alarms";
export * from "./function-rules";
export type * from "./rule";
export * from "./service-rules";
