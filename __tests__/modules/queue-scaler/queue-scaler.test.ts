import type { TerraformStack } from "cdktf";
import { QueueScaler, type QueueScalerProps } from "../../../modules/queue-scaler";
import type { Plan } from "../../../plan/testing";
import { json, location, network, planWith, written } from "../../support/module-stack";
import { queueScaler } from "./fixture";

const alarms = { topicArn: "arn:aws:sns:eu-west-1:123456789012:alarms" };
const build =
  (changes: Partial<QueueScalerProps> = {}) =>
  (stack: TerraformStack) => {
    new QueueScaler(stack, "scaler", { ...queueScaler, ...changes });
  };
const variables = (plan: Plan, name: string) => {
  const [environment] = Object(plan.resource("aws_lambda_function", { function_name: name }).values.environment);
  return environment?.variables;
};
const policyOf = (role: string, changes: Partial<QueueScalerProps> = {}): Record<string, unknown>[] =>
  Object(json(written(build(changes), "aws_iam_role_policy", { role: `\${aws_iam_role.${role}.name}` }).policy))
    .Statement;
const roleNames = (changes: Partial<QueueScalerProps> = {}) => {
  const find = (name: string) => String(written(build(changes), "aws_lambda_function", { function_name: name }).role);
  return {
    scaler: /role\.(\w+)\./.exec(find("law"))?.[1] ?? "",
    publisher: /role\.(\w+)\./.exec(find("reader"))?.[1] ?? "",
  };
};

describe("a queue scaler", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planWith(build({ alarms }));
  });

  test("tells the deciding function its service, its queue, its limits and the settings of the law", () => {
    expect(variables(plan, "law")).toEqual({
      CLUSTER: "cluster",
      SERVICE: "agent",
      QUEUE: "jobs",
      NAMESPACE: "shop/production",
      MIN_TASKS: "1",
      MAX_TASKS: "11",
      PROTECTION: "true",
      STARTUP_SECONDS: "90",
      PUBLISH_INTERVAL_SECONDS: "30",
    });
  });

  test("tells the publishing function where the broker answers, who it is there and whom to kick", () => {
    expect(variables(plan, "reader")).toEqual({
      MANAGEMENT_URL: "https://broker.example",
      VIRTUAL_HOST: "/jobs",
      QUEUE: "jobs",
      CREDENTIALS_SECRET: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:monitor-AbCdEf",
      NAMESPACE: "shop/production",
      PUBLISH_INTERVAL_SECONDS: "30",
      SCALER_FUNCTION: "law",
    });
  });

  test.each([
    ["law", { memory_size: 256, timeout: 50, reserved_concurrent_executions: 1 }],
    ["reader", { memory_size: 512, timeout: 80, reserved_concurrent_executions: 2 }],
  ])("gives %s its size, and what it was built from", (name, size) => {
    expect(plan.resource("aws_lambda_function", { function_name: name }).values).toMatchObject({
      ...size,
      architectures: ["arm64"],
      runtime: "nodejs24.x",
      handler: "index.handler",
      source_code_hash: expect.stringMatching(/^[0-9A-Za-z+/=]+$/),
    });
  });

  test("calls the law as often as asked for, the reader every minute", () => {
    const rules = plan
      .resources("aws_cloudwatch_event_rule")
      .map(({ values }) => `${values.name} ${values.schedule_expression}`);
    expect(rules.sort()).toEqual(["law-rule rate(3 minutes)", "reader-rule rate(1 minute)"]);
    expect(plan.resources("aws_lambda_permission").map(({ values }) => values.principal)).toEqual([
      "events.amazonaws.com",
      "events.amazonaws.com",
    ]);
  });

  test("never repeats a failed event, and keeps it for two weeks", () => {
    for (const { values } of plan.resources("aws_lambda_function_event_invoke_config")) {
      expect(values).toMatchObject({ maximum_retry_attempts: 0, maximum_event_age_in_seconds: 60 });
    }
    const queues = plan.resources("aws_sqs_queue").map(({ values }) => [values.name, values.message_retention_seconds]);
    expect(queues.sort()).toEqual([
      ["law-failures", 1_209_600],
      ["reader-failures", 1_209_600],
    ]);
  });

  test("keeps the log of both functions for the days that were asked for", () => {
    const logs = plan
      .resources("aws_cloudwatch_log_group")
      .map(({ values }) => [values.name, values.retention_in_days]);
    expect(logs.sort()).toEqual([
      ["/aws/lambda/law", 14],
      ["/aws/lambda/reader", 14],
    ]);
  });

  test("has roles with the names that were asked for", () => {
    expect(
      plan
        .resources("aws_iam_role")
        .map(({ values }) => values.name)
        .sort(),
    ).toEqual(["law-role", "reader-role"]);
  });

  test("puts the reader alone into the VPC, with a group that reaches the broker and AWS, and that nobody reaches", () => {
    expect(plan.resource("aws_lambda_function", { function_name: "reader" }).values.vpc_config).toMatchObject([
      { subnet_ids: ["subnet-0a", "subnet-0b"] },
    ]);
    expect(plan.resource("aws_lambda_function", { function_name: "law" }).values.vpc_config).toEqual([]);
    expect(plan.resource("aws_security_group").values).toMatchObject({ name: "reader-sg", vpc_id: "vpc-0a" });
    const out = plan
      .resources("aws_vpc_security_group_egress_rule")
      .map(({ values }) => `${values.to_port} ${values.cidr_ipv4 ?? values.referenced_security_group_id}`);
    expect(out.sort()).toEqual(["15671 sg-0broker", "443 0.0.0.0/0"]);
    expect(plan.resource("aws_vpc_security_group_ingress_rule").values).toMatchObject({
      security_group_id: "sg-0broker",
      from_port: 15_671,
      to_port: 15_671,
      description: "reader to broker",
    });
  });

  test("rings when a function fails, when the law is silent, and when the queue cannot be seen", () => {
    const found = plan.resources("aws_cloudwatch_metric_alarm").map(({ values }) => values);
    expect(found.map(({ alarm_name }) => alarm_name).sort()).toEqual([
      "law-errors",
      "law-silent",
      "reader-blind",
      "reader-errors",
    ]);
    for (const { alarm_actions, ok_actions } of found)
      expect([alarm_actions, ok_actions]).toEqual([[alarms.topicArn], [alarms.topicArn]]);
    expect(plan.resource("aws_cloudwatch_metric_alarm", { alarm_name: "law-silent" }).values).toMatchObject({
      metric_name: "Invocations",
      period: 180,
      treat_missing_data: "breaching",
    });
    expect(plan.resource("aws_cloudwatch_metric_alarm", { alarm_name: "reader-blind" }).values).toMatchObject({
      namespace: "shop/production",
      dimensions: { Queue: "jobs" },
      treat_missing_data: "breaching",
    });
  });
});

