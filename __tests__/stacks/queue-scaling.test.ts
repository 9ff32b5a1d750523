import { rmSync } from "node:fs";
import { planStacks } from "../../plan";
import { loadPlan, type Plan } from "../../plan/testing";
import { changedEnvironments, synthesized } from "../support/changed-environments";
import { json } from "../support/module-stack";

const STACK = "euglena-production-";
const BOOTSTRAP = "bootstrap-848960888155-us-east-2";
const plans = new Map<string, Plan>();

/** Production without NAT, whose agents protect their work, and with a second worker that does not. */
beforeAll(async () => {
  const environments = changedEnvironments((draft) => {
    const production = draft["euglena/production"];
    const agent = production?.services.agent;
    const scaling = production?.queueScaler?.services.agent;
    if (!production || !agent || !scaling || !("create" in production.network)) throw new Error("no such production");
    agent.scaling = { by: "queueDepth", minTasks: 1, maxTasks: 11, taskProtection: { longestJobMinutes: 120 } };
    production.services.mailer = {
      ...structuredClone(agent),
      name: "euglena-mailer",
      logGroup: { name: "/ecs/euglena-mailer", retentionDays: 30 },
      roles: { task: "euglena-mailer-task-role", execution: "euglena-mailer-execution-role" },
      securityGroup: { create: "euglena-mailer-sg" },
      discovery: undefined,
      scaling: { by: "queueDepth", minTasks: 0, maxTasks: 3, taskProtection: { none: "a mail takes a second" } },
    };
    if (production.queueScaler) {
      production.queueScaler.services.mailer = {
        ...scaling,
        queue: "mails",
        scaler: {
          ...scaling.scaler,
          functionName: "euglena-mailer-scaler",
          roleName: "euglena-mailer-scaler-role",
          ruleName: "euglena-mailer-scaler-trigger",
        },
      };
    }
    production.network.create.nat = "none";
    production.network.create.interfaceEndpoints = ["monitoring", "lambda", "secretsmanager"];
  });
  const { folder, stacks } = synthesized(environments, (name) =>
    [STACK, BOOTSTRAP].some((prefix) => name.startsWith(prefix)),
  );
  try {
    for (const plan of await planStacks(stacks)) plans.set(plan.stack.replace(STACK, ""), loadPlan(plan));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

const plan = (part: string): Plan => {
  const found = plans.get(part);
  if (!found) throw new Error(`no plan of ${part}, only ${[...plans.keys()].join(", ")}`);
  return found;
};
const variables = (function_name: string) => {
  const [environment] = Object(plan("scaler").resource("aws_lambda_function", { function_name }).values.environment);
  return environment?.variables;
};

test("every stack plans without an error", () => {
  expect(
    [...plans].flatMap(([part, { errors }]) => errors.map((error) => `${part}: ${JSON.stringify(error)}`)),
  ).toEqual([]);
  expect([...plans.keys()].sort()).toEqual([
    "agent",
    BOOTSTRAP,
    "chroma",
    "gateway",
    "mailer",
    "network",
    "platform",
    "scaler",
  ]);
});

test("each service has its own deciding function, which knows its limits and its protection; one function reads both queues", () => {
  expect(variables("euglena-autoscaling")).toMatchObject({
    QUEUE: "agent.mandates",
    MAX_TASKS: "11",
    PROTECTION: "true",
  });
  expect(variables("euglena-mailer-scaler")).toMatchObject({ QUEUE: "mails", MAX_TASKS: "3", PROTECTION: "false" });
  expect(json(variables("euglena-queue-metrics").QUEUES)).toEqual([
    { queue: "agent.mandates", scalerFunction: "euglena-autoscaling" },
    { queue: "mails", scalerFunction: "euglena-mailer-scaler" },
  ]);
});

test("only the worker that protects its work may do so, and only its rollout is not waited for", () => {
  const policy = plan("agent").resource("aws_iam_role_policy", { role: "euglena-agent-task-role" }).values.policy;
  expect(json(policy)).toMatchObject({
    Statement: [
      {
        Action: "ecs:UpdateTaskProtection",
        Resource: "arn:aws:ecs:us-east-2:848960888155:task/euglena-cluster/*",
      },
    ],
  });
  expect(
    plan("mailer")
      .resources("aws_iam_role_policy")
      .map(({ values }) => values.role),
  ).toEqual(["euglena-mailer-execution-role"]);
  const waits = (part: string) => plan(part).resource("aws_ecs_service").values.wait_for_steady_state;
  expect([waits("agent"), waits("mailer")]).toEqual([false, true]);
});

test("the private subnets reach the three services that the reader calls, and nothing else", () => {
  const endpoints = plan("network")
    .resources("aws_vpc_endpoint")
    .map(({ values }) => String(values.service_name));
  expect(endpoints.map((name) => name.replace("com.amazonaws.us-east-2.", "")).sort()).toEqual([
    "lambda",
    "monitoring",
    "s3",
    "secretsmanager",
  ]);
  expect(plan("network").resources("aws_nat_gateway")).toEqual([]);
});
