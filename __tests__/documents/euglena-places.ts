import { place, same } from "./table/location";

/** Where things of euglena are in the plans: by type and name, as a person would look for them. */
export const NETWORK = "euglena-production-network";
export const PLATFORM = "euglena-production-platform";
export const CHROMA = "euglena-production-chroma";
export const GATEWAY = "euglena-production-gateway";
export const AGENT = "euglena-production-agent";
export const SCALER = "euglena-production-scaler";
export const BOOTSTRAP = "bootstrap-848960888155-us-east-2";

export const vpc = place(NETWORK, "aws_vpc");
export const internetGateway = place(NETWORK, "aws_internet_gateway");
export const natGateway = place(NETWORK, "aws_nat_gateway");
const subnet = (cidr_block: string) => place(NETWORK, "aws_subnet", { cidr_block });
export const public1 = subnet("10.0.1.0/24");
export const public2 = subnet("10.0.2.0/24");
export const private1 = subnet("10.0.11.0/24");
export const private2 = subnet("10.0.12.0/24");
/** The route table that a subnet is associated with, and its way out. */
export const routesOf = (of: typeof public1) =>
  place(NETWORK, "aws_route_table_association", { subnet_id: same(of("id")) });
export const wayOut = (of: typeof public1) =>
  place(NETWORK, "aws_route", { route_table_id: same(routesOf(of)("route_table_id")) });

export const cluster = place(PLATFORM, "aws_ecs_cluster");
export const namespace = place(PLATFORM, "aws_service_discovery_private_dns_namespace");
export const balancer = place(PLATFORM, "aws_lb");
export const balancerGroup = place(PLATFORM, "aws_security_group", { name: "euglena-alb-sg" });
export const redis = place(PLATFORM, "aws_elasticache_replication_group");
export const redisGroup = place(PLATFORM, "aws_security_group", { name: "euglena-redis-sg" });
export const rabbitmq = place(PLATFORM, "aws_cloudformation_stack", { name: "euglena-rabbitmq" });
export const rabbitmqGroup = place(PLATFORM, "aws_security_group", { name: "euglena-rabbitmq-sg" });
export const keys = place(PLATFORM, "aws_secretsmanager_secret", { name: "euglena/keys" });

/** What every service stack has, by the stack. */
export const serviceOf = (stack: string) => place(stack, "aws_ecs_service");
export const taskOf = (stack: string) => place(stack, "aws_ecs_task_definition");
export const containerOf = (stack: string, name: string) => (path: string) =>
  taskOf(stack)(`container_definitions[name=${name}].${path}`);
export const groupOf = (stack: string) => place(stack, "aws_security_group");
export const registryOf = (stack: string) => place(stack, "aws_service_discovery_service");
export const executionPolicyOf = (stack: string) => place(stack, "aws_iam_role_policy", { name: "start" });
export const everythingOut = (stack: string) =>
  place(stack, "aws_vpc_security_group_egress_rule", { security_group_id: same(groupOf(stack)("id")) });

/** What the load balancer may reach: both halves of the rule stand in the gateway's stack. */
export const intoGateway = place(GATEWAY, "aws_vpc_security_group_ingress_rule", {
  security_group_id: same(groupOf(GATEWAY)("id")),
});
export const targetGroup = place(GATEWAY, "aws_lb_target_group");
export const scalingTarget = place(GATEWAY, "aws_appautoscaling_target");
export const scalingPolicy = place(GATEWAY, "aws_appautoscaling_policy");

const lambda = (function_name: string) => place(SCALER, "aws_lambda_function", { function_name });
export const autoscaling = lambda("euglena-autoscaling");
export const queueMetrics = lambda("euglena-queue-metrics");
export const autoscalingRole = place(SCALER, "aws_iam_role", { name: "euglena-autoscaling-role" });
export const autoscalingPolicy = place(SCALER, "aws_iam_role_policy", { role: "euglena-autoscaling-role" });
export const queueMetricsPolicy = place(SCALER, "aws_iam_role_policy", { role: "euglena-queue-metrics-role" });
export const trigger = place(SCALER, "aws_cloudwatch_event_rule", { name: "euglena-autoscaling-trigger" });
export const triggerTarget = place(SCALER, "aws_cloudwatch_event_target", { rule: "euglena-autoscaling-trigger" });
export const triggerPermission = place(SCALER, "aws_lambda_permission", { function_name: "euglena-autoscaling" });

/** Development, where Redis, RabbitMQ and Chroma run beside the gateway. */
export const DEV_GATEWAY = "euglena-development-gateway";
export const DEV_AGENT = "euglena-development-agent";
/** The rule of the agent's stack that opens a port of the gateway to agents. */
export const devPort = (from_port: number) =>
  place(DEV_AGENT, "aws_vpc_security_group_ingress_rule", {
    security_group_id: same(groupOf(DEV_GATEWAY)("id")),
    from_port,
  });
/** A port that a production service opens on what it connects to. */
export const portOpenedBy = (stack: string, to: typeof redisGroup) =>
  place(stack, "aws_vpc_security_group_ingress_rule", { security_group_id: same(to("id")) });
