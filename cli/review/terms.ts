import { accounts, allEnvironments, type Environment } from "../../environments";
import { QUEUE_METRICS } from "../../functions/metrics";
import type { FunctionUse, TaskRange, Terms } from "../../plan/review";

/** What the environments, and the accounts that they share, say about their own review. */
export function termsOfEnvironments(): Record<string, Terms> {
  return Object.fromEntries([
    ...accounts.map(({ account, region, acceptedRisks }) => [`${account}/${region}`, { acceptedRisks }]),
    ...allEnvironments().map((environment) => [`${environment.system}/${environment.name}`, termsOf(environment)]),
  ]);
}

function termsOf({ acceptedRisks, budget, services, queueScaler }: Environment): Terms {
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
    functions: queueScaler && functionsOf(queueScaler),
  };
}

/** A reader of queues works through its whole minute. */
const READER_SECONDS = 60;
const DEFAULT_INTERVAL_SECONDS = 10;
/** Need, Desired, Running, age, heartbeat, and what was decided; signals cost nothing while all is well. */
const SCALER_METRICS = 8;

function functionsOf({ publisher, services }: NonNullable<Environment["queueScaler"]>): Record<string, FunctionUse> {
  const scalers = Object.values(services).map(({ scaler }) => scaler.functionName);
  const reader = {
    seconds: READER_SECONDS,
    metrics: scalers.length * Object.keys(QUEUE_METRICS).length,
    metricCalls: READER_SECONDS / (publisher.publishIntervalSeconds ?? DEFAULT_INTERVAL_SECONDS),
  };
  // A decision takes a second; its metrics travel in its log.
  const decider = { seconds: 1, metrics: SCALER_METRICS, metricCalls: 0 };
  return Object.fromEntries([[publisher.functionName, reader], ...scalers.map((name) => [name, decider] as const)]);
}
