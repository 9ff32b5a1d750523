import { max, mean, median, quantileSorted } from "simple-statistics";
import { randomStream } from "./engine/random";
import type { RunResult } from "./model";

const RESAMPLES = 2000;
const RESAMPLING_SEED = 1;

/** A mean and the interval that holds the true one with 95 % confidence. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What seeds gave: one value each. */
export interface Estimate extends Interval {
  readonly median: number;
  /** The highest: every figure here is a cost. */
  readonly worst: number;
}

/** All runs of a policy on a workload. */
export interface Summary {
  readonly workload: string;
  readonly policy: string;
  readonly seeds: number;
  readonly violationPercent: Estimate;
  readonly taskHours: Estimate;
  readonly waitP95Seconds: Estimate;
  /** Changes of the desired count per run. */
  readonly changes: Estimate;
  /** Of all runs together. */
  readonly kills: number;
  readonly blindScaleIns: number;
  readonly outOfRange: number;
}

/**
 * The mean of independent values and its 95 % confidence interval by the percentile bootstrap (Efron and Tibshirani,
 * "An Introduction to the Bootstrap", 1993, chapter 13), resampled from a fixed seed. With few values the interval is a
 * little narrow: of ten it holds the true mean about 90 times in 100. A single value is its own interval.
 * @param values at least one
 */
export function interval(values: readonly number[]): Interval {
  const drawn = resamples(values.length);
  const means = Array.from({ length: RESAMPLES }, (_, resample) => {
    let sum = 0;
    for (let i = resample * values.length; i < (resample + 1) * values.length; i++) sum += values[drawn[i] ?? 0] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return { mean: mean([...values]), low: quantileSorted(means, 0.025), high: quantileSorted(means, 0.975) };
}

/** Which values each resample takes: the same for every figure, so that the order of questions changes no answer. */
function resamples(count: number): Uint32Array {
  const known = drawnBefore.get(count);
  if (known) return known;
  const random = randomStream(RESAMPLING_SEED, `resamples of ${count}`);
  const drawn = Uint32Array.from({ length: RESAMPLES * count }, () => Math.floor(random() * count));
  drawnBefore.set(count, drawn);
  return drawn;
}
const drawnBefore = new Map<number, Uint32Array>();

export function estimate(values: readonly number[]): Estimate {
  return { ...interval(values), median: median([...values]), worst: max([...values]) };
}

/** @param runs of one policy on one workload, at least one */
export function summarize(workload: string, policy: string, runs: readonly RunResult[]): Summary {
  const of = (figure: (run: RunResult) => number) => estimate(runs.map(figure));
  const total = (figure: (run: RunResult) => number) => runs.reduce((sum, run) => sum + figure(run), 0);
  return {
    workload,
    policy,
    seeds: runs.length,
    violationPercent: of((run) => run.violationPercent),
    taskHours: of((run) => run.taskHours),
    waitP95Seconds: of((run) => run.waitP95Seconds),
    changes: of((run) => run.changes),
    kills: total((run) => run.kills),
    blindScaleIns: total((run) => run.blindScaleIns),
    outOfRange: total((run) => run.outOfRange),
  };
}

/**
 * How much more `ours` costs than `theirs`, seed by seed: both meet the same messages, so what the seeds have in common
 * cancels out and the interval is narrower than that of either.
 */
export function pairedDifference(
  ours: readonly RunResult[],
  theirs: readonly RunResult[],
  figure: (run: RunResult) => number,
): Interval {
  const bySeed = new Map(theirs.map((run) => [run.seed, figure(run)]));
  const differences = ours.flatMap((run) => {
    const other = bySeed.get(run.seed);
    return other === undefined ? [] : [figure(run) - other];
  });
  return interval(differences);
}
