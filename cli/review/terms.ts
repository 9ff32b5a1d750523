import { accounts, allEnvironments, type Environment } from "../../environments";
import type { TaskRange, Terms } from "../../plan/review";

/** What the environments, and the accounts that they share, say about their own review. */
export function termsOfEnvironments(): Record<string, Terms> {
  return Object.fromEntries([
    ...accounts.map(({ account, region, acceptedRisks }) => [`${account}/${region}`, { acceptedRisks }]),
    ...allEnvironments().map((environment) => [`${environment.system}/${environment.name}`, termsOf(environment)]),
  ]);
}

function termsOf({ acceptedRisks, budget, services }: Environment): Terms {
  const { ceilingUsd, usage, typicalTasks = {} } = budget ?? {};
  const tasks = Object.entries(services).flatMap(([key, { name, scaling }]): [string, TaskRange][] => {
    // A fixed number stands in the plan, before and after.
    if (scaling.by === "fixed") return [];
    const { minTasks: min, maxTasks: max } = scaling;
    return [[name, { min, typical: typicalTasks[key] ?? min, max }]];
  });
  return {
    acceptedRisks,
    budget: ceilingUsd === undefined ? undefined : { ceilingUsd, usage },
    tasks: Object.fromEntries(tasks),
  };
}
