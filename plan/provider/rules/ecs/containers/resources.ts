import { strings, type Value } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { isAbsent, numberOf } from "../../reading";
import { refused, type Task } from "./task";

/**
 * CPU and memory of containers against each other and against the task.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html (cpu, memory, memoryReservation)
 */
export function resources(task: Task): Problem[] {
  return [...cpu(task), ...memory(task), ...task.containers.flatMap((container) => limits(container, task))];
}

function cpu({ containers, cpu: allowed }: Task): Problem[] {
  const sum = containers.reduce((total, { body }) => total + (numberOf(body.cpu) ?? 0), 0);
  if (allowed === undefined || sum <= allowed) return [];
  return [refused(`cpu of all containers is ${sum}; the task has ${allowed}`)];
}

function memory({ containers, memory: allowed }: Task): Problem[] {
  const sum = containers.reduce((total, { body }) => total + (numberOf(body.memoryReservation) ?? 0), 0);
  if (allowed === undefined || sum <= allowed) return [];
  return [refused(`memoryReservation of all containers is ${sum}; the task has ${allowed}`)];
}

function limits({ label, body }: Task["containers"][number], { config, fargate, memory: allowed }: Task): Problem[] {
  const hard = numberOf(body.memory);
  const soft = numberOf(body.memoryReservation);
  const problems: Problem[] = [];
  if (hard !== undefined && soft !== undefined && hard < soft)
    problems.push(refused(`${label} memory is ${hard}, below its memoryReservation of ${soft}`));
  if (hard !== undefined && allowed !== undefined && hard > allowed)
    problems.push(refused(`${label} memory is ${hard}; the task has ${allowed}`));
  // Fargate says itself that it needs the task's memory.
  if (!hard && !soft && isAbsent(config.memory) && !fargate && isForInstances(config.requires_compatibilities))
    problems.push(
      refused(`${label} has neither memory nor memoryReservation; without memory of the task it needs one`),
    );
  return problems;
}

function isForInstances(compatibilities: Value | undefined): boolean {
  return isAbsent(compatibilities) || strings(compatibilities).some((name) => name === "EC2" || name === "EXTERNAL");
}
