import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider, and CloudWatch itself, make of log groups, metric filters and dashboards. */

const groups = "internal/service/logs/group.go resourceGroup";
const filters = "internal/service/logs/metric_filter.go resourceMetricFilter";
const dashboards = "internal/service/cloudwatch/dashboard.go resourceDashboard";
const logNames = "internal/service/logs/validate.go";
const structure =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html";

const transformation = { name: "Errors", namespace: "Shop", value: "1" };
const filter = {
  name: "errors",
  log_group_name: "/ecs/web",
  pattern: "ERROR",
  metric_transformation: [transformation],
};
const transformed = (argument: object) => ({ ...filter, metric_transformation: [{ ...transformation, ...argument }] });
const text = { type: "text", x: 0, y: 0, width: 6, height: 6, properties: { markdown: "# Shop" } };
const dashboard = (...widgets: object[]) => ({ dashboard_name: "shop", dashboard_body: JSON.stringify({ widgets }) });

const of = (type: string) => (what: string, config: object, says: string, source: string) => ({
  what,
  type,
  config: { ...config },
  says,
  source,
});
const group = of("aws_cloudwatch_log_group");
const filtered = of("aws_cloudwatch_log_metric_filter");
const shown = of("aws_cloudwatch_dashboard");

export const wrong: WrongConfiguration[] = [
  group(
    "logs kept for ten days",
    { name: "/ecs/web", retention_in_days: 10 },
    "expected retention_in_days to be one of [0 1 3 5 7 14 30 60 90 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653], got 10",
    `${groups} retention_in_days`,
  ),
  group(
    "a log group with a space",
    { name: "/ecs/my web" },
    '"name" isn\'t a valid log group name (alphanumeric characters, underscores, hyphens, slashes, hash signs and dots are allowed): "/ecs/my web"',
    `${logNames} validLogGroupName`,
  ),
  group(
    "a log group name of 513 characters",
    { name: "l".repeat(513) },
    '"name" cannot be longer than 512 characters: "lll',
    `${logNames} validLogGroupName`,
  ),
  group(
    "a log group prefix of 484 characters",
    { name_prefix: "l".repeat(484) },
    '"name_prefix" cannot be longer than 483 characters: "lll',
    `${logNames} validLogGroupNamePrefix`,
  ),
  group(
    "a log group with a name and a prefix",
    { name: "/ecs/web", name_prefix: "/ecs/" },
    '"name": conflicts with name_prefix',
    `${groups} name ConflictsWith`,
  ),
  group(
    "an unknown class of logs",
    { name: "/ecs/web", log_group_class: "INFREQUENT" },
    'expected log_group_class to be one of ["STANDARD" "INFREQUENT_ACCESS"',
    `${groups} log_group_class`,
  ),
  filtered(
    "a filter name with a colon",
    { ...filter, name: "web:errors" },
    '"name" isn\'t a valid log metric name (must not contain colon nor asterisk): "web:errors"',
    `${logNames} validLogMetricFilterName`,
  ),
  filtered(
    "a namespace with a dollar sign",
    transformed({ namespace: "$shop" }),
    'isn\'t a valid log metric transformation name (must not contain colon, asterisk nor dollar sign): "$shop"',
    `${logNames} validLogMetricFilterTransformationName`,
  ),
  filtered(
    "an unknown unit",
    transformed({ unit: "Requests" }),
    'expected unit to be one of ["Seconds" "Microseconds" "Milliseconds"',
    `${filters} metric_transformation.unit`,
  ),
  filtered(
    "a default value in words",
    transformed({ default_value: "none" }),
    "metric_transformation.0.default_value: cannot parse 'none' as float: strconv.ParseFloat",
    "internal/sdkv2/types/nullable/float.go ValidateTypeStringNullableFloat",
  ),
  filtered(
    "a value of 101 characters",
    transformed({ value: `$${"v".repeat(100)}` }),
    "expected length of metric_transformation.0.value to be in the range (0 - 100), got $vvv",
    `${filters} metric_transformation.value`,
  ),
  filtered(
    "a pattern of 1025 characters",
    { ...filter, pattern: "p".repeat(1025) },
    "expected length of pattern to be in the range (0 - 1024), got ppp",
    `${filters} pattern`,
  ),
  filtered(
    "two transformations",
    { ...filter, metric_transformation: [transformation, transformation] },
    'No more than 1 "metric_transformation" blocks are allowed',
    `${filters} metric_transformation MaxItems`,
  ),
  shown(
    "a dashboard that is no JSON",
    { dashboard_name: "shop", dashboard_body: "{widgets: []}" },
    '"dashboard_body" contains an invalid JSON: invalid character',
    `${dashboards} dashboard_body`,
  ),
  shown(
    "a dashboard name with a space",
    { ...dashboard(text), dashboard_name: "my shop" },
    '"dashboard_name" doesn\'t comply with restrictions ("^[0-9A-Za-z_-]+$"): "my shop"',
    "internal/service/cloudwatch/validate.go validDashboardName",
  ),
  shown("a widget without type", dashboard({ ...text, type: undefined }), "type", `${structure} type`),
  shown("a widget of unknown type", dashboard({ ...text, type: "markdown" }), "type", `${structure} type`),
  shown("a widget right of the 24 columns", dashboard({ ...text, x: 24 }), "24", `${structure} x`),
  shown("a widget wider than the 24 columns", dashboard({ ...text, width: 25 }), "24", `${structure} width`),
];