test("a queue scaler without alarms has none, and no kept concurrency unless asked for", async () => {
  const { reservedConcurrency: _, ...scaler } = queueScaler.scaler;
  const plan = await planWith(build({ scaler, virtualHost: undefined }));
  expect(plan.resources("aws_cloudwatch_metric_alarm")).toEqual([]);
  expect(
    plan.resource("aws_lambda_function", { function_name: "law" }).values.reserved_concurrent_executions ?? -1,
  ).toBe(-1);
  // The function's own default, "/".
  expect(variables(plan, "reader")).not.toHaveProperty("VIRTUAL_HOST");
});

test("a broker whose security group is somebody else's gets no rule", async () => {
  const plan = await planWith(build({ broker: { ...queueScaler.broker, ownGroup: false } }));
  expect(plan.resources("aws_vpc_security_group_ingress_rule")).toEqual([]);
  expect(plan.resources("aws_vpc_security_group_egress_rule")).toHaveLength(2);
});

describe("permissions", () => {
  const service = "arn:aws:ecs:eu-west-1:123456789012:service/cluster/agent";

  test("of the law: metrics, its one service, and the tasks of its cluster", () => {
    expect(policyOf(roleNames().scaler).slice(0, 4)).toEqual([
      { Sid: "ReadMetrics", Effect: "Allow", Action: "cloudwatch:GetMetricData", Resource: "*" },
      {
        Sid: "ScaleOneService",
        Effect: "Allow",
        Action: ["ecs:DescribeServices", "ecs:UpdateService"],
        Resource: service,
      },
      {
        Sid: "ReadTaskProtection",
        Effect: "Allow",
        Action: "ecs:GetTaskProtection",
        Resource: "arn:aws:ecs:eu-west-1:123456789012:task/cluster/*",
      },
      {
        Sid: "ListTasks",
        Effect: "Allow",
        Action: "ecs:ListTasks",
        Resource: "*",
        Condition: { ArnEquals: { "ecs:cluster": queueScaler.service.clusterArn } },
      },
    ]);
  });

  test("of the law without protection: no tasks", () => {
    const changes = { settings: { protection: false } };
    expect(policyOf(roleNames(changes).scaler, changes).map(({ Sid }) => Sid)).toEqual([
      "ReadMetrics",
      "ScaleOneService",
      "WriteLog",
      "KeepFailedEvents",
    ]);
  });

  test("of the reader: its namespace, the law, its secret, its place in the VPC", () => {
    expect(policyOf(roleNames().publisher)).toMatchObject([
      {
        Sid: "PublishMetrics",
        Resource: "*",
        Condition: { StringEquals: { "cloudwatch:namespace": "shop/production" } },
      },
      { Sid: "Kick", Action: "lambda:InvokeFunction", Resource: expect.stringContaining("aws_lambda_function.") },
      { Sid: "ReadMonitoringUser", Resource: queueScaler.broker.monitoringSecret.arn },
      { Sid: "NetworkInterfaces", Resource: "*" },
      { Sid: "WriteLog" },
      { Sid: "KeepFailedEvents" },
    ]);
  });

  test("use the location of the service", () => {
    const changes = { location: { ...location, region: "eu-north-1" }, network };
    expect(JSON.stringify(policyOf(roleNames(changes).scaler, changes))).toContain(
      "arn:aws:ecs:eu-north-1:123456789012:task/cluster/*",
    );
  });
});
