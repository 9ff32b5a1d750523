import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider, and CloudWatch itself, make of alarms. */

const schema = "internal/service/cloudwatch/metric_alarm.go resourceMetricAlarm";
const customize = `${schema} CustomizeDiff`;
const reference = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html";
const type = "aws_cloudwatch_metric_alarm";

const topic = "arn:aws:sns:eu-west-1:123456789012:alarms";
const bare = { alarm_name: "errors", comparison_operator: "GreaterThanThreshold", evaluation_periods: 1 };
const metric = { metric_name: "Errors", namespace: "AWS/Lambda", period: 60 };
const alarm = { ...bare, ...metric, statistic: "Sum", threshold: 0 };
const measured = { id: "m1", metric: [{ ...metric, stat: "Sum" }] };
const computed = { ...bare, threshold: 1, metric_query: [{ ...measured, return_data: true }] };

const rejected = (what: string, config: object, says: string, source: string) => ({
  what,
  type,
  config: { ...config },
  says,
  source,
});

export const wrong: WrongConfiguration[] = [
  rejected(
    "a period of 45 seconds",
    { ...alarm, period: 45 },
    "expected period to be divisible by 60, got: 45",
    `${schema} period`,
  ),
  rejected(
    "a query with a period of 45 seconds",
    { ...computed, metric_query: [{ ...measured, metric: [{ ...metric, stat: "Sum", period: 45 }] }] },
    "expected metric_query.0.metric.0.period to be divisible by 60, got: 45",
    `${schema} metric_query.metric.period`,
  ),
  rejected(
    "an unknown comparison",
    { ...alarm, comparison_operator: "GreaterThan" },
    'expected comparison_operator to be one of ["GreaterThanOrEqualToThreshold" "GreaterThanThreshold"',
    `${schema} comparison_operator`,
  ),
  rejected(
    "a metric without statistic",
    { ...bare, ...metric, threshold: 0 },
    "One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm",
    customize,
  ),
  rejected(
    "two statistics",
    { ...alarm, extended_statistic: "p99" },
    '"extended_statistic": conflicts with statistic',
    `${schema} extended_statistic ConflictsWith`,
  ),
  rejected(
    "a percentile without number",
    { ...bare, ...metric, threshold: 0, extended_statistic: "p" },
    "invalid value for extended_statistic (invalid statistic, see: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html)",
    `${schema} extended_statistic`,
  ),
  rejected(
    "an unknown statistic",
    { ...alarm, statistic: "Mean" },
    'expected statistic to be one of ["SampleCount" "Average" "Sum" "Minimum" "Maximum"], got Mean',
    `${schema} statistic`,
  ),
  rejected(
    "a metric beside a query",
    { ...computed, metric_name: "Errors" },
    '"metric_name": conflicts with metric_query',
    `${schema} metric_name ConflictsWith`,
  ),
  rejected(
    "a namespace beside a query",
    { ...computed, namespace: "AWS/Lambda" },
    '"namespace": conflicts with metric_query',
    `${schema} namespace ConflictsWith`,
  ),
  rejected(
    "dimensions beside a query",
    { ...computed, dimensions: { FunctionName: "worker" } },
    '"dimensions": conflicts with metric_query',
    `${schema} dimensions ConflictsWith`,
  ),
  rejected(
    "a query that is an expression and a metric",
    { ...computed, metric_query: [{ ...measured, expression: "m1 * 2" }] },
    "No metric_query may have both `expression` and a `metric` specified",
    customize,
  ),
  rejected(
    "a threshold and a band",
    { ...alarm, threshold_metric_id: "ad1" },
    '"threshold": conflicts with threshold_metric_id',
    `${schema} threshold ConflictsWith`,
  ),
  rejected(
    "no period to look at",
    { ...alarm, evaluation_periods: 0 },
    "expected evaluation_periods to be at least (1), got 0",
    `${schema} evaluation_periods`,
  ),
  rejected(
    "no data point needed",
    { ...alarm, datapoints_to_alarm: 0 },
    "expected datapoints_to_alarm to be at least (1), got 0",
    `${schema} datapoints_to_alarm`,
  ),
  rejected(
    "missing data treated as zero",
    { ...alarm, treat_missing_data: "zero" },
    "expected treat_missing_data to be one of [",
    `${schema} treat_missing_data`,
  ),
  rejected(
    "percentiles of few samples dropped",
    { ...alarm, evaluate_low_sample_count_percentiles: "drop" },
    "expected evaluate_low_sample_count_percentiles to be one of [",
    `${schema} evaluate_low_sample_count_percentiles`,
  ),
  rejected(
    "an action given by name",
    { ...alarm, alarm_actions: ["alarms"] },
    '"alarm_actions.0" (alarms) is an invalid ARN: arn: invalid prefix',
    `${schema} alarm_actions`,
  ),
  rejected(
    "six actions when all is well",
    { ...alarm, ok_actions: [1, 2, 3, 4, 5, 6].map((number) => `${topic}-${number}`) },
    "Attribute ok_actions supports 5 item maximum, but config has 6 declared.",
    `${schema} ok_actions MaxItems`,
  ),
  rejected(
    "an alarm name of 256 characters",
    { ...alarm, alarm_name: "a".repeat(256) },
    "expected length of alarm_name to be in the range (1 - 255), got aaa",
    `${schema} alarm_name`,
  ),
  rejected(
    "a description of 1025 characters",
    { ...alarm, alarm_description: "d".repeat(1025) },
    "expected length of alarm_description to be in the range (0 - 1024), got ddd",
    `${schema} alarm_description`,
  ),
  rejected(
    "an unknown unit",
    { ...alarm, unit: "Requests" },
    'expected unit to be one of ["Seconds" "Microseconds" "Milliseconds"',
    `${schema} unit`,
  ),
  rejected(
    "an alarm over more than seven days",
    { ...alarm, period: 3600, evaluation_periods: 169 },
    "evaluation_periods",
    `${reference} Period`,
  ),
  rejected(
    "an alarm over more than a day by the minute",
    { ...alarm, evaluation_periods: 1441 },
    "evaluation_periods",
    `${reference} Period`,
  ),
];

