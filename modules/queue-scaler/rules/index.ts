import type { Problem } from "../../core/rules";

/** What can be wrong with a queue scaler before AWS sees it. */
export interface CheckedQueueScaler {
  /** Who sets the number of tasks of the service. */
  readonly countOwner: "fixed" | "targetTracking" | "queueScaler";
  readonly queue: string;
  readonly metricNamespace: string;
  readonly scheduleMinutes: number;
  readonly scaler: CheckedFunction;
  readonly publisher: CheckedFunction;
}

interface CheckedFunction {
  readonly functionName: string;
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
}

/** Source: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MEMORY_MIB = [128, 10_240] as const;
const TIMEOUT_SECONDS = [1, 900] as const;

export function checkQueueScaler(scaler: CheckedQueueScaler): Problem[] {
  const problems: Problem[] = [];
  if (scaler.countOwner !== "queueScaler") {
    problems.push({
      field: "service",
      message: `scales by ${scaler.countOwner}, so two owners would set its number of tasks; write scaling: { by: "queueDepth", … } or remove the queue scaler`,
    });
  }
  if (scaler.queue === "") problems.push({ field: "queue", message: '""; name the queue, such as agent.mandates' });
  if (!/^(?!AWS\/)[\w.\-/#:]{1,255}$/.test(scaler.metricNamespace)) {
    problems.push({
      field: "metricNamespace",
      message: `"${scaler.metricNamespace}"; CloudWatch allows 1 to 255 letters, digits and ._-/#: not starting with AWS/; rename it`,
    });
  }
  if (!Number.isInteger(scaler.scheduleMinutes) || scaler.scheduleMinutes < 1) {
    problems.push({
      field: "scheduleMinutes",
      message: `${scaler.scheduleMinutes}; a schedule runs every 1 or more whole minutes; write 2`,
    });
  }
  for (const part of ["scaler", "publisher"] as const) {
    problems.push(...checkFunction(part, scaler[part]));
  }
  return problems;
}

function checkFunction(part: string, spec: CheckedFunction): Problem[] {
  return [
    ...within(`${part}.memoryMiB`, spec.memoryMiB, MEMORY_MIB),
    ...within(`${part}.timeoutSeconds`, spec.timeoutSeconds, TIMEOUT_SECONDS),
    ...(/^[\w-]{1,64}$/.test(spec.functionName)
      ? []
      : [
          {
            field: `${part}.functionName`,
            message: `"${spec.functionName}"; Lambda allows 1 to 64 letters, digits, _ and -; rename it`,
          },
        ]),
  ];
}

function within(field: string, value: number, [min, max]: readonly [number, number]): Problem[] {
  return Number.isInteger(value) && value >= min && value <= max
    ? []
    : [{ field, message: `${value}; Lambda allows ${min} to ${max}; choose a whole number in that range` }];
}
