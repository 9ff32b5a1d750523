import { OURS } from "../policies/ours";
import type { Cell } from "./cells";
import { VARIANTS } from "./variants";

const LAW = new Set([OURS, ...VARIANTS].map(({ name }) => name));

/** Says what our law has done that it must never do. Rivals may. */
export function brokenInvariants(cells: readonly Cell[]): string[] {
  return cells
    .filter(({ policy }) => LAW.has(policy.name))
    .flatMap(({ workload, policy, summary }) => {
      const { blindScaleIns, kills, outOfRange } = summary;
      const { minTasks, maxTasks, protection } = workload.conditions.limits;
      const where = `${workload.name} · ${policy.name}`;
      return [
        ...(blindScaleIns > 0 ? [`${where}: ${blindScaleIns} scale-ins without fresh data, 0 allowed`] : []),
        ...(protection && kills > 0 ? [`${where}: ${kills} busy tasks stopped although protected, 0 allowed`] : []),
        ...(outOfRange > 0
          ? [`${where}: ${outOfRange} changes outside ${minTasks} to ${maxTasks} tasks, 0 allowed`]
          : []),
      ];
    });
}
