import type { Graph } from "../graph";
import { alarms, connections } from "./connections";
import { joined } from "./flow";
import { membersOf, network } from "./network";
import { permissions } from "./permissions";
import { openings } from "./security-groups";
import type { System } from "./system";
import { traffic } from "./traffic";

/** How a system works after its plans: who comes in where, what uses what. Undefined where nothing flows. */
export function overviewGraph(system: System): Graph | undefined {
  const open = openings(system);
  const { nodes, edges } = joined([
    ...traffic(system, open),
    ...network(system, open, membersOf(system)),
    ...permissions(system),
    ...connections(system),
    ...alarms(system),
  ]);
  return edges.length === 0 ? undefined : { title: `How ${system.environment} works`, nodes, edges };
}
