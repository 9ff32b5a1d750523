import {
  QUEUE_DIMENSION,
  QUEUE_METRICS,
  queueDimension,
  SCALER_METRICS,
  SERVICE_DIMENSION,
  SIGNALS,
  type Signal,
} from "@slipway/functions/metrics";
import { failuresRule, functionMetric } from "./function-rules";
import type { AlarmRule } from "./rule";
import { lasting, repeatedly, silentFor } from "./window";

/** What the alarms on the scaling of one service depend on. */
export interface WatchedService {
  readonly metricNamespace: string;
  readonly queue: string;
  readonly serviceName: string;
  /** Name of the function that decides. */
  readonly functionName: string;
  /** Name of the function that reads the queue. */
  readonly publisherName: string;
  readonly scheduleMinutes: number;
  /** Age from which on the queue's numbers take no task away. */
  readonly scaleInAgeSeconds: number;
  /** Minutes that one message takes at most. @default - tasks are not protected */
  readonly longestJobMinutes?: number;
  /** Whether the function decides and changes nothing. */
  readonly dryRun: boolean;
}

/** A rollout may take half an hour, and as much again after the longest job that it waits for. */
const ROLLOUT_MINUTES = 30;

/**
 * Every way in which the scaling of one service goes wrong, in the order of the failure table. Signals that take minutes to
 * be true (LaunchStuck, NotConsuming, NoProgress) need no more patience here. Those that tell nobody have a louder sister.
 */
