import { EcsService, type ServiceSpec } from "../../../modules/ecs-service";
import type { Plan } from "../../../plan/testing";
import { host, json, plainService, planService, written } from "../../support/module-stack";

const image = { repository: "app", tag: "1" };
const policies = (changes: Partial<ServiceSpec>, name: string) =>
  json(
    written(
      (stack) => {
        new EcsService(stack, "app", { ...plainService, ...changes, host: host() });
      },
      "aws_iam_role_policy",
      { name },
    ).policy,
  );

describe("the roles of a service", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planService({});
  });

  test("are its own two, with its names, and only ECS tasks take them", () => {
    const roles = plan.resources("aws_iam_role").map(({ values }) => values);
    expect(roles.map(({ name }) => name).sort()).toEqual(["app-execution", "app-task"]);
    for (const { assume_role_policy } of roles) {
      expect(json(assume_role_policy)).toMatchObject({
        Statement: [{ Principal: { Service: "ecs-tasks.amazonaws.com" } }],
      });
    }
  });

  test("let the application do nothing when it uses nothing", () => {
    expect(plan.resources("aws_iam_role_policy").map(({ values }) => values.role)).toEqual(["app-execution"]);
  });
});

test("what starts a task may pull its own images, read its own secrets and write its own log, nothing else", () => {
  const secrets = { A: { secret: "keys", key: "A" }, B: { secret: "keys", key: "B" } };
  expect(policies({ containers: { app: { image, secrets }, two: { image } } }, "start")).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Sid: "LogInToRegistry", Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
      {
        Sid: "PullImages",
        Effect: "Allow",
        Action: ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"],
        Resource: "arn:aws:ecr:eu-west-1:123456789012:repository/app",
      },
      {
        Sid: "ReadSecrets",
        Effect: "Allow",
        Action: "secretsmanager:GetSecretValue",
        Resource: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:keys-AbCdEf",
      },
      {
        Sid: "WriteLog",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: expect.stringMatching(/^\$\{aws_cloudwatch_log_group\.app_log_\w+\.arn\}:\*$/),
      },
    ],
  });
});

test("a task of public images without secrets may only write its log", () => {
  const policy = policies({ containers: { app: { image: { public: "redis", tag: "7" } } } }, "start");
  expect(policy).toMatchObject({ Statement: [{ Sid: "WriteLog" }] });
  expect(policy).toHaveProperty("Statement.length", 1);
});

test("the application reads and writes its buckets and file systems, and may be entered when that is on", () => {
  const changes = {
    containers: { app: { image: { repository: "app", tag: "1.2.3" }, mounts: { data: "/data" } } },
    buckets: ["files"],
    volumes: { data: { fileSystem: "data" } },
    executeCommand: true,
  };
  expect(policies(changes, "access")).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Sid: "ListBuckets", Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::files" },
      {
        Sid: "ReadAndWriteObjects",
        Effect: "Allow",
        Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        Resource: "arn:aws:s3:::files/*",
      },
      {
        Effect: "Allow",
        Action: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
        Resource: "arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-0a",
        Condition: {
          StringEquals: {
            "elasticfilesystem:AccessPointArn": "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a",
          },
        },
      },
      {
        Sid: "ExecuteCommandSessions",
        Effect: "Allow",
        Action: [
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ],
        Resource: "*",
      },
    ],
  });
});

describe("a worker that a queue scaler takes away", () => {
  const scaling = { by: "queueDepth", minTasks: 1, maxTasks: 11 } as const;

  test("may set the protection of its cluster's tasks, and nothing else, when it protects its work", () => {
    expect(policies({ scaling: { ...scaling, taskProtection: { longestJobMinutes: 120 } } }, "access")).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "ProtectOwnTasks",
          Effect: "Allow",
          Action: "ecs:UpdateTaskProtection",
          Resource: "arn:aws:ecs:eu-west-1:123456789012:task/cluster/*",
        },
      ],
    });
  });

  test("may do nothing when nobody protects its work", async () => {
    const plan = await planService({ scaling: { ...scaling, taskProtection: { none: "a test" } } });
    expect(plan.resources("aws_iam_role_policy").map(({ values }) => values.role)).toEqual(["app-execution"]);
  });
});

test("the policy of the task role has the name that was asked for", async () => {
  const plan = await planService({ buckets: ["files"], roles: { ...plainService.roles, taskPolicy: "own" } });
  expect(plan.resource("aws_iam_role_policy", { role: "app-task" }).values.name).toBe("own");
});
