export * from "./endpoints";
export * from "./subnets";
