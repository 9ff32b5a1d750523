import { changed, type PullRequest, type Said } from "./pull-request";

const containers = (values: object = {}, ...others: object[]) => ({
  container_definitions: JSON.stringify([{ name: "web", image: "shop:1", essential: true, ...values }, ...others]),
});
const task = (family: string) => ({
  family,
  requires_compatibilities: ["FARGATE"],
  network_mode: "awsvpc",
  cpu: "256",
  memory: "512",
  skip_destroy: true,
  execution_role_arn: "arn:aws:iam::848960888155:role/start",
  ...containers(),
});
const secret = (name: string) => `arn:aws:secretsmanager:us-east-2:848960888155:secret:${name}-AbCdEf`;
const service = (name: string) => ({
  name,
  cluster: "main",
  task_definition: "web:1",
  launch_type: "FARGATE",
  desired_count: 2,
  deployment_minimum_healthy_percent: 100,
  deployment_circuit_breaker: { enable: true, rollback: true },
  network_configuration: { subnets: ["subnet-0123456789abcdef0"], assign_public_ip: false },
});
const target = (name: string) => ({
  service_namespace: "ecs",
  resource_id: `service/main/${name}`,
  scalable_dimension: "ecs:service:DesiredCount",
  min_capacity: 1,
  max_capacity: 4,
});
const definition = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_ecs_task_definition.${name}`, change, said, task(name));
const ofService = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_ecs_service.${name}`, change, said, service(name));
const ofTarget = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_appautoscaling_target.${name}`, change, said, target(name));

export const containerChanges: readonly PullRequest[] = [
  {
    title: "a new image of a service",
    before: {
      "aws_ecs_task_definition.deployed": task("deployed"),
      "aws_ecs_service.deployed": {
        ...service("deployed"),
        task_definition: "${aws_ecs_task_definition.deployed.arn}",
      },
    },
    after: {
      "aws_ecs_task_definition.deployed": { ...task("deployed"), ...containers({ image: "shop:2" }) },
      "aws_ecs_service.deployed": {
        ...service("deployed"),
        task_definition: "${aws_ecs_task_definition.deployed.arn}",
      },
    },
    tells: 'container "web" · image: shop:1 → shop:2',
  },
  definition("more CPU and memory", "larger", [{}, { cpu: "512", memory: "1024" }], { tells: 'cpu: "256" → "512"' }),
  definition("less memory", "smaller", [{ memory: "1024" }, { memory: "512" }], { tells: 'memory: "1024" → "512"' }),
  definition(
    "an environment variable",
    "variable",
    [{}, containers({ environment: [{ name: "LOG_LEVEL", value: "debug" }] })],
    { tells: 'container "web" · environment LOG_LEVEL: nothing → debug' },
  ),
  definition(
    "a reference to a secret",
    "reads_secret",
    [{}, containers({ secrets: [{ name: "API_KEY", valueFrom: secret("shop/api") }] })],
    {
      tells:
        'container "web" · secret API_KEY: nothing → arn:aws:secretsmanager:us-east-2:848960888155:secret:shop/api-AbCdEf',
    },
  ),
  definition(
    "a reference to a secret less",
    "no_secret",
    [containers({ secrets: [{ name: "API_KEY", valueFrom: secret("shop/api") }] }), {}],
    {
      tells:
        'container "web" · secret API_KEY: arn:aws:secretsmanager:us-east-2:848960888155:secret:shop/api-AbCdEf → nothing',
    },
  ),
  definition(
    "a password in an environment variable",
    "plain_secret",
    [{}, containers({ environment: [{ name: "DB_PASSWORD", value: "hunter2" }] })],
    { tells: 'container "web" · environment DB_PASSWORD: nothing → (masked)' },
  ),
  definition("a sidecar", "sidecar", [{}, containers({}, { name: "proxy", image: "envoy:1", essential: false })], {
    tells: 'container "proxy": nothing → envoy:1',
  }),
  definition(
    "a privileged container",
    "privileged",
    [{ requires_compatibilities: ["EC2"] }, { requires_compatibilities: ["EC2"], ...containers({ privileged: true }) }],
    { tells: 'container "web" · privileged: nothing → true' },
  ),
  definition(
    "a container's health check less",
    "unhealthy",
    [containers({ healthCheck: { command: ["CMD", "true"] } }), {}],
    { tells: 'container "web" · healthCheck: {"interval":30,"retries":3,"timeout":5,"command":["CMD","tru… → nothing' },
  ),
  definition(
    "another task role",
    "role",
    [
      { task_role_arn: "arn:aws:iam::848960888155:role/web" },
      { task_role_arn: "arn:aws:iam::848960888155:role/admin" },
    ],
    {
      risks: [
        "iam-widened: task_role_arn: arn:aws:iam::848960888155:role/web → arn:aws:iam::848960888155:role/admin: nobody compared what the two roles allow",
      ],
      tells: "task_role_arn: arn:aws:iam::848960888155:role/web → arn:aws:iam::848960888155:role/admin",
    },
  ),
  ofService("another desired count, which nothing scales", "fixed", [{}, { desired_count: 3 }], {
    tells: "desired_count: 2 → 3",
  }),
  ofService("no tasks", "stopped", [{}, { desired_count: 0 }], {
    risks: ["interruption: desired_count: 2 → 0: all of its tasks stop, and nobody answers"],
    tells: "desired_count: 2 → 0",
  }),
  {
    title: "a desired count that a target scales",
    before: { "aws_ecs_service.scaled": service("scaled"), "aws_appautoscaling_target.scaled": target("scaled") },
    after: {
      "aws_ecs_service.scaled": { ...service("scaled"), desired_count: 3 },
      "aws_appautoscaling_target.scaled": target("scaled"),
    },
    risks: ["scaled-by-another: desired_count: 2 → 3, which aws_appautoscaling_target.scaled sets"],
    tells: "desired_count: 2 → 3",
  },
  ofService(
    "the circuit breaker off",
    "broken",
    [{}, { deployment_circuit_breaker: { enable: false, rollback: false } }],
    {
      risks: [
        "protection-lowered: deployment_circuit_breaker.enable: true → false: a deployment that fails goes on trying",
        "protection-lowered: deployment_circuit_breaker.rollback: true → false: a deployment that fails is not rolled back",
      ],
      tells: "deployment_circuit_breaker.enable: true → false",
    },
  ),
  ofService("the circuit breaker removed", "no_breaker", [{}, { deployment_circuit_breaker: [] }], {
    risks: [
      "protection-lowered: deployment_circuit_breaker.enable: true → nothing: a deployment that fails goes on trying",
      "protection-lowered: deployment_circuit_breaker.rollback: true → nothing: a deployment that fails is not rolled back",
    ],
    tells: "deployment_circuit_breaker.enable: true → nothing",
  }),
  ofService("none has to be healthy in a deployment", "careless", [{}, { deployment_minimum_healthy_percent: 0 }], {
    risks: ["protection-lowered: deployment_minimum_healthy_percent: 100 → 0: more tasks stop at once in a deployment"],
    tells: "deployment_minimum_healthy_percent: 100 → 0",
  }),
  ofService(
    "public addresses",
    "public",
    [{}, { network_configuration: { subnets: ["subnet-0123456789abcdef0"], assign_public_ip: true } }],
    {
      risks: ["public-address: gets a public address: network_configuration.assign_public_ip is true"],
      tells: "network_configuration.assign_public_ip: false → true",
    },
  ),
  ofService(
    "other subnets",
    "moved_subnets",
    [{}, { network_configuration: { subnets: ["subnet-0123456789abcdef9"], assign_public_ip: false } }],
    { tells: "network_configuration.subnets: subnet-0123456789abcdef0 → subnet-0123456789abcdef9" },
  ),
  ofService("exec into tasks", "shell", [{}, { enable_execute_command: true }], {
    risks: [
      "protection-lowered: enable_execute_command: false → true: whoever may call ecs:ExecuteCommand gets a shell in its tasks",
    ],
    tells: "enable_execute_command: false → true",
  }),
  ofService(
    "another launch type",
    "spot",
    [
      {},
      {
        launch_type: null,
        force_new_deployment: true,
        capacity_provider_strategy: [{ capacity_provider: "FARGATE_SPOT", weight: 1 }],
      },
    ],
    { tells: "capacity_provider_strategy.capacity_provider: nothing → FARGATE_SPOT" },
  ),
  ofService("a renamed service", "renamed", [{}, { name: "renamed-2" }], {
    risks: [
      "interruption: replaced: all of its tasks stop before the new service starts its own: nobody answers until these are healthy",
    ],
    tells: "name: renamed → renamed-2",
  }),
  {
    title: "a service removed",
    before: {
      "aws_ecs_service.gone": service("gone"),
      "aws_ecs_task_definition.gone": task("gone"),
      "aws_appautoscaling_target.gone": target("gone"),
      "aws_cloudwatch_log_group.gone": { name: "/gone" },
    },
    after: {},
    risks: [
      "data-loss: destroyed: all logs in it are lost",
      "interruption: destroyed: all of its tasks stop, and nobody answers in their place",
    ],
  },
  {
    title: "a new service",
    before: {},
    after: {
      "aws_ecs_service.new": service("new"),
      "aws_ecs_task_definition.new": task("new"),
      "aws_appautoscaling_target.new": target("new"),
      "aws_cloudwatch_log_group.new": { name: "/new" },
    },
  },
  ofTarget("a higher maximum", "more", [{}, { max_capacity: 10 }], { tells: "max_capacity: 4 → 10" }),
  ofTarget("a lower maximum", "fewer", [{}, { max_capacity: 2 }], { tells: "max_capacity: 4 → 2" }),
  ofTarget("a minimum of none", "none", [{}, { min_capacity: 0 }], {
    risks: ["protection-lowered: min_capacity: 1 → 0: it may be scaled in until no task is left to answer"],
    tells: "min_capacity: 1 → 0",
  }),
  changed(
    "tags of images that may be overwritten",
    "aws_ecr_repository.mutable",
    [{}, { image_tag_mutability: "MUTABLE" }],
    {
      risks: ["protection-lowered: image_tag_mutability: IMMUTABLE → MUTABLE: a tag that runs can be overwritten"],
      tells: "image_tag_mutability: IMMUTABLE → MUTABLE",
    },
    { name: "mutable", image_tag_mutability: "IMMUTABLE" },
  ),
  {
    title: "a repository of images removed",
    before: { "aws_ecr_repository.gone": { name: "gone" } },
    after: {},
    risks: [
      "data-loss: destroyed: the repository goes with all of its images: the apply fails until somebody has deleted them; then nothing that uses them can start",
    ],
  },
  changed(
    "images that are kept for less time",
    "aws_ecr_lifecycle_policy.fewer",
    [{ policy: ecrPolicy(30) }, { policy: ecrPolicy(3) }],
    {
      risks: ["retention-shortened: only 3 images are kept instead of 30"],
      tells: "policy.rules.selection.countNumber: 30 → 3",
    },
    { repository: "shop" },
  ),
  changed(
    "container insights off",
    "aws_ecs_cluster.blind",
    [
      { setting: { name: "containerInsights", value: "enabled" } },
      { setting: { name: "containerInsights", value: "disabled" } },
    ],
    { tells: "setting.value: enabled → disabled" },
    { name: "blind" },
  ),
];

function ecrPolicy(count: number): string {
  return JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: count },
        action: { type: "expire" },
      },
    ],
  });
}
