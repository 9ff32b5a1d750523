import { QueueScaler, type QueueScalerProps } from "../../../modules/queue-scaler";
import { checkQueueScaler } from "../../../modules/queue-scaler/rules";
import { emptyStack, messageOf } from "../../support/module-stack";
import { queueScaler } from "./fixture";

const { service, scaler, publisher } = queueScaler;
const twoOwners = (by: string) =>
  `service: scales by ${by}, so two owners would set its number of tasks; write scaling: { by: "queueDepth", … } or remove the queue scaler`;
const settings =
  "slotsPerTask, startupSeconds, targetWaitSeconds, serviceTimePriorSeconds, publishIntervalSeconds, scaleInWindowSeconds, scaleInFreshnessIntervals, scaleOutFreshnessIntervals, gapIntervals, zeroAfterSeconds, fallbackTasks, fallbackAfterSeconds, protection, dryRun";
const typo: object = { protection: true, startUpSeconds: 60 };

test.each<[string, Partial<QueueScalerProps>, string]>([
  ["a service with a fixed number of tasks", { service: { ...service, countOwner: "fixed" } }, twoOwners("fixed")],
  [
    "a service that tracks a target",
    { service: { ...service, countOwner: "targetTracking" } },
    twoOwners("targetTracking"),
  ],
  ["a queue without name", { queue: "" }, 'queue: ""; name the queue, such as agent.mandates'],
  [
    "a namespace of AWS",
    { metricNamespace: "AWS/Queues" },
    'metricNamespace: "AWS/Queues"; CloudWatch allows 1 to 255 letters, digits and ._-/#: not starting with AWS/; rename it',
  ],
  [
    "half a minute",
    { scheduleMinutes: 0.5 },
    "scheduleMinutes: 0.5; a schedule runs every 1 or more whole minutes; write 2",
  ],
  [
    "64 MiB",
    { scaler: { ...scaler, memoryMiB: 64 } },
    "scaler.memoryMiB: 64; Lambda allows 128 to 10240; choose a whole number in that range",
  ],
  [
    "16 minutes",
    { publisher: { ...publisher, timeoutSeconds: 960 } },
    "publisher.timeoutSeconds: 960; Lambda allows 1 to 900; choose a whole number in that range",
  ],
  [
    "a function that never runs",
    { scaler: { ...scaler, reservedConcurrency: 0 } },
    "scaler.reservedConcurrency: 0; the function would never run; write 1 or more, or leave it out",
  ],
  [
    "a function with a dot",
    { scaler: { ...scaler, functionName: "a.b" } },
    'scaler.functionName: "a.b"; Lambda allows 1 to 64 letters, digits, _ and -; rename it',
  ],
  [
    "a log period",
    { logRetentionDays: 2 },
    "logRetentionDays: 2; CloudWatch Logs keeps lines for 1, 3, 5, 7, 14, 30, 60, 90 … 3653 days; write 3",
  ],
  [
    "a setting outside its range",
    { settings: { protection: true, startupSeconds: 0 } },
    "settings: startupSeconds is 0 but must be a whole number from 1 to 1800; set it, for example to 60",
  ],
  [
    "fallback tasks above the service's limit",
    { settings: { protection: true, fallbackTasks: 12 } },
    "settings: fallbackTasks (12) must be from minTasks (1) to maxTasks (11); set it to 11 or leave it out",
  ],
  [
    "a service that could never have a task",
    { service: { ...service, minTasks: 0, maxTasks: 0 } },
    "settings: maxTasks is 0 but must be a whole number from 1 to 1000; set it, for example to 11",
  ],
  [
    "a setting that does not exist",
    { settings: Object.assign({ protection: true }, typo) },
    `settings.startUpSeconds: no such setting; there are ${settings}; correct its name or remove it`,
  ],
  [
    "a setting that the service says",
    { settings: Object.assign({ protection: true }, { maxTasks: 3 }) },
    "settings.maxTasks: known from the service and the queue already; remove it",
  ],
])("%s is refused", (_what, changes, sentence) => {
  expect(messageOf(() => new QueueScaler(emptyStack(), "scaler", { ...queueScaler, ...changes }))).toBe(
    `test/scaler · ${sentence}`,
  );
});

test("every problem is reported at once", () => {
  const { countOwner, minTasks, maxTasks } = service;
  const props = { ...queueScaler, countOwner, minTasks, maxTasks };
  expect(checkQueueScaler(props)).toEqual([]);
  const broken = {
    ...props,
    queue: "",
    scheduleMinutes: 0,
    settings: { protection: true, slotsPerTask: 0, gapIntervals: 0 },
  };
  expect(checkQueueScaler(broken).map(({ field }) => field)).toEqual([
    "queue",
    "scheduleMinutes",
    "settings",
    "settings",
  ]);
});
