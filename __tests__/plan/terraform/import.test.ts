import { rmSync } from "node:fs";
import { loadPlan, planStacks } from "../../../plan";
import { adopt } from "../../../plan/terraform/adoption";
import { Fixture } from "../support";

const ACCOUNT = "us-east-2:848960888155";
const SECRET = `arn:aws:secretsmanager:${ACCOUNT}:secret:app/keys-AbC123`;
const TARGET_GROUP = `arn:aws:elasticloadbalancing:${ACCOUNT}:targetgroup/tg/0123456789abcdef`;

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } }],
});
const fixture = new Fixture();
afterAll(() => rmSync(fixture.directory, { recursive: true, force: true }));

fixture.add("adopt", {
  import: [
    { to: "aws_ecs_service.web", id: "cluster/web" },
    { to: "aws_lb_target_group.tg", id: TARGET_GROUP },
    { to: "aws_secretsmanager_secret.keys", id: SECRET },
    { to: "aws_iam_role.task", id: "task" },
    { to: "aws_iam_role_policy.inline", id: "task:inline" },
    { to: "aws_s3_bucket.files", id: "files-bucket" },
    { to: "aws_cloudwatch_log_group.logs", id: "/ecs/web" },
    { to: "aws_service_discovery_service.web", id: "srv-abcdefghijklmnop" },
  ],
  resource: {
    aws_ecs_task_definition: {
      web: {
        family: "web",
        container_definitions: JSON.stringify([{ name: "web", image: "web:1", memory: 128 }]),
        execution_role_arn: "${aws_iam_role.task.arn}",
      },
    },
    aws_ecs_service: {
      web: {
        name: "web",
        cluster: `arn:aws:ecs:${ACCOUNT}:cluster/cluster`,
        task_definition: "${aws_ecs_task_definition.web.arn}",
        load_balancer: [
          { target_group_arn: "${aws_lb_target_group.tg.arn}", container_name: "web", container_port: 80 },
        ],
        service_registries: [{ registry_arn: "${aws_service_discovery_service.web.arn}" }],
      },
    },
    aws_lb_target_group: { tg: { name: "tg", port: 80, protocol: "HTTP", vpc_id: "vpc-1", target_type: "ip" } },
    aws_secretsmanager_secret: { keys: { name: "app/keys" } },
    aws_iam_role: { task: { name: "task", assume_role_policy: TRUST } },
    aws_iam_role_policy: {
      inline: {
        name: "inline",
        role: "${aws_iam_role.task.name}",
        policy:
          '${jsonencode({"Version"="2012-10-17","Statement"=[{"Effect"="Allow","Action"="secretsmanager:GetSecretValue","Resource"=aws_secretsmanager_secret.keys.arn}]})}',
      },
    },
    aws_s3_bucket: { files: { bucket: "files-bucket" } },
    aws_cloudwatch_log_group: { logs: { name: "/ecs/web", retention_in_days: 30 } },
    aws_service_discovery_service: {
      web: { name: "web", dns_config: [{ namespace_id: "ns-1", dns_records: [{ type: "A", ttl: 60 }] }] },
    },
  },
});

test("what exists is adopted: nothing is replaced, only what really is new changes in place", async () => {
  const [result] = await planStacks(fixture.stacks, { replan: true });
  if (result === undefined) throw new Error("no plan");
  expect(result.diagnostics).toEqual([]);
  expect(result.counts).toEqual({ import: 8, create: 1, update: 4, replace: 0, destroy: 0 });
  const plan = loadPlan(result);
  expect(plan.actions).toMatchObject({
    "aws_ecs_task_definition.web": "create",
    "aws_ecs_service.web": "update",
    "aws_iam_role_policy.inline": "no-op",
    // Arguments for the provider alone have no value after an import: their defaults are set in place.
    "aws_secretsmanager_secret.keys": "update",
    "aws_s3_bucket.files": "update",
    "aws_service_discovery_service.web": "update",
    "aws_lb_target_group.tg": "no-op",
  });
  expect(plan.resource("aws_ecs_service").importedAs).toBe("cluster/web");
  expect(plan.resource("aws_ecs_service").values.id).toBe(`arn:aws:ecs:${ACCOUNT}:service/cluster/web`);
  expect(plan.resource("aws_secretsmanager_secret").values.arn).toBe(SECRET);
  expect(plan.resource("aws_iam_role_policy").values.policy).toContain(SECRET);
  expect(plan.resource("aws_lb_target_group").values.arn).toBe(TARGET_GROUP);
  expect(plan.resource("aws_ecs_service").values.load_balancer).toMatchObject([{ target_group_arn: TARGET_GROUP }]);
  expect(plan.resource("aws_service_discovery_service").values.arn).toBe(
    `arn:aws:servicediscovery:${ACCOUNT}:service/srv-abcdefghijklmnop`,
  );
  expect(result.second?.resource_changes?.filter(({ change }) => change.actions[0] !== "no-op")).toEqual([]);
});

test("an adopted object has the identity of its import id, in itself and wherever others refer to it", () => {
  const state = {
    version: 4,
    resources: [
      {
        mode: "managed",
        type: "aws_sns_topic",
        name: "t",
        instances: [{ attributes: { id: "arn:made:topic", arn: "arn:made:topic", name: "t" } }],
      },
      {
        mode: "managed",
        type: "aws_x",
        name: "x",
        instances: [
          {
            index_key: "a",
            attributes: { id: "x-made-1234", url: "https://x-made-1234.aws", policy: '{"r":"arn:made:topic/*"}' },
          },
        ],
      },
    ],
  };
  const adopted = adopt(state, [
    { to: "aws_sns_topic.t", id: "arn:real:t" },
    { to: 'aws_x.x["a"]', id: "x-real" },
    { to: "aws_x.gone", id: "g" },
  ]);
  expect(adopted.map(({ id, attributes }) => [id, attributes])).toEqual([
    ["arn:real:t", { id: "arn:real:t", arn: "arn:real:t", name: "t" }],
    ["x-real", { id: "x-real", url: "https://x-real.aws", policy: '{"r":"arn:real:t/*"}' }],
  ]);
});
