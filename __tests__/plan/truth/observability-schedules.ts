import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider, and EventBridge itself, make of rules, their targets and schedules. */

const rules = "internal/service/events/rule.go resourceRule";
const targets = "internal/service/events/target.go resourceTarget";
const schedules = "internal/service/scheduler/schedule.go resourceSchedule";
const ruleNames = "internal/service/events/validate.go";
const expressions = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html";
const types = "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html";

const worker = "arn:aws:lambda:eu-west-1:123456789012:function:worker";
const roleArn = "arn:aws:iam::123456789012:role/scheduler";
const rule = { name: "tick", schedule_expression: "rate(5 minutes)" };
const pattern = { source: ["aws.ecs"], "detail-type": ["ECS Task State Change"] };
const matched = { name: "tasks", event_pattern: JSON.stringify(pattern) };
const target = { rule: "tick", arn: worker };
const ecs = { task_definition_arn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1" };
const call = { arn: worker, role_arn: roleArn };
const schedule = {
  name: "night",
  schedule_expression: "cron(0 22 * * ? *)",
  flexible_time_window: [{ mode: "OFF" }],
  target: [call],
};
const calling = (argument: object) => ({ ...schedule, target: [{ ...call, ...argument }] });

const of = (type: string) => (what: string, config: object, says: string, source: string) => ({
  what,
  type,
  config: { ...config },
  says,
  source,
});
const ruled = of("aws_cloudwatch_event_rule");
const targeted = of("aws_cloudwatch_event_target");
const scheduled = of("aws_scheduler_schedule");

export const wrong: WrongConfiguration[] = [
  ruled(
    "a rule that matches nothing",
    { name: "tick" },
    "one of `event_pattern,schedule_expression` must be specified",
    `${rules} schedule_expression AtLeastOneOf`,
  ),
  ruled(
    "a rule name of 65 characters",
    { ...rule, name: "r".repeat(65) },
    '"name" cannot be longer than 64 characters: "rrr',
    `${ruleNames} validateRuleName`,
  ),
  ruled(
    "a rule name with a slash",
    { ...rule, name: "web/tick" },
    '"name" doesn\'t comply with restrictions ("^[0-9A-Za-z_.-]+$"): "web/tick"',
    `${ruleNames} validateRuleName`,
  ),
  ruled(
    "a pattern that is no JSON",
    { ...matched, event_pattern: "{source: aws.ecs}" },
    '"event_pattern" contains an invalid JSON: invalid character',
    "internal/service/events/rule.go validateEventPatternValue",
  ),
  ruled(
    "a rule switched in two ways",
    { ...rule, is_enabled: true, state: "ENABLED" },
    '"is_enabled": conflicts with state',
    `${rules} is_enabled ConflictsWith`,
  ),
  ruled(
    "an unknown state of a rule",
    { ...rule, state: "ON" },
    'expected state to be one of ["ENABLED" "DISABLED" "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"], got ON',
    `${rules} state`,
  ),
  ruled(
    "an event bus with a space",
    { ...rule, event_bus_name: "my bus" },
    '"event_bus_name" (my bus) is an invalid ARN: arn: invalid prefix',
    `${ruleNames} validBusNameOrARN`,
  ),
  ruled(
    "a rule description of 513 characters",
    { ...rule, description: "d".repeat(513) },
    "expected length of description to be in the range (0 - 512), got ddd",
    `${rules} description`,
  ),
  ruled("one minute in the plural", { ...rule, schedule_expression: "rate(1 minutes)" }, "rate(1 minute)", expressions),
  ruled(
    "five minutes in the singular",
    { ...rule, schedule_expression: "rate(5 minute)" },
    "rate(5 minutes)",
    expressions,
  ),
  ruled(
    "an hour that does not exist",
    { ...rule, schedule_expression: "cron(0 25 * * ? *)" },
    "cron(0 25 * * ? *)",
    expressions,
  ),
  targeted(
    "a target given by name",
    { ...target, arn: "worker" },
    '"arn" (worker) is an invalid ARN: arn: invalid prefix',
    `${targets} arn`,
  ),
  targeted(
    "a target id of 65 characters",
    { ...target, target_id: "t".repeat(65) },
    '"target_id" cannot be longer than 64 characters: "ttt',
    `${ruleNames} validateTargetID`,
  ),
  targeted(
    "two inputs",
    { ...target, input: "{}", input_path: "$.detail" },
    '"input": conflicts with input_path',
    `${targets} input ConflictsWith`,
  ),
  targeted(
    "an input that is no JSON",
    { ...target, input: "{detail}" },
    '"input" contains an invalid JSON: invalid character',
    `${targets} input`,
  ),
  targeted(
    "186 retries of a target",
    { ...target, retry_policy: [{ maximum_retry_attempts: 186 }] },
    "expected retry_policy.0.maximum_retry_attempts to be in the range (0 - 185), got 186",
    `${targets} retry_policy.maximum_retry_attempts`,
  ),
  targeted(
    "no task to start",
    { ...target, ecs_target: [{ ...ecs, task_count: 0 }] },
    "expected ecs_target.0.task_count to be in the range (1 - 2147483647), got 0",
    `${targets} ecs_target.task_count`,
  ),
  targeted(
    "six commands to run",
    { ...target, run_command_targets: Array.from({ length: 6 }, () => ({ key: "tag:team", values: ["a"] })) },
    'No more than 5 "run_command_targets" blocks are allowed',
    `${targets} run_command_targets MaxItems`,
  ),
  scheduled(
    "an unknown mode of the time window",
    { ...schedule, flexible_time_window: [{ mode: "ON" }] },
    'expected mode to be one of ["OFF" "FLEXIBLE"], got ON',
    `${schedules} flexible_time_window.mode`,
  ),
  scheduled(
    "a time window of more than a day",
    { ...schedule, flexible_time_window: [{ mode: "FLEXIBLE", maximum_window_in_minutes: 1441 }] },
    "expected maximum_window_in_minutes to be in the range (1 - 1440), got 1441",
    `${schedules} flexible_time_window.maximum_window_in_minutes`,
  ),
  scheduled(
    "a schedule name with a space",
    { ...schedule, name: "at night" },
    "invalid value for name (The name must consist of alphanumerics, hyphens, and underscores.)",
    `${schedules} name`,
  ),
  scheduled(
    "a schedule group of 65 characters",
    { ...schedule, group_name: "g".repeat(65) },
    "expected length of group_name to be in the range (1 - 64), got ggg",
    `${schedules} group_name`,
  ),
  scheduled(
    "a schedule that starts on a day without a time",
    { ...schedule, start_date: "2030-01-01" },
    'expected "start_date" to be a valid RFC3339 date, got "2030-01-01"',
    `${schedules} start_date`,
  ),
  scheduled(
    "calls given up after less than a minute",
    calling({ retry_policy: [{ maximum_event_age_in_seconds: 59 }] }),
    "expected maximum_event_age_in_seconds to be in the range (60 - 86400), got 59",
    `${schedules} target.retry_policy.maximum_event_age_in_seconds`,
  ),
  scheduled(
    "eleven tasks of a schedule",
    calling({ ecs_parameters: [{ ...ecs, task_count: 11 }] }),
    "expected task_count to be in the range (0 - 10), got 11",
    `${schedules} target.ecs_parameters.task_count`,
  ),
  scheduled(
    "a cron expression of five fields",
    { ...schedule, schedule_expression: "cron(0 22 * * ?)" },
    "fields",
    `${types} Cron-based schedules`,
  ),
  scheduled(
    "any day of the month and of the week",
    { ...schedule, schedule_expression: "cron(0 22 * * * *)" },
    "day-of-month",
    `${types} Cron-based schedules`,
  ),
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

export const changes: AttributeChange[] = [
  change(
    "the name of a rule",
    "aws_cloudwatch_event_rule",
    rule,
    { ...rule, name: "tock" },
    "replace",
    `${rules} name ForceNew`,
    "name",
  ),
  change(
    "the event bus of a rule",
    "aws_cloudwatch_event_rule",
    matched,
    { ...matched, event_bus_name: "orders" },
    "replace",
    `${rules} event_bus_name ForceNew`,
    "event_bus_name",
  ),
  change(
    "the rate of a rule",
    "aws_cloudwatch_event_rule",
    rule,
    { ...rule, schedule_expression: "rate(1 minute)" },
    "update",
    `${rules} schedule_expression`,
  ),
  change(
    "a pattern written over several lines",
    "aws_cloudwatch_event_rule",
    matched,
    { ...matched, event_pattern: JSON.stringify(pattern, null, 2) },
    "no-op",
    `${rules} event_pattern StateFunc`,
  ),
  change(
    "the state of a disabled rule left out",
    "aws_cloudwatch_event_rule",
    { ...rule, state: "DISABLED" },
    rule,
    "no-op",
    `${rules} state DiffSuppressFunc`,
  ),
  change(
    "the rule of a target",
    "aws_cloudwatch_event_target",
    target,
    { ...target, rule: "tock" },
    "replace",
    `${targets} rule ForceNew`,
    "rule",
  ),
  change(
    "what a target calls",
    "aws_cloudwatch_event_target",
    target,
    { ...target, arn: `${worker}-2` },
    "update",
    `${targets} arn`,
  ),
  change(
    "the id of a target left out",
    "aws_cloudwatch_event_target",
    { ...target, target_id: "worker" },
    target,
    "no-op",
    `${targets} target_id Optional and Computed`,
  ),
  change(
    "the default event bus written out",
    "aws_cloudwatch_event_target",
    target,
    { ...target, event_bus_name: "default" },
    "no-op",
    `${targets} event_bus_name Default`,
  ),
  change(
    "the group of a schedule",
    "aws_scheduler_schedule",
    { ...schedule, group_name: "a" },
    { ...schedule, group_name: "b" },
    "replace",
    `${schedules} group_name ForceNew`,
    "group_name",
  ),
  change(
    "the group of a schedule left out",
    "aws_scheduler_schedule",
    { ...schedule, group_name: "a" },
    schedule,
    "no-op",
    `${schedules} group_name Optional and Computed`,
  ),
  change(
    "the hour of a schedule",
    "aws_scheduler_schedule",
    schedule,
    { ...schedule, schedule_expression: "cron(0 23 * * ? *)" },
    "update",
    `${schedules} schedule_expression`,
  ),
  change(
    "a schedule switched off",
    "aws_scheduler_schedule",
    schedule,
    { ...schedule, state: "DISABLED" },
    "update",
    `${schedules} state`,
  ),
  change(
    "the default retries of a schedule written out",
    "aws_scheduler_schedule",
    calling({ retry_policy: [{ maximum_retry_attempts: 3 }] }),
    calling({ retry_policy: [{ maximum_retry_attempts: 3, maximum_event_age_in_seconds: 86400 }] }),
    "no-op",
    `${schedules} target.retry_policy.maximum_event_age_in_seconds Default`,
  ),
];
