import { listed, more, named, off, on, type Protection, some, tls, value } from "./protection";

const DELETABLE = "a mistake can delete it";
const NO_SNAPSHOT = "a destroy leaves no final snapshot";
const DELETES_CONTENT = "a destroy deletes all it holds";
const OTHER_KEY = "it is no longer encrypted with the key that you manage";
const ONE_ZONE = "the loss of one zone stops it";
const OLD_TLS = "callers may use an older TLS";

const database = [on("deletion_protection", DELETABLE), off("skip_final_snapshot", NO_SNAPSHOT)];
const backups = off("delete_automated_backups", "a destroy deletes the automated backups");
const key = named("kms_key_id", OTHER_KEY);
const balancer = [
  on("enable_deletion_protection", DELETABLE),
  on("drop_invalid_header_fields", "malformed headers reach the tasks"),
  on("access_logs.enabled", "requests are no longer recorded"),
  off("enable_waf_fail_open", "requests get through when the web firewall does not answer"),
];
const boundary = [named("permissions_boundary", "nothing limits any more what its policies allow")];
const listener = [tls("ssl_policy", OLD_TLS)];
const tokens = value("required")(
  "metadata_options.http_tokens",
  "whoever can make the server call a URL can get its credentials",
);

/** Values that protect, by type. */
export const PROTECTIONS: ReadonlyMap<string, readonly Protection[]> = new Map<string, readonly Protection[]>([
  ["aws_lb", balancer],
  ["aws_alb", balancer],
  ["aws_lb_listener", listener],
  ["aws_alb_listener", listener],
  [
    "aws_cloudfront_distribution",
    [
      tls("viewer_certificate.minimum_protocol_version", OLD_TLS),
      named("web_acl_id", "the web firewall no longer looks at requests"),
    ],
  ],
  ["aws_db_instance", [...database, on("multi_az", ONE_ZONE), backups, key]],
  ["aws_rds_cluster", [...database, backups, key]],
  ["aws_docdb_cluster", [...database, key]],
  ["aws_neptune_cluster", [...database, named("kms_key_arn", OTHER_KEY)]],
  ["aws_redshift_cluster", [off("skip_final_snapshot", NO_SNAPSHOT), key]],
  [
    "aws_dynamodb_table",
    [
      on("deletion_protection_enabled", DELETABLE),
      on("point_in_time_recovery.enabled", "a mistake in the data can no longer be undone"),
      named("server_side_encryption.kms_key_arn", OTHER_KEY),
    ],
  ],
  [
    "aws_elasticache_replication_group",
    [
      on("automatic_failover_enabled", "the loss of one node stops it"),
      on("multi_az_enabled", ONE_ZONE),
      value("required")("transit_encryption_mode", "clients may connect unencrypted"),
      key,
    ],
  ],
  ["aws_mq_broker", [value("CLUSTER_MULTI_AZ")("deployment_mode", ONE_ZONE)]],
  ["aws_opensearch_domain", [tls("domain_endpoint_options.tls_security_policy", OLD_TLS)]],
  ["aws_s3_bucket", [off("force_destroy", DELETES_CONTENT)]],
  [
    "aws_s3_bucket_versioning",
    [on("versioning_configuration.status", "objects that are overwritten or deleted cannot be brought back")],
  ],
  [
    "aws_s3_bucket_server_side_encryption_configuration",
    [named("rule.apply_server_side_encryption_by_default.kms_master_key_id", OTHER_KEY)],
  ],
  ["aws_efs_file_system", [key]],
  ["aws_efs_backup_policy", [on("backup_policy.status", "the file system is no longer backed up")]],
  [
    "aws_ecr_repository",
    [
      value("IMMUTABLE")("image_tag_mutability", "a tag that runs can be overwritten"),
      off("force_delete", DELETES_CONTENT),
      on("image_scanning_configuration.scan_on_push", "new images are no longer scanned"),
    ],
  ],
  ["aws_iam_role", boundary],
  ["aws_iam_user", boundary],
  ["aws_appautoscaling_target", [some("min_capacity", "it may be scaled in until no task is left to answer")]],
  [
    "aws_ecs_service",
    [
      off("enable_execute_command", "whoever may call ecs:ExecuteCommand gets a shell in its tasks"),
      on("deployment_circuit_breaker.enable", "a deployment that fails goes on trying"),
      on("deployment_circuit_breaker.rollback", "a deployment that fails is not rolled back"),
      more("deployment_minimum_healthy_percent", "more tasks stop at once in a deployment"),
    ],
  ],
  [
    "aws_ecs_task_definition",
    [on("skip_destroy", "old revisions are deregistered: a rollback cannot start from them")],
  ],
  [
    "aws_cloudwatch_log_group",
    [on("skip_destroy", "a destroy deletes the logs"), on("deletion_protection_enabled", DELETABLE), key],
  ],
  [
    "aws_cloudwatch_metric_alarm",
    [on("actions_enabled", "it rings and nobody hears it"), listed("alarm_actions", "it rings and nobody hears it")],
  ],
  [
    "aws_sqs_queue",
    [named("redrive_policy", "messages that fail are lost when they expire"), named("kms_master_key_id", OTHER_KEY)],
  ],
  ["aws_sns_topic", [named("kms_master_key_id", OTHER_KEY)]],
  ["aws_secretsmanager_secret", [more("recovery_window_in_days", "less time to undo a delete"), key]],
  [
    "aws_kms_key",
    [
      on("enable_key_rotation", "the key is no longer rotated"),
      more("deletion_window_in_days", "less time to undo a delete"),
      on("is_enabled", "nobody can use the key or read what it encrypted"),
    ],
  ],
  ["aws_instance", [on("disable_api_termination", DELETABLE), tokens]],
  ["aws_launch_template", [on("disable_api_termination", DELETABLE), tokens]],
  [
    "aws_autoscaling_group",
    [
      off("force_delete", "a destroy does not wait for its servers"),
      on("protect_from_scale_in", "servers that work can be stopped"),
    ],
  ],
  [
    "aws_cloudtrail",
    [
      on("enable_logging", "what is done in the account is no longer recorded"),
      on("enable_log_file_validation", "a changed log is not noticed"),
      on("is_multi_region_trail", "other regions are no longer recorded"),
    ],
  ],
  ["aws_cognito_user_pool", [on("deletion_protection", DELETABLE)]],
  ["aws_lambda_function", [named("dead_letter_config.target_arn", "events that fail are lost")]],
]);
