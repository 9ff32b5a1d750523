import type { Problem } from "../../../validation/problem";
import { isAbsent } from "../../reading";
import { refused, repeated, type Task } from "./task";

/** Quota of a task definition. Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const MOST_CONTAINERS = 10;

/**
 * Which containers a task has: one to ten, named, with an image, one of them essential.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function names({ containers }: Task): Problem[] {
  if (containers.length === 0) return [refused("there is no container; a task needs at least one")];
  return [
    ...containers.flatMap(({ label, name, body }) => [
      ...(name === undefined ? [refused(`${label} has no name`)] : []),
      ...(name === undefined || /^[\w-]{1,255}$/.test(name)
        ? []
        : [refused(`${label} name is "${name}"; allowed are 1 to 255 letters, digits, underscores and hyphens`)]),
      ...(isAbsent(body.image) ? [refused(`${label} has no image`)] : []),
    ]),
    ...repeated(containers.map(({ name }) => name)).map((name) =>
      refused(`the name "${name}" stands at more than one container`),
    ),
    ...(containers.length > MOST_CONTAINERS
      ? [refused(`there are ${containers.length} containers; a task holds at most ${MOST_CONTAINERS}`)]
      : []),
    ...(containers.some(({ essential }) => essential)
      ? []
      : [refused("no container is essential; a task needs at least one that is")]),
  ];
}
