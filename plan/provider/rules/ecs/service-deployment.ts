import type { ObjectValue } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { isAbsent, numberOf, onlyBlock } from "../reading";
import { controllerOf } from "./service";

/**
 * How a service replaces its tasks: between the lower and the upper limit there must be room for one of them.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export const serviceDeployment: Rule = (config) => {
  const controller = controllerOf(config);
  if (controller === "ECS") return isRolling(config) ? [...limits(config), ...rebalancing(config)] : [];
  if (controller === undefined || onlyBlock(config.deployment_circuit_breaker)?.enable !== true) return [];
  return [
    {
      path: ["deployment_circuit_breaker"],
      summary: `deployment_circuit_breaker is enabled; with deployment controller ${controller} there is none`,
    },
  ];
};

/** Whether tasks are certainly replaced a few at a time, which is what the limits are for. */
function isRolling(config: ObjectValue): boolean {
  const { scheduling_strategy: scheduling, deployment_configuration: deployment } = config;
  const strategy = isAbsent(deployment) ? null : onlyBlock(deployment)?.strategy;
  return (
    (isAbsent(scheduling) || scheduling === "REPLICA") &&
    (strategy === null || strategy === "" || strategy === "ROLLING")
  );
}

function limits(config: ObjectValue): Problem[] {
  const most = percent(config.deployment_maximum_percent, 200);
  const least = percent(config.deployment_minimum_healthy_percent, 100);
  if (most === undefined || least === undefined) return [];
  if (most <= least)
    return [
      {
        path: ["deployment_maximum_percent"],
        summary: `deployment_maximum_percent is ${most}; it must be above deployment_minimum_healthy_percent (${least}), or no task can be replaced`,
      },
    ];
  const count = numberOf(config.desired_count) ?? 0;
  const [running, healthy] = [Math.floor((count * most) / 100), Math.ceil((count * least) / 100)];
  if (running > healthy || count === 0) return [];
  return [
    {
      path: ["deployment_maximum_percent"],
      summary: `deployment_maximum_percent (${most}) of desired_count (${count}) is ${running} running, deployment_minimum_healthy_percent (${least}) is ${healthy} healthy: no task can be replaced while the count is ${count}`,
      warning: true,
    },
  ];
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html */
function rebalancing(config: ObjectValue): Problem[] {
  const most = percent(config.deployment_maximum_percent, 200);
  if (config.availability_zone_rebalancing !== "ENABLED" || most === undefined || most > 100) return [];
  return [
    {
      path: ["availability_zone_rebalancing"],
      summary: `availability_zone_rebalancing is ENABLED with deployment_maximum_percent ${most}; it needs more than 100`,
    },
  ];
}

/** A percentage, or the provider's default where nobody gave one. */
function percent(value: ObjectValue[string] | undefined, byDefault: number): number | undefined {
  return isAbsent(value) ? byDefault : numberOf(value);
}
