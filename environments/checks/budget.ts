import { below, type Problem } from "../../modules/core/rules";
import type { ServiceSpec } from "../../modules/ecs-service/rules";
import type { Environment } from "../define";

/** Typical tasks are of services that there are, and as many as these may run. */
export function checkBudget({ budget, services }: Environment): Problem[] {
  return Object.entries(budget?.typicalTasks ?? {}).flatMap(([name, tasks]) =>
    below("budget.typicalTasks", checkTypical(name, tasks, services)),
  );
}

function checkTypical(name: string, tasks: number, services: Environment["services"]): Problem[] {
  const service = services[name];
  if (service === undefined) {
    const known = Object.keys(services).join(", ");
    return [{ field: name, message: `no service has this name (known: ${known}); correct it` }];
  }
  const { min, max } = limitsOf(service);
  if (tasks >= min && tasks <= max) return [];
  return [{ field: name, message: `${tasks}; the service runs ${min} to ${max} tasks; choose one of these` }];
}

function limitsOf({ scaling }: ServiceSpec): { min: number; max: number } {
  return scaling.by === "fixed"
    ? { min: scaling.tasks, max: scaling.tasks }
    : { min: scaling.minTasks, max: scaling.maxTasks };
}
