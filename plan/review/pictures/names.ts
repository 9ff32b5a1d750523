import { resourceAddress, stepsOf } from "../resource-address";
import type { Subject } from "../subjects";
import { textsAt } from "../values";
import { visible } from "../visible";

/** Arguments that hold what people call a thing, the type's own first. */
const NAMES = ["name", "family", "alarm_name"];
const NAMES_BY_TYPE: ReadonlyMap<string, string> = new Map([
  ["aws_acm_certificate", "domain_name"],
  ["aws_db_instance", "identifier"],
  ["aws_elasticache_cluster", "cluster_id"],
  ["aws_elasticache_replication_group", "replication_group_id"],
  ["aws_lambda_function", "function_name"],
  ["aws_mq_broker", "broker_name"],
  ["aws_opensearch_domain", "domain_name"],
  ["aws_rds_cluster", "cluster_identifier"],
  ["aws_s3_bucket", "bucket"],
]);

/**
 * What people call a resource: its own name, or that of its construct or address. In `shop/production`, names lose
 * `shop-production-` and `shop-`: in a picture of that environment everything would begin with it.
 */
export function nameOf(subject: Subject): string {
  const name = ownName(subject) ?? givenName(subject);
  return subject.stack.environment.split("/").reduce(withoutStart, name);
}

function withoutStart(name: string, start: string): string {
  const rest = name.slice(start.length + 1);
  return name.startsWith(start) && /[-_/]/.test(name.charAt(start.length)) && rest !== "" ? rest : name;
}

/** Never one that terraform marks as sensitive. */
function ownName(subject: Subject): string | undefined {
  const own = NAMES_BY_TYPE.get(subject.type);
  const paths = [...(own === undefined ? [] : [own]), ...NAMES, "tags.Name"];
  return (["after", "before"] as const)
    .map((side) => visible(subject, side))
    .flatMap((values) => paths.flatMap((path) => textsAt(values, path)))
    .find((name) => name !== "");
}

/** cdktf ends the addresses of its resources in eight digits that say nothing to people. */
function givenName({ path, address }: Subject): string {
  if (path !== address) return path.split("/").at(-1) ?? path;
  const last = stepsOf(address).at(-1) ?? address;
  const call = resourceAddress(address).modules.at(-1);
  // In a module, everything is called `this`.
  return call !== undefined && /^(this|main|default)$/.test(last) ? call : last.replace(/_[0-9A-F]{8}$/, "");
}

/** Where the type's own name is not what people say. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["aws_lb", "load balancer"],
  ["aws_alb", "load balancer"],
  ["aws_lb_listener", "listener"],
  ["aws_lb_listener_rule", "listener rule"],
  ["aws_lb_target_group", "target group"],
  ["aws_ecs_task_definition", "task definition"],
  ["aws_appautoscaling_target", "scaling limits"],
  ["aws_appautoscaling_policy", "scaling policy"],
  ["aws_cloudwatch_metric_alarm", "alarm"],
  ["aws_cloudwatch_log_group", "log group"],
  ["aws_cloudwatch_event_rule", "event rule"],
  ["aws_cloudwatch_event_target", "event target"],
  ["aws_iam_role", "role"],
  ["aws_iam_role_policy", "role policy"],
  ["aws_iam_role_policy_attachment", "policy attachment"],
  ["aws_s3_bucket", "bucket"],
  ["aws_secretsmanager_secret", "secret"],
  ["aws_secretsmanager_secret_version", "secret version"],
  ["aws_security_group_rule", "security group rule"],
  ["aws_vpc_security_group_ingress_rule", "ingress rule"],
  ["aws_vpc_security_group_egress_rule", "egress rule"],
  ["aws_service_discovery_service", "discovery service"],
  ["aws_service_discovery_private_dns_namespace", "DNS namespace"],
  ["aws_elasticache_replication_group", "cache"],
  ["aws_db_instance", "database"],
  ["aws_rds_cluster", "database cluster"],
  ["aws_mq_broker", "message broker"],
]);

const ACRONYMS =
  /\b(acm|api|cidr|dns|db|ebs|ecr|ecs|efs|eip|eks|iam|ip|kms|lb|mq|msk|nat|rds|s3|ses|sfn|sns|sqs|ssm|vpc|waf)\b/g;

/** A resource type in plain words: `target group`; of others than AWS's, the type without its underscores. */
export function typeName(type: string): string {
  const plain = type.replace(/^aws_/, "").replaceAll("_", " ");
  return TYPES.get(type) ?? plain.replace(ACRONYMS, (word) => word.toUpperCase());
}
