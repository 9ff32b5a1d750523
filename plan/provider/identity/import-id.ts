/** Attributes that follow from an import id alone, by type; `id` always. Sources: "Import" in the provider's documentation of each type. */
type ReadId = (id: string) => Record<string, unknown>;

const arn: ReadId = (id) => ({ id, arn: id });
const named =
  (attribute: string): ReadId =>
  (id) => ({ id, [attribute]: id });
const parts =
  (separator: string, ...names: string[]): ReadId =>
  (id) => {
    const values = id.split(separator);
    return { id, ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])) };
  };

const readers: Record<string, ReadId> = {
  aws_lb: arn,
  aws_lb_target_group: (id) => ({ id, arn: id, arn_suffix: id.split(":").at(-1), name: id.split("/")[1] }),
  aws_lb_listener: arn,
  aws_lb_listener_rule: arn,
  aws_acm_certificate: arn,
  aws_iam_policy: arn,
  aws_iam_openid_connect_provider: arn,
  aws_sns_topic: (id) => ({ id, arn: id, name: id.split(":").at(-1) }),
  aws_secretsmanager_secret: (id) => ({ id, arn: id, name: id.split(":secret:")[1]?.replace(/-[A-Za-z0-9]{6}$/, "") }),
  aws_secretsmanager_secret_policy: named("secret_arn"),
  aws_iam_role: named("name"),
  aws_iam_instance_profile: named("name"),
  aws_iam_role_policy: parts(":", "role", "name"),
  aws_iam_role_policy_attachment: (id) => ({
    id,
    role: id.slice(0, id.indexOf("/")),
    policy_arn: id.slice(id.indexOf("/") + 1),
  }),
  aws_ecs_cluster: (id) => (id.startsWith("arn:") ? { id, arn: id, name: id.split("/").at(-1) } : { name: id }),
  // Imported as `cluster/service`; the id it gets is the ARN, which only the rest of its attributes tell.
  aws_ecs_service: (id) => ({ name: id.split("/").at(-1) }),
  aws_ecs_task_definition: (id) => ({
    id: id.split("/").at(-1)?.split(":")[0],
    arn: id,
    revision: Number(id.split(":").at(-1)),
  }),
  aws_cloudwatch_log_group: named("name"),
  aws_cloudwatch_metric_alarm: named("alarm_name"),
  aws_cloudwatch_event_rule: (id) => ({ id: id.split("/").at(-1), name: id.split("/").at(-1) }),
  aws_s3_bucket: named("bucket"),
  aws_s3_bucket_policy: named("bucket"),
  aws_s3_bucket_versioning: named("bucket"),
  aws_s3_bucket_public_access_block: named("bucket"),
  aws_s3_bucket_ownership_controls: named("bucket"),
  aws_s3_bucket_lifecycle_configuration: named("bucket"),
  aws_s3_bucket_server_side_encryption_configuration: named("bucket"),
  aws_ecr_repository: named("name"),
  aws_ecr_lifecycle_policy: named("repository"),
  aws_ecr_repository_policy: named("repository"),
  aws_lambda_function: named("function_name"),
  aws_dynamodb_table: named("name"),
  aws_sqs_queue: (id) => ({ id, url: id, name: id.split("/").at(-1) }),
  aws_elasticache_replication_group: named("replication_group_id"),
  aws_elasticache_subnet_group: named("name"),
  aws_kms_alias: named("name"),
  aws_kms_key: named("key_id"),
  aws_ssm_parameter: named("name"),
  aws_service_discovery_private_dns_namespace: (id) => ({ id: id.split(":")[0], vpc: id.split(":")[1] }),
  aws_appautoscaling_target: (id) => {
    const [service_namespace, ...rest] = id.split("/");
    return {
      id: rest.slice(0, -1).join("/"),
      service_namespace,
      resource_id: rest.slice(0, -1).join("/"),
      scalable_dimension: rest.at(-1),
    };
  },
};

/** What the import id of a resource says about it. Types without a row: the id is the id. */
export function importIdentity(type: string, id: string): Record<string, unknown> {
  return readers[type]?.(id) ?? { id };
}
