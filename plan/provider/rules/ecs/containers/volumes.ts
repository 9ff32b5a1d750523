import { isObject } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { isAbsent, textOf } from "../../reading";
import { type Container, listOf, refused, type Task } from "./task";

/**
 * Volumes that containers mount, from the task or from each other.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html, API_VolumeFrom.html
 */
export function volumes({ containers, config }: Task): Problem[] {
  const names = namesOf(config.volume ?? null);
  const containerNames = containers.map(({ name }) => name);
  return containers.flatMap((container) => [
    ...mounts(container, names),
    ...listOf(container, "volumesFrom").flatMap(({ sourceContainer }) => {
      const source = textOf(sourceContainer);
      if (source !== undefined && source !== container.name && containerNames.includes(source)) return [];
      return [
        refused(`${container.label} volumesFrom names ${quoted(source)}; allowed is another container of this task`),
      ];
    }),
  ]);
}

function mounts(container: Container, names: readonly string[] | undefined): Problem[] {
  return listOf(container, "mountPoints").flatMap(({ sourceVolume, containerPath }) => {
    const source = textOf(sourceVolume);
    const known = names === undefined || (source !== undefined && names.includes(source));
    return [
      ...(known
        ? []
        : [refused(`${container.label} mountPoints names ${quoted(source)}, which is no volume of this task`)]),
      ...(isAbsent(containerPath)
        ? [refused(`${container.label} mountPoints has an entry without containerPath`)]
        : []),
    ];
  });
}

/** The names of all volumes; undefined when one is not known yet. */
function namesOf(volume: Task["config"][string]): string[] | undefined {
  if (isAbsent(volume)) return [];
  if (!Array.isArray(volume)) return undefined;
  const names = volume.map((item) => (isObject(item) ? textOf(item.name) : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}

function quoted(name: string | undefined): string {
  return name === undefined ? "nothing" : `"${name}"`;
}