const change = (
  what: string,
  after: object,
  action: AttributeChange["action"],
  source: string,
  because?: string,
  before: object = alarm,
): AttributeChange => ({ what, type, before: { ...before }, after: { ...after }, action, source, because });

export const changes: AttributeChange[] = [
  change(
    "the name of an alarm",
    { ...alarm, alarm_name: "faults" },
    "replace",
    `${schema} alarm_name ForceNew`,
    "alarm_name",
  ),
  change("the namespace of an alarm", { ...alarm, namespace: "Shop" }, "update", `${schema} namespace`),
  change("the threshold of an alarm", { ...alarm, threshold: 5 }, "update", `${schema} threshold`),
  change(
    "a metric that becomes a query",
    { ...bare, threshold: 0, metric_query: [{ ...measured, return_data: true }] },
    "update",
    `${schema} metric_query`,
  ),
  change(
    "the default for missing data written out",
    { ...alarm, treat_missing_data: "missing" },
    "no-op",
    `${schema} treat_missing_data Default`,
  ),
  change(
    "enabled actions written out",
    { ...alarm, actions_enabled: true },
    "no-op",
    `${schema} actions_enabled Default`,
  ),
  change(
    "percentiles of few samples left out",
    alarm,
    "no-op",
    `${schema} evaluate_low_sample_count_percentiles Optional and Computed`,
    undefined,
    { ...alarm, evaluate_low_sample_count_percentiles: "ignore" },
  ),
  change("the tags of an alarm", { ...alarm, tags: { team: "a" } }, "update", "internal/tags/tags.go TagsSchema"),
];
