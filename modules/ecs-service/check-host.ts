import type { ServiceHost } from "../core";
import type { Problem } from "../core/rules";
import type { ServiceSpec } from "./rules";

/** What a service asks for and its host does not have: it would be passed over in silence. */
export function checkHost(service: ServiceSpec, host: ServiceHost): Problem[] {
  const problems: Problem[] = [];
  if (service.ingress && !host.ingress) {
    problems.push({
      field: "ingress",
      message: "the host has no load balancer; give it an ingress or remove this one",
    });
  }
  if (service.discovery && !host.namespace) {
    problems.push({ field: "discovery", message: "the host has no namespace; give it one or remove discovery" });
  }
  const subnets = service.subnets === "public" ? host.network.publicSubnets : host.network.privateSubnets;
  if (Object.keys(subnets).length === 0) {
    problems.push({
      field: "subnets",
      message: `${service.subnets}, but the host's network has no ${service.subnets} subnets; add some or choose the others`,
    });
  }
  return problems;
}
