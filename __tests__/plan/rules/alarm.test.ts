import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { but, problemsOf, type Wrong } from "./support";

const alarm: ObjectValue = {
  metric_name: "Depth",
  namespace: "Orders",
  period: 60,
  evaluation_periods: 5,
  statistic: "Average",
  comparison_operator: "GreaterThanThreshold",
  threshold: 80,
};

const alarms: Wrong[] = [
  [
    "no statistic",
    but(alarm, { statistic: null }),
    ["One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm"],
  ],
  [
    "nothing to watch",
    but(alarm, { metric_name: null }),
    ["the alarm watches nothing; write metric_name with namespace, period and statistic, or metric_query"],
  ],
  ["no namespace", but(alarm, { namespace: null }), ["namespace: is missing; an alarm on metric_name needs it"]],
  ["no period", but(alarm, { period: null }), ["period: is missing; an alarm on metric_name needs it"]],
  [
    "a period of 45 seconds",
    but(alarm, { period: 45 }),
    ["expected period to be one of [10 20 30], got 45\nexpected period to be divisible by 60, got: 45"],
  ],
  [
    "a short period of a metric of AWS",
    but(alarm, { namespace: "AWS/ECS", period: 10 }),
    ["warning: period: 10 s is shorter than the minute in which AWS/ECS is measured; the alarm will often lack data"],
  ],
  [
    "a short period for more than a day",
    but(alarm, { period: 300, evaluation_periods: 289 }),
    [
      "evaluation_periods: 289 periods of 300 s are 86700 s; with this period CloudWatch looks back 86400 s (a day) at most, that is 288 periods",
    ],
  ],
  [
    "a long period for more than a week",
    but(alarm, { period: 86_400, evaluation_periods: 8 }),
    [
      "evaluation_periods: 8 periods of 86400 s are 691200 s; with this period CloudWatch looks back 604800 s (a week) at most, that is 7 periods",
    ],
  ],
  [
    "more points than periods",
    but(alarm, { datapoints_to_alarm: 6 }),
    ["datapoints_to_alarm: 6 is more than evaluation_periods (5), so the alarm could never ring"],
  ],
  ["no threshold", but(alarm, { threshold: null }), ["threshold: is missing; GreaterThanThreshold compares with it"]],
  [
    "a band for a fixed comparison",
    but(alarm, { threshold: null, threshold_metric_id: "e1" }),
    [
      "threshold_metric_id: is not allowed with GreaterThanThreshold; allowed with LessThanLowerOrGreaterThanUpperThreshold, LessThanLowerThreshold, GreaterThanUpperThreshold",
    ],
  ],
];

test.each(alarms)("an alarm is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_cloudwatch_metric_alarm", config)).toEqual(says);
});

test.each([
  [60, 1440],
  [3600, 168],
  [86_400, 7],
])("a period of %i s may be evaluated %i times", (period, evaluation_periods) => {
  expect(problemsOf("aws_cloudwatch_metric_alarm", but(alarm, { period, evaluation_periods }))).toEqual([]);
});

const m1: ObjectValue = { id: "m1", metric: [{ metric_name: "Depth", period: 60, stat: "Sum" }], return_data: true };
const share: ObjectValue = { id: "share", expression: "100 * m1", return_data: null };
const math: ObjectValue = { evaluation_periods: 1, comparison_operator: "LessThanThreshold", threshold: 1 };
const queries = (...blocks: ObjectValue[]) => but(math, { metric_query: blocks });

const maths: Wrong[] = [
  [
    "an id that begins with a capital",
    queries(but(m1, { id: "M1" })),
    ['metric_query.0 "M1": an id starts with a small letter and holds letters, digits and "_"'],
  ],
  [
    "an id twice",
    queries(m1, but(share, { id: "m1" })),
    ['metric_query.1 "m1": this id stands more than once; every query needs its own'],
  ],
  [
    "an expression and a metric",
    queries(but(m1, { expression: "1" })),
    ["No metric_query may have both `expression` and a `metric` specified"],
  ],
  [
    "neither expression nor metric",
    queries({ id: "m1", return_data: true, metric: [], expression: null }),
    ['metric_query.0 "m1": names neither expression nor metric; write one of them'],
  ],
  [
    "an id that is nowhere",
    queries(m1, but(share, { expression: "100 * ml" })),
    ['metric_query.1 "share": the expression uses "ml", which no query has as its id; did you mean "m1"?'],
  ],
  [
    "a search",
    queries(m1, but(share, { expression: "SEARCH('{Orders} Depth', 'Sum')" })),
    ['metric_query.1 "share": an alarm cannot watch a SEARCH expression; name the metrics'],
  ],
  [
    "two results",
    queries(m1, but(share, { return_data: true })),
    ["metric_query: 2 queries have return_data = true (m1, share); exactly one must, the one that the alarm watches"],
  ],
  [
    "no result",
    queries(but(m1, { return_data: false }), share),
    ["metric_query: 0 queries have return_data = true; exactly one must, the one that the alarm watches"],
  ],
  [
    "a period of 45 seconds",
    queries(but(m1, { metric: [{ period: 45 }] })),
    [
      "expected metric_query.0.metric.0.period to be one of [1 5 10 20 30], got 45\nexpected metric_query.0.metric.0.period to be divisible by 60, got: 45",
    ],
  ],
  [
    "a query's period of 45 seconds",
    queries(m1, but(share, { period: 45 })),
    [
      "expected metric_query.1.period to be one of [1 5 10 20 30], got 45\nexpected metric_query.1.period to be divisible by 60, got: 45",
    ],
  ],
  [
    "21 queries",
    queries(m1, ...Array.from({ length: 20 }, (_, index) => but(share, { id: `e${index}` }))),
    ["metric_query: 21 queries; an alarm has at most 20"],
  ],
];

