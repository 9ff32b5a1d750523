import { at } from "../../../differences-parts";
import type { Subject } from "../../subjects";
import { grouped } from "../grouped";
import { ACTORS, PARTS } from "./actors";
import type { Flow } from "./flow";
import { groupsOf, type Opening } from "./security-groups";
import { blocks, type System } from "./system";
import { nodeOf, thingOf, way } from "./things";
import { INTERNET, natGateways } from "./world";

/** Things by the security groups that they are in. */
export type Members = ReadonlyMap<string, readonly Subject[]>;

export function membersOf(system: System): Members {
  const types = [...ACTORS.keys(), ...PARTS.keys(), "aws_cloudformation_stack"];
  const found = system.of(...types).flatMap((subject) => {
    const thing = thingOf(system, subject);
    return thing === undefined ? [] : groupsOf(system, subject).map((group) => ({ group, thing }));
  });
  return new Map(
    [...grouped(found, ({ group }) => group)].map(([group, members]) => [
      group,
      [...new Set(members.map(({ thing }) => thing))],
    ]),
  );
}

/** Connections that security groups open: between things, and out to the internet. */
export function network(system: System, open: readonly Opening[], members: Members): Flow[] {
  const inside = (groups: readonly string[]) => [...new Set(groups.flatMap((group) => members.get(group) ?? []))];
  return open.flatMap(({ from, to, isToWorld, ports }) => [
    ...inside(from).flatMap((source) => inside(to).map((target) => way(system, source, target, ports))),
    ...(isToWorld ? inside(from).map((source) => outbound(system, source)) : []),
  ]);
}

/** From a public address directly, otherwise through the NAT gateway, if these plans have one. */
function outbound(system: System, source: Subject): Flow {
  const isEntry = ACTORS.get(source.type)?.role === "entry";
  const isPublic = blocks(source.after, "network_configuration").some(
    (block) => at(block, "assign_public_ip") === true,
  );
  const gateways = natGateways(system);
  if (isEntry || (!isPublic && gateways === undefined)) return { nodes: [], edges: [] };
  const node = nodeOf(system, source);
  if (isPublic || gateways === undefined)
    return { nodes: [node, INTERNET], edges: [{ from: node.id, to: INTERNET.id }] };
  return {
    nodes: [node, gateways, INTERNET],
    edges: [
      { from: node.id, to: gateways.id },
      { from: gateways.id, to: INTERNET.id },
    ],
  };
}
