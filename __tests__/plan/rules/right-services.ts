import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { onInstances, task } from "./containers";

const role = { execution_role_arn: "arn:aws:iam::123456789012:role/execution" };
const secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";
const awslogs = (prefix: string) => ({
  logDriver: "awslogs",
  options: {
    "awslogs-group": "/ecs/web",
    "awslogs-region": "eu-west-1",
    "awslogs-stream-prefix": prefix,
    mode: "non-blocking",
    "max-buffer-size": "25m",
  },
});

const app = {
  name: "web",
  image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1",
  cpu: 768,
  memory: 2048,
  memoryReservation: 512,
  portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: "tcp", name: "http", appProtocol: "http" }],
  environment: [{ name: "STAGE", value: "test" }],
  secrets: [
    { name: "PASSWORD", valueFrom: `${secret}:password::` },
    { name: "TOKEN", valueFrom: "/app/token" },
  ],
  healthCheck: { command: ["CMD-SHELL", "true"], interval: 5, timeout: 2, retries: 1, startPeriod: 300 },
  dependsOn: [
    { containerName: "proxy", condition: "HEALTHY" },
    { containerName: "migrate", condition: "SUCCESS" },
  ],
  mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: false }],
  stopTimeout: 120,
  linuxParameters: { initProcessEnabled: true, capabilities: { drop: ["ALL"], add: ["SYS_PTRACE"] } },
  logConfiguration: awslogs("web"),
};
const proxy = {
  name: "proxy",
  image: "envoy:1",
  healthCheck: { command: ["CMD", "true"] },
  volumesFrom: [{ sourceContainer: "migrate" }],
  firelensConfiguration: { type: "fluentbit" },
};
const migrate = {
  name: "migrate",
  image: "migrate:1",
  essential: false,
  logConfiguration: { logDriver: "awsfirelens", options: { Name: "cloudwatch" } },
};

const forward = { type: "forward", target_group_arn: "arn:tg", order: null };
const shared = {
  type: "forward",
  forward: [
    {
      target_group: [
        { arn: "arn:a", weight: 1 },
        { arn: "arn:b", weight: 0 },
      ],
      stickiness: [{ duration: 60 }],
    },
  ],
};
const redirect = {
  type: "redirect",
  redirect: [{ status_code: "HTTP_301", protocol: "HTTPS", port: "443", path: "/#{path}", query: "a=#{query}" }],
};
const answer = { type: "fixed-response", fixed_response: [{ content_type: "text/plain", status_code: "404" }] };
const ecs = {
  service_namespace: "ecs",
  resource_id: "service/main/web",
  scalable_dimension: "ecs:service:DesiredCount",
};
const network = [{ subnets: ["subnet-1", "subnet-2"], security_groups: ["sg-1"], assign_public_ip: true }];

