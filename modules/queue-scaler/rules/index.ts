export * from "./check-settings";
export * from "./scaler";
