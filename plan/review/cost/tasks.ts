import type { TaskRange } from "../input";
import type { Resource } from "./resources";
import { lastStep, numberOf, textOf } from "./values";

/**
 * How many tasks a service runs: between the limits of its scaling target; else as its environment says, where something that is in
 * no plan scales it; else its desired count. What scales a service owns the count, whatever its configuration says.
 */
export function tasksOf(service: Resource): TaskRange {
  const said = service.others.tasksOf(service);
  const target = service.others.near(service, "aws_appautoscaling_target").find((one) => isTargetOf(one, service));
  if (target === undefined) return said ?? fixed(numberOf(service.values.desired_count) ?? 1);
  const min = numberOf(target.values.min_capacity) ?? 1;
  const max = Math.max(min, numberOf(target.values.max_capacity) ?? min);
  return { min, typical: Math.min(max, Math.max(min, said?.typical ?? min)), max };
}

/** `2`, or `1–4, mostly 1`. */
export function tasksText({ min, typical, max }: TaskRange): string {
  return min === max ? `${min}` : `${min}–${max} (mostly ${typical})`;
}

function fixed(tasks: number): TaskRange {
  return { min: tasks, typical: tasks, max: tasks };
}

/** A target names its service as `service/<cluster>/<name>`. */
function isTargetOf({ values }: Resource, service: Resource): boolean {
  const [kind, cluster, name] = textOf(values.resource_id)?.split("/") ?? [];
  const own = lastStep(service.values.cluster);
  return kind === "service" && name === service.values.name && (own === undefined || own === cluster);
}
