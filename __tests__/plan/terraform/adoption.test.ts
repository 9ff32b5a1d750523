import {
  describeDifference,
  differences,
  type Plan,
  planFolder,
  planStacks,
  type Recorded,
  type StackPlan,
} from "../../../plan";
import { sharedProvider } from "../../../plan/terraform/shared-provider";
import { loadPlan } from "../../../plan/testing";
import { Folders } from "./folders";

const folders = new Folders();
afterAll(() => folders.remove());

const provider = sharedProvider();
const TARGET_GROUP = "arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/web/0123456789abcdef";

const shop = folders.write("shop", {
  "main.tf": `provider "aws" {
  region = "us-east-2"
}
import {
  to = aws_lb_target_group.web
  id = "${TARGET_GROUP}"
}
resource "aws_lb_target_group" "web" {
  name        = "web"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-1"
}
import {
  to = aws_cloudwatch_metric_alarm.errors
  id = "errors"
}
resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "errors"
  alarm_description   = "Look at the log"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "shop"
  period              = 60
  statistic           = "Sum"
  threshold           = 1
}
import {
  to = aws_ecr_repository.web
  id = "shop/web"
}
resource "aws_ecr_repository" "web" {
  name         = "shop/web"
  force_delete = true
}
import {
  to = aws_ecs_service.web
  id = "shop/web"
}
resource "aws_ecs_service" "web" {
  name                  = "web"
  cluster               = "shop"
  launch_type           = "FARGATE"
  task_definition       = "web:1"
  wait_for_steady_state = true
  network_configuration {
    subnets = ["subnet-1"]
  }
}
`,
});
const recorded: Recorded = {
  resources: {
    aws_lb_target_group: { [TARGET_GROUP]: { port: 80, protocol: "HTTP" } },
    aws_cloudwatch_metric_alarm: { errors: { alarm_description: "Somebody look at this" } },
  },
};

describe("imports with what is recorded about their objects", () => {
  let result: StackPlan;
  let plan: Plan;
  beforeAll(async () => {
    result = await planFolder(shop, { recorded, provider });
    plan = loadPlan(result);
  });

  test("are planned without errors, every one of them", () => {
    expect(plan.errors).toEqual([]);
    expect(result.counts).toEqual({ import: 4, create: 0, update: 3, replace: 1, destroy: 0 });
  });

  test("a recorded port that differs is an import and a replacement, because of the port alone", () => {
    expect(plan.resource("aws_lb_target_group").importedAs).toBe(TARGET_GROUP);
    expect(plan.resource("aws_lb_target_group").replacePaths).toEqual([["port"]]);
    expect(differencesOf(result, "aws_lb_target_group.web")).toEqual(["port: 80 → 8080 (forces replacement)"]);
  });

  test("a recorded description that differs is an import and an update, of the description alone", () => {
    expect(plan.resource("aws_cloudwatch_metric_alarm").importedAs).toBe("errors");
    expect(differencesOf(result, "aws_cloudwatch_metric_alarm.errors")).toEqual([
      "alarm_description: Somebody look at this → Look at the log",
    ]);
  });

  test("arguments that AWS does not know are not there after an import, and set in place", () => {
    expect(plan.actions).toMatchObject({ "aws_ecr_repository.web": "update", "aws_ecs_service.web": "update" });
    expect(differencesOf(result, "aws_ecr_repository.web")).toEqual(["force_delete: null → true"]);
    expect(differencesOf(result, "aws_ecs_service.web")).toEqual(["wait_for_steady_state: null → true"]);
  });

  test("what neither the id nor a record tells is assumed equal and listed; undecided is what would replace the object", () => {
    expect(result.assumptions).toEqual([
      {
        address: "aws_lb_target_group.web",
        id: TARGET_GROUP,
        equal: ["target_type", "vpc_id"],
        undecided: ["target_type", "vpc_id"],
      },
      {
        address: "aws_cloudwatch_metric_alarm.errors",
        id: "errors",
        equal: [
          "comparison_operator",
          "evaluation_periods",
          "metric_name",
          "namespace",
          "period",
          "statistic",
          "threshold",
        ],
        undecided: [],
      },
      {
        address: "aws_ecs_service.web",
        id: "shop/web",
        equal: ["cluster", "launch_type", "network_configuration", "task_definition"],
        undecided: ["cluster", "launch_type"],
      },
    ]);
  });
});

test("import blocks with comments, expressions and for_each adopt as others do", async () => {
  const group = (name: string, more = "") => `resource "aws_cloudwatch_log_group" "${name}" {
  ${more || `name = "/${name}"`}
  retention_in_days = 7
}
`;
  const logs = folders.write("logs", {
    "main.tf": `provider "aws" {
  region = "us-east-2"
}
locals {
  expression = "/expression"
}
import {
  to = aws_cloudwatch_log_group.comment # as it is called here
  id = "/comment"                       // and there
}
import {
  to = aws_cloudwatch_log_group.expression
  id = local.expression
}
import {
  for_each = { a = "/a", b = "/b" }
  to       = aws_cloudwatch_log_group.many[each.key]
  id       = each.value
}
import {
  to = module.inner.aws_cloudwatch_log_group.inner
  id = "/inner"
}
module "inner" {
  source = "./inner"
}
${group("comment")}${group("expression")}${group("many", 'for_each = { a = "/a", b = "/b" }\n  name = each.value')}`,
    "inner/main.tf": group("inner"),
  });
  const recorded = { resources: { aws_cloudwatch_log_group: { "/b": { retention_in_days: 30 } } } };
  const plan = await planFolder(logs, { recorded, provider });
  expect(plan.diagnostics).toEqual([]);
  expect(plan.counts).toEqual({ import: 5, create: 0, update: 1, replace: 0, destroy: 0 });
  expect(differencesOf(plan, 'aws_cloudwatch_log_group.many["b"]')).toEqual(["retention_in_days: 30 → 7"]);
});

test("so do expressions in JSON, written by hand or synthesized", async () => {
  const blocks = {
    provider: { aws: [{ region: "us-east-2" }] },
    locals: { name: "/expression" },
    import: [{ to: "aws_cloudwatch_log_group.logs", id: "${local.name}" }],
    resource: { aws_cloudwatch_log_group: { logs: { name: "/expression", retention_in_days: 7 } } },
  };
  const json = folders.write("json", { "main.tf.json": blocks });
  const stack = folders.write("stack", { "cdk.tf.json": blocks });
  const plans = [
    await planFolder(json, { provider }),
    ...(await planStacks([{ name: "stack", directory: stack, dependencies: [] }], { provider })),
  ];
  const adopted = { import: 1, create: 0, update: 0, replace: 0, destroy: 0 };
  expect(plans.map(({ diagnostics, counts }) => [diagnostics, counts])).toEqual([
    [[], adopted],
    [[], adopted],
  ]);
});

function differencesOf({ document }: StackPlan, address: string): string[] {
  const found = document?.resource_changes?.find((resource) => resource.address === address);
  return found === undefined ? [] : differences(found.change, found.type).map(describeDifference);
}
