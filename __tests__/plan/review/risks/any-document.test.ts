import fc from "fast-check";
import { becauseOf } from "../../../../plan/review/consequences/because";
import { consequenceOf } from "../../../../plan/review/consequences/consequence";
import { References } from "../../../../plan/review/references";
import { risksOf } from "../../../../plan/review/risks";
import { subjectsOf } from "../../../../plan/review/subjects";
import type { Change } from "../../../../plan/terraform/document";

const types = fc.constantFrom(
  "aws_security_group",
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_iam_role",
  "aws_iam_role_policy",
  "aws_iam_role_policy_attachment",
  "aws_s3_bucket_policy",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_lifecycle_configuration",
  "aws_lambda_permission",
  "aws_lb_listener",
  "aws_lb",
  "aws_ecs_service",
  "aws_ecs_task_definition",
  "aws_secretsmanager_secret",
  "aws_secretsmanager_secret_version",
  "aws_ssm_parameter",
  "aws_db_instance",
  "aws_nat_gateway",
  "aws_route",
  "aws_eip",
  "aws_sqs_queue",
  "aws_cloudwatch_log_group",
  "aws_cloudwatch_metric_alarm",
  "aws_efs_file_system",
  "constructor",
);
const names = fc.constantFrom(
  "policy",
  "assume_role_policy",
  "inline_policy",
  "managed_policy_arns",
  "policy_arn",
  "role",
  "ingress",
  "cidr_blocks",
  "cidr_ipv4",
  "from_port",
  "to_port",
  "protocol",
  "ip_protocol",
  "type",
  "internal",
  "acl",
  "block_public_acls",
  "principal",
  "action",
  "source_arn",
  "default_action",
  "desired_count",
  "name",
  "network_configuration",
  "assign_public_ip",
  "secret_string",
  "secret_id",
  "arn",
  "container_definitions",
  "storage_encrypted",
  "deletion_protection",
  "multi_az",
  "kms_key_id",
  "rule",
  "expiration",
  "days",
  "status",
  "id",
  "retention_in_days",
  "gateway_id",
  "allocation_id",
  "instance",
  "alarm_actions",
  "ssl_policy",
  "encrypted",
  "bucket",
  "url",
  "__proto__",
);
const text = fc.constantFrom(
  "0.0.0.0/0",
  "::/0",
  "x/999",
  "-1",
  "",
  "*",
  "ingress",
  "HTTP",
  "HTTPS",
  "arn:aws:iam::aws:policy/AdministratorAccess",
  "igw-1",
  '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
  '{"Statement":{"Effect":"Allow","NotAction":7,"Condition":{"A":[]}}}',
  '{"Statement":[null,{"Effect":"Deny","Principal":{"AWS":null},"Action":["a"]}]}',
  '{"Statement":"',
  "[]",
  "{}",
  '{"KEY":"x"}',
  "\u202e\n",
);
const { value } = fc.letrec((again) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.constantFrom(null, true, false, "true", 0, 22, -1, 1e9, 7.5),
    fc.array(again("value"), { maxLength: 3 }),
    fc.dictionary(names, again("value"), { maxKeys: 4 }),
  ),
}));
const values = fc.option(fc.dictionary(names, value, { maxKeys: 8 }));
const marks = fc.oneof(
  fc.constantFrom(true, false, undefined),
  fc.dictionary(names, fc.oneof(fc.boolean(), value), { maxKeys: 4 }),
);
const change: fc.Arbitrary<Change> = fc.record({
  actions: fc.constantFrom<Change["actions"]>(
    ["create"],
    ["update"],
    ["delete"],
    ["delete", "create"],
    ["no-op"],
    ["forget"],
  ),
  before: values,
  after: values,
  after_unknown: marks,
  before_sensitive: marks,
  after_sensitive: marks,
});
const resource = fc.record({ type: types, change });

function subjects(resources: readonly { type: string; change: Change }[]) {
  const document = {
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: resources.map(({ type, change: one }, index) => ({
      address: `${type}.r${index}`,
      mode: "managed" as const,
      type,
      name: `r${index}`,
      provider_name: "aws",
      change: one,
    })),
  };
  const stacks = [{ stack: "any", environment: "any/thing", part: "any", document }];
  return { stacks, found: subjectsOf(stacks) };
}

test("no rule, consequence or reason throws, whatever the values are; each risk is told once", () => {
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 6 }), (resources) => {
      const { stacks, found } = subjects(resources);
      const input = { stacks, against: "", fresh: false, today: "2026-11-21" };
      const told = risksOf(found, new References(stacks, found), input).map((risk) => JSON.stringify(risk));
      expect(new Set(told).size).toBe(told.length);
      for (const subject of found) {
        expect(consequenceOf(subject).sentence).not.toBe("");
        expect(becauseOf(subject)).not.toBe("");
      }
    }),
    { numRuns: 500 },
  );
});

const document = (Action: string) =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action, Resource: "arn:aws:s3:::hunter2/*" }] });
const open = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "hunter2:*" }] });

test.each<[string, object, object]>([
  [
    "aws_security_group_rule",
    { type: "ingress" },
    { type: "ingress", protocol: "tcp", from_port: 4711, cidr_blocks: ["0.0.0.0/0"] },
  ],
  [
    "aws_security_group",
    {},
    { ingress: [{ protocol: "tcp", from_port: 4711, to_port: 4711, cidr_blocks: ["0.0.0.0/0"] }] },
  ],
  ["aws_iam_role_policy", { policy: document("s3:Get*") }, { policy: document("s3:*") }],
  ["aws_iam_role_policy_attachment", { policy_arn: "a" }, { policy_arn: "hunter2" }],
  ["aws_sqs_queue", {}, { policy: open }],
  ["aws_s3_bucket_acl", { acl: "hunter2" }, { acl: "public-read" }],
  ["aws_eip", {}, { instance: "hunter2" }],
  ["aws_cloudwatch_log_group", { retention_in_days: 4712 }, { retention_in_days: 4711 }],
  ["aws_db_instance", { kms_key_id: "hunter2" }, {}],
  ["aws_lb_listener", { ssl_policy: "hunter2-TLS-1-2" }, { ssl_policy: "hunter2" }],
])("a sensitive value of %s is in no risk, another one is", (type, before, after) => {
  const told = (sensitive: boolean) => {
    const marks = { before_sensitive: sensitive, after_sensitive: sensitive };
    const one: Change = { actions: ["update"], before, after, after_unknown: {}, ...marks };
    const { stacks, found } = subjects([{ type, change: one }]);
    const input = { stacks, against: "", fresh: false, today: "2026-11-21" };
    return risksOf(found, new References(stacks, found), input).map(({ sentence }) => sentence);
  };
  expect(told(false).join()).toMatch(/hunter2|471[12]/);
  expect(told(true)).toHaveLength(1);
  expect(told(true).join()).toContain("sensitive");
  expect(told(true).join()).not.toMatch(/hunter2|471[12]/);
});
