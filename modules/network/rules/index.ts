export * from "./subnets";
