import { becauseOf } from "../../../../plan/review/consequences/because";
import { consequenceOf } from "../../../../plan/review/consequences/consequence";
import { ChangedStack, type Resources } from "../changed-stack";

const address = (name: string) => `eipalloc-0123456789abcde${name}`;
const gateway = (subnet: string, allocation: string) => ({
  subnet_id: `subnet-0123456789abcde${subnet}`,
  allocation_id: allocation,
});
const task = (family: string, image: string, more: object = {}) => ({
  family,
  container_definitions: JSON.stringify([{ name: "web", image, memory: 128 }]),
  ...more,
});
const targetGroup = (name: string, port: number | string) => ({
  name,
  port,
  protocol: "HTTP",
  vpc_id: "vpc-0123456789abcdef0",
});
const database = {
  engine: "postgres",
  instance_class: "db.t4g.micro",
  allocated_storage: 20,
  username: "app",
  password: "x",
};
const items = (name: string, keys: readonly string[]) => ({
  for_each: `\${toset(${JSON.stringify(keys)})}`,
  name: `${name}-\${each.key}`,
});

const before: Resources = {
  aws_nat_gateway: {
    keeps: gateway("f0", address("f0")),
    changes: gateway("f0", address("f1")),
    goes: gateway("f0", address("f2")),
  },
  aws_s3_bucket: { full: { bucket: "full" }, forced: { bucket: "forced", force_destroy: true } },
  aws_ecs_task_definition: {
    kept: task("kept", "a", { skip_destroy: true }),
    dropped: task("dropped", "a"),
    gone: task("gone", "a"),
  },
  aws_lb_target_group: {
    port: targetGroup("web", 80),
    gone: targetGroup("gone", 80),
    hidden: targetGroup("hidden", "${sensitive(4711)}"),
  },
  aws_db_instance: {
    careless: { ...database, identifier: "a", skip_final_snapshot: true },
    careful: { ...database, identifier: "b", final_snapshot_identifier: "last" },
  },
  aws_secretsmanager_secret: {
    once: { name: "once", recovery_window_in_days: 0 },
    window: { name: "window", recovery_window_in_days: 7 },
  },
  aws_cloudwatch_log_group: { kept: { name: "kept", skip_destroy: true }, lost: { name: "lost" } },
  aws_sns_topic: { item: items("topic", ["a", "b"]) },
  aws_sqs_queue: {
    item: { count: 2, name: "queue-${count.index}" },
    triggered: { name: "triggered", lifecycle: { replace_triggered_by: ["aws_lb_target_group.port"] } },
  },
};

const after: Resources = {
  aws_nat_gateway: { keeps: gateway("f1", address("f0")), changes: gateway("f0", address("f3")) },
  aws_ecs_task_definition: { kept: task("kept", "b", { skip_destroy: true }), dropped: task("dropped", "b") },
  aws_lb_target_group: { port: targetGroup("web", 81), hidden: targetGroup("hidden", "${sensitive(4712)}") },
  aws_sns_topic: { item: items("topic", ["a"]) },
  aws_sqs_queue: {
    item: { count: 1, name: "queue-${count.index}" },
    triggered: { name: "triggered", lifecycle: { replace_triggered_by: ["aws_lb_target_group.port"] } },
  },
};

let changed: ChangedStack;
beforeAll(async () => {
  changed = await ChangedStack.plan(before, after);
});

test.each([
  ["aws_nat_gateway.keeps", "interruption", /it keeps its address$/],
  ["aws_nat_gateway.changes", "interruption", /^the address from which others see this system changes/],
  ["aws_nat_gateway.goes", "interruption", /reach nothing outside/],
  ["aws_s3_bucket.full", "data", /the apply fails until somebody has emptied it/],
  ["aws_s3_bucket.forced", "data", /^all objects in the bucket/],
  ["aws_ecs_task_definition.kept", "none", /the old one stays to roll back to$/],
  ["aws_ecs_task_definition.dropped", "none", /a rollback cannot start from it$/],
  ["aws_ecs_task_definition.gone", "none", /^what runs goes on/],
  ["aws_lb_target_group.port", "interruption", /until tasks have registered/],
  ["aws_lb_target_group.gone", "interruption", /no longer answered$/],
  ["aws_db_instance.careless", "data", /no final snapshot is made$/],
  ["aws_db_instance.careful", "data", /until somebody restores the final snapshot/],
  ["aws_secretsmanager_secret.once", "data", /at once/],
  ["aws_secretsmanager_secret.window", "data", /recovery window/],
  ["aws_cloudwatch_log_group.kept", "none", /the logs stay$/],
  ["aws_cloudwatch_log_group.lost", "data", /^all logs in it are lost$/],
])("%s: %s", (name, severity, sentence) => {
  expect(consequenceOf(changed.subject(name))).toEqual({
    severity,
    sentence: expect.stringMatching(sentence),
    source: expect.stringMatching(/^https:\/\/(docs\.aws\.amazon\.com|registry\.terraform\.io)\//),
  });
});

test("a type that nobody wrote down has no source and says so", () => {
  expect(consequenceOf({ ...changed.subject("aws_s3_bucket.full"), type: "aws_new_thing" })).toEqual({
    severity: "unknown",
    sentence: "nobody wrote down what the end of an aws_new_thing does",
  });
});

test.each([
  ["aws_lb_target_group.port", "port: 80 → 81: cannot be changed in place"],
  [
    "aws_nat_gateway.changes",
    "allocation_id: eipalloc-0123456789abcdef1 → eipalloc-0123456789abcdef3: cannot be changed in place",
  ],
  ["aws_s3_bucket.full", "it is no longer in the configuration"],
  ['aws_sns_topic.item["b"]', "its key is no longer in for_each"],
  ["aws_sqs_queue.item[1]", "count is lower than its number"],
  ["aws_sqs_queue.triggered", "something that replace_triggered_by names changes"],
])("%s ends because %s", (name, because) => {
  expect(becauseOf(changed.subject(name))).toBe(because);
});

test("a sensitive value that forces a replacement is masked", () => {
  expect(becauseOf(changed.subject("aws_lb_target_group.hidden"))).toBe(
    "port: (sensitive): cannot be changed in place",
  );
});

test.each([
  ["replace_because_tainted", /^it is tainted/],
  ["replace_by_request", /-replace$/],
  ["delete_because_no_module", /^its module/],
  ["delete_because_no_move_target", /^it was moved/],
  ["delete_because_wrong_repetition", /^count or for_each/],
  ["a_reason_of_a_later_terraform", /^terraform gives no reason$/],
])("terraform's %s is told in plain words", (reason, because) => {
  expect(becauseOf({ ...changed.subject("aws_s3_bucket.full"), reason })).toMatch(because);
});
