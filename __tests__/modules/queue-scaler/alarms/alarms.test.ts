import { readFileSync } from "node:fs";
import { join } from "node:path";
import { QUEUE_METRICS, SCALER_METRICS, SIGNALS } from "../../../../functions/metrics";
import type { Reason } from "../../../../functions/queue-scaler/model";
import { QueueScaler } from "../../../../modules/queue-scaler";
import type { Plan } from "../../../../plan/testing";
import { planWith } from "../../../support/module-stack";
import { agent, alarms, mail, queueScaler } from "../fixture";

let plan: Plan;
beforeAll(async () => {
  const dry = { ...mail, settings: { ...mail.settings, dryRun: true } };
  plan = await planWith((stack) => {
    new QueueScaler(stack, "scaler", { ...queueScaler, services: { agent, mail: dry }, alarms });
  });
});
const all = () => plan.resources("aws_cloudwatch_metric_alarm").map(({ values }) => values);
const alarm = (alarm_name: string) => plan.resource("aws_cloudwatch_metric_alarm", { alarm_name }).values;

/** `<metric> of <dimension> <comparison> <threshold>: <m> of <n> × <seconds>, silence is <…>, tells <whom>` */
function inWords(values: Record<string, unknown>): string {
  const [[, of] = []] = Object.entries(Object(values.dimensions));
  const comparison = values.comparison_operator === "LessThanThreshold" ? "<" : ">";
  const window = `${values.datapoints_to_alarm} of ${values.evaluation_periods} × ${values.period} s`;
  const tells = Object(values.alarm_actions).length > 0 ? "a person" : "nobody";
  return `${values.namespace} ${values.metric_name} of ${of}, ${values.statistic} ${comparison} ${values.threshold}: ${window}, silence is ${values.treat_missing_data}, tells ${tells}`;
}

/** Every row of the failure table, for a service that is decided on every three minutes and whose jobs take two hours. */
test.each([
  ["errors", "AWS/Lambda Errors of law, Maximum > 0: 2 of 3 × 180 s, silence is notBreaching, tells a person"],
  [
    "silent",
    "shop/production ScalerHeartbeat of shop-agent, SampleCount < 1: 3 of 3 × 180 s, silence is breaching, tells a person",
  ],
  ["unread", "shop/production Heartbeat of jobs, SampleCount < 1: 3 of 3 × 60 s, silence is breaching, tells a person"],
  [
    "stale-metric",
    "shop/production StaleMetric of shop-agent, Maximum > 0: 2 of 2 × 360 s, silence is notBreaching, tells a person",
  ],
  // 4.5 publishing intervals of 30 s.
  [
    "old-metric",
    "shop/production MetricAge of shop-agent, Maximum > 135: 6 of 6 × 360 s, silence is notBreaching, tells nobody",
  ],
  [
    "scale-in-blocked",
    "shop/production ScaleInBlocked of shop-agent, Maximum > 0: 6 of 6 × 360 s, silence is notBreaching, tells a person",
  ],
  [
    "unknown-series",
    "shop/production UnknownSeries of shop-agent, Maximum > 0: 3 of 3 × 360 s, silence is notBreaching, tells a person",
  ],
  // Two hours of work and half an hour of rollout.
  [
    "deployment-freeze",
    "shop/production DeploymentFreeze of shop-agent, Maximum > 0: 26 of 26 × 360 s, silence is notBreaching, tells a person",
  ],
  [
    "launch-stuck",
    "shop/production LaunchStuck of shop-agent, Maximum > 0: 2 of 2 × 360 s, silence is notBreaching, tells a person",
  ],
  [
    "not-consuming",
    "shop/production NotConsuming of shop-agent, Maximum > 0: 2 of 2 × 360 s, silence is notBreaching, tells a person",
  ],
  [
    "no-progress",
    "shop/production NoProgress of shop-agent, Maximum > 0: 3 of 3 × 360 s, silence is notBreaching, tells a person",
  ],
  [
    "saturated",
    "shop/production Saturated of shop-agent, Maximum > 0: 3 of 3 × 360 s, silence is notBreaching, tells a person",
  ],
  [
    "external-change",
    "shop/production ExternalChange of shop-agent, Maximum > 0: 3 of 20 × 180 s, silence is notBreaching, tells a person",
  ],
  [
    "protection-unknown",
    "shop/production ProtectionUnknown of shop-agent, Maximum > 0: 3 of 3 × 360 s, silence is notBreaching, tells a person",
  ],
  [
    "late-events",
    "shop/production LateEvent of shop-agent, Maximum > 0: 5 of 5 × 180 s, silence is notBreaching, tells nobody",
  ],
  [
    "failures",
    "AWS/SQS ApproximateNumberOfMessagesVisible of law-failures, Maximum > 0: 1 of 1 × 300 s, silence is notBreaching, tells nobody",
  ],
])("law-%s", (id, words) => {
  expect(inWords(alarm(`law-${id}`))).toBe(words);
});

