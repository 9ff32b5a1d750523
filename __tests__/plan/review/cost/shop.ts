import { rmSync } from "node:fs";
import { planStacks } from "../../../../plan";
import { estimate } from "../../../../plan/review/cost";
import type { ReviewedStack, Terms } from "../../../../plan/review/input";
import type { Cost, CostLine } from "../../../../plan/review/model";
import { Fixture } from "../../support";

type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** Plans of a shop before and after a change, in two regions, and what they cost. */
export interface Shop {
  readonly stacks: readonly ReviewedStack[];
  readonly cost: Cost;
  /** Lines of one resource. */
  of(address: string): CostLine[];
}

export const terms: Record<string, Terms> = {
  "shop/test": {
    budget: { ceilingUsd: 100, usage: { natGb: 100, functionSeconds: 2, functionMetrics: 3 } },
    tasks: { web: { min: 1, typical: 2, max: 4 }, worker: { min: 1, typical: 3, max: 11 } },
  },
};

export async function plannedShop(): Promise<Shop> {
  const [deployed, changed] = [fixture(before), fixture(after)];
  try {
    const plans = await planStacks(changed.stacks, { base: deployed.stacks });
    const stacks = plans.map(({ stack, document, diagnostics }): ReviewedStack => {
      if (document === undefined) throw new Error(JSON.stringify(diagnostics));
      const environment = stack === "abroad" ? "shop/abroad" : "shop/test";
      return { stack, environment, part: stack, document };
    });
    const cost = estimate({ stacks, terms });
    const lines = cost.environments.flatMap((environment) => environment.lines);
    return { stacks, cost, of: (address) => lines.filter((line) => line.address === address) };
  } finally {
    for (const { directory } of [deployed, changed]) rmSync(directory, { recursive: true, force: true });
  }
}

function fixture(resource: Resources): Fixture {
  return new Fixture()
    .add("shop", { resource, variable: { hidden: { sensitive: true, default: "hidden" } } })
    .add("abroad", { resource: abroad }, [], "eu-west-1");
}

const task = (family: string, cpu: number, memory: number, more = {}) => ({
  family,
  cpu: String(cpu),
  memory: String(memory),
  network_mode: "awsvpc",
  requires_compatibilities: ["FARGATE"],
  container_definitions: JSON.stringify([{ name: "app", image: "app:1" }]),
  ...more,
});

const service = (name: string, desired: number, more = {}) => ({
  name,
  cluster: "${aws_ecs_cluster.main.arn}",
  task_definition: `\${aws_ecs_task_definition.${name}.arn}`,
  desired_count: desired,
  launch_type: "FARGATE",
  network_configuration: [{ subnets: ["subnet-1"] }],
  ...more,
});

const spot = (...strategy: object[]) => ({ launch_type: null, capacity_provider_strategy: strategy });

const inPublic = { network_configuration: [{ subnets: ["subnet-1"], assign_public_ip: true }] };

const target = (name: string, min: number, max: number) => ({
  service_namespace: "ecs",
  scalable_dimension: "ecs:service:DesiredCount",
  resource_id: `service/main/${name}`,
  min_capacity: min,
  max_capacity: max,
});

const alarm = (name: string, more = {}) => ({
  alarm_name: name,
  comparison_operator: "GreaterThanThreshold",
  evaluation_periods: 1,
  namespace: "AWS/ECS",
  metric_name: "CPUUtilization",
  statistic: "Average",
  period: 60,
  threshold: 1,
  ...more,
});

const query = (id: string) => ({
  id,
  return_data: id === "a",
  metric: [{ metric_name: id, namespace: "x", period: 60, stat: "Sum" }],
});

const fn = (name: string, more = {}) => ({
  function_name: name,
  role: "arn:aws:iam::123456789012:role/f",
  filename: "f.zip",
  handler: "index.handler",
  runtime: "nodejs22.x",
  memory_size: 512,
  timeout: 10,
  ...more,
});

