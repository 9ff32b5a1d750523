import fc from "fast-check";
import { identify } from "../../../plan/provider/identity";
import { importIdentity } from "../../../plan/provider/identity/import-id";
import { regionCode } from "../../../plan/provider/identity/region";
import type { ObjectValue } from "../../../plan/provider/protocol/value";

const configuration = { accountId: "848960888155", region: "us-east-2", partition: "aws" };
const made = (type: string, attributes: ObjectValue = {}) => identify({ type, attributes, configuration });
const ACCOUNT = "us-east-2:848960888155";

test.each<[string, ObjectValue, Record<string, unknown>]>([
  [
    "aws_vpc",
    { assign_generated_ipv6_cidr_block: true },
    {
      ipv6_cidr_block: /^2001:db8:1[0-9a-f]{3}:1[0-9a-f]00::\/56$/,
      ipv6_association_id: /^vpc-cidr-assoc-[0-9a-f]{17}$/,
    },
  ],
  ["aws_vpc", {}, { id: /^vpc-[0-9a-f]{17}$/, arn: /^arn:aws:ec2:us-east-2:848960888155:vpc\/vpc-/ }],
  [
    "aws_subnet",
    { availability_zone: "us-east-2b" },
    { id: /^subnet-[0-9a-f]{17}$/, availability_zone_id: "use2-az2" },
  ],
  ["aws_security_group", {}, { id: /^sg-[0-9a-f]{17}$/ }],
  ["aws_internet_gateway", {}, { id: /^igw-[0-9a-f]{17}$/ }],
  ["aws_nat_gateway", {}, { id: /^nat-[0-9a-f]{17}$/ }],
  ["aws_eip", {}, { id: /^eipalloc-[0-9a-f]{17}$/, public_ip: /^198\.51\.100\.\d+$/ }],
  ["aws_route_table", {}, { id: /^rtb-[0-9a-f]{17}$/ }],
  ["aws_route_table_association", {}, { id: /^rtbassoc-[0-9a-f]{17}$/ }],
  ["aws_vpc_endpoint", {}, { id: /^vpce-[0-9a-f]{17}$/ }],
  ["aws_vpc_security_group_ingress_rule", {}, { id: /^sgr-[0-9a-f]{17}$/ }],
  [
    "aws_lb",
    { name: "web", load_balancer_type: "application" },
    {
      arn: /^arn:aws:elasticloadbalancing:us-east-2:848960888155:loadbalancer\/app\/web\/[0-9a-f]{16}$/,
      arn_suffix: /^app\/web\/[0-9a-f]{16}$/,
      dns_name: /^web-\d{10}\.us-east-2\.elb\.amazonaws\.com$/,
      zone_id: "Z3AADJGX6KTTL2",
    },
  ],
  ["aws_lb_target_group", { name: "tg" }, { arn: /:targetgroup\/tg\/[0-9a-f]{16}$/, arn_suffix: /^targetgroup\/tg\// }],
  [
    "aws_lb_listener",
    { load_balancer_arn: `arn:aws:elasticloadbalancing:${ACCOUNT}:loadbalancer/app/web/0123456789abcdef` },
    { arn: /:listener\/app\/web\/0123456789abcdef\/[0-9a-f]{16}$/ },
  ],
  [
    "aws_lb_listener_rule",
    { listener_arn: `arn:aws:elasticloadbalancing:${ACCOUNT}:listener/app/web/0123456789abcdef/fedcba9876543210` },
    { arn: /:listener-rule\/app\/web\/0123456789abcdef\/fedcba9876543210\/[0-9a-f]{16}$/ },
  ],
  ["aws_ecs_cluster", { name: "c" }, { id: `arn:aws:ecs:${ACCOUNT}:cluster/c` }],
  [
    "aws_ecs_service",
    { name: "s", cluster: `arn:aws:ecs:${ACCOUNT}:cluster/c` },
    { id: `arn:aws:ecs:${ACCOUNT}:service/c/s` },
  ],
  [
    "aws_ecs_task_definition",
    { family: "f" },
    { id: "f", arn: `arn:aws:ecs:${ACCOUNT}:task-definition/f:1`, revision: 1 },
  ],
  [
    "aws_iam_role",
    { name: "r", path: "/team/" },
    { id: "r", arn: "arn:aws:iam::848960888155:role/team/r", unique_id: /^AROA[A-Z2-7]{17}$/ },
  ],
  ["aws_iam_policy", { name: "p" }, { arn: "arn:aws:iam::848960888155:policy/p" }],
  ["aws_iam_role_policy", { role: "r", name: "p" }, { id: "r:p" }],
  ["aws_cloudwatch_log_group", { name: "/ecs/x" }, { id: "/ecs/x", arn: `arn:aws:logs:${ACCOUNT}:log-group:/ecs/x` }],
  [
    "aws_secretsmanager_secret",
    { name: "a/b" },
    { id: /^arn:aws:secretsmanager:us-east-2:848960888155:secret:a\/b-[A-Za-z0-9]{6}$/ },
  ],
  [
    "aws_s3_bucket",
    { bucket: "b" },
    { id: "b", arn: "arn:aws:s3:::b", bucket_regional_domain_name: "b.s3.us-east-2.amazonaws.com" },
  ],
  [
    "aws_ecr_repository",
    { name: "a/b" },
    {
      repository_url: "848960888155.dkr.ecr.us-east-2.amazonaws.com/a/b",
      arn: `arn:aws:ecr:${ACCOUNT}:repository/a/b`,
    },
  ],
  [
    "aws_sqs_queue",
    { name: "q" },
    { url: "https://sqs.us-east-2.amazonaws.com/848960888155/q", arn: `arn:aws:sqs:${ACCOUNT}:q` },
  ],
  ["aws_sns_topic", { name: "t" }, { id: `arn:aws:sns:${ACCOUNT}:t` }],
  [
    "aws_lambda_function",
    { function_name: "f", publish: true },
    {
      arn: `arn:aws:lambda:${ACCOUNT}:function:f`,
      qualified_arn: `arn:aws:lambda:${ACCOUNT}:function:f:1`,
      invoke_arn: `arn:aws:apigateway:us-east-2:lambda:path/2015-03-31/functions/arn:aws:lambda:${ACCOUNT}:function:f/invocations`,
    },
  ],
  [
    "aws_service_discovery_private_dns_namespace",
    { name: "x.local" },
    { id: /^ns-[a-z0-9]{16}$/, hosted_zone: /^Z0[A-Z0-9]{19}$/ },
  ],
  ["aws_service_discovery_service", { name: "x" }, { id: /^srv-[a-z0-9]{16}$/ }],
  [
    "aws_efs_file_system",
    {},
    { id: /^fs-[0-9a-f]{17}$/, dns_name: /^fs-[0-9a-f]{17}\.efs\.us-east-2\.amazonaws\.com$/ },
  ],
  ["aws_efs_access_point", {}, { id: /^fsap-[0-9a-f]{17}$/ }],
  [
    "aws_elasticache_replication_group",
    { replication_group_id: "redis" },
    { primary_endpoint_address: /^master\.redis\.[a-z0-9]{6}\.use2\.cache\.amazonaws\.com$/ },
  ],
  [
    "aws_mq_broker",
    { broker_name: "mq", engine_type: "RabbitMQ" },
    { id: /^b-[0-9a-f-]{36}$/, arn: /:broker:mq:b-[0-9a-f-]{36}$/ },
  ],
  ["aws_cloudwatch_metric_alarm", { alarm_name: "a" }, { arn: `arn:aws:cloudwatch:${ACCOUNT}:alarm:a` }],
  ["aws_cloudwatch_event_rule", { name: "r" }, { arn: `arn:aws:events:${ACCOUNT}:rule/r` }],
  ["aws_budgets_budget", { name: "b" }, { id: "848960888155:b" }],
  ["aws_something_new", { name: "n" }, { id: "n", arn: `arn:aws:something:${ACCOUNT}:new/n` }],
])("%s gets identifiers in AWS's form", (type, attributes, expected) => {
  const actual = made(type, attributes);
  for (const [name, form] of Object.entries(expected)) {
    if (form instanceof RegExp) expect([name, String(actual[name])]).toEqual([name, expect.stringMatching(form)]);
    else expect([name, actual[name]]).toEqual([name, form]);
  }
});

test("the same resource always gets the same identifiers, another account, region or value gets others", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
      fc.pre(one !== other);
      expect(made("aws_vpc", { cidr_block: one })).toEqual(made("aws_vpc", { cidr_block: one }));
      expect(made("aws_vpc", { cidr_block: one }).id).not.toBe(made("aws_vpc", { cidr_block: other }).id);
    }),
  );
  const elsewhere = identify({
    type: "aws_vpc",
    attributes: {},
    configuration: { ...configuration, accountId: "1".repeat(12) },
  });
  expect(elsewhere.id).not.toBe(made("aws_vpc").id);
});

