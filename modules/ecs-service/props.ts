import type { ServiceHost } from "../core";
import type { ServiceSpec } from "./rules";

/** A service and its place. What it reaches is opened by `connectTo`, since that may be made by others. */
export interface EcsServiceProps extends Omit<ServiceSpec, "reaches"> {
  /** What the service is placed on and may use. */
  readonly host: ServiceHost;
}
