import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { problemsOf, said } from "./said";

const ecs = {
  service_namespace: "ecs",
  resource_id: "service/main/web",
  scalable_dimension: "ecs:service:DesiredCount",
};

describe("what scales", () => {
  const target = (changes: ObjectValue) =>
    said("aws_appautoscaling_target", { ...ecs, min_capacity: 1, max_capacity: 4, ...changes });

  test.each<[string, string, string]>([
    ["ecs", "service/main/web", "ecs:service:DesiredCount"],
    ["dynamodb", "table/orders", "dynamodb:table:ReadCapacityUnits"],
    ["dynamodb", "table/orders/index/by-day", "dynamodb:index:WriteCapacityUnits"],
    ["rds", "cluster:main", "rds:cluster:ReadReplicaCount"],
    ["lambda", "function:resize:live", "lambda:function:ProvisionedConcurrency"],
    ["elasticache", "replication-group/main", "elasticache:replication-group:Replicas"],
    ["sagemaker", "endpoint/a/variant/b", "sagemaker:variant:DesiredInstanceCount"],
    ["custom-resource", "https://example.com/x", "custom-resource:ResourceType:Property"],
  ])("%s: %s, %s", (service_namespace, resource_id, scalable_dimension) => {
    expect(target({ service_namespace, resource_id, scalable_dimension })).toEqual([]);
  });

  test.each<[ObjectValue, string[]]>([
    [
      { resource_id: "service/web" },
      ['resource_id is "service/web"; allowed is for ecs service/cluster-name/service-name'],
    ],
    [
      { resource_id: "arn:aws:ecs:eu-west-1:123456789012:service/main/web" },
      [
        'resource_id is "arn:aws:ecs:eu-west-1:123456789012:service/main/web"; allowed is for ecs service/cluster-name/service-name',
      ],
    ],
    [
      { service_namespace: "dynamodb" },
      [
        'resource_id is "service/main/web"; allowed is for dynamodb table/name or table/name/index/name',
        'scalable_dimension is "ecs:service:DesiredCount"; allowed is for dynamodb dynamodb:table:ReadCapacityUnits, dynamodb:table:WriteCapacityUnits, dynamodb:index:ReadCapacityUnits or dynamodb:index:WriteCapacityUnits',
      ],
    ],
    [
      { service_namespace: "ECS" },
      [
        'service_namespace is "ECS"; allowed is appstream, cassandra, comprehend, dynamodb, ec2, ecs, elasticache, elasticmapreduce, kafka, lambda, neptune, rds, sagemaker, workspaces or custom-resource',
      ],
    ],
    [{ min_capacity: 5 }, ["min_capacity is 5; it must not be above max_capacity (4)"]],
    [{ min_capacity: -1 }, ["min_capacity is -1; allowed is 0 or more"]],
    [{ min_capacity: 0, max_capacity: 0 }, []],
  ])("%j says %j", (changes, expected) => {
    expect(target(changes)).toEqual(expected);
  });
});

