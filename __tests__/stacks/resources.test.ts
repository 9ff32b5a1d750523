import { planOf, stackNames } from "../support/plans";
import { EXPECTED } from "./expected-resources";

test("there are the stacks that are expected, and no others", () => {
  expect(stackNames().sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))("%s holds the expected resources", (stack, expected) => {
  const counts: Record<string, number> = {};
  for (const { type } of planOf(stack).resources()) counts[type] = (counts[type] ?? 0) + 1;
  expect(counts).toEqual(expected);
});

describe("busyb/production adopts what exists", () => {
  const stacks = stackNames().filter((stack) => stack.startsWith("busyb-production-"));
  const resources = stacks.flatMap((stack) => planOf(stack).resources());

  test("replaces and destroys nothing", () => {
    expect(resources.filter(({ action }) => action === "replace" || action === "destroy")).toEqual([]);
  });

  test("imports exactly what the documents record", () => {
    const alb = "arn:aws:elasticloadbalancing:us-east-1:758888582357";
    const secret = "arn:aws:secretsmanager:us-east-1:758888582357:secret:busyb";
    const imported = resources.flatMap(({ importedAs, type }) =>
      importedAs === undefined ? [] : [`${type} ${importedAs}`],
    );
    expect(imported.sort()).toEqual(
      [
        "aws_cloudwatch_log_group /ecs/busyb-google-workspace-mcp",
        "aws_ecs_service busyb-cluster/busyb-google-workspace-mcp-service",
        "aws_iam_role busyb-google-workspace-mcp-task-role",
        "aws_iam_role_policy busyb-google-workspace-mcp-task-role:busyb-google-workspace-mcp-policy",
        `aws_lb_listener_rule ${alb}:listener-rule/app/busyb-alb/5111c2db275a2af3/55b0b891b903df23/92304d50b03b02d4`,
        `aws_lb_target_group ${alb}:targetgroup/busyb-google-workspace/32e64755db77f32e`,
        "aws_s3_bucket busyb-oauth-tokens-758888582357",
        `aws_secretsmanager_secret ${secret}/google-oauth-client-id-5AhKRx`,
        `aws_secretsmanager_secret ${secret}/google-oauth-client-secret-mMQs8z`,
        `aws_secretsmanager_secret ${secret}/s3-credentials-bucket-Ba31ZM`,
        "aws_service_discovery_service srv-gxethbb34gto3cbr",
      ].sort(),
    );
  });

  test("makes a new revision of the family, keeps the old one, and never touches the shared execution role", () => {
    const plan = planOf("busyb-production-google-workspace-mcp");
    expect(plan.resource("aws_ecs_task_definition")).toMatchObject({
      action: "create",
      values: { skip_destroy: true },
    });
    expect(resources.filter(({ values }) => values.name === "ecsTaskExecutionRole")).toEqual([]);
  });

  test("changes no security group", () => {
    expect(resources.filter(({ type }) => type.includes("security_group"))).toEqual([]);
  });
});

test.each(
  stackNames().filter((stack) => !stack.startsWith("busyb-production-") && !stack.startsWith("bootstrap-758888582357")),
)("%s is only created", (stack) => {
  expect(
    planOf(stack)
      .resources()
      .filter(({ action }) => action !== "create"),
  ).toEqual([]);
});

test("the bootstrap stack of busyb's account adopts its repository", () => {
  const repository = planOf("bootstrap-758888582357-us-east-1").resource("aws_ecr_repository");
  expect(repository).toMatchObject({
    importedAs: "busyb-google-workspace-mcp",
    values: { name: "busyb-google-workspace-mcp", image_tag_mutability: "IMMUTABLE" },
  });
});

test("every ECS service waits for its rollout and fails when ECS went back to another task definition", () => {
  const services = stackNames().flatMap((stack) => planOf(stack).resources("aws_ecs_service"));
  expect(services).toHaveLength(7);
  for (const { values } of services) {
    expect(values).toMatchObject({
      wait_for_steady_state: true,
      deployment_circuit_breaker: [{ enable: true, rollback: true }],
    });
  }
});

test("no task definition is deregistered when it is replaced, and none runs an image called latest", () => {
  const tasks = stackNames().flatMap((stack) => planOf(stack).resources("aws_ecs_task_definition"));
  expect(tasks).toHaveLength(7);
  for (const { values } of tasks) {
    expect(values.skip_destroy).toBe(true);
    expect(String(values.container_definitions)).not.toContain(":latest");
  }
});
