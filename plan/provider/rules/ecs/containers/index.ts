import type { Problem, Rule } from "../../../validation/problem";
import { meant } from "../../nearest";
import { fargateContainers } from "../fargate/containers";
import { decode } from "./decode";
import { dependencies } from "./dependencies";
import { environment } from "./environment";
import { healthChecks } from "./health-check";
import { logging } from "./logging";
import { names } from "./names";
import { ports } from "./ports";
import { resources } from "./resources";
import { doubtful, labelOf, type Task, taskOf } from "./task";
import { volumes } from "./volumes";

const CHECKS: readonly ((task: Task) => Problem[])[] = [
  names,
  resources,
  ports,
  healthChecks,
  dependencies,
  environment,
  logging,
  volumes,
  fargateContainers,
];

/** The JSON text with a task's containers. A text that is known only after apply is not looked at. */
export const containerDefinitions: Rule = (config) => {
  const text = config.container_definitions;
  if (typeof text !== "string") return [];
  const { containers, refusals, strangers } = decode(text);
  const task = taskOf(config, containers);
  return [
    ...refusals.map(invalid),
    ...strangers.map(({ index, key, known }) =>
      doubtful(
        `${labelOf(containers[index], index)} has ${key}, which ECS does not know; the provider leaves it out${meant(key, known)}`,
      ),
    ),
    ...wrongVersionConsistency(task),
    // What the provider could not read would look as if it were missing.
    ...(refusals.length > 0 ? [] : CHECKS.flatMap((check) => check(task))),
  ];
};

function wrongVersionConsistency({ containers }: Task): Problem[] {
  return containers.flatMap(({ body: { versionConsistency: value } }, index) =>
    typeof value !== "string" || ["", "enabled", "disabled"].includes(value)
      ? []
      : [invalid(`invalid version consistency value (${value}) for container definition supplied at index (${index})`)],
  );
}

/** The provider's own words. Source: internal/service/ecs/task_definition.go, validTaskDefinitionContainerDefinitions. */
function invalid(reason: string): Problem {
  return {
    path: ["container_definitions"],
    summary: `ECS Task Definition container_definitions is invalid: ${reason}`,
  };
}
