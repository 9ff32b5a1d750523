import { EcsService, type ServiceSpec } from "../../../modules/ecs-service";
import type { Plan } from "../../../plan/testing";
import {
  emptyStack,
  host,
  ingress,
  json,
  messageOf,
  plainIngress,
  plainService,
  planService,
  planWith,
} from "../../support/module-stack";
import { groupRules } from "./group-rules";

describe("a service behind a load balancer", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planService({
      ingress: {
        ...plainIngress,
        health: {
          path: "/ready",
          intervalSeconds: 20,
          timeoutSeconds: 6,
          healthyThreshold: 4,
          unhealthyThreshold: 5,
          successCodes: "200-204",
        },
        drainSeconds: 45,
        rules: [
          { priority: 10, paths: ["/a/*", "/b"], rewrite: { regex: "^/a/(.*)$", replace: "/$1" } },
          { priority: 20, paths: ["/c"] },
        ],
      },
      deployment: { minimumHealthyPercent: 50, maximumPercent: 150, healthCheckGraceSeconds: 90, timeoutMinutes: 7 },
    });
  });

  test("has a target group of addresses, with its health check and draining time", () => {
    expect(plan.resource("aws_lb_target_group").values).toMatchObject({
      name: "app-tg",
      vpc_id: "vpc-0a",
      target_type: "ip",
      protocol: "HTTP",
      port: 8080,
      deregistration_delay: "45",
      health_check: [
        {
          path: "/ready",
          interval: 20,
          timeout: 6,
          healthy_threshold: 4,
          unhealthy_threshold: 5,
          matcher: "200-204",
          port: "traffic-port",
          protocol: "HTTP",
        },
      ],
    });
  });

  test("has one listener rule for each route, with its rewrite", () => {
    expect(plan.resource("aws_lb_listener_rule", { priority: 10 }).values).toMatchObject({
      listener_arn: ingress.listenerArn,
      condition: [{ path_pattern: [{ values: ["/a/*", "/b"] }] }],
      action: [{ type: "forward" }],
      transform: [{ type: "url-rewrite", url_rewrite_config: [{ rewrite: [{ regex: "^/a/(.*)$", replace: "/$1" }] }] }],
    });
    expect(plan.resource("aws_lb_listener_rule", { priority: 20 }).values.transform).toEqual([]);
  });

  test("is registered by container and port, with the grace that its start needs", () => {
    expect(plan.resource("aws_ecs_service").values).toMatchObject({
      load_balancer: [{ container_name: "app", container_port: 8080 }],
      health_check_grace_period_seconds: 90,
    });
  });

  test("opens both halves of the way: out of the balancer's group, into its own", () => {
    expect(groupRules(plan)).toEqual([
      "into own, sg-0alb: 8080",
      "out of own, 0.0.0.0/0: all",
      "out of sg-0alb, own: 8080",
    ]);
  });

  test("rolls out as asked for, goes back when that fails, and the apply waits for the end", () => {
    expect(plan.resource("aws_ecs_service").values).toMatchObject({
      deployment_minimum_healthy_percent: 50,
      deployment_maximum_percent: 150,
      deployment_circuit_breaker: [{ enable: true, rollback: true }],
      wait_for_steady_state: true,
      timeouts: { create: "7m", update: "7m", delete: "7m" },
    });
  });
});

describe("a service with nothing but what is needed", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planService({});
  });

  test("runs on demand on its cluster, in private subnets, without a public address", () => {
    expect(plan.resource("aws_ecs_service").values).toMatchObject({
      name: "app",
      cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/cluster",
      launch_type: "FARGATE",
      capacity_provider_strategy: [],
      network_configuration: [{ subnets: ["subnet-0a", "subnet-0b"], assign_public_ip: false }],
      enable_execute_command: false,
      propagate_tags: "SERVICE",
      timeouts: { create: "10m" },
    });
  });

  test("has no target group, no registry, no scaling and no alarm", () => {
    const types = new Set(plan.resources().map(({ type }) => type));
    expect([...types].sort()).toEqual([
      "aws_cloudwatch_log_group",
      "aws_ecs_service",
      "aws_ecs_task_definition",
      "aws_iam_role",
      "aws_iam_role_policy",
      "aws_security_group",
      "aws_vpc_security_group_egress_rule",
    ]);
    expect(plan.resource("aws_ecs_service").values.health_check_grace_period_seconds ?? null).toBeNull();
  });

  test("has a security group with its name that lets nothing in", () => {
    expect(plan.resource("aws_security_group").values).toMatchObject({ name: "app-sg", vpc_id: "vpc-0a" });
    expect(groupRules(plan)).toEqual(["out of own, 0.0.0.0/0: all"]);
  });
});

