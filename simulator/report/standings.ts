import { type Cell, cellOf } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import { OURS } from "../policies/ours";
import type { Workload } from "../traces";
import { type Comparison, compare } from "./compare";

/** Ours against every rival on one workload. */
export interface Standing {
  readonly workload: Workload;
  readonly ours: Cell;
  readonly rivals: readonly Cell[];
  readonly comparisons: readonly Comparison[];
}

/** Workloads on which ours and at least one rival ran. */
export function standings({ workloads, cells }: Evaluation): Standing[] {
  return workloads.flatMap((workload) => {
    const ours = cellOf(cells, workload.name, OURS.name);
    const rivals = cells.filter((cell) => cell.workload.name === workload.name && cell.policy.name !== OURS.name);
    if (!ours || rivals.length === 0) return [];
    return [{ workload, ours, rivals, comparisons: rivals.map((rival) => compare(ours, rival)) }];
  });
}
