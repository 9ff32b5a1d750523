import {
  below,
  checkRange,
  checkRetention,
  longestJobMinutes,
  type Problem,
  type TaskProtection,
} from "../../core/rules";
import { type CheckedFunction, checkFunction } from "./check-function";
import { checkQueues } from "./check-queues";
import { checkSettings, type LawSettings } from "./check-settings";

/** What can be wrong with a queue scaler before AWS sees it. */
export interface CheckedQueueScaler {
  readonly metricNamespace: string;
  readonly dashboard: string;
  readonly publisher: CheckedFunction & { readonly publishIntervalSeconds?: 10 | 30 | 60 };
  readonly services: Readonly<Record<string, CheckedScaling>>;
  readonly virtualHost?: string;
  readonly logRetentionDays: number;
}

/** The scaling of one service, and what the service says about itself. */
export interface CheckedScaling {
  /** @default - no service has this name, which somebody else reports */
  readonly service?: {
    /** Who sets its number of tasks. */
    readonly countOwner: "fixed" | "targetTracking" | "queueScaler";
    readonly minTasks: number;
    readonly maxTasks: number;
    readonly taskProtection?: TaskProtection;
  };
  readonly queue: string;
  readonly scheduleMinutes: number;
  readonly settings: LawSettings;
  readonly scaler: CheckedFunction;
}

/** Seconds that a run of the publisher takes: it reads for a minute, and its last reading may fail slowly. */
const PUBLISHER_SECONDS = 75;
/** Rarer decisions than every five minutes would leave the law's windows of three to ten minutes without any. */
const SCHEDULE_MINUTES = [1, 5] as const;

export function checkQueueScaler(scaler: CheckedQueueScaler): Problem[] {
  const problems: Problem[] = [];
  if (!/^(?!AWS\/)[\w.\-/#:]{1,255}$/.test(scaler.metricNamespace)) {
    problems.push({
      field: "metricNamespace",
      message: `"${scaler.metricNamespace}"; CloudWatch allows 1 to 255 letters, digits and ._-/#: not starting with AWS/; rename it`,
    });
  }
  if (!/^[\w-]{1,255}$/.test(scaler.dashboard)) {
    problems.push({
      field: "dashboard",
      message: `"${scaler.dashboard}"; CloudWatch allows 1 to 255 letters, digits, _ and -; rename it`,
    });
  }
  const services = Object.entries(scaler.services);
  if (services.length === 0) {
    problems.push({ field: "services", message: "none; name a service that scales by queueDepth, or remove it all" });
  }
  const { publisher } = scaler;
  return [
    ...problems,
    ...below("publisher", checkFunction(publisher, PUBLISHER_SECONDS, "a function that reads queues for a minute")),
    ...services.flatMap(([name, scaling]) => below(`services.${name}`, checkScaling(scaling, publisher))),
    ...(services.length === 0 ? [] : checkQueues(scaler)),
    ...checkRetention("logRetentionDays", scaler.logRetentionDays),
  ];
}

function checkScaling(scaling: CheckedScaling, publisher: CheckedQueueScaler["publisher"]): Problem[] {
  const { service } = scaling;
  const problems = checkRange("scheduleMinutes", scaling.scheduleMinutes, SCHEDULE_MINUTES, "the law");
  if (service && service.countOwner !== "queueScaler") {
    problems.push({
      field: "",
      message: `scales by ${service.countOwner}, so two owners would set its number of tasks; write scaling: { by: "queueDepth", … } or remove it here`,
    });
  }
  const protection = longestJobMinutes(service?.taskProtection) !== undefined;
  const { publishIntervalSeconds } = publisher;
  return [
    ...problems,
    ...checkSettings(scaling.settings, { ...rangeOf(service), publishIntervalSeconds, protection }),
    ...below("scaler", checkFunction(scaling.scaler, 1, "Lambda")),
  ];
}

/** The limits of the service; when they are wrong or somebody else's, that is reported already. */
function rangeOf(service: CheckedScaling["service"]): { minTasks: number; maxTasks: number } {
  const known = service && [service.minTasks, service.maxTasks].every((tasks) => Number.isInteger(tasks) && tasks >= 0);
  return known && service.countOwner === "queueScaler" && service.minTasks <= service.maxTasks
    ? { minTasks: service.minTasks, maxTasks: service.maxTasks }
    : { minTasks: 0, maxTasks: 1000 };
}