describe("services that differ", () => {
  const spec = (name: string, changes: Partial<ServiceSpec>): ServiceSpec => ({ ...plainService, name, ...changes });
  const rollout = { minimumHealthyPercent: 100, maximumPercent: 200 };
  const specs = [
    spec("public", { subnets: "public" }),
    spec("spot", { capacity: "FARGATE_SPOT" }),
    spec("alone", { deployment: { minimumHealthyPercent: 0, maximumPercent: 100 } }),
    spec("still", { deployment: { ...rollout, zoneRebalancing: false } }),
    spec("moving", { deployment: { ...rollout, zoneRebalancing: true } }),
  ];
  let plan: Plan;
  beforeAll(async () => {
    plan = await planWith((stack) => {
      for (const one of specs) new EcsService(stack, one.name, { ...one, host: host() });
    });
  });
  const service = (name: string) => plan.resource("aws_ecs_service", { name }).values;

  test("in public subnets each task has a public address", () => {
    expect(service("public").network_configuration).toMatchObject([
      { subnets: ["subnet-0p1", "subnet-0p2"], assign_public_ip: true },
    ]);
  });

  test("Spot tasks come from the Spot capacity provider instead of a launch type", () => {
    const { capacity_provider_strategy, launch_type } = service("spot");
    expect(capacity_provider_strategy).toMatchObject([{ capacity_provider: "FARGATE_SPOT", weight: 1 }]);
    expect(launch_type).not.toBe("FARGATE");
  });

  test.each([
    ["public", "ENABLED"],
    ["alone", "DISABLED"],
    ["still", "DISABLED"],
    ["moving", "ENABLED"],
  ])("of %s the rebalancing of zones is %s", (name, expected) => {
    expect(service(name).availability_zone_rebalancing).toBe(expected);
  });
});

test("what the host does not have cannot be asked for", () => {
  const spec = {
    ...plainService,
    subnets: "public",
    ingress: plainIngress,
    discovery: { name: "app", records: ["A"], ttlSeconds: 15 },
  } as const;
  const bare = host({
    ingress: undefined,
    namespace: undefined,
    network: { vpcId: "vpc-1", publicSubnets: {}, privateSubnets: { a: "subnet-1" } },
  });
  expect(messageOf(() => new EcsService(emptyStack(), "app", { ...spec, host: bare })).split("\n")).toEqual([
    "test/app · ingress: the host has no load balancer; give it an ingress or remove this one",
    "test/app · discovery: the host has no namespace; give it one or remove discovery",
    "test/app · subnets: public, but the host's network has no public subnets; add some or choose the others",
  ]);
});

test("the apply fails when ECS runs another task definition than the planned one", () => {
  const stack = emptyStack();
  new EcsService(stack, "app", { ...plainService, host: host() });
  stack.prepareStack();
  const [service]: unknown[] = Object.values(stack.toTerraform().resource.aws_ecs_service);
  expect(service).toMatchObject({
    lifecycle: {
      postcondition: [
        {
          condition: expect.stringMatching(
            /^\$\{\(self\.task_definition == aws_ecs_task_definition\.app_task_\w+\.arn\)\}$/,
          ),
          error_message:
            "ECS runs another task definition of app than the planned one: the rollout was rolled back. The service's events say why.",
        },
      ],
    },
  });
  expect(json('"x"')).toBe("x");
});
