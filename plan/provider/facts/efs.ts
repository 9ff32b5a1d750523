import type { FactsByType } from "./types";

export const efs: FactsByType = {
  aws_efs_backup_policy: {
    source: "internal/service/efs/backup_policy.go",
    forcesReplacement: ["file_system_id"],
    values: { "backup_policy.status": ["DISABLED", "ENABLED"] },
    maxItems: { backup_policy: 1 },
  },
  aws_efs_file_system: {
    source: "internal/service/efs/file_system.go",
    forcesReplacement: ["availability_zone_name", "creation_token", "encrypted", "kms_key_id", "performance_mode"],
    defaults: { throughput_mode: "bursting" },
    computedBlocks: ["protection"],
    values: {
      "lifecycle_policy.transition_to_archive": [
        "AFTER_1_DAY",
        "AFTER_7_DAYS",
        "AFTER_14_DAYS",
        "AFTER_30_DAYS",
        "AFTER_60_DAYS",
        "AFTER_90_DAYS",
        "AFTER_180_DAYS",
        "AFTER_270_DAYS",
        "AFTER_365_DAYS",
      ],
      "lifecycle_policy.transition_to_ia": [
        "AFTER_7_DAYS",
        "AFTER_14_DAYS",
        "AFTER_30_DAYS",
        "AFTER_60_DAYS",
        "AFTER_90_DAYS",
        "AFTER_1_DAY",
        "AFTER_180_DAYS",
        "AFTER_270_DAYS",
        "AFTER_365_DAYS",
      ],
      "lifecycle_policy.transition_to_primary_storage_class": ["AFTER_1_ACCESS"],
      performance_mode: ["generalPurpose", "maxIO"],
      "protection.replication_overwrite": ["ENABLED", "DISABLED"],
      throughput_mode: ["bursting", "provisioned", "elastic"],
    },
    lengths: { creation_token: [0, 64] },
    maxItems: { lifecycle_policy: 3, protection: 1 },
  },
};
