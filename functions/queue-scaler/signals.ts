import type { Signal } from "../metrics";
import type { Freezes } from "./freezes";
import type { Decision, History, LawSettings, Reason, ServiceState } from "./model";

/** Rollouts only ever add tasks: ECS replaces the old ones itself. */
export const isDeploying = (service: ServiceState) => service.deployments > 1 || service.rollout === "IN_PROGRESS";

/** Faults of the data that keep tasks which nobody needs. The others are no faults: the time, a kick, a deployment. */
const BLOCKS: readonly Reason[] = ["data-too-old-for-scale-in", "gap-in-window", "unacked-unknown"];

export interface Circumstances {
  readonly freezes: Freezes;
  /** The newest word about the queue is incomplete or impossible. */
  readonly lacksNumbers: boolean;
  readonly history: History;
  readonly service: ServiceState;
}

/** Everything that is wrong, or may be; ExternalChange and ProtectionUnknown are the handler's to see. */
export function signalsOf(
  decision: Pick<Decision, "need" | "reasons">,
  { freezes, lacksNumbers, history, service }: Circumstances,
  settings: LawSettings,
): Signal[] {
  const signals: Signal[] = [];
  if (decision.need === null) signals.push("stale");
  if (history.trigger === "tick" && decision.reasons.some((reason) => BLOCKS.includes(reason)))
    signals.push("scaleInBlocked");
  if (lacksNumbers) signals.push("unknownSeries");
  if (isDeploying(service)) signals.push("deployment");
  if (freezes.launchStuck) signals.push("launchStuck");
  if (freezes.notConsuming) signals.push("notConsuming");
  if (freezes.noProgress) signals.push("noProgress");
  if (decision.need !== null && decision.need > settings.maxTasks) signals.push("saturated");
  return signals;
}
