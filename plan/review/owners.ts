import { isObject } from "../differences-parts";
import type { Subject, Values } from "./subjects";
import { textsAt } from "./values";

/** Arguments by which something names what it belongs to, and the type of that. */
const OWNERS: ReadonlyMap<string, RegExp> = new Map([
  ["arn", /^aws_sns_topic$/],
  ["backup_vault_name", /^aws_backup_vault$/],
  ["bucket", /^aws_s3_bucket$/],
  ["cluster", /^aws_ecs_cluster$/],
  ["cluster_name", /^aws_ecs_cluster$/],
  ["domain_name", /^aws_opensearch_domain$/],
  ["file_system_id", /^aws_efs_file_system$/],
  ["function_name", /^aws_lambda_function$/],
  ["gateway_id", /^aws_internet_gateway$/],
  ["group", /^aws_iam_group$/],
  ["key_id", /^aws_kms_key$/],
  ["listener_arn", /^aws_a?lb_listener$/],
  ["load_balancer_arn", /^aws_a?lb$/],
  ["log_group_name", /^aws_cloudwatch_log_group$/],
  ["namespace_id", /^aws_service_discovery_/],
  ["nat_gateway_id", /^aws_nat_gateway$/],
  ["queue_url", /^aws_sqs_queue$/],
  ["repository", /^aws_ecr_repository$/],
  ["resource_arn", /^aws_(a?lb|dynamodb_table)$/],
  ["role", /^aws_iam_role$/],
  ["route_table_id", /^aws_route_table$/],
  ["rule", /^aws_cloudwatch_event_rule$/],
  ["secret_arn", /^aws_secretsmanager_secret$/],
  ["secret_id", /^aws_secretsmanager_secret$/],
  ["security_group_id", /^aws_security_group$/],
  ["subnet_id", /^aws_subnet$/],
  ["target_key_id", /^aws_kms_key$/],
  ["topic_arn", /^aws_sns_topic$/],
  ["user", /^aws_iam_user$/],
  ["vpc_id", /^aws_vpc$/],
  ["zone_id", /^aws_route53_zone$/],
]);
/** What dimensions of metrics name. */
const WATCHED =
  /^aws_(a?lb|lb_target_group|ecs_(cluster|service)|lambda_function|sqs_queue|sns_topic|db_instance|rds_cluster|elasticache_.*|mq_broker|efs_file_system|nat_gateway|dynamodb_table|instance|autoscaling_group|cloudfront_distribution)$/;
/** Attributes by which others name a resource. */
const NAMES = ["id", "arn", "name", "url", "arn_suffix", "function_name"];

/** Which resources are destroyed, or replaced, together with what they belong to. */
export class Owners {
  /** What ends, by the names under which others know it. */
  private readonly ending = new Map<string, Subject[]>();

  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) {
      if (!endsIn(subject)) continue;
      for (const name of new Set(NAMES.flatMap((path) => textsAt(subject.before, path)))) {
        const known = this.ending.get(name);
        if (known === undefined) this.ending.set(name, [subject]);
        else known.push(subject);
      }
    }
  }

  /** What a resource belongs to and ends with in the same way: then the one risk to tell is that of the owner. */
  endingWith(subject: Subject): Subject | undefined {
    if (subject.before === null || !endsIn(subject)) return undefined;
    const { action, id, stack } = subject;
    return namesOfOwners(subject.before)
      .flatMap(({ type, name }) => (this.ending.get(name) ?? []).filter((other) => type.test(other.type)))
      .find((other) => other.action === action && other.id !== id && other.stack.environment === stack.environment);
  }
}

function endsIn({ action }: Subject): boolean {
  return action === "destroy" || action === "replace";
}

function namesOfOwners(values: Values): { type: RegExp; name: string }[] {
  const owners = [...OWNERS].flatMap(([path, type]) => textsAt(values, path).map((name) => ({ type, name })));
  // An alarm belongs to what its metric is about, a scaling target to its service: `service/<cluster>/<service>`.
  const watched = textsIn(values.dimensions).map((name) => ({ type: WATCHED, name }));
  const scaled = textsAt(values, "resource_id").map((name) => ({
    type: /^aws_ecs_service$/,
    name: name.replace(/^.*\//, ""),
  }));
  return [...owners, ...watched, ...scaled];
}

function textsIn(values: unknown): string[] {
  return isObject(values) ? Object.values(values).filter((value) => typeof value === "string") : [];
}