const template = JSON.stringify({
  Parameters: { Size: { Type: "String" } },
  Resources: {
    Password: { Type: "AWS::SecretsManager::Secret" },
    Broker: {
      Type: "AWS::AmazonMQ::Broker",
      Properties: { EngineType: "RABBITMQ", HostInstanceType: { Ref: "Size" }, DeploymentMode: "CLUSTER_MULTI_AZ" },
    },
    Stream: { Type: "AWS::Kinesis::Stream" },
  },
});

const cache = (id: string, more = {}) => ({
  replication_group_id: id,
  description: id,
  node_type: "cache.t4g.small",
  num_cache_clusters: 2,
  engine: "redis",
  ...more,
});

const assumedByEcs = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** Another environment: nothing of it counts for the first. */
const abroad: Resources = {
  aws_nat_gateway: { far: { subnet_id: "subnet-1" } },
  aws_appautoscaling_target: { arm: target("arm", 20, 30) },
};

const insights = (value: string) => ({ setting: [{ name: "containerInsights", value }] });

/** What does not change. */
const constant: Resources = {
  aws_ecs_cluster: {
    main: { name: "main", ...insights("enabled") },
    deep: { name: "deep", ...insights("enhanced") },
    plain: { name: "plain", ...insights("disabled") },
  },
  aws_appautoscaling_target: { web: target("web", 1, 4), mixed: target("mixed", 2, 6) },
  aws_lb: {
    public: { name: "public", subnets: ["subnet-1", "subnet-2", "subnet-3"] },
    inner: { name: "inner", internal: true, load_balancer_type: "network", subnets: ["subnet-1"] },
    other: { name: "other", load_balancer_type: "gateway", subnets: ["subnet-1"] },
  },
  aws_nat_gateway: { main: { subnet_id: "subnet-1", allocation_id: "${aws_eip.nat.id}" } },
  aws_eip: { nat: { domain: "vpc" } },
  aws_vpc_endpoint: {
    s3: { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-2.s3" },
    logs: {
      vpc_id: "vpc-1",
      service_name: "com.amazonaws.us-east-2.logs",
      vpc_endpoint_type: "Interface",
      subnet_ids: ["subnet-1", "subnet-2"],
    },
  },
  aws_flow_log: {
    main: {
      vpc_id: "vpc-1",
      traffic_type: "ALL",
      iam_role_arn: "arn:aws:iam::123456789012:role/f",
      log_destination: "${aws_cloudwatch_log_group.flows.arn}",
    },
  },
  aws_cloudwatch_metric_alarm: {
    plain: alarm("plain"),
    quick: alarm("quick", { period: 10, namespace: "shop" }),
    sums: {
      alarm_name: "sums",
      comparison_operator: "GreaterThanThreshold",
      evaluation_periods: 1,
      threshold: 1,
      metric_query: [query("a"), query("b")],
    },
  },
  aws_cloudwatch_composite_alarm: { all: { alarm_name: "all", alarm_rule: "ALARM(plain)" } },
  aws_elasticache_replication_group: {
    redis: cache("redis", { snapshot_retention_limit: 3 }),
    valkey: cache("valkey", { engine: "valkey" }),
    sharded: cache("sharded", { num_cache_clusters: null, num_node_groups: 3, replicas_per_node_group: 1 }),
    rare: cache("rare", { node_type: "cache.x9.huge" }),
  },
  aws_efs_file_system: { files: { creation_token: "files", throughput_mode: "elastic" } },
  aws_efs_backup_policy: {
    files: { file_system_id: "${aws_efs_file_system.files.id}", backup_policy: [{ status: "ENABLED" }] },
  },
  aws_cloudformation_stack: {
    broker: { name: "broker", template_body: template, parameters: { Size: "mq.m7g.large" } },
  },
  aws_lambda_function: {
    scheduled: fn("scheduled", { architectures: ["arm64"] }),
    idle: fn("idle", { timeout: 1 }),
  },
  aws_cloudwatch_event_rule: { often: { name: "often", schedule_expression: "rate(2 minutes)" } },
  aws_cloudwatch_event_target: {
    often: { rule: "${aws_cloudwatch_event_rule.often.name}", arn: "${aws_lambda_function.scheduled.arn}" },
  },
  aws_iam_role: { free: { name: "free", assume_role_policy: assumedByEcs } },
  aws_mq_broker: {
    single: {
      broker_name: "single",
      engine_type: "RabbitMQ",
      engine_version: "3.13",
      host_instance_type: "mq.m5.large",
      user: [{ username: "user", password: "only-a-test-of-prices" }],
    },
  },
  aws_s3_bucket: { files: { bucket: "shop-files" }, secret: { bucket: "${var.hidden}" } },
  aws_ecr_repository: { app: { name: "app" } },
  aws_sqs_queue: { jobs: { name: "jobs" } },
  aws_sns_topic: { alarms: { name: "alarms" } },
  aws_service_discovery_private_dns_namespace: { main: { name: "shop.local", vpc: "vpc-1" } },
  aws_cloudwatch_dashboard: { main: { dashboard_name: "main", dashboard_body: JSON.stringify({ widgets: [] }) } },
  aws_cloudwatch_log_metric_filter: {
    errors: {
      name: "errors",
      log_group_name: "/ecs/app",
      pattern: "ERROR",
      metric_transformation: [{ name: "Errors", namespace: "shop", value: "1" }],
    },
  },
  aws_kinesis_stream: { unknown: { name: "unknown", shard_count: 1 } },
};

const before: Resources = {
  ...constant,
  aws_ecs_task_definition: {
    web: task("web", 512, 1024),
    worker: task("worker", 256, 2048),
    mixed: task("mixed", 1024, 2048),
    arm: task("arm", 1024, 2048),
    ec2: task("ec2", 1024, 2048),
    windows: task("windows", 1024, 2048, {
      runtime_platform: [{ operating_system_family: "WINDOWS_SERVER_2022_CORE" }],
    }),
    gone: task("gone", 256, 512),
  },
  aws_ecs_service: {
    web: service("web", 9, inPublic),
    worker: service("worker", 1, spot({ capacity_provider: "FARGATE_SPOT", weight: 1 })),
    mixed: service(
      "mixed",
      2,
      spot({ capacity_provider: "FARGATE", weight: 1, base: 2 }, { capacity_provider: "FARGATE_SPOT", weight: 3 }),
    ),
    arm: service("arm", 2),
    ec2: service("ec2", 2, { launch_type: "EC2" }),
    windows: service("windows", 1),
    elsewhere: service("web", 1, { name: "elsewhere", task_definition: "elsewhere:7" }),
    gone: service("gone", 2),
  },
  aws_cloudwatch_log_group: {
    app: { name: "/ecs/app", retention_in_days: 30 },
    flows: { name: "/vpc/main", retention_in_days: 30 },
    fn: { name: "/aws/lambda/scheduled", retention_in_days: 0 },
  },
  aws_secretsmanager_secret: { gone: { name: "gone" }, kept: { name: "kept" } },
};

const { gone: _definition, ...definitions } = before.aws_ecs_task_definition ?? {};
const { gone: _service, ...services } = before.aws_ecs_service ?? {};

const after: Resources = {
  ...before,
  aws_ecs_task_definition: {
    ...definitions,
    web: task("web", 1024, 2048),
    arm: task("arm", 1024, 2048, {
      ephemeral_storage: [{ size_in_gib: 50 }],
      runtime_platform: [{ cpu_architecture: "ARM64", operating_system_family: "LINUX" }],
    }),
  },
  aws_ecs_service: { ...services, arm: service("arm", 3) },
  aws_cloudwatch_log_group: {
    ...before.aws_cloudwatch_log_group,
    app: { name: "/ecs/app", retention_in_days: 90 },
  },
  aws_secretsmanager_secret: { kept: { name: "kept" } },
  aws_kms_key: { main: {} },
};
