import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider, and AWS itself, make of Application Auto Scaling. */

const targets = "internal/service/appautoscaling/target.go resourceTarget";
const policies = "internal/service/appautoscaling/policy.go resourcePolicy";
const actions = "internal/service/appautoscaling/scheduled_action.go resourceScheduledAction";
const reference = "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html";

const service = {
  service_namespace: "ecs",
  resource_id: "service/main/web",
  scalable_dimension: "ecs:service:DesiredCount",
};
const target = { ...service, min_capacity: 1, max_capacity: 4 };
const policy = { ...service, name: "cpu" };
const predefined = { predefined_metric_type: "ECSServiceAverageCPUUtilization" };
const customized = { metric_name: "Lag", namespace: "Queues", statistic: "Average" };
const tracking = { target_value: 60, predefined_metric_specification: [predefined] };
const tracked = (...configuration: object[]) => ({
  ...policy,
  policy_type: "TargetTrackingScaling",
  target_tracking_scaling_policy_configuration: configuration,
});
const stepped = (configuration: object) => ({ ...policy, step_scaling_policy_configuration: [configuration] });
const action = {
  ...service,
  name: "night",
  schedule: "cron(0 22 * * ? *)",
  scalable_target_action: [{ min_capacity: "0", max_capacity: "0" }],
};

