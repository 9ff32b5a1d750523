import { simulate } from "../engine/simulate";
import type { RunResult } from "../model";
import { POLICIES } from "../policies";
import type { Workload } from "../traces";
import { BOUND, VARIANTS } from "./variants";

/** Runs of some policies on one workload with one seed: they share its messages. */
export interface Job {
  readonly workload: string;
  readonly seed: number;
  /** Names in POLICIES or VARIANTS, or BOUND's. */
  readonly policies: readonly string[];
  /** @default false */
  readonly keepMoments?: boolean;
}

export function runJob({ workload, seed, policies, keepMoments }: Job, workloads: readonly Workload[]): RunResult[] {
  const { trace, conditions } = named(workloads, workload);
  const messages = trace(seed);
  return policies.map((policy) =>
    simulate(messages, named([...POLICIES, ...VARIANTS, BOUND], policy), conditions, seed, { keepMoments }),
  );
}

function named<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const item = items.find((one) => one.name === name);
  if (!item) throw new Error(`the evaluation asks for "${name}", but there is only ${items.map((one) => one.name)}`);
  return item;
}
