export * from "./bootstrap-stack";
export * from "./network-stack";
export * from "./platform-stack";
export * from "./scaler-stack";
export * from "./service-stack";
export * from "./state";
