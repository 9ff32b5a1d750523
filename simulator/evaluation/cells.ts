import type { Policy, RunResult } from "../model";
import { type Summary, summarize } from "../statistics";
import type { Workload } from "../traces";
import type { Job } from "./run-job";

/** Runs of one policy on one workload, a run per seed. */
export interface Cell {
  readonly workload: Workload;
  readonly policy: Policy;
  readonly runs: readonly RunResult[];
  readonly summary: Summary;
}

/**
 * Sorts what jobs gave: a cell for every policy on every workload.
 * @param results of each job, one run per policy
 */
export function cellsOf(
  workloads: readonly Workload[],
  policies: readonly Policy[],
  jobs: readonly Job[],
  results: readonly RunResult[][],
): Cell[] {
  return workloads.flatMap((workload) => {
    const runs = results.filter((_, job) => jobs[job]?.workload === workload.name).flat();
    return policies.map((policy) => {
      const own = runs.filter((run) => run.policy === policy.name);
      return { workload, policy, runs: own, summary: summarize(workload.name, policy.name, own) };
    });
  });
}

/** The cell of a workload and a policy. */
export function cellOf(cells: readonly Cell[], workload: string, policy: string): Cell | undefined {
  return cells.find((cell) => cell.workload.name === workload && cell.policy.name === policy);
}
