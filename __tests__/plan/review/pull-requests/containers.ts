import { changed, type PullRequest } from "./pull-request";

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
const definition = (title: string, name: string, change: readonly [object, object], said: Pick<PullRequest, "risks" | "tells"> = {}) =>
  changed(title, `aws_ecs_task_definition.${name}`, change, said, task(name));
const ofService = (title: string, name: string, change: readonly [object, object], said: Pick<PullRequest, "risks" | "tells"> = {}) =>
  changed(title, `aws_ecs_service.${name}`, change, said, service(name));
const ofTarget = (title: string, name: string, change: readonly [object, object], said: Pick<PullRequest, "risks" | "tells"> = {}) =>
  changed(title, `aws_appautoscaling_target.${name}`, change, said, target(name));

export const containerChanges: readonly PullRequest[] = [
  {
    title: "a new image of a service",
    before: { "aws_ecs_task_definition.deployed": task("deployed"), "aws_ecs_service.deployed": { ...service("deployed"), task_definition: "${aws_ecs_task_definition.deployed.arn}" } },
    after: { "aws_ecs_task_definition.deployed": { ...task("deployed"), ...containers({ image: "shop:2" }) }, "aws_ecs_service.deployed": { ...service("deployed"), task_definition: "${aws_ecs_task_definition.deployed.arn}" } },
  },
  definition("more CPU and memory", "larger", [{}, { cpu: "512", memory: "1024" }]),
  definition("less memory", "smaller", [{ memory: "1024" }, { memory: "512" }]),
  definition("an environment variable", "variable", [{}, containers({ environment: [{ name: "LOG_LEVEL", value: "debug" }] })]),
  definition("a reference to a secret", "reads_secret", [{}, containers({ secrets: [{ name: "API_KEY", valueFrom: secret("shop/api") }] })]),
  definition("a reference to a secret less", "no_secret", [containers({ secrets: [{ name: "API_KEY", valueFrom: secret("shop/api") }] }), {}]),
  definition("a password in an environment variable", "plain_secret", [{}, containers({ environment: [{ name: "DB_PASSWORD", value: "hunter2" }] })]),
  definition("a sidecar", "sidecar", [{}, containers({}, { name: "proxy", image: "envoy:1", essential: false })]),
  definition("a privileged container", "privileged", [{ requires_compatibilities: ["EC2"] }, { requires_compatibilities: ["EC2"], ...containers({ privileged: true }) }]),
  definition("a container's health check less", "unhealthy", [containers({ healthCheck: { command: ["CMD", "true"] } }), {}]),
  definition("another task role", "role", [{ task_role_arn: "arn:aws:iam::848960888155:role/web" }, { task_role_arn: "arn:aws:iam::848960888155:role/admin" }]),
  ofService("another desired count, which nothing scales", "fixed", [{}, { desired_count: 3 }]),
  ofService("no tasks", "stopped", [{}, { desired_count: 0 }]),
  { title: "a desired count that a target scales", before: { "aws_ecs_service.scaled": service("scaled"), "aws_appautoscaling_target.scaled": target("scaled") }, after: { "aws_ecs_service.scaled": { ...service("scaled"), desired_count: 3 }, "aws_appautoscaling_target.scaled": target("scaled") } },
  ofService("the circuit breaker off", "broken", [{}, { deployment_circuit_breaker: { enable: false, rollback: false } }]),
  ofService("the circuit breaker removed", "no_breaker", [{}, { deployment_circuit_breaker: [] }]),
  ofService("none has to be healthy in a deployment", "careless", [{}, { deployment_minimum_healthy_percent: 0 }]),
  ofService("public addresses", "public", [{}, { network_configuration: { subnets: ["subnet-0123456789abcdef0"], assign_public_ip: true } }]),
  ofService("other subnets", "moved_subnets", [{}, { network_configuration: { subnets: ["subnet-0123456789abcdef9"], assign_public_ip: false } }]),
  ofService("exec into tasks", "shell", [{}, { enable_execute_command: true }]),
  ofService("another launch type", "spot", [{}, { launch_type: null, force_new_deployment: true, capacity_provider_strategy: [{ capacity_provider: "FARGATE_SPOT", weight: 1 }] }]),
  ofService("a renamed service", "renamed", [{}, { name: "renamed-2" }]),
  { title: "a service removed", before: { "aws_ecs_service.gone": service("gone"), "aws_ecs_task_definition.gone": task("gone"), "aws_appautoscaling_target.gone": target("gone"), "aws_cloudwatch_log_group.gone": { name: "/gone" } }, after: {} },
  { title: "a new service", before: {}, after: { "aws_ecs_service.new": service("new"), "aws_ecs_task_definition.new": task("new"), "aws_appautoscaling_target.new": target("new"), "aws_cloudwatch_log_group.new": { name: "/new" } } },
  ofTarget("a higher maximum", "more", [{}, { max_capacity: 10 }]),
  ofTarget("a lower maximum", "fewer", [{}, { max_capacity: 2 }]),
  ofTarget("a minimum of none", "none", [{}, { min_capacity: 0 }]),
  changed("tags of images that may be overwritten", "aws_ecr_repository.mutable", [{}, { image_tag_mutability: "MUTABLE" }], {}, { name: "mutable", image_tag_mutability: "IMMUTABLE" }),
  { title: "a repository of images removed", before: { "aws_ecr_repository.gone": { name: "gone" } }, after: {} },
  changed("images that are kept for less time", "aws_ecr_lifecycle_policy.fewer", [{ policy: ecrPolicy(30) }, { policy: ecrPolicy(3) }], {}, { repository: "shop" }),
  changed("container insights off", "aws_ecs_cluster.blind", [{ setting: { name: "containerInsights", value: "enabled" } }, { setting: { name: "containerInsights", value: "disabled" } }], {}, { name: "blind" }),
];

function ecrPolicy(count: number): string {
  return JSON.stringify({ rules: [{ rulePriority: 1, selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: count }, action: { type: "expire" } }] });
}
