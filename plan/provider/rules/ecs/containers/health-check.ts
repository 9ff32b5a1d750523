import { isObject, strings } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { type Container, doubtful, outside, refused, type Task } from "./task";

const RANGES = { interval: [5, 300], timeout: [2, 60], retries: [1, 10], startPeriod: [0, 300] } as const;

/**
 * Health checks of containers; their command starts with the way it is run.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export function healthChecks({ containers }: Task): Problem[] {
  return containers.flatMap((container) => {
    const { healthCheck } = container.body;
    if (!isObject(healthCheck)) return [];
    return [
      ...command(container, strings(healthCheck.command)),
      ...outside(container, healthCheck, "healthCheck.", RANGES),
    ];
  });
}

function command({ label }: Container, [way, ...words]: string[]): Problem[] {
  const at = `${label} healthCheck.command`;
  if (way === undefined) return [refused(`${at} is empty; it needs CMD or CMD-SHELL and a command`)];
  if (way === "NONE") return [];
  if (way !== "CMD" && way !== "CMD-SHELL")
    return [refused(`${at} starts with "${way}"; allowed are CMD, CMD-SHELL and NONE`)];
  if (words.length === 0) return [refused(`${at} is ${way} alone; it needs a command`)];
  if (way === "CMD" || words.length === 1) return [];
  return [doubtful(`${at} has ${words.length} texts after CMD-SHELL; the shell runs the first one only`)];
}
