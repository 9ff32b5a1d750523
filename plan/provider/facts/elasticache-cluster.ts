import { sameInAnyCase } from "../planning/same";
import { lowerVersion } from "./elasticache-engine";
import { joined } from "./left-out";
import type { ResourceDiff, ResourceFacts } from "./types";
import { DAILY_WINDOW, WEEKLY_WINDOW } from "./windows";

/** What a member of a replication group takes from it. */
const OF_THE_GROUP = [
  "az_mode",
  "engine_version",
  "maintenance_window",
  "node_type",
  "notification_topic_arn",
  "num_cache_nodes",
  "parameter_group_name",
  "port",
  "security_group_ids",
  "snapshot_arns",
  "snapshot_name",
  "snapshot_retention_limit",
  "snapshot_window",
  "subnet_group_name",
];

/** Facts about caches of their own, and members of replication groups. */
export const cacheCluster: ResourceFacts = {
  source: "internal/service/elasticache/cluster.go",
  read: "late 5.x",
  forcesReplacement: [
    "availability_zone",
    "cluster_id",
    "engine",
    "network_type",
    "outpost_mode",
    "port",
    "preferred_outpost_arn",
    "replication_group_id",
    "snapshot_arns",
    "snapshot_name",
    "subnet_group_name",
    "transit_encryption_enabled",
  ],
  // Memcached does not grow on its machine.
  replacesWhen: joined<ResourceDiff>(lowerVersion, ({ planned, changes }) =>
    changes("node_type") && typeof planned.engine === "string" && planned.engine !== "redis" ? ["node_type"] : [],
  ),
  same: { cluster_id: sameInAnyCase, maintenance_window: sameInAnyCase },
  defaults: { auto_minor_version_upgrade: "true" },
  conflicts: OF_THE_GROUP.map((name) => ["replication_group_id", name]),
  exactlyOneOf: [["engine", "replication_group_id"]],
  requiredWith: [["outpost_mode", "preferred_outpost_arn"]],
  configurationOnly: ["apply_immediately", "final_snapshot_identifier", "snapshot_arns", "snapshot_name"],
  values: {
    az_mode: ["single-az", "cross-az"],
    ip_discovery: ["ipv4", "ipv6"],
    "log_delivery_configuration.destination_type": ["cloudwatch-logs", "kinesis-firehose"],
    "log_delivery_configuration.log_format": ["text", "json"],
    "log_delivery_configuration.log_type": ["slow-log", "engine-log"],
    network_type: ["ipv4", "ipv6", "dual_stack"],
    outpost_mode: ["single-outpost", "cross-outpost"],
  },
  ranges: { snapshot_retention_limit: [null, 35] },
  lengths: { cluster_id: [1, 50] },
  patterns: {
    cluster_id: /^[a-z](-?[0-9a-z])*$/,
    maintenance_window: WEEKLY_WINDOW,
    snapshot_window: DAILY_WINDOW,
  },
  formats: { preferred_outpost_arn: "arn", snapshot_arns: "arn" },
  maxItems: { log_delivery_configuration: 2, snapshot_arns: 1 },
};
