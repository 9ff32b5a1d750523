import type { TerraformStack } from "cdktf";
import { QueueScaler, type QueueScalerProps } from "../../../modules/queue-scaler";
import { json, location, written } from "../../support/module-stack";
import { agent, queueScaler } from "./fixture";

/** The statements of a function's role, by the name of the function. */
function statementsOf(functionName: string, changes: Partial<QueueScalerProps> = {}): Record<string, unknown>[] {
  const build = (stack: TerraformStack) => {
    new QueueScaler(stack, "scaler", { ...queueScaler, ...changes });
  };
  const lambda = written(build, "aws_lambda_function", { function_name: functionName });
  const [, role] = /aws_iam_role\.([\w-]+)\./.exec(String(lambda.role)) ?? [];
  return Object(json(written(build, "aws_iam_role_policy", { role: `\${aws_iam_role.${role}.name}` }).policy))
    .Statement;
}

const own = [
  {
    Sid: "WriteLog",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: expect.stringMatching(/^\$\{aws_cloudwatch_log_group\.[\w-]+\.arn\}:\*$/),
  },
  {
    Sid: "KeepFailedEvents",
    Effect: "Allow",
    Action: "sqs:SendMessage",
    Resource: expect.stringMatching(/^\$\{aws_sqs_queue\.[\w-]+\.arn\}$/),
  },
];

test("the law of a service with protected tasks may read metrics, change its one service, and look at the cluster's tasks", () => {
  expect(statementsOf("law")).toEqual([
    { Sid: "ReadMetrics", Effect: "Allow", Action: "cloudwatch:GetMetricData", Resource: "*" },
    {
      Sid: "ScaleOneService",
      Effect: "Allow",
      Action: ["ecs:DescribeServices", "ecs:UpdateService"],
      Resource: "arn:aws:ecs:eu-west-1:123456789012:service/cluster/shop-agent",
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
      Condition: { ArnEquals: { "ecs:cluster": agent.service.clusterArn } },
    },
    ...own,
  ]);
});

test("the law of a service without protected tasks sees no tasks", () => {
  expect(statementsOf("mail-law").map(({ Sid }) => Sid)).toEqual([
    "ReadMetrics",
    "ScaleOneService",
    "WriteLog",
    "KeepFailedEvents",
  ]);
});

test("the reader may publish into its namespace, kick each law, read its secret, and have a place in the VPC", () => {
  const law = (path: string) =>
    expect.stringMatching(
      new RegExp(
        `^arn:aws:lambda:eu-west-1:123456789012:function:\\$\\{aws_lambda_function\\.${path}\\w+\\.function_name\\}$`,
      ),
    );
  expect(statementsOf("reader")).toEqual([
    {
      Sid: "PublishMetrics",
      Effect: "Allow",
      Action: "cloudwatch:PutMetricData",
      Resource: "*",
      Condition: { StringEquals: { "cloudwatch:namespace": "shop/production" } },
    },
    {
      Sid: "Kick",
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: [law("scaler_services_agent_"), law("scaler_services_mail_")],
    },
    {
      Sid: "ReadMonitoringUser",
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: queueScaler.broker.monitoringSecret.arn,
    },
    { Sid: "NetworkInterfaces", Effect: "Allow", Action: expect.any(Array), Resource: "*" },
    ...own,
  ]);
});

test("permissions are those of the service's location", () => {
  const changes = { location: { ...location, region: "eu-north-1" } };
  expect(JSON.stringify(statementsOf("law", changes))).toContain("arn:aws:ecs:eu-north-1:123456789012:task/cluster/*");
});
