import { checkRange, checkRetention, type Problem } from "../../core/rules";
import { checkSettings, type LawSettings } from "./check-settings";

/** What can be wrong with a queue scaler before AWS sees it. */
export interface CheckedQueueScaler {
  /** Who sets the number of tasks of the service. */
  readonly countOwner: "fixed" | "targetTracking" | "queueScaler";
  readonly minTasks: number;
  readonly maxTasks: number;
  readonly queue: string;
  readonly metricNamespace: string;
  readonly scheduleMinutes: number;
  readonly settings: LawSettings;
  readonly scaler: CheckedFunction;
  readonly publisher: CheckedFunction;
  readonly logRetentionDays: number;
}

interface CheckedFunction {
  readonly functionName: string;
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
  readonly reservedConcurrency?: number;
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
  return [
    ...problems,
    ...checkSettings(scaler.settings, rangeOf(scaler)),
    ...checkFunction("scaler", scaler.scaler),
    ...checkFunction("publisher", scaler.publisher),
    ...checkRetention("logRetentionDays", scaler.logRetentionDays),
  ];
}

/** The limits of the service; when they are wrong or somebody else's, that is reported already. */
function rangeOf({ countOwner, minTasks, maxTasks }: CheckedQueueScaler): { minTasks: number; maxTasks: number } {
  return countOwner === "queueScaler" && minTasks <= maxTasks
    ? { minTasks, maxTasks }
    : { minTasks: 0, maxTasks: 1000 };
}

function checkFunction(part: string, spec: CheckedFunction): Problem[] {
  return [
    ...checkRange(`${part}.memoryMiB`, spec.memoryMiB, MEMORY_MIB, "Lambda"),
    ...checkRange(`${part}.timeoutSeconds`, spec.timeoutSeconds, TIMEOUT_SECONDS, "Lambda"),
    ...(spec.reservedConcurrency === 0
      ? [
          {
            field: `${part}.reservedConcurrency`,
            message: "0; the function would never run; write 1 or more, or leave it out",
          },
        ]
      : []),
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
