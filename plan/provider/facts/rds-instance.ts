import { sameInAnyCase } from "../planning/same";
import type { ResourceDiff, ResourceFacts } from "./types";
import { DAILY_WINDOW, WEEKLY_WINDOW } from "./windows";

/** Storage that grows by itself stays as big as it is. Source: DiffSuppressFunc of both arguments in instance.go. */
function grownStorage({ prior, planned }: ResourceDiff): string[] {
  const [before, after, most] = [prior.allocated_storage, planned.allocated_storage, planned.max_allocated_storage];
  const isGrown = isLess(after, before) && isLess(after, most);
  const growsNot = (prior.max_allocated_storage ?? 0) === 0 && most === after;
  return [...(isGrown ? ["allocated_storage"] : []), ...(growsNot ? ["max_allocated_storage"] : [])];
}

function isLess(value: unknown, other: unknown): boolean {
  return typeof value === "number" && typeof other === "number" && value < other;
}

/** instanceExportableLogType_Values in internal/service/rds/consts.go */
const LOGS = [
  "agent",
  "alert",
  "audit",
  "diag.log",
  "error",
  "general",
  "iam-db-auth-error",
  "listener",
  "notify.log",
  "oemagent",
  "postgresql",
  "slowquery",
  "trace",
  "upgrade",
];

/** Facts about databases that are no part of a cluster. */
export const dbInstance: ResourceFacts = {
  source: "internal/service/rds/instance.go",
  read: "5.x, with the documentation of 6.x",
  forcesReplacement: [
    "availability_zone",
    "backup_target",
    "character_set_name",
    "custom_iam_instance_profile",
    "db_name",
    "engine",
    "kms_key_id",
    "nchar_character_set_name",
    "restore_to_point_in_time",
    "s3_import",
    "s3_import.bucket_name",
    "s3_import.bucket_prefix",
    "s3_import.ingestion_role",
    "s3_import.source_engine",
    "s3_import.source_engine_version",
    "snapshot_identifier",
    "storage_encrypted",
    "timezone",
    "username",
  ],
  keepsWhen: grownStorage,
  same: { engine: sameInAnyCase, maintenance_window: sameInAnyCase },
  configurationOnly: [
    "allow_major_version_upgrade",
    "apply_immediately",
    "final_snapshot_identifier",
    "manage_master_user_password",
    "password",
    "password_wo_version",
  ],
  defaults: {
    apply_immediately: false,
    auto_minor_version_upgrade: true,
    copy_tags_to_snapshot: false,
    delete_automated_backups: true,
    monitoring_interval: 0,
    performance_insights_enabled: false,
    publicly_accessible: false,
    skip_final_snapshot: false,
  },
  conflicts: [
    ["identifier", "identifier_prefix"],
    ["db_name", "replicate_source_db"],
    ["username", "replicate_source_db"],
    ["manage_master_user_password", "password"],
    ["manage_master_user_password", "password_wo"],
    ["restore_to_point_in_time", "s3_import"],
    ["restore_to_point_in_time", "snapshot_identifier"],
    ["restore_to_point_in_time", "replicate_source_db"],
    ["s3_import", "snapshot_identifier"],
    ["s3_import", "replicate_source_db"],
    ["restore_to_point_in_time.restore_time", "restore_to_point_in_time.use_latest_restorable_time"],
  ],
  values: {
    backup_target: ["outposts", "region"],
    enabled_cloudwatch_logs_exports: LOGS,
    monitoring_interval: [0, 1, 5, 10, 15, 30, 60],
    network_type: ["IPV4", "DUAL"],
    replica_mode: ["open-read-only", "mounted"],
  },
  // Checked one by one, so that a position follows the name.
  named: { enabled_cloudwatch_logs_exports: "by path" },
  ranges: { backup_retention_period: [0, 35] },
  patterns: {
    backup_window: DAILY_WINDOW,
    custom_iam_instance_profile: [/^AWSRDSCustom.*$/, "must begin with AWSRDSCustom"],
    maintenance_window: WEEKLY_WINDOW,
  },
  formats: {
    kms_key_id: "arn",
    monitoring_role_arn: "arn",
    performance_insights_kms_key_id: "arn",
    "restore_to_point_in_time.restore_time": "timestamp",
  },
  maxItems: { blue_green_update: 1, restore_to_point_in_time: 1, s3_import: 1 },
  sensitive: ["password", "password_wo"],
  writeOnly: ["password_wo"],
};