export const wrong: WrongConfiguration[] = [
  {
    what: "more tasks at least than at most",
    type: "aws_appautoscaling_target",
    config: { ...target, min_capacity: 5 },
    says: "max_capacity",
    source: `${reference} MaxCapacity`,
  },
  {
    what: "a service without its cluster",
    type: "aws_appautoscaling_target",
    config: { ...target, resource_id: "service/web" },
    says: "resource_id",
    source: `${reference} ResourceId`,
  },
  {
    what: "a service given by its ARN",
    type: "aws_appautoscaling_target",
    config: { ...target, resource_id: "arn:aws:ecs:eu-west-1:123456789012:service/main/web" },
    says: "resource_id",
    source: `${reference} ResourceId`,
  },
  {
    what: "a policy for a service without its cluster",
    type: "aws_appautoscaling_policy",
    config: { ...tracked(tracking), resource_id: "service/web" },
    says: "resource_id",
    source: `${reference} ResourceId`,
  },
  {
    what: "an unknown type of policy",
    type: "aws_appautoscaling_policy",
    config: { ...policy, policy_type: "TargetTracking" },
    says: 'expected policy_type to be one of ["StepScaling" "TargetTrackingScaling"',
    source: `${policies} policy_type`,
  },
  {
    what: "a policy name of 256 characters",
    type: "aws_appautoscaling_policy",
    config: { ...tracked(tracking), name: "p".repeat(256) },
    says: "expected length of name to be in the range (0 - 255), got ppp",
    source: `${policies} name`,
  },
  {
    what: "a predefined and a customized metric",
    type: "aws_appautoscaling_policy",
    config: tracked({ ...tracking, customized_metric_specification: [customized] }),
    says: '"target_tracking_scaling_policy_configuration.0.predefined_metric_specification": conflicts with target_tracking_scaling_policy_configuration.0.customized_metric_specification',
    source: `${policies} predefined_metric_specification ConflictsWith`,
  },
  {
    what: "metric math beside the name of a metric",
    type: "aws_appautoscaling_policy",
    config: tracked({
      target_value: 1,
      customized_metric_specification: [{ metric_name: "Lag", metrics: [{ id: "m1", expression: "1 + 1" }] }],
    }),
    says: 'customized_metric_specification.0.metric_name": conflicts with target_tracking_scaling_policy_configuration.0.customized_metric_specification.0.metrics',
    source: `${policies} customized_metric_specification.metric_name ConflictsWith`,
  },
  {
    what: "an unknown statistic",
    type: "aws_appautoscaling_policy",
    config: tracked({ target_value: 1, customized_metric_specification: [{ ...customized, statistic: "p99" }] }),
    says: 'expected statistic to be one of ["Average" "Minimum" "Maximum" "SampleCount" "Sum"], got p99',
    source: `${policies} customized_metric_specification.statistic`,
  },
  {
    what: "two target tracking configurations",
    type: "aws_appautoscaling_policy",
    config: tracked(tracking, tracking),
    says: 'No more than 1 "target_tracking_scaling_policy_configuration" blocks are allowed',
    source: `${policies} target_tracking_scaling_policy_configuration MaxItems`,
  },
  {
    what: "an unknown adjustment",
    type: "aws_appautoscaling_policy",
    config: stepped({ adjustment_type: "Change" }),
    says: 'expected adjustment_type to be one of ["ChangeInCapacity" "PercentChangeInCapacity" "ExactCapacity"], got Change',
    source: `${policies} step_scaling_policy_configuration.adjustment_type`,
  },
  {
    what: "an aggregation that step scaling does not know",
    type: "aws_appautoscaling_policy",
    config: stepped({ metric_aggregation_type: "Sum" }),
    says: 'expected metric_aggregation_type to be one of ["Average" "Minimum" "Maximum"], got Sum',
    source: `${policies} step_scaling_policy_configuration.metric_aggregation_type`,
  },
  {
    what: "a step that begins at a word",
    type: "aws_appautoscaling_policy",
    config: stepped({ step_adjustment: [{ scaling_adjustment: 1, metric_interval_lower_bound: "low" }] }),
    says: "metric_interval_lower_bound: cannot parse 'low' as float: strconv.ParseFloat",
    source: "internal/sdkv2/types/nullable/float.go ValidateTypeStringNullableFloat",
  },
  {
    what: "a scheduled action without minimum and maximum",
    type: "aws_appautoscaling_scheduled_action",
    config: { ...action, scalable_target_action: [{}] },
    says: "one of `scalable_target_action.0.max_capacity,scalable_target_action.0.min_capacity` must be specified",
    source: `${actions} scalable_target_action AtLeastOneOf`,
  },
  {
    what: "a negative maximum at night",
    type: "aws_appautoscaling_scheduled_action",
    config: { ...action, scalable_target_action: [{ max_capacity: "-1" }] },
    says: "expected scalable_target_action.0.max_capacity to be at least (0), got -1",
    source: "internal/sdkv2/types/nullable/int.go ValidateTypeStringNullableIntAtLeast",
  },
  {
    what: "a minimum in words",
    type: "aws_appautoscaling_scheduled_action",
    config: { ...action, scalable_target_action: [{ min_capacity: "one" }] },
    says: "scalable_target_action.0.min_capacity: cannot parse 'one' as int: strconv.ParseInt",
    source: "internal/sdkv2/types/nullable/int.go ValidateTypeStringNullableIntAtLeast",
  },
  {
    what: "a scheduled action that starts on a day without a time",
    type: "aws_appautoscaling_scheduled_action",
    config: { ...action, start_time: "2030-01-01" },
    says: 'expected "start_time" to be a valid RFC3339 date, got "2030-01-01"',
    source: `${actions} start_time`,
  },
  {
    what: "a scheduled action on a day of the month and of the week",
    type: "aws_appautoscaling_scheduled_action",
    config: { ...action, schedule: "cron(0 22 1 * MON *)" },
    says: "day-of-month",
    source:
      "https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html",
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the most tasks",
    type: "aws_appautoscaling_target",
    before: target,
    after: { ...target, max_capacity: 8 },
    action: "update",
    source: "internal/service/appautoscaling/target_test.go TestAccAppAutoScalingTarget_basic",
  },
  {
    what: "the service that scales",
    type: "aws_appautoscaling_target",
    before: target,
    after: { ...target, resource_id: "service/main/api" },
    action: "replace",
    because: "resource_id",
    source: `${targets} resource_id ForceNew`,
  },
  {
    what: "the role of a target left out",
    type: "aws_appautoscaling_target",
    before: { ...target, role_arn: "arn:aws:iam::123456789012:role/scaling" },
    after: target,
    action: "no-op",
    source: `${targets} role_arn Optional and Computed`,
  },
  {
    what: "the name of a policy",
    type: "aws_appautoscaling_policy",
    before: tracked(tracking),
    after: { ...tracked(tracking), name: "load" },
    action: "replace",
    because: "name",
    source: `${policies} name ForceNew`,
  },
  {
    what: "the dimension of a policy",
    type: "aws_appautoscaling_policy",
    before: tracked(tracking),
    after: {
      ...tracked({
        target_value: 50,
        predefined_metric_specification: [{ predefined_metric_type: "LambdaProvisionedConcurrencyUtilization" }],
      }),
      service_namespace: "lambda",
      resource_id: "function:worker:live",
      scalable_dimension: "lambda:function:ProvisionedConcurrency",
    },
    action: "replace",
    because: "scalable_dimension",
    source: `${policies} scalable_dimension ForceNew`,
  },
  {
    what: "the value that a policy tracks",
    type: "aws_appautoscaling_policy",
    before: tracked(tracking),
    after: tracked({ ...tracking, target_value: 70 }),
    action: "update",
    source: `${policies} target_tracking_scaling_policy_configuration.target_value`,
  },
  {
    what: "the type of a policy",
    type: "aws_appautoscaling_policy",
    before: stepped({ adjustment_type: "ChangeInCapacity", step_adjustment: [{ scaling_adjustment: 1 }] }),
    after: tracked(tracking),
    action: "update",
    source: `${policies} policy_type`,
  },
  {
    what: "the default of scaling in written out",
    type: "aws_appautoscaling_policy",
    before: tracked(tracking),
    after: tracked({ ...tracking, disable_scale_in: false }),
    action: "no-op",
    source: `${policies} target_tracking_scaling_policy_configuration.disable_scale_in Default`,
  },
  {
    what: "the hour of a scheduled action",
    type: "aws_appautoscaling_scheduled_action",
    before: action,
    after: { ...action, schedule: "cron(0 23 * * ? *)" },
    action: "update",
    source: `${actions} schedule`,
  },
  {
    what: "the name of a scheduled action",
    type: "aws_appautoscaling_scheduled_action",
    before: action,
    after: { ...action, name: "weekend" },
    action: "replace",
    because: "name",
    source: `${actions} name ForceNew`,
  },
  {
    what: "the same start in another time zone",
    type: "aws_appautoscaling_scheduled_action",
    before: { ...action, start_time: "2030-01-01T00:00:00Z" },
    after: { ...action, start_time: "2030-01-01T01:00:00+01:00" },
    action: "no-op",
    source: "internal/sdkv2/suppress.go SuppressEquivalentTime",
  },
  {
    what: "the default time zone written out",
    type: "aws_appautoscaling_scheduled_action",
    before: action,
    after: { ...action, timezone: "UTC" },
    action: "no-op",
    source: `${actions} timezone Default`,
  },
];
