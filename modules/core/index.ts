export * from "./interfaces";
export * from "./invalid";
export * from "./literal";
export * from "./location";
export * from "./named";
export * from "./policy";
