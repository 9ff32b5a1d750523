export * from "./private-bucket";
