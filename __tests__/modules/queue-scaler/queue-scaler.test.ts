import type { TerraformStack } from "cdktf";
import { QueueScaler, type QueueScalerProps } from "../../../modules/queue-scaler";
import type { Plan } from "../../../plan/testing";
import { planWith } from "../../support/module-stack";
import { agent, alarms, mail, queueScaler } from "./fixture";

const build =
  (changes: Partial<QueueScalerProps> = {}) =>
  (stack: TerraformStack) => {
    new QueueScaler(stack, "scaler", { ...queueScaler, ...changes });
  };
const functionOf = (plan: Plan, name: string) => plan.resource("aws_lambda_function", { function_name: name }).values;
const variables = (plan: Plan, name: string) => {
  const [environment] = Object(functionOf(plan, name).environment);
  return environment?.variables;
};
const each = (plan: Plan, type: string, ...fields: string[]) =>
  plan
    .resources(type)
    .map(({ values }) => fields.map((field) => values[field]).join(" "))
    .sort();

describe("a queue scaler of two services", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planWith(build({ alarms }));
  });

  test("tells each deciding function its service, its queue, its limits and the settings of the law", () => {
    expect(variables(plan, "law")).toEqual({
      CLUSTER: "cluster",
      SERVICE: "shop-agent",
      QUEUE: "jobs",
      NAMESPACE: "shop/production",
      MIN_TASKS: "1",
      MAX_TASKS: "11",
      PROTECTION: "true",
      STARTUP_SECONDS: "90",
      PUBLISH_INTERVAL_SECONDS: "30",
    });
    expect(variables(plan, "mail-law")).toEqual({
      CLUSTER: "cluster",
      SERVICE: "shop-mail",
      QUEUE: "mails",
      NAMESPACE: "shop/production",
      MIN_TASKS: "0",
      MAX_TASKS: "4",
      PROTECTION: "false",
      SLOTS_PER_TASK: "10",
      PUBLISH_INTERVAL_SECONDS: "30",
    });
  });

  test("tells the one publishing function where the broker answers, who it is there, and whom to kick for which queue", () => {
    const { QUEUES, ...others } = variables(plan, "reader");
    expect(JSON.parse(QUEUES)).toEqual([
      { queue: "jobs", scalerFunction: "law" },
      { queue: "mails", scalerFunction: "mail-law" },
    ]);
    expect(others).toEqual({
      MANAGEMENT_URL: "https://broker.example",
      VIRTUAL_HOST: "/jobs",
      CREDENTIALS_SECRET: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:monitor-AbCdEf",
      NAMESPACE: "shop/production",
      PUBLISH_INTERVAL_SECONDS: "30",
    });
  });

  test.each([
    ["law", { memory_size: 256, timeout: 50, reserved_concurrent_executions: 1 }],
    ["mail-law", { memory_size: 128, timeout: 60 }],
    ["reader", { memory_size: 512, timeout: 80, reserved_concurrent_executions: 2 }],
  ])("gives %s its size, and what it was built from", (name, size) => {
    expect(functionOf(plan, name)).toMatchObject({
      ...size,
      architectures: ["arm64"],
      runtime: "nodejs24.x",
      handler: "index.handler",
      source_code_hash: expect.stringMatching(/^[0-9A-Za-z+/=]+$/),
    });
  });

  test("keeps no concurrency for a function that does not ask for it", () => {
    expect(functionOf(plan, "mail-law").reserved_concurrent_executions ?? -1).toBe(-1);
  });

  test("calls each law as often as asked for, the reader every minute", () => {
    expect(each(plan, "aws_cloudwatch_event_rule", "name", "schedule_expression")).toEqual([
      "law-rule rate(3 minutes)",
      "mail-law-rule rate(1 minute)",
      "reader-rule rate(1 minute)",
    ]);
    expect(each(plan, "aws_lambda_permission", "function_name", "principal")).toEqual([
      "law events.amazonaws.com",
      "mail-law events.amazonaws.com",
      "reader events.amazonaws.com",
    ]);
  });

  test("never repeats an event: not the schedule, not Lambda, which keeps it for two weeks", () => {
    for (const { values } of plan.resources("aws_cloudwatch_event_target")) {
      expect(values.retry_policy).toEqual([{ maximum_retry_attempts: 0, maximum_event_age_in_seconds: 60 }]);
    }
    const configs = plan.resources("aws_lambda_function_event_invoke_config");
    expect(configs).toHaveLength(3);
    for (const { values } of configs) {
      expect(values).toMatchObject({ maximum_retry_attempts: 0, maximum_event_age_in_seconds: 60 });
    }
    expect(each(plan, "aws_sqs_queue", "name", "message_retention_seconds")).toEqual([
      "law-failures 1209600",
      "mail-law-failures 1209600",
      "reader-failures 1209600",
    ]);
  });

  test("keeps the logs for the days that were asked for", () => {
    expect(each(plan, "aws_cloudwatch_log_group", "name", "retention_in_days")).toEqual([
      "/aws/lambda/law 14",
      "/aws/lambda/mail-law 14",
      "/aws/lambda/reader 14",
    ]);
  });

  test("has roles with the names that were asked for", () => {
    expect(each(plan, "aws_iam_role", "name")).toEqual(["law-role", "mail-law-role", "reader-role"]);
  });

  test("puts the reader alone into the VPC, with a group that reaches the broker and AWS, and that nobody reaches", () => {
    expect(functionOf(plan, "reader").vpc_config).toMatchObject([{ subnet_ids: ["subnet-0a", "subnet-0b"] }]);
    expect(functionOf(plan, "law").vpc_config).toEqual([]);
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

  test("has one dashboard", () => {
    expect(plan.resource("aws_cloudwatch_dashboard").values.dashboard_name).toBe("shop-production-queues");
  });
});