export function serviceRules(service: WatchedService): AlarmRule[] {
  const { metricNamespace: namespace, queue, serviceName, functionName, scheduleMinutes: every } = service;
  const ofService = (name: string) => ({ namespace, name, dimensions: { [SERVICE_DIMENSION]: serviceName } });
  const signal = (which: Signal) => ({ metric: ofService(SIGNALS[which]), breach: { above: 0 }, tells: true });
  const log = `read the log /aws/lambda/${functionName}`;
  const publisherLog = `read the publisher's log /aws/lambda/${service.publisherName}`;

  return [
    {
      id: "errors",
      metric: functionMetric("Errors", functionName),
      breach: { above: 0 },
      window: repeatedly(2, 3 * every, every),
      tells: true,
      wrong: `${functionName} fails: metrics or the service cannot be read, or the number of tasks not be set`,
      meanwhile: `${serviceName} keeps its tasks; the next decision tries again`,
      first: log,
    },
    {
      id: "silent",
      metric: ofService(SCALER_METRICS.heartbeat),
      breach: "silence",
      window: silentFor(3, every),
      tells: true,
      wrong: `${functionName} has decided nothing for three periods`,
      meanwhile: `${serviceName} keeps its tasks, however long ${queue} grows`,
      first: "see whether the schedule's rule is enabled and the function is not throttled, then its log",
    },
    {
      id: "unread",
      metric: { namespace, name: QUEUE_METRICS.heartbeat, dimensions: { [QUEUE_DIMENSION]: queueDimension(queue) } },
      breach: "silence",
      window: silentFor(3, 1),
      tells: true,
      wrong: `${queue} has not been read for three minutes`,
      meanwhile: "no task is taken away; after six minutes the fallback number of tasks runs",
      first: `${publisherLog}: is it called, does the broker answer, does the queue exist, may the monitoring user log in`,
    },
    {
      ...signal("stale"),
      id: "stale-metric",
      window: lasting(2 * every, every),
      wrong: `${functionName} finds no fresh reading of ${queue}`,
      meanwhile: `${serviceName} keeps its tasks, or runs its fallback number`,
      first: `${publisherLog}; if it reads ${queue}, compare namespace and queue of both functions`,
    },
    {
      id: "old-metric",
      metric: ofService(SCALER_METRICS.ageSeconds),
      breach: { above: service.scaleInAgeSeconds },
      window: lasting(30, every),
      tells: false,
      wrong: `Readings of ${queue} arrive more than ${service.scaleInAgeSeconds} s late`,
      meanwhile: "tasks are added but none taken away",
      first: `not urgent, it only costs money; ${publisherLog} for what makes it slow or fail`,
    },
    {
      ...signal("scaleInBlocked"),
      id: "scale-in-blocked",
      window: lasting(30, every),
      wrong: `${serviceName} has had too many tasks for half an hour, but readings of ${queue} are never good enough to take them away`,
      meanwhile: "the tasks stay and cost money",
      first: `not urgent, it only costs money; run slipway scaler explain, or look for reasons in the log /aws/lambda/${functionName}. With data-too-old-for-scale-in or gap-in-window, ${publisherLog} for what makes it slow or fail; with unacked-unknown, see what the broker's management API answers for ${queue}`,
    },
    {
      ...signal("unknownSeries"),
      id: "unknown-series",
      window: lasting(10, every),
      wrong: `Readings of ${queue} lack a number that decides`,
      meanwhile:
        "it is decided by the numbers that are there; without Unacked no task is taken away, without Ready soon nothing is decided",
      first: "see what the broker's management API answers for the queue",
    },
    {
      ...signal("deployment"),
      id: "deployment-freeze",
      window: lasting(ROLLOUT_MINUTES + (service.longestJobMinutes ?? 0), every),
      wrong: `A deployment of ${serviceName} does not end`,
      meanwhile: "tasks are added but none taken away",
      first: "read the service's events; tasks that do not start or stay protected hold it up",
    },
    {
      ...signal("launchStuck"),
      id: "launch-stuck",
      window: lasting(2 * every, every),
      wrong: `Tasks of ${serviceName} do not start: fewer run than are wanted for ten minutes`,
      meanwhile: "no further task is asked for",
      first: "read the service's events: image, secrets, capacity, subnets",
    },
    {
      ...signal("notConsuming"),
      id: "not-consuming",
      window: lasting(2 * every, every),
      wrong: `Tasks of ${serviceName} run but do not consume ${queue}`,
      meanwhile: "no further task is asked for",
      first: "read the tasks' log: broker address, credentials, a worker that hangs",
    },
    {
      ...signal("noProgress"),
      id: "no-progress",
      window: lasting(10, every),
      wrong: `All tasks of ${serviceName} are busy and none has finished a message for three times as long as usual`,
      meanwhile: "no further task is asked for once it is known how long messages take",
      first: `look for a message of ${queue} that is delivered again and again, and for what all tasks wait for`,
    },
    {
      ...signal("saturated"),
      id: "saturated",
      window: lasting(10, every),
      wrong: `${queue} needs more tasks than maxTasks of ${serviceName} allows`,
      meanwhile: "the most tasks run and messages wait longer than wanted",
      first: "decide whether to raise maxTasks or to let the queue wait",
    },
    {
      ...signal("externalChange"),
      id: "external-change",
      window: repeatedly(3, 60, every),
      wrong: `Somebody else keeps setting the number of tasks of ${serviceName}`,
      meanwhile: "each decision starts from the number that it finds",
      first: "look for a second scaler or a person in CloudTrail's UpdateService events",
    },
    ...(service.longestJobMinutes === undefined
      ? []
      : [
          {
            ...signal("protectionUnknown"),
            id: "protection-unknown",
            window: lasting(10, every),
            wrong: `The protection of ${serviceName}'s tasks cannot be read`,
            meanwhile: "every task with a message counts as protected, so tasks go later",
            first: `${log} for the answer of GetTaskProtection`,
          },
        ]),
    {
      id: "late-events",
      metric: ofService(SCALER_METRICS.lateEvent),
      breach: { above: 0 },
      window: repeatedly(5, 15, every),
      tells: false,
      wrong: `Events reach ${functionName} more than 90 s late`,
      meanwhile: "they are skipped; the next one decides",
      first: "see whether the account's concurrent executions are used up",
    },
    failuresRule(functionName),
    ...(service.dryRun
      ? [
          {
            id: "dry-run",
            metric: ofService(SCALER_METRICS.dryRun),
            breach: { above: 0 },
            window: lasting(24 * 60, every),
            tells: true,
            wrong: `${functionName} has only said what it would do for a day`,
            meanwhile: `nobody sets the number of tasks of ${serviceName}`,
            first: "set dryRun to false, or leave it out",
          },
        ]
      : []),
  ];
}
