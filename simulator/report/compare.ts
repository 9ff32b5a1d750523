import type { Cell } from "../evaluation/cells";
import { type Interval, pairedDifference } from "../statistics";

/** What ours costs more than another policy on the same messages; below zero it costs less. */
export interface Comparison {
  readonly policy: string;
  readonly violations: Interval;
  readonly hours: Interval;
  readonly verdict: Verdict;
}

/**
 * - worse: the other one costs clearly more in one way, and not clearly less in the other;
 * - better: the other way round;
 * - dearer, slower: it violates clearly less for clearly more hours, or the other way round;
 * - alike: no difference is clear.
 * Clear is what the 95 % interval of the differences, seed by seed, puts on one side of zero.
 */
export type Verdict = "worse" | "better" | "dearer" | "slower" | "alike";

export function compare(ours: Cell, theirs: Cell): Comparison {
  const violations = pairedDifference(ours.runs, theirs.runs, (run) => run.violationPercent);
  const hours = pairedDifference(ours.runs, theirs.runs, (run) => run.taskHours);
  return { policy: theirs.policy.name, violations, hours, verdict: verdictOf(sign(violations), sign(hours)) };
}

/** 1 when ours clearly costs more, -1 when it clearly costs less. */
const sign = ({ low, high }: Interval): number => (low > 0 ? 1 : high < 0 ? -1 : 0);

function verdictOf(violations: number, hours: number): Verdict {
  if (violations === 0 && hours === 0) return "alike";
  if (violations <= 0 && hours <= 0) return "worse";
  if (violations >= 0 && hours >= 0) return "better";
  return violations > 0 ? "dearer" : "slower";
}
