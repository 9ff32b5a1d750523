import type { Moment, Policy, RunResult, Trace } from "../model";
import type { Conditions } from "./conditions";
import type { Queue } from "./queue";
import type { Tasks } from "./tasks";

interface Run extends Pick<RunResult, "seed" | "changes" | "outOfRange" | "blindScaleIns"> {
  readonly trace: Trace;
  readonly policy: Policy;
  readonly conditions: Conditions;
  readonly queue: Queue;
  readonly tasks: Tasks;
  readonly moments: readonly Moment[];
}

/** The figures of a run that is over. */
export function resultOf(run: Run): RunResult {
  const { trace, policy, conditions, seed, queue, tasks, changes, outOfRange, blindScaleIns, moments } = run;
  const waits = Float64Array.from(trace.messages.slice(0, queue.published), ({ at }, number) => {
    const wait = queue.waitsSeconds[number];
    return wait === undefined || Number.isNaN(wait) ? trace.durationSeconds - at : wait;
  }).sort();
  const violated = waits.reduce((n, wait) => (wait > conditions.limits.targetWaitSeconds ? n + 1 : n), 0);
  return {
    policy: policy.name,
    trace: trace.name,
    seed,
    messages: waits.length,
    violationPercent: waits.length === 0 ? 0 : (100 * violated) / waits.length,
    taskHours: tasks.seconds(trace.durationSeconds) / 3600,
    waitP50Seconds: percentile(waits, 50),
    waitP95Seconds: percentile(waits, 95),
    waitMaxSeconds: waits.at(-1) ?? 0,
    kills: tasks.kills,
    blindScaleIns,
    changes,
    outOfRange,
    moments,
  };
}

/** The smallest value that at least this share of the sorted values does not exceed (nearest rank); 0 of none. */
const percentile = (sorted: Float64Array, percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
