import type { GraphNode } from "../graph";
import type { System } from "./system";

/** Those who use the system. */
export const CLIENTS: GraphNode = {
  id: "clients",
  name: "Clients",
  what: "internet",
  look: "outside",
  column: "first",
};

/** What the system uses. */
export const INTERNET: GraphNode = {
  id: "internet",
  name: "Internet",
  what: "outbound",
  look: "outside",
  column: "last",
};

/** The way out of private subnets, if these plans have one. */
export function natGateways(system: System): GraphNode | undefined {
  const count = system.of("aws_nat_gateway").length;
  if (count === 0) return undefined;
  return { id: "nat", name: "NAT", what: count === 1 ? "1 gateway" : `${count} gateways`, look: "entry" };
}
