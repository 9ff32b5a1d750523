import { type Problem, repeated } from "../../core/rules";

/** AWS services that tasks and functions of this repository call, by the last part of their endpoint's name. */
export const ENDPOINT_SERVICES = [
  "ecr.api",
  "ecr.dkr",
  "lambda",
  "logs",
  "monitoring",
  "secretsmanager",
  "ssmmessages",
] as const;

export type EndpointService = (typeof ENDPOINT_SERVICES)[number];

export function checkEndpoints(endpoints: readonly EndpointService[]): Problem[] {
  return repeated(endpoints).map((service) => ({
    field: "interfaceEndpoints",
    message: `${service} is listed twice; list each service once`,
  }));
}
