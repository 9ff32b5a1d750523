export * from "./alb-ingress";
export * from "./existing-ingress";
export * from "./rules";
