import { checkGates, GATES, type GateResult } from "../gates";
import type { Policy } from "../model";
import { OURS } from "../policies/ours";
import type { Estimate } from "../statistics";
import type { Workload } from "../traces";
import { type Cell, cellsOf } from "./cells";
import { brokenInvariants } from "./invariants";
import { type PoolOptions, runJobs } from "./pool";
import type { Job } from "./run-job";
import { BOUND, VARIANTS } from "./variants";

export interface Evaluation {
  /** Seeds 1 to this. */
  readonly seeds: number;
  readonly workloads: readonly Workload[];
  readonly policies: readonly Policy[];
  /** Workload by workload, in the order of `policies`. */
  readonly cells: readonly Cell[];
  /** On the workloads that have gates: our law and its variants, if asked for. */
  readonly variants: readonly Cell[];
  /** On the workloads that have gates: what could be reached. */
  readonly bounds: readonly Cell[];
  readonly gates: readonly GateResult<Estimate>[];
  /** What must never happen and did, in sentences. */
  readonly broken: readonly string[];
}

export interface Questions {
  readonly seeds: number;
  readonly workloads: readonly Workload[];
  readonly policies: readonly Policy[];
  /** Also run the variants of our law. @default false */
  readonly variants?: boolean;
}

/** Runs every policy on every workload with every seed. */
export async function evaluate(questions: Questions, options: PoolOptions = {}): Promise<Evaluation> {
  const { seeds, workloads, policies } = questions;
  const gated = workloads.filter(({ name }) => GATES.some(({ workload }) => workload === name));
  const parts = [
    { on: workloads, of: policies },
    { on: questions.variants ? gated : [], of: [OURS, ...VARIANTS] },
    { on: gated, of: [BOUND] },
  ].map(({ on, of }) => ({ on, of, jobs: on.flatMap((workload) => jobsOf(workload, of, seeds)) }));
  const results = await runJobs(
    parts.flatMap(({ jobs }) => jobs),
    options,
  );
  const [cells = [], variants = [], bounds = []] = parts.map(({ on, of, jobs }) =>
    cellsOf(on, of, jobs, results.splice(0, jobs.length)),
  );
  return {
    ...{ seeds, workloads, policies, cells, variants, bounds },
    gates: checkGates(cells.map(({ summary }) => summary)),
    broken: brokenInvariants([...cells, ...variants]),
  };
}

const jobsOf = ({ name }: Workload, policies: readonly Policy[], seeds: number): Job[] =>
  Array.from({ length: seeds }, (_, seed) => ({
    workload: name,
    seed: seed + 1,
    policies: policies.map((policy) => policy.name),
  }));
