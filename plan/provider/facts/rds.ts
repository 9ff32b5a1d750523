import { sameInAnyCase } from "../planning/same";
import { rdsCluster } from "./rds-cluster";
import { dbInstance } from "./rds-instance";
import type { FactsByType } from "./types";
import { DAILY_WINDOW, WEEKLY_WINDOW } from "./windows";

export const rds: FactsByType = {
  aws_db_instance: dbInstance,
  aws_db_parameter_group: {
    source: "internal/service/rds/parameter_group.go",
    read: "6.x (2025)",
    forcesReplacement: ["description", "family", "name", "name_prefix"],
    defaults: { description: "Managed by Terraform", "parameter.apply_method": "immediate", skip_destroy: false },
    conflicts: [["name", "name_prefix"]],
    values: { "parameter.apply_method": ["immediate", "pending-reboot"] },
    ignoresCase: ["parameter.apply_method"],
    lengths: { name: [0, 255] },
    patterns: { name: /^[a-z](-?[0-9a-z.])*$/ },
  },
  aws_db_subnet_group: {
    source: "internal/service/rds/subnet_group.go",
    read: "4.x",
    forcesReplacement: ["name", "name_prefix"],
    defaults: { description: "Managed by Terraform" },
    conflicts: [["name", "name_prefix"]],
  },
  aws_rds_cluster: rdsCluster,
  aws_rds_cluster_instance: {
    source: "internal/service/rds/cluster_instance.go",
    read: "5.x",
    forcesReplacement: [
      "availability_zone",
      "cluster_identifier",
      "custom_iam_instance_profile",
      "db_subnet_group_name",
      "engine",
      "identifier",
      "identifier_prefix",
    ],
    same: { preferred_maintenance_window: sameInAnyCase },
    configurationOnly: ["apply_immediately", "force_destroy"],
    defaults: {
      auto_minor_version_upgrade: true,
      copy_tags_to_snapshot: false,
      monitoring_interval: 0,
      promotion_tier: 0,
    },
    conflicts: [["identifier", "identifier_prefix"]],
    patterns: {
      custom_iam_instance_profile: /^AWSRDSCustom.*$/,
      preferred_backup_window: DAILY_WINDOW,
      preferred_maintenance_window: WEEKLY_WINDOW,
    },
    formats: { performance_insights_kms_key_id: "arn" },
  },
};