/** Configurations of services, their load balancers, their names and their scaling that AWS takes. */
export const rightServices: Readonly<Record<string, readonly ObjectValue[]>> = {
  aws_ecs_task_definition: [
    task([app, proxy, migrate], {
      ...role,
      volume: [{ name: "data", host_path: null, efs_volume_configuration: [{ file_system_id: "fs-1" }] }],
      runtime_platform: [{ cpu_architecture: "ARM64", operating_system_family: "LINUX" }],
      ephemeral_storage: [{ size_in_gib: 21 }],
      pid_mode: "task",
    }),
    task([{ name: "web", image: "web" }], {
      cpu: "4 vCPU",
      memory: "30 GB",
      runtime_platform: [{ cpu_architecture: "X86_64", operating_system_family: "WINDOWS_SERVER_2022_CORE" }],
    }),
    onInstances(
      [
        {
          name: "web",
          image: "web",
          memory: 128,
          links: ["db"],
          privileged: true,
          portMappings: [{ containerPort: 80 }],
        },
        { name: "db", image: "db", memory: 128, portMappings: [{ containerPort: 80, hostPort: 8080 }] },
      ],
      { cpu: null, memory: null, execution_role_arn: null, volume: [{ name: "data", host_path: "/data" }] },
    ),
  ],
  aws_ecs_service: [
    {
      name: "web",
      task_definition: "web:1",
      launch_type: "FARGATE",
      scheduling_strategy: "REPLICA",
      desired_count: 2,
      deployment_maximum_percent: 150,
      deployment_minimum_healthy_percent: 100,
      availability_zone_rebalancing: "ENABLED",
      deployment_circuit_breaker: [{ enable: true, rollback: true }],
      deployment_controller: [{ type: "ECS" }],
      deployment_configuration: [{ strategy: "ROLLING" }],
      network_configuration: network,
      load_balancer: [{ target_group_arn: "arn:tg", elb_name: null, container_name: "web", container_port: 80 }],
      service_registries: [{ registry_arn: "arn", port: null, container_port: 80, container_name: "web" }],
      capacity_provider_strategy: [],
    },
    {
      name: "web",
      task_definition: "web:1",
      launch_type: null,
      network_configuration: network,
      capacity_provider_strategy: [
        { capacity_provider: "FARGATE", weight: 1, base: 1 },
        { capacity_provider: "FARGATE_SPOT", weight: 3, base: null },
      ],
    },
    {
      name: "agent",
      task_definition: "agent:1",
      launch_type: "EC2",
      scheduling_strategy: "DAEMON",
      network_configuration: [],
      platform_version: null,
      deployment_maximum_percent: 100,
      deployment_minimum_healthy_percent: 0,
    },
    {
      name: "blue",
      task_definition: null,
      deployment_controller: [{ type: "EXTERNAL" }],
      deployment_circuit_breaker: [{ enable: false, rollback: false }],
    },
  ],
  aws_lb: [
    {
      name: "web",
      load_balancer_type: "application",
      subnets: ["subnet-1", "subnet-2"],
      idle_timeout: 4000,
      client_keep_alive: 60,
      customer_owned_ipv4_pool: null,
    },
    { name_prefix: "web-", load_balancer_type: "network", subnets: ["subnet-1"] },
  ],
  aws_lb_listener: [
    { port: 80, protocol: "HTTP", certificate_arn: null, ssl_policy: null, default_action: [redirect] },
    {
      port: 443,
      protocol: "HTTPS",
      certificate_arn: "arn:cert",
      ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      mutual_authentication: [{ mode: "verify", trust_store_arn: "arn:store", ignore_client_certificate_expiry: true }],
      default_action: [
        { type: "authenticate-oidc", authenticate_oidc: [{ issuer: "x" }], order: 1 },
        { ...shared, order: 2 },
      ],
    },
    { port: 443, protocol: "TLS", certificate_arn: "arn:cert", alpn_policy: "HTTP2Only", default_action: [forward] },
    { port: 80, protocol: null, default_action: [answer], mutual_authentication: [{ mode: "off" }] },
  ],
  aws_lb_listener_rule: [
    {
      priority: 50,
      action: [forward],
      condition: [
        { path_pattern: [{ values: ["/a/*", "/b/?"], regex_values: null }] },
        { host_header: [{ values: ["*.example.com"] }] },
        { http_header: [{ http_header_name: "X-Version", values: ["2"] }] },
        { query_string: [{ key: "a", value: "b" }] },
      ],
      transform: [
        { type: "url-rewrite", url_rewrite_config: [{ rewrite: [{ regex: "^/a/(.*)$", replace: "/$1" }] }] },
        {
          type: "host-header-rewrite",
          url_rewrite_config: [],
          host_header_rewrite_config: [{ rewrite: [{ regex: "(?i)^(.+)\\.example\\.com$", replace: "$1.internal" }] }],
        },
      ],
    },
    {
      priority: null,
      action: [answer],
      condition: [
        { http_request_method: [{ values: ["GET"] }] },
        { source_ip: [{ values: ["10.0.0.0/8"] }] },
        { path_pattern: [{ values: [], regex_values: ["^/v[12]/"] }] },
      ],
    },
  ],
  aws_lb_target_group: [
    {
      name: "web",
      port: 80,
      protocol: "HTTP",
      protocol_version: "HTTP2",
      vpc_id: "vpc-1",
      target_type: "ip",
      slow_start: 30,
      load_balancing_algorithm_type: "round_robin",
      health_check: [
        {
          enabled: true,
          protocol: "HTTP",
          path: "/health",
          port: "traffic-port",
          matcher: "200-299,404",
          interval: 10,
          timeout: 9,
        },
      ],
      stickiness: [{ type: "app_cookie", cookie_name: "session", enabled: true }],
      target_group_health: [
        { dns_failover: [{ minimum_healthy_targets_count: "1", minimum_healthy_targets_percentage: "off" }] },
      ],
    },
    {
      name: "grpc",
      port: 80,
      protocol: "HTTP",
      protocol_version: "GRPC",
      vpc_id: "vpc-1",
      target_type: "instance",
      load_balancing_algorithm_type: "weighted_random",
      load_balancing_anomaly_mitigation: "on",
      health_check: [{ path: "/grpc.health.v1.Health/Check", matcher: "0-99", port: "8080" }],
    },
    {
      name: "tcp",
      port: 80,
      protocol: "TCP",
      protocol_version: null,
      vpc_id: "vpc-1",
      target_type: null,
      health_check: [{ protocol: "TCP", matcher: null, path: null, interval: 30, timeout: 10 }],
      stickiness: [{ type: "source_ip", enabled: true }],
    },
    { name: "function", target_type: "lambda", health_check: [{ enabled: false, matcher: "200" }] },
  ],
  aws_service_discovery_private_dns_namespace: [{ name: "web.local", vpc: "vpc-1" }],
  aws_service_discovery_service: [
    {
      name: "web",
      namespace_id: null,
      dns_config: [
        {
          namespace_id: "ns-1",
          routing_policy: "MULTIVALUE",
          dns_records: [
            { type: "A", ttl: 60 },
            { type: "AAAA", ttl: 60 },
          ],
        },
      ],
      health_check_config: [],
      health_check_custom_config: [{ failure_threshold: null }],
    },
    {
      name: "alias",
      namespace_id: "ns-1",
      dns_config: [{ routing_policy: "WEIGHTED", dns_records: [{ type: "CNAME", ttl: 0 }] }],
    },
    { name: "api", namespace_id: "ns-1", dns_config: [], health_check_config: [{ type: "TCP", resource_path: null }] },
  ],
  aws_appautoscaling_target: [{ ...ecs, min_capacity: 1, max_capacity: 10 }],
  aws_appautoscaling_policy: [
    {
      ...ecs,
      policy_type: "TargetTrackingScaling",
      target_tracking_scaling_policy_configuration: [
        {
          target_value: 750,
          predefined_metric_specification: [
            { predefined_metric_type: "ALBRequestCountPerTarget", resource_label: "app/web/1/targetgroup/web/2" },
          ],
          customized_metric_specification: [],
        },
      ],
      step_scaling_policy_configuration: [],
    },
    {
      ...ecs,
      policy_type: null,
      step_scaling_policy_configuration: [
        {
          adjustment_type: "ChangeInCapacity",
          step_adjustment: [
            { scaling_adjustment: 1, metric_interval_lower_bound: "0", metric_interval_upper_bound: "10" },
            { scaling_adjustment: 2, metric_interval_lower_bound: "10", metric_interval_upper_bound: null },
          ],
        },
      ],
    },
  ],
  aws_appautoscaling_scheduled_action: [
    { ...ecs, schedule: "rate(1 day)", start_time: "2030-01-01T00:00:00Z", end_time: "2030-02-01T00:00:00Z" },
  ],
};