test("the reader has alarms of its own: it fails, and it gave events up", () => {
  expect(inWords(alarm("reader-errors"))).toBe(
    "AWS/Lambda Errors of reader, Maximum > 0: 9 of 9 × 120 s, silence is notBreaching, tells a person",
  );
  expect(inWords(alarm("reader-failures"))).toMatch(/ of reader-failures, .* tells nobody$/);
});

test("a service whose tasks are not protected waits half an hour for a deployment, and has no protection to be unknown", () => {
  expect(inWords(alarm("mail-law-deployment-freeze"))).toContain("16 of 16 × 120 s");
  expect(() => alarm("mail-law-protection-unknown")).toThrow();
});

test("a service that is in a dry run for a day is not forgotten", () => {
  expect(inWords(alarm("mail-law-dry-run"))).toBe(
    "shop/production DryRun of shop-mail, Maximum > 0: 25 of 25 × 3600 s, silence is notBreaching, tells a person",
  );
  expect(() => alarm("law-dry-run")).toThrow();
});

test("there is an alarm for every signal, and none for a metric that nobody publishes", () => {
  const watched = all()
    .filter(({ dimensions }) => ["jobs", "shop-agent"].includes(String(Object.values(Object(dimensions))[0])))
    .map(({ metric_name }) => String(metric_name));
  expect(watched).toEqual(expect.arrayContaining(Object.values(SIGNALS)));
  const published: string[] = [SIGNALS, SCALER_METRICS, QUEUE_METRICS].flatMap((names) => Object.values(names));
  expect(watched.filter((name) => !published.includes(name))).toEqual([]);
});

test("each says what is wrong, what happens meanwhile and what to do first, within CloudWatch's 1024 characters", () => {
  for (const { alarm_description, alarm_name } of all()) {
    expect([alarm_name, alarm_description]).toEqual([
      alarm_name,
      expect.stringMatching(/^[A-Za-z].+[^.]\. Meanwhile: .+[^.]\. First: .+[^.]\.$/),
    ]);
    expect(String(alarm_description).length).toBeLessThan(1024);
  }
});

test.each(["unread", "stale-metric", "old-metric", "scale-in-blocked"])(
  "law-%s sends to the log of the reader",
  (id) => {
    expect(alarm(`law-${id}`).alarm_description).toMatch(/First: .*\/aws\/lambda\/reader\b/);
  },
);

test("what keeps tasks from going is told by its reason, and no limit of safety is to be loosened for it", () => {
  const text = alarm("law-scale-in-blocked").alarm_description;
  const reasons: Reason[] = ["data-too-old-for-scale-in", "gap-in-window", "unacked-unknown"];
  for (const reason of reasons) expect(text).toContain(reason);
  expect(all().filter(({ alarm_description }) => /Freshness/.test(String(alarm_description)))).toEqual([]);
});

test("the README lists each of them, and says of each whether a person is told", () => {
  const readme = readFileSync(join(__dirname, "../../../../modules/queue-scaler/README.md"), "utf8");
  const ids = all().flatMap(({ alarm_name, alarm_actions }) => {
    const [, id] = /^(?:mail-)?law-(.+)$/.exec(String(alarm_name)) ?? [];
    return id === undefined ? [] : [`${id} ${Object(alarm_actions).length > 0 ? "a person" : "nobody"}`];
  });
  const listed = [...readme.matchAll(/^\| `([\w-]+)` +\|.*\| (a person|nobody) +\|$/gm)].map(
    ([, id, tells]) => `${id} ${tells}`,
  );
  expect(listed.sort()).toEqual([...new Set(ids)].sort());
});

test("a person who is told of a failure is told of its end", () => {
  for (const { alarm_actions, ok_actions } of all()) expect(ok_actions).toEqual(alarm_actions);
  expect(alarm("law-saturated").alarm_actions).toEqual([alarms.topicArn]);
});
