export * from "./ci-roles";
export * from "./repository";