test.each(maths)("an alarm on several metrics is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_cloudwatch_metric_alarm", config)).toEqual(says);
});

const band: ObjectValue = { id: "band", expression: "ANOMALY_DETECTION_BAND(m1)", return_data: true };
const anomaly: ObjectValue = {
  evaluation_periods: 1,
  comparison_operator: "GreaterThanUpperThreshold",
  threshold_metric_id: "band",
  metric_query: [m1, band],
};

const anomalies: Wrong[] = [
  [
    "a number as threshold",
    but(anomaly, { threshold_metric_id: null, threshold: 1, metric_query: [m1] }),
    ["threshold: is not allowed with GreaterThanUpperThreshold; write threshold_metric_id"],
  ],
  [
    "no band",
    but(anomaly, { threshold_metric_id: null, metric_query: [m1] }),
    ["threshold_metric_id: is missing; GreaterThanUpperThreshold compares with an anomaly band"],
  ],
  [
    "the id of no query",
    but(anomaly, { threshold_metric_id: "bands", metric_query: [m1] }),
    ['threshold_metric_id: "bands" is the id of no metric_query'],
  ],
  [
    "a query that is no band",
    but(anomaly, { metric_query: [m1, but(band, { expression: "m1 * 2" })] }),
    ['threshold_metric_id: "band" is no anomaly band; its expression is to be ANOMALY_DETECTION_BAND(…)'],
  ],
];

test.each(anomalies)("an alarm on anomalies is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_cloudwatch_metric_alarm", config)).toEqual(says);
});

test.each([
  ["AT_LEAST 2", 'alarm_rule: AT_LEAST needs "("; write AT_LEAST(2, ALARM, (a, b))'],
  ["AT_LEAST(2, ALARM, (a, b)", 'alarm_rule: "AT_LEAST(" is never closed; write ")"'],
  ["ALRM(web)", 'alarm_rule: "ALRM" is no state of an alarm; did you mean "ALARM"?'],
  ["web", 'alarm_rule: "web" is no state of an alarm; write ALARM, OK or INSUFFICIENT_DATA with the name of an alarm'],
  ["ALARM", 'alarm_rule: ALARM names no alarm; write ALARM("name")'],
  ['ALARM("")', 'alarm_rule: ALARM names no alarm; write ALARM("name")'],
  ["ALARM(web", 'alarm_rule: "ALARM(" is never closed; write ")"'],
  ["(ALARM(web)", 'alarm_rule: "(" is never closed; write ")"'],
  ["ALARM(web) AND", "alarm_rule: ends where an alarm is expected"],
  ["ALARM(web) OK(queue)", 'alarm_rule: "OK" stands where AND or OR is expected'],
  ["NOT", "alarm_rule: ends where an alarm is expected"],
])("a composite alarm does not take the rule %s", (rule, says) => {
  expect(problemsOf("aws_cloudwatch_composite_alarm", { alarm_rule: rule })).toEqual([says]);
});

test.each([
  "TRUE",
  "NOT (ALARM(a) OR ALARM(b)) AND OK(c)",
  'ALARM("with space (and brackets)")',
  "ALARM(arn:aws:cloudwatch:x:1:alarm:web)",
])("a composite alarm takes the rule %s", (rule) => {
  expect(problemsOf("aws_cloudwatch_composite_alarm", { alarm_rule: rule })).toEqual([]);
});

test("the rule of a composite alarm has 10,240 characters at most", () => {
  const rule = `ALARM(${"a".repeat(10_240)})`;
  expect(problemsOf("aws_cloudwatch_composite_alarm", { alarm_rule: rule })).toEqual([
    `expected length of alarm_rule to be in the range (1 - 10240), got ${rule}`,
  ]);
});
