import { isObject } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { textOf } from "../../reading";
import { type Container, listOf, refused, type Task } from "./task";

const CONDITIONS = ["START", "COMPLETE", "SUCCESS", "HEALTHY"];

/**
 * The order in which containers start.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
 */
export function dependencies({ containers }: Task): Problem[] {
  const byName = new Map(containers.map((container) => [container.name, container]));
  return [
    ...containers.flatMap((container) =>
      listOf(container, "dependsOn").flatMap(({ containerName, condition }) => {
        const text = dependency(container, textOf(containerName), textOf(condition), byName);
        return text === undefined ? [] : [refused(`${container.label} dependsOn ${text}`)];
      }),
    ),
    ...circle(containers),
  ];
}

function dependency(
  { name }: Container,
  other: string | undefined,
  condition: string | undefined,
  byName: ReadonlyMap<string | undefined, Container>,
): string | undefined {
  if (other === undefined) return "has an entry without containerName";
  if (other === name) return `names the container itself`;
  const target = byName.get(other);
  if (target === undefined) return `names "${other}", which is no container of this task`;
  if (condition === undefined || !CONDITIONS.includes(condition))
    return `"${other}" has condition ${condition === undefined ? "none" : `"${condition}"`}; allowed are ${CONDITIONS.join(", ")}`;
  if (condition === "HEALTHY" && !isObject(target.body.healthCheck))
    return `waits for "${other}" to be HEALTHY, but that container has no healthCheck`;
  if ((condition === "COMPLETE" || condition === "SUCCESS") && target.essential)
    return `waits for "${other}" to end (${condition}), but that container is essential: its end ends the task`;
  return undefined;
}

/** The first circle in which containers wait for each other. */
function circle(containers: readonly Container[]): Problem[] {
  const waits = new Map(
    containers.flatMap((container) => (container.name ? [[container.name, others(container)]] : [])),
  );
  for (let size = -1; size !== waits.size; ) {
    size = waits.size;
    for (const [name, names] of waits) if (!names.some((other) => waits.has(other))) waits.delete(name);
  }
  const [first] = waits.keys();
  if (first === undefined) return [];
  const way = [first];
  for (;;) {
    const next = waits.get(way.at(-1) ?? first)?.find((other) => waits.has(other)) ?? first;
    if (way.includes(next))
      return [refused(`dependsOn is a circle: ${[...way.slice(way.indexOf(next)), next].join(" -> ")}`)];
    way.push(next);
  }
}

function others(container: Container): string[] {
  return listOf(container, "dependsOn").flatMap(({ containerName }) => {
    const other = textOf(containerName);
    return other === undefined || other === container.name ? [] : [other];
  });
}
