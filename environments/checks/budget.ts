import { below, type Problem } from "../../modules/core/rules";
import type { Environment } from "../define";

/** Typical tasks are of services that scale, and as many as these may run. */
export function checkBudget({ budget, services }: Environment): Problem[] {
  return Object.entries(budget?.typicalTasks ?? {}).flatMap(([name, tasks]) =>
    below("budget.typicalTasks", checkTypical(name, tasks, services)),
  );
}

function checkTypical(name: string, tasks: number, services: Environment["services"]): Problem[] {
  const scaling = services[name]?.scaling;
  const problem = (message: string) => [{ field: name, message }];
  if (scaling === undefined)
    return problem(`no service has this name (known: ${Object.keys(services).join(", ")}); correct it`);
  if (scaling.by === "fixed") return problem(`${tasks}, but the service always runs ${scaling.tasks}; remove it`);
  const { minTasks: min, maxTasks: max } = scaling;
  // Limits the wrong way round are said once, where they stand.
  if (min > max || (tasks >= min && tasks <= max)) return [];
  return problem(`${tasks}; the service runs ${min} to ${max} tasks; choose one of these`);
}
