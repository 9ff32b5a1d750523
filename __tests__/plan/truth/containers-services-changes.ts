import type { AttributeChange } from "./case";

/** What the AWS provider makes of a change to an ECS service. */

const file = "internal/service/ecs/service.go";
const schema = `${file} resourceService`;
const tests = "internal/service/ecs/service_test.go";
const type = "aws_ecs_service";
const targets = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup";
const blue = `${targets}/blue/0123456789abcdef`;
const green = `${targets}/green/fedcba9876543210`;
const service = { name: "web", cluster: "main", task_definition: "web:1" };
const balancer = { target_group_arn: blue, container_name: "web", container_port: 8080 };
const network = { subnets: ["subnet-0123456789abcdef0"], security_groups: ["sg-0123456789abcdef0"] };
const connect = { enabled: true, namespace: "internal" };
const daemon = { ...service, scheduling_strategy: "DAEMON" };
const spot = { capacity_provider: "FARGATE_SPOT", weight: 1 };
const breaker = { enable: true, rollback: true };
const spread = { type: "spread", field: "instanceId" };

const change = (
  what: string,
  before: AttributeChange["before"],
  after: AttributeChange["after"],
  action: AttributeChange["action"],
  source: string,
  because?: string,
): AttributeChange => ({ what, type, before, after, action, source, because });

/** A change of one argument of the plain service. */
const replaced = (what: string, argument: string, from: string, to: string) =>
  change(
    what,
    { ...service, [argument]: from },
    { ...service, [argument]: to },
    "replace",
    `${schema} ${argument} ForceNew`,
    argument,
  );

export const changes: AttributeChange[] = [
  replaced("the name of a service", "name", "web", "api"),
  replaced("the cluster of a service", "cluster", "main", "other"),
  replaced("the launch type of a service", "launch_type", "EC2", "EXTERNAL"),
  replaced("the scheduling strategy of a service", "scheduling_strategy", "REPLICA", "DAEMON"),
  change(
    "the launch type left out",
    { ...service, launch_type: "FARGATE", network_configuration: [network] },
    { ...service, network_configuration: [network] },
    "no-op",
    `${schema} launch_type Optional and Computed`,
  ),
  change(
    "the task definition",
    service,
    { ...service, task_definition: "web:2" },
    "update",
    `${schema} task_definition`,
  ),
  change(
    "the target group of a service",
    { ...service, load_balancer: [balancer] },
    { ...service, load_balancer: [{ ...balancer, target_group_arn: green }] },
    "update",
    `${tests} TestAccECSService_loadBalancerChanges`,
  ),
  change(
    "the subnets of a service",
    { ...service, network_configuration: [network] },
    { ...service, network_configuration: [{ ...network, subnets: ["subnet-0fedcba9876543210"] }] },
    "update",
    `${schema} network_configuration`,
  ),
  change(
    "a service registry removed",
    {
      ...service,
      service_registries: [
        { registry_arn: "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef" },
      ],
    },
    service,
    "update",
    `${tests} TestAccECSService_ServiceRegistries_removal`,
  ),
  change(
    "Service Connect added",
    service,
    { ...service, service_connect_configuration: [connect] },
    "update",
    `${schema} service_connect_configuration`,
  ),
  change(
    "the capacity providers, with a forced deployment",
    { ...service, force_new_deployment: true, network_configuration: [network], capacity_provider_strategy: [spot] },
    {
      ...service,
      force_new_deployment: true,
      network_configuration: [network],
      capacity_provider_strategy: [{ ...spot, weight: 2 }],
    },
    "update",
    `${file} capacityProviderStrategyCustomizeDiff`,
  ),
  change(
    "the desired count",
    { ...service, desired_count: 1 },
    { ...service, desired_count: 2 },
    "update",
    `${schema} desired_count`,
  ),
  change(
    "the desired count of a daemon",
    { ...daemon, desired_count: 1 },
    { ...daemon, desired_count: 2 },
    "no-op",
    `${schema} desired_count DiffSuppressFunc`,
  ),
  change(
    "the default rate of a deployment written out",
    service,
    { ...service, deployment_maximum_percent: 200, deployment_minimum_healthy_percent: 100 },
    "no-op",
    `${schema} deployment_maximum_percent Default`,
  ),
  change(
    "the circuit breaker no longer rolls back",
    { ...service, deployment_circuit_breaker: [breaker] },
    { ...service, deployment_circuit_breaker: [{ ...breaker, rollback: false }] },
    "update",
    `${schema} deployment_circuit_breaker`,
  ),
  change(
    "a circuit breaker that is on left out",
    { ...service, deployment_circuit_breaker: [breaker] },
    service,
    "update",
    `${schema} deployment_circuit_breaker DiffSuppressFunc, which keeps the block but not its values`,
  ),
  change(
    "a circuit breaker that is off left out",
    { ...service, deployment_circuit_breaker: [{ enable: false, rollback: false }] },
    service,
    "no-op",
    `${schema} deployment_circuit_breaker DiffSuppressFunc`,
  ),
  change(
    "the default deployment controller left out",
    { ...service, deployment_controller: [{ type: "ECS" }] },
    service,
    "no-op",
    `${schema} deployment_controller DiffSuppressFunc`,
  ),
  change(
    "the field of a placement strategy in other letters",
    { ...service, ordered_placement_strategy: [spread] },
    { ...service, ordered_placement_strategy: [{ ...spread, field: "instanceID" }] },
    "no-op",
    `${schema} ordered_placement_strategy.field DiffSuppressFunc`,
  ),
  change(
    "the field host instead of instanceId",
    { ...service, ordered_placement_strategy: [spread] },
    { ...service, ordered_placement_strategy: [{ ...spread, field: "host" }] },
    "no-op",
    `${schema} ordered_placement_strategy.field StateFunc`,
  ),
  change(
    "another placement strategy",
    { ...service, ordered_placement_strategy: [spread] },
    { ...service, ordered_placement_strategy: [{ type: "binpack", field: "memory" }] },
    "update",
    `${tests} TestAccECSService_PlacementStrategy_basic`,
  ),
  change(
    "the platform version left out",
    { ...service, platform_version: "1.4.0" },
    service,
    "no-op",
    `${schema} platform_version Optional and Computed`,
  ),
  change(
    "propagated tags from NONE to nothing said",
    { ...service, propagate_tags: "NONE" },
    service,
    "no-op",
    `${schema} propagate_tags DiffSuppressFunc`,
  ),
  change(
    "propagated tags from SERVICE to nothing said",
    { ...service, propagate_tags: "SERVICE" },
    service,
    "update",
    `${schema} propagate_tags DiffSuppressFunc`,
  ),
  change(
    "execute command switched on",
    service,
    { ...service, enable_execute_command: true },
    "update",
    `${tests} TestAccECSService_executeCommand`,
  ),
  change(
    "a trigger without a forced deployment",
    { ...service, triggers: { image: "a" } },
    { ...service, triggers: { image: "b" } },
    "no-op",
    `${file} triggersCustomizeDiff`,
  ),
  change(
    "a trigger with a forced deployment",
    { ...service, force_new_deployment: true, triggers: { image: "a" } },
    { ...service, force_new_deployment: true, triggers: { image: "b" } },
    "update",
    `${file} triggersCustomizeDiff`,
  ),
];
