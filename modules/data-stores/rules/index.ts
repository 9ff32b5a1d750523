export * from "./stores";