test("equal twins and replacements of a resource get identifiers of their own", () => {
  const ids = [
    identify({ type: "aws_eip", attributes: {}, configuration }),
    identify({ type: "aws_eip", attributes: {}, configuration, twin: 1 }),
    identify({ type: "aws_eip", attributes: {}, configuration, generation: 2 }),
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(
    identify({ type: "aws_ecs_task_definition", attributes: { family: "f" }, configuration, generation: 3 }),
  ).toMatchObject({ revision: 3 });
});

test("a name made from a prefix is the prefix and 26 digits", () => {
  expect(made("aws_iam_role", { name: null, name_prefix: "web-" })).toMatchObject({
    name: expect.stringMatching(/^web-\d{26}$/),
    arn: expect.stringMatching(/:role\/web-\d{26}$/),
  });
});

test("a CloudFormation stack answers the outputs that its template names, JSON or YAML", () => {
  const outputs = (template_body: string) => made("aws_cloudformation_stack", { name: "mq", template_body }).outputs;
  const json = JSON.stringify({ Resources: {}, Outputs: { BrokerArn: { Value: "x" }, Endpoint: { Value: "y" } } });
  expect(outputs(json)).toEqual({
    BrokerArn: `arn:aws:cloudformation:${ACCOUNT}:output/mq/BrokerArn`,
    Endpoint: "mq-Endpoint",
  });
  expect(
    Object.keys(
      outputs("Resources:\n  A:\n    Type: X\nOutputs:\n  One:\n    Value: !Ref A\n  Two:\n    Value: b\n") ?? {},
    ),
  ).toEqual(["One", "Two"]);
});

test.each([
  ["aws_iam_role_policy", "role:policy", { id: "role:policy", role: "role", name: "policy" }],
  ["aws_s3_bucket", "bucket", { id: "bucket", bucket: "bucket" }],
  ["aws_ecs_service", "cluster/web", { name: "web" }],
  ["aws_secretsmanager_secret", `arn:aws:secretsmanager:${ACCOUNT}:secret:a/b-AbC123`, { name: "a/b" }],
  ["aws_service_discovery_service", "srv-abcdefghijklmnop", { id: "srv-abcdefghijklmnop" }],
  ["aws_lb_target_group", `arn:aws:elasticloadbalancing:${ACCOUNT}:targetgroup/tg/0123456789abcdef`, { name: "tg" }],
  [
    "aws_appautoscaling_target",
    "ecs/service/c/s/ecs:service:DesiredCount",
    { resource_id: "service/c/s", service_namespace: "ecs" },
  ],
])("%s: its import id says which one it is", (type, id, expected) => {
  expect(importIdentity(type, id)).toMatchObject(expected);
});

test.each([
  ["us-east-2", "use2"],
  ["ap-southeast-1", "apse1"],
  ["us-gov-west-1", "usgw1"],
  ["eu-central-1", "euc1"],
])("%s is %s in AWS's short form", (region, code) => {
  expect(regionCode(region)).toBe(code);
});
