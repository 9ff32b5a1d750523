import { isObject, isWhollyKnown, objects, type Value } from "../protocol/value";
import type { Problem } from "../validation/problem";
import { blocksLeftOut, joined } from "./left-out";
import type { ResourceDiff } from "./types";

/** What a service keeps: blocks left out, counts of a daemon, triggers that start no deployment. Source: internal/service/ecs/service.go. */
export const keptByService = joined<ResourceDiff>(
  blocksLeftOut("alarms", "deployment_circuit_breaker", "deployment_controller"),
  ({ planned }) => {
    if (planned.scheduling_strategy !== "DAEMON") return [];
    return [
      "desired_count",
      ...(planned.deployment_maximum_percent === 200 ? ["deployment_maximum_percent"] : []),
      ...(planned.deployment_minimum_healthy_percent === 100 ? ["deployment_minimum_healthy_percent"] : []),
    ];
  },
  ({ prior, planned }) => (prior.propagate_tags === "NONE" && !planned.propagate_tags ? ["propagate_tags"] : []),
  ({ prior, planned }) => {
    const removed = sizeOf(prior.triggers) > 0 && sizeOf(planned.triggers) === 0;
    return planned.force_new_deployment !== true || removed ? ["triggers"] : [];
  },
);

/** Another strategy of capacity providers needs a new deployment. Source: capacityProviderStrategyCustomizeDiff, since 6.15.0. */
export function refusedByService({ prior, planned }: ResourceDiff): Problem[] {
  const before = prior.capacity_provider_strategy;
  const after = planned.capacity_provider_strategy;
  if (planned.force_new_deployment === true || !isWhollyKnown(after) || strategy(before) === strategy(after)) return [];
  const summary = "force_new_deployment should be true when capacity_provider_strategy is being updated";
  return [{ path: ["capacity_provider_strategy"], summary }];
}

/** The SDK reads a number that nobody gave as 0. */
function strategy(value: Value | undefined): string {
  return objects(value)
    .map(({ capacity_provider, base, weight }) => JSON.stringify([capacity_provider, base ?? 0, weight ?? 0]))
    .sort()
    .join();
}

function sizeOf(map: Value | undefined): number {
  return isObject(map) ? Object.keys(map).length : 0;
}