const change = (
  what: string,
  type: string,
  before: object,
  after: object,
  action: AttributeChange["action"],
  source: string,
  because?: string,
): AttributeChange => ({ what, type, before: { ...before }, after: { ...after }, action, source, because });
const grouped = (
  what: string,
  before: object,
  after: object,
  action: AttributeChange["action"],
  source: string,
  because?: string,
) =>
  change(
    what,
    "aws_cloudwatch_log_group",
    { name: "/ecs/web", ...before },
    { name: "/ecs/web", ...after },
    action,
    `${groups} ${source}`,
    because,
  );

export const changes: AttributeChange[] = [
  grouped("the name of a log group", {}, { name: "/ecs/api" }, "replace", "name ForceNew", "name"),
  grouped(
    "the class of a log group",
    { log_group_class: "STANDARD" },
    { log_group_class: "INFREQUENT_ACCESS" },
    "replace",
    "log_group_class ForceNew",
    "log_group_class",
  ),
  grouped("the class left out", { log_group_class: "INFREQUENT_ACCESS" }, {}, "no-op", "log_group_class Computed"),
  grouped("how long logs are kept", { retention_in_days: 7 }, { retention_in_days: 30 }, "update", "retention_in_days"),
  grouped("logs kept for ever again", { retention_in_days: 7 }, {}, "update", "retention_in_days Default"),
  grouped("logs kept for ever written out", {}, { retention_in_days: 0 }, "no-op", "retention_in_days Default"),
  grouped(
    "a key for logs",
    {},
    { kms_key_id: "arn:aws:kms:eu-west-1:123456789012:key/0123456789ab" },
    "update",
    "kms_key_id",
  ),
  change(
    "the log group of a filter",
    "aws_cloudwatch_log_metric_filter",
    filter,
    { ...filter, log_group_name: "/ecs/api" },
    "replace",
    `${filters} log_group_name ForceNew`,
    "log_group_name",
  ),
  change(
    "the pattern of a filter",
    "aws_cloudwatch_log_metric_filter",
    filter,
    { ...filter, pattern: "FATAL" },
    "update",
    `${filters} pattern`,
  ),
  change(
    "spaces round the pattern of a filter",
    "aws_cloudwatch_log_metric_filter",
    filter,
    { ...filter, pattern: " ERROR\n" },
    "no-op",
    `${filters} pattern StateFunc`,
  ),
  change(
    "the default unit written out",
    "aws_cloudwatch_log_metric_filter",
    filter,
    transformed({ unit: "None" }),
    "no-op",
    `${filters} metric_transformation.unit Default`,
  ),
  change(
    "the name of a dashboard",
    "aws_cloudwatch_dashboard",
    dashboard(text),
    { ...dashboard(text), dashboard_name: "other" },
    "replace",
    "internal/service/cloudwatch/dashboard_test.go TestAccCloudWatchDashboard_updateName",
    "dashboard_name",
  ),
  change(
    "a widget of a dashboard",
    "aws_cloudwatch_dashboard",
    dashboard(text),
    dashboard({ ...text, width: 12 }),
    "update",
    "internal/service/cloudwatch/dashboard_test.go TestAccCloudWatchDashboard_update",
  ),
  change(
    "a dashboard written over several lines",
    "aws_cloudwatch_dashboard",
    dashboard(text),
    { dashboard_name: "shop", dashboard_body: JSON.stringify({ widgets: [text] }, null, 2) },
    "no-op",
    `${dashboards} dashboard_body DiffSuppressFunc`,
  ),
];
