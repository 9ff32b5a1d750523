import type { GateResult } from "../gates";
import type { Estimate } from "../statistics";
import { cellOf } from "./cells";
import type { Evaluation } from "./evaluate";
import { BOUND } from "./variants";

/** Means of fewer seeds miss or meet a gate by chance: the goals are means of ten or more. */
export const SEEDS_THAT_JUDGE = 10;

/** What perfect knowledge reaches of a figure, where it is a bound; somebody who waits less well can do with fewer tasks. */
export function boundOf(evaluation: Evaluation, { workload, figure }: GateResult<Estimate>): Estimate | undefined {
  return cellOf(evaluation.bounds, workload, BOUND.name)?.summary[figure];
}

/** Whether perfect knowledge misses this gate on the same seeds too, so that no policy without spare tasks can meet it. */
export function isOutOfReach(evaluation: Evaluation, gate: GateResult<Estimate>): boolean {
  const bound = boundOf(evaluation, gate);
  return bound !== undefined && gate.figure !== "taskHours" && bound.mean > gate.atMost;
}

/** Whether nothing speaks against the law: what it must always keep is kept, and no gate is missed that could be met. */
export function held(evaluation: Evaluation): boolean {
  const { broken, gates, seeds } = evaluation;
  const missed = gates.filter((gate) => !gate.met && !isOutOfReach(evaluation, gate));
  return broken.length === 0 && (missed.length === 0 || seeds < SEEDS_THAT_JUDGE);
}
