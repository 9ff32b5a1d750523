import type { WrongConfiguration } from "./case";

/** What the AWS provider rejects of ECS services. */

const file = "internal/service/ecs/service.go";
const schema = `${file} resourceService`;
const type = "aws_ecs_service";
const role = "arn:aws:iam::123456789012:role/ecs";
const targets = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup";
const blue = `${targets}/blue/0123456789abcdef`;
const green = `${targets}/green/fedcba9876543210`;
const service = { name: "web", cluster: "main", task_definition: "web:1" };
const balancer = { target_group_arn: blue, container_name: "web", container_port: 8080 };
const connect = { enabled: true, namespace: "internal" };
const spot = { capacity_provider: "FARGATE_SPOT", weight: 1 };
const spread = { type: "spread", field: "instanceId" };

export const wrong: WrongConfiguration[] = [
  {
    what: "a launch type that is a capacity provider",
    type,
    config: { ...service, launch_type: "FARGATE_SPOT" },
    says: 'expected launch_type to be one of ["EC2" "FARGATE" "EXTERNAL"',
    source: `${schema} launch_type`,
  },
  {
    what: "an unknown scheduling strategy",
    type,
    config: { ...service, scheduling_strategy: "ROLLING" },
    says: 'expected scheduling_strategy to be one of ["REPLICA" "DAEMON"], got ROLLING',
    source: `${schema} scheduling_strategy`,
  },
  {
    what: "an unknown deployment controller",
    type,
    config: { ...service, deployment_controller: [{ type: "CODEDEPLOY" }] },
    says: 'expected type to be one of ["ECS" "CODE_DEPLOY" "EXTERNAL"], got CODEDEPLOY',
    source: `${schema} deployment_controller.type`,
  },
  {
    what: "tags propagated from nowhere",
    type,
    config: { ...service, propagate_tags: "TASK" },
    says: 'expected propagate_tags to be one of ["TASK_DEFINITION" "SERVICE" "NONE"], got TASK',
    source: `${schema} propagate_tags`,
  },
  {
    what: "a negative grace period",
    type,
    config: { ...service, health_check_grace_period_seconds: -1 },
    says: "expected health_check_grace_period_seconds to be in the range (0 - 2147483647), got -1",
    source: `${schema} health_check_grace_period_seconds`,
  },
  {
    what: "a load balancer for a port that does not exist",
    type,
    config: { ...service, load_balancer: [{ ...balancer, container_port: 70000 }] },
    says: "expected load_balancer.0.container_port to be in the range (0 - 65536), got 70000",
    source: `${schema} load_balancer.container_port`,
  },
  {
    what: "a target group given by name",
    type,
    config: { ...service, load_balancer: [{ ...balancer, target_group_arn: "blue" }] },
    says: '"load_balancer.0.target_group_arn" (blue) is an invalid ARN: arn: invalid prefix',
    source: `${schema} load_balancer.target_group_arn`,
  },
  {
    what: "a production listener rule given by number",
    type,
    config: {
      ...service,
      load_balancer: [
        {
          ...balancer,
          advanced_configuration: [
            { alternate_target_group_arn: green, production_listener_rule: "10", role_arn: role },
          ],
        },
      ],
    },
    says: '"load_balancer.0.advanced_configuration.0.production_listener_rule" (10) is an invalid ARN',
    source: `${schema} load_balancer.advanced_configuration.production_listener_rule`,
  },
  {
    what: "a capacity provider with a base of 100001",
    type,
    config: { ...service, capacity_provider_strategy: [{ ...spot, base: 100001 }] },
    says: "expected capacity_provider_strategy.0.base to be in the range (0 - 100000), got 100001",
    source: `${schema} capacity_provider_strategy.base`,
  },
  {
    what: "an unknown placement strategy",
    type,
    config: { ...service, ordered_placement_strategy: [{ type: "distribute" }] },
    says: 'expected type to be one of ["random" "spread" "binpack"], got distribute',
    source: `${schema} ordered_placement_strategy.type`,
  },
  {
    what: "six placement strategies",
    type,
    config: { ...service, ordered_placement_strategy: Array.from({ length: 6 }, () => spread) },
    says: 'No more than 5 "ordered_placement_strategy" blocks are allowed',
    source: `${schema} ordered_placement_strategy MaxItems`,
  },
  {
    what: "an unknown placement constraint",
    type,
    config: { ...service, placement_constraints: [{ type: "distinct" }] },
    says: 'expected type to be one of ["distinctInstance" "memberOf"], got distinct',
    source: `${schema} placement_constraints.type`,
  },
  {
    what: "a Service Connect alias for port 65536",
    type,
    config: {
      ...service,
      service_connect_configuration: [
        { ...connect, service: [{ port_name: "http", client_alias: [{ port: 65536 }] }] },
      ],
    },
    says: "service.0.client_alias.0.port to be in the range (0 - 65535), got 65536",
    source: `${schema} service_connect_configuration.service.client_alias.port`,
  },
  {
    what: "an unknown log driver of Service Connect",
    type,
    config: {
      ...service,
      service_connect_configuration: [{ ...connect, log_configuration: [{ log_driver: "cloudwatch" }] }],
    },
    says: 'expected log_driver to be one of ["json-file" "syslog" "journald" "gelf" "fluentd" "awslogs"',
    source: `${schema} service_connect_configuration.log_configuration.log_driver`,
  },
  {
    what: "an unknown deployment strategy",
    type,
    config: { ...service, deployment_configuration: [{ strategy: "BLUEGREEN" }] },
    says: 'expected strategy to be one of ["ROLLING" "BLUE_GREEN"',
    source: `${schema} deployment_configuration.strategy`,
  },
  {
    what: "a bake time of more than a day",
    type,
    config: { ...service, deployment_configuration: [{ strategy: "BLUE_GREEN", bake_time_in_minutes: "1441" }] },
    says: "expected deployment_configuration.0.bake_time_in_minutes to be at between (0) and (1440), got 1441",
    source: "internal/sdkv2/types/nullable/int.go ValidateTypeStringNullableIntBetween",
  },
  {
    what: "a lifecycle hook at an unknown stage",
    type,
    config: {
      ...service,
      deployment_configuration: [
        { lifecycle_hook: [{ hook_target_arn: role, role_arn: role, lifecycle_stages: ["BEFORE_SCALE_UP"] }] },
      ],
    },
    says: 'expected lifecycle_stages to be one of ["RECONCILE_SERVICE" "PRE_SCALE_UP"',
    source: `${schema} deployment_configuration.lifecycle_hook.lifecycle_stages`,
  },
  {
    what: "a volume with an unknown file system",
    type,
    config: {
      ...service,
      volume_configuration: [{ name: "data", managed_ebs_volume: [{ role_arn: role, file_system_type: "zfs" }] }],
    },
    says: 'expected file_system_type to be one of ["ext3" "ext4" "xfs"',
    source: `${schema} volume_configuration.managed_ebs_volume.file_system_type`,
  },
  {
    what: "a lattice port name in capitals",
    type,
    config: {
      ...service,
      vpc_lattice_configurations: [{ role_arn: role, target_group_arn: blue, port_name: "HTTP" }],
    },
    says: "(must contain only lowercase letters, numbers, underscores and hyphens)",
    source: `${schema} vpc_lattice_configurations.port_name`,
  },
  {
    what: "zone rebalancing switched by another word",
    type,
    config: { ...service, availability_zone_rebalancing: "ON" },
    says: 'expected availability_zone_rebalancing to be one of ["ENABLED" "DISABLED"], got ON',
    source: `${schema} availability_zone_rebalancing`,
  },
  {
    what: "a service registry given by id",
    type,
    config: { ...service, service_registries: [{ registry_arn: "srv-0123456789abcdef" }] },
    says: '"service_registries.0.registry_arn" (srv-0123456789abcdef) is an invalid ARN',
    source: `${schema} service_registries.registry_arn`,
  },
];
