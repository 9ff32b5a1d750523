import type { Plan } from "../../../plan/testing";
import { plainIngress, planService } from "../../support/module-stack";

describe("an adopted service", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planService({
      ingress: {
        ...plainIngress,
        rules: [
          { priority: 10, paths: ["/a"] },
          { priority: 20, paths: ["/b"] },
        ],
      },
      discovery: { name: "app", records: ["A"], ttlSeconds: 15 },
      buckets: ["files"],
      roles: { task: "app-task", taskPolicy: "own", execution: "app-execution" },
      adopt: {
        service: "cluster/app",
        targetGroup: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/app-tg/0a",
        listenerRules: ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/alb/0123/4567/89ab"],
        discovery: "srv-0a",
        logGroup: "/ecs/app",
        taskRole: "app-task",
        taskPolicy: "app-task:own",
      },
    });
  });

  test.each([
    ["aws_ecs_service", {}, "cluster/app"],
    ["aws_lb_target_group", {}, "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/app-tg/0a"],
    [
      "aws_lb_listener_rule",
      { priority: 10 },
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/alb/0123/4567/89ab",
    ],
    ["aws_service_discovery_service", {}, "srv-0a"],
    ["aws_cloudwatch_log_group", {}, "/ecs/app"],
    ["aws_iam_role", { name: "app-task" }, "app-task"],
    ["aws_iam_role_policy", { name: "own" }, "app-task:own"],
  ])("takes over its %s %j by import", (type, having, id) => {
    expect(plan.resource(type, having).importedAs).toBe(id);
  });

  test("takes over nothing else: a new revision, an execution role and the rule without an ARN are created", () => {
    const created = plan.resources().filter(({ importedAs }) => importedAs === undefined);
    expect(created.map(({ type }) => type).sort()).toEqual([
      "aws_cloudwatch_metric_alarm",
      "aws_cloudwatch_metric_alarm",
      "aws_ecs_task_definition",
      "aws_iam_role",
      "aws_iam_role_policy",
      "aws_lb_listener_rule",
      "aws_security_group",
      "aws_vpc_security_group_egress_rule",
      "aws_vpc_security_group_egress_rule",
      "aws_vpc_security_group_ingress_rule",
    ]);
    expect(plan.resource("aws_iam_role", { name: "app-execution" }).action).toBe("create");
  });

  test("replaces and destroys nothing", () => {
    expect(Object.values(plan.actions).filter((action) => action === "replace" || action === "destroy")).toEqual([]);
  });
});