describe("scaling policies", () => {
  const tracking = "target_tracking_scaling_policy_configuration";
  const steps = "step_scaling_policy_configuration";
  const cpu = { predefined_metric_type: "ECSServiceAverageCPUUtilization" };
  const policy = (changes: ObjectValue) => said("aws_appautoscaling_policy", { ...ecs, name: "cpu", ...changes });
  const track = (members: ObjectValue, changes: ObjectValue = {}) =>
    policy({ policy_type: "TargetTrackingScaling", [tracking]: [{ target_value: 60, ...members }], ...changes });
  const metric = (members: ObjectValue, changes: ObjectValue = {}) =>
    track({ predefined_metric_specification: [{ ...cpu, ...members }] }, changes);
  const step = { adjustment_type: "ChangeInCapacity", step_adjustment: [{ scaling_adjustment: 1 }] };
  const type = `${tracking}.0.predefined_metric_specification.0.predefined_metric_type`;
  const label = `${tracking}.0.predefined_metric_specification.0.resource_label`;
  const perTarget = { predefined_metric_type: "ALBRequestCountPerTarget" };

  test("the type of a policy goes with its block", () => {
    expect(metric({})).toEqual([]);
    expect(policy({ [steps]: [step] })).toEqual([]);
    expect(metric({}, { policy_type: null })).toEqual([
      `policy_type is "StepScaling"; it needs ${steps}, given is ${tracking}`,
    ]);
    expect(policy({ policy_type: "TargetTrackingScaling" })).toEqual([
      `policy_type is "TargetTrackingScaling"; it needs ${tracking}`,
    ]);
    expect(policy({ policy_type: "TargetTrackingScaling", [steps]: [step] })).toEqual([
      `policy_type is "TargetTrackingScaling"; it needs ${tracking}, given is ${steps}`,
    ]);
  });

  test("not every service has every type of policy", () => {
    const table = {
      service_namespace: "dynamodb",
      resource_id: "table/orders",
      scalable_dimension: "dynamodb:table:ReadCapacityUnits",
    };
    expect(policy({ ...table, [steps]: [step] })).toEqual([
      'policy_type is "StepScaling", which dynamodb does not support',
    ]);
    expect(
      policy({ ...table, policy_type: "PredictiveScaling", predictive_scaling_policy_configuration: [{}] }),
    ).toEqual(['policy_type is "PredictiveScaling", which dynamodb does not support']);
    expect(policy({ policy_type: "PredictiveScaling", predictive_scaling_policy_configuration: [{}] })).toEqual([]);
  });

  test.each<[ObjectValue, string[]]>([
    [{}, [`${tracking}.0 has no metric; it needs predefined_metric_specification or customized_metric_specification`]],
    [
      { predefined_metric_specification: [cpu], target_value: 0 },
      [`${tracking}.0.target_value is 0; it must be above 0`],
    ],
    [{ predefined_metric_specification: [cpu], target_value: 0.5 }, []],
    [{ customized_metric_specification: [{ metric_name: "Lag" }], target_value: -1 }, []],
  ])("%j says %j", (members, expected) => {
    expect(track(members)).toEqual(expected);
  });

  test.each<[ObjectValue, string[]]>([
    [
      { predefined_metric_type: "ECSServiceAverageCpuUtilization" },
      [
        `${type} is "ECSServiceAverageCpuUtilization"; allowed is for ecs ECSServiceAverageCPUUtilization, ECSServiceAverageMemoryUtilization or ALBRequestCountPerTarget`,
      ],
    ],
    [
      { resource_label: "app/a/1/targetgroup/b/2" },
      [`${label} is given with ECSServiceAverageCPUUtilization; only ALBRequestCountPerTarget has it`],
    ],
    [perTarget, [`${label} is not given; ALBRequestCountPerTarget needs it`]],
    [
      { ...perTarget, resource_label: "targetgroup/b/2" },
      [`${label} is "targetgroup/b/2"; allowed is app/name/id/targetgroup/name/id`],
    ],
    [{ ...perTarget, resource_label: "app/a/1/targetgroup/b/2" }, []],
  ])("%j says %j", (members, expected) => {
    expect(metric(members)).toEqual(expected);
  });

  const bounds = (lower: string | null, upper: string | null) => ({
    step_adjustment: [
      { scaling_adjustment: 1, metric_interval_lower_bound: lower, metric_interval_upper_bound: upper },
    ],
  });

  test.each<[ObjectValue, string[]]>([
    [{ adjustment_type: null }, [`${steps}.0 has no adjustment_type`]],
    [{ step_adjustment: [] }, [`${steps}.0 has no step_adjustment; it needs at least one`]],
    [bounds("10", "5"), [`${steps}.0 has a step_adjustment from 10 to 5; its upper bound must be above its lower one`]],
    [
      bounds("low", null),
      [
        `${steps}.0.step_adjustment.metric_interval_lower_bound: cannot parse 'low' as float: strconv.ParseFloat: parsing "low": invalid syntax`,
      ],
    ],
    [bounds("-10.5", "0"), []],
    [bounds(null, "1e3"), []],
  ])("%j says %j", (members, expected) => {
    expect(policy({ [steps]: [{ ...step, ...members }] })).toEqual(expected);
  });

  test("the problem points at the metric", () => {
    const wrong = problemsOf("aws_appautoscaling_policy", {
      ...ecs,
      policy_type: "TargetTrackingScaling",
      [tracking]: [{ target_value: 1, predefined_metric_specification: [perTarget] }],
    });
    expect(wrong.map(({ path }) => path)).toEqual([
      [tracking, 0, "predefined_metric_specification", 0, "resource_label"],
    ]);
  });
});

describe("scheduled actions", () => {
  const action = (changes: ObjectValue) =>
    said("aws_appautoscaling_scheduled_action", {
      ...ecs,
      name: "night",
      schedule: "cron(0 22 * * ? *)",
      scalable_target_action: [{ min_capacity: "0", max_capacity: "0" }],
      ...changes,
    });

  test.each<[ObjectValue, string[]]>([
    [{}, []],
    [{ resource_id: "web" }, ['resource_id is "web"; allowed is for ecs service/cluster-name/service-name']],
    [
      { start_time: "2030-01-02T00:00:00Z", end_time: "2030-01-01" },
      ['expected "end_time" to be a valid RFC3339 date, got "2030-01-01"'],
    ],
    [{ start_time: "tomorrow" }, ['expected "start_time" to be a valid RFC3339 date, got "tomorrow"']],
    [
      { start_time: "2030-01-02T00:00:00Z", end_time: "2030-01-01T00:00:00Z" },
      ["end_time is 2030-01-01T00:00:00Z; it must be after start_time (2030-01-02T00:00:00Z)"],
    ],
    [{ start_time: "2030-01-01T00:00:00+02:00", end_time: "2029-12-31T23:00:00Z" }, []],
  ])("%j says %j", (changes, expected) => {
    expect(action(changes)).toEqual(expected);
  });
});