test("a queue scaler that leaves out what it may has no alarms and the functions' own defaults", async () => {
  const { publishIntervalSeconds: _, ...publisher } = queueScaler.publisher;
  const plan = await planWith(build({ publisher, virtualHost: undefined, services: { mail } }));
  expect(plan.resources("aws_cloudwatch_metric_alarm")).toEqual([]);
  expect(Object.keys(variables(plan, "reader")).sort()).toEqual([
    "CREDENTIALS_SECRET",
    "MANAGEMENT_URL",
    "NAMESPACE",
    "QUEUES",
  ]);
  expect(variables(plan, "mail-law")).not.toHaveProperty("PUBLISH_INTERVAL_SECONDS");
});

test("a service may be called like a part of the scaler", async () => {
  const plan = await planWith(build({ services: { publisher: agent, dashboard: mail } }));
  expect(plan.resources("aws_lambda_function")).toHaveLength(3);
});

test("a service that is added touches nothing of the others", async () => {
  const [before, after] = await Promise.all([planWith(build({ services: { agent } })), planWith(build())]);
  const added = after.addresses.filter((address) => !before.addresses.includes(address));
  expect(added.length).toBeGreaterThan(5);
  expect(added.filter((address) => !address.includes("services_mail"))).toEqual([]);
  // The reader and the dashboard are told of it.
  const changed = before.addresses.filter((address) => {
    return JSON.stringify(after.values(address)) !== JSON.stringify(before.values(address));
  });
  expect(changed.map((address) => /scaler_(\w+?)_[0-9A-F]{8}$/.exec(address)?.[1]).sort()).toEqual([
    "dashboard",
    "publisher_lambda_function",
  ]);
});

test("a broker whose security group is somebody else's gets no rule", async () => {
  const plan = await planWith(build({ broker: { ...queueScaler.broker, ownGroup: false } }));
  expect(plan.resources("aws_vpc_security_group_ingress_rule")).toEqual([]);
  expect(plan.resources("aws_vpc_security_group_egress_rule")).toHaveLength(2);
});
