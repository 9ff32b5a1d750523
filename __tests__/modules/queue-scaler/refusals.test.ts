import { QueueScaler, type QueueScalerProps } from "../../../modules/queue-scaler";
import { checkQueueScaler } from "../../../modules/queue-scaler/rules";
import { emptyStack, messageOf } from "../../support/module-stack";
import { agent, mail, queueScaler } from "./fixture";

const { publisher } = queueScaler;
type Scaled = typeof agent;
const withAgent = (changes: Partial<Scaled>): Partial<QueueScalerProps> => ({
  services: { agent: { ...agent, ...changes }, mail },
});
const withService = (changes: Partial<Scaled["service"]>) => withAgent({ service: { ...agent.service, ...changes } });
const twoOwners = (by: string) =>
  `services.agent: scales by ${by}, so two owners would set its number of tasks; write scaling: { by: "queueDepth", … } or remove it here`;
const settings =
  "slotsPerTask, startupSeconds, targetWaitSeconds, serviceTimePriorSeconds, scaleInWindowSeconds, scaleInFreshnessIntervals, scaleOutFreshnessIntervals, gapIntervals, zeroAfterSeconds, fallbackTasks, fallbackAfterSeconds, dryRun";
const typo: object = { startUpSeconds: 60 };

test.each<[string, Partial<QueueScalerProps>, string]>([
  ["a service with a fixed number of tasks", withService({ countOwner: "fixed" }), twoOwners("fixed")],
  ["a service that tracks a target", withService({ countOwner: "targetTracking" }), twoOwners("targetTracking")],
  [
    "a scaler of nothing",
    { services: {} },
    "services: none; name a service that scales by queueDepth, or remove it all",
  ],
  [
    "a queue without name",
    withAgent({ queue: "" }),
    'services.agent.queue: "" but must be 1 to 255 characters, none of them a control character, and not only spaces and dots; set it, for example to agent.mandates',
  ],
  [
    "a queue of two services",
    withAgent({ queue: "mails" }),
    'services.mail.queue: "mails" but services.agent reads that queue already; remove one of the two',
  ],
  [
    "a namespace of AWS",
    { metricNamespace: "AWS/Queues" },
    'metricNamespace: "AWS/Queues"; CloudWatch allows 1 to 255 letters, digits and ._-/#: not starting with AWS/; rename it',
  ],
  [
    "a dashboard with a slash",
    { dashboard: "shop/queues" },
    'dashboard: "shop/queues"; CloudWatch allows 1 to 255 letters, digits, _ and -; rename it',
  ],
  [
    "half a minute",
    withAgent({ scheduleMinutes: 0.5 }),
    "services.agent.scheduleMinutes: 0.5; the law allows 1 to 5; choose a whole number in that range",
  ],
  [
    "64 MiB",
    withAgent({ scaler: { ...agent.scaler, memoryMiB: 64 } }),
    "services.agent.scaler.memoryMiB: 64; Lambda allows 128 to 10240; choose a whole number in that range",
  ],
  [
    "16 minutes",
    withAgent({ scaler: { ...agent.scaler, timeoutSeconds: 960 } }),
    "services.agent.scaler.timeoutSeconds: 960; Lambda allows 1 to 900; choose a whole number in that range",
  ],
  [
    "a reader that is cut off",
    { publisher: { ...publisher, timeoutSeconds: 60 } },
    "publisher.timeoutSeconds: 60; a function that reads queues for a minute allows 75 to 900; choose a whole number in that range",
  ],
  [
    "a function that never runs",
    withAgent({ scaler: { ...agent.scaler, reservedConcurrency: 0 } }),
    "services.agent.scaler.reservedConcurrency: 0; the function would never run; write 1 or more, or leave it out",
  ],
  [
    "a function with a dot",
    { publisher: { ...publisher, functionName: "a.b" } },
    'publisher.functionName: "a.b"; Lambda allows 1 to 64 letters, digits, _ and -; rename it',
  ],
  [
    "a log period",
    { logRetentionDays: 2 },
    "logRetentionDays: 2; CloudWatch Logs keeps lines for 1, 3, 5, 7, 14, 30, 60, 90 … 3653 days; write 3",
  ],
  [
    "no slot",
    withAgent({ settings: { slotsPerTask: 0 } }),
    "services.agent.settings: slotsPerTask is 0 but must be a whole number from 1 to 1000; set it, for example to 1",
  ],
  [
    "a duration outside its range",
    withAgent({ settings: { startupSeconds: 0 } }),
    "services.agent.settings: startupSeconds is 0 but must be a whole number from 1 to 1800; set it, for example to 60",
  ],
  [
    "fallback tasks above the service's limit",
    withAgent({ settings: { fallbackTasks: 12 } }),
    "services.agent.settings: fallbackTasks (12) must be from minTasks (1) to maxTasks (11); set it to 11 or leave it out",
  ],
  [
    "a service that could never have a task",
    withService({ minTasks: 0, maxTasks: 0 }),
    "services.agent: maxTasks is 0 but must be a whole number from 1 to 1000; set it, for example to 11",
  ],
  [
    "a setting that does not exist",
    withAgent({ settings: Object.assign({}, typo) }),
    `services.agent.settings.startUpSeconds: no such setting; there are ${settings}; correct its name or remove it`,
  ],
  ...["maxTasks", "protection", "publishIntervalSeconds"].map((name): [string, Partial<QueueScalerProps>, string] => [
    `the setting ${name}, which is said elsewhere`,
    withAgent({ settings: Object.assign({}, { [name]: 10 }) }),
    `services.agent.settings.${name}: known from the service, its queue and the publisher already; remove it`,
  ]),
])("%s is refused", (_what, changes, sentence) => {
  expect(messageOf(() => new QueueScaler(emptyStack(), "scaler", { ...queueScaler, ...changes }))).toBe(
    `test/scaler · ${sentence}`,
  );
});

test("every problem of every service is reported at once", () => {
  expect(checkQueueScaler(queueScaler)).toEqual([]);
  const broken = {
    ...queueScaler,
    services: {
      agent: { ...agent, queue: "", scheduleMinutes: 6, settings: { slotsPerTask: 0, gapIntervals: 0 } },
      mail: { ...mail, settings: { zeroAfterSeconds: 1 } },
    },
  };
  expect(checkQueueScaler(broken).map(({ field }) => field)).toEqual([
    "services.agent.scheduleMinutes",
    "services.agent.settings",
    "services.agent.settings",
    "services.mail.settings",
    "services.agent.queue",
  ]);
});
