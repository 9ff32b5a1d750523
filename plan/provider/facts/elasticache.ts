import { sameInAnyCase } from "../planning/same";
import { cacheCluster } from "./elasticache-cluster";
import { encryptionOfOldEngine, keptInGlobalGroup, lowerVersion, otherEngine } from "./elasticache-engine";
import { otherNodeGroups } from "./elasticache-node-groups";
import { joined } from "./left-out";
import type { FactsByType, ResourceDiff } from "./types";
import { DAILY_WINDOW, WEEKLY_WINDOW } from "./windows";

/** How many nodes there are: which ones, AWS answers. */
const SIZES = ["num_cache_clusters", "num_node_groups", "replicas_per_node_group"];

export const elasticache: FactsByType = {
  aws_elasticache_cluster: cacheCluster,
  aws_elasticache_parameter_group: {
    source: "internal/service/elasticache/parameter_group.go",
    forcesReplacement: ["description", "family", "name"],
    same: { name: sameInAnyCase },
    defaults: { description: "Managed by Terraform" },
  },
  aws_elasticache_replication_group: {
    source: "internal/service/elasticache/replication_group.go",
    forcesReplacement: [
      "at_rest_encryption_enabled",
      "data_tiering_enabled",
      "global_replication_group_id",
      "kms_key_id",
      "network_type",
      "port",
      "replication_group_id",
      "security_group_names",
      "snapshot_arns",
      "snapshot_name",
      "subnet_group_name",
    ],
    replacesWhen: joined<ResourceDiff>(otherEngine, lowerVersion, encryptionOfOldEngine, otherNodeGroups),
    unknownWhen: ({ changes }) => (SIZES.some(changes) ? ["member_clusters"] : []),
    keepsWhen: joined<ResourceDiff>(keptInGlobalGroup, ({ prior, planned }) =>
      prior.port === 6379 && (planned.port ?? null) === null ? ["port"] : [],
    ),
    same: { maintenance_window: sameInAnyCase, replication_group_id: sameInAnyCase },
    configurationOnly: [
      "apply_immediately",
      "auth_token",
      "auth_token_update_strategy",
      "final_snapshot_identifier",
      "preferred_cache_cluster_azs",
      "snapshot_arns",
      "snapshot_name",
    ],
    defaults: { automatic_failover_enabled: false, multi_az_enabled: false },
    computedBlocks: ["node_group_configuration"],
    conflicts: [
      ["auth_token", "user_group_ids"],
      ["num_cache_clusters", "num_node_groups"],
      ["num_cache_clusters", "replicas_per_node_group"],
      ["node_group_configuration", "preferred_cache_cluster_azs"],
      ["global_replication_group_id", "num_node_groups"],
      ["global_replication_group_id", "parameter_group_name"],
      ["global_replication_group_id", "engine"],
      ["global_replication_group_id", "engine_version"],
      ["global_replication_group_id", "node_type"],
      ["global_replication_group_id", "security_group_names"],
      ["global_replication_group_id", "transit_encryption_enabled"],
      ["global_replication_group_id", "transit_encryption_mode"],
      ["global_replication_group_id", "at_rest_encryption_enabled"],
      ["global_replication_group_id", "snapshot_arns"],
      ["global_replication_group_id", "snapshot_name"],
    ],
    values: {
      auth_token_update_strategy: ["SET", "ROTATE", "DELETE"],
      cluster_mode: ["enabled", "disabled", "compatible"],
      engine: ["redis", "valkey"],
      ip_discovery: ["ipv4", "ipv6"],
      "log_delivery_configuration.destination_type": ["cloudwatch-logs", "kinesis-firehose"],
      "log_delivery_configuration.log_format": ["text", "json"],
      "log_delivery_configuration.log_type": ["slow-log", "engine-log"],
      network_type: ["ipv4", "ipv6", "dual_stack"],
      transit_encryption_mode: ["preferred", "required"],
    },
    ignoresCase: ["engine"],
    ranges: {
      "node_group_configuration.replica_count": [0, null],
      // Releases from 2026-03 on leave the upper end to AWS: pull request 46670.
      replicas_per_node_group: [0, 5],
      snapshot_retention_limit: [null, 35],
    },
    lengths: { description: [1, null], replication_group_id: [1, 40] },
    patterns: {
      engine_version: /^([1-5](\.\d+){2}|6\.x|[6-9]\.\d+)$/,
      maintenance_window: WEEKLY_WINDOW,
      "node_group_configuration.node_group_id": [/^\d{1,4}$/, "must be 1-4 digits"],
      "node_group_configuration.slots": [/^[\d,-]+$/, "must contain only digits, commas, and hyphens"],
      snapshot_window: DAILY_WINDOW,
    },
    formats: {
      "node_group_configuration.primary_outpost_arn": "arn",
      notification_topic_arn: "arn",
      snapshot_arns: "arn",
    },
    maxItems: { log_delivery_configuration: 2 },
    sensitive: ["auth_token"],
  },
  aws_elasticache_subnet_group: {
    source: "internal/service/elasticache/subnet_group.go",
    read: "late 5.x",
    forcesReplacement: ["name"],
    same: { name: sameInAnyCase },
    defaults: { description: "Managed by Terraform" },
  },
};
