/** Caches, tables, files and streams. */
import type { Arguments, RightConfiguration } from "./case";

function docs(type: string, what: string, config: Arguments): RightConfiguration {
  return { what, type, config, source: `website/docs/r/${type.slice("aws_".length)}.html.markdown` };
}

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

const group = {
  replication_group_id: "tf-rep-group-1",
  description: "example description",
  node_type: "cache.m4.large",
};
const redisGroup = (what: string, more: Arguments) =>
  docs("aws_elasticache_replication_group", what, { ...group, ...more });

const caches = [
  redisGroup("two nodes", {
    automatic_failover_enabled: true,
    preferred_cache_cluster_azs: ["us-west-2a", "us-west-2b"],
    num_cache_clusters: 2,
    parameter_group_name: "default.redis3.2",
    port: 6379,
  }),
  redisGroup("two shards", {
    parameter_group_name: "default.redis3.2.cluster.on",
    automatic_failover_enabled: true,
    multi_az_enabled: true,
    num_node_groups: 2,
    replicas_per_node_group: 1,
  }),
  redisGroup("shards laid out", {
    automatic_failover_enabled: true,
    num_node_groups: 2,
    node_group_configuration: [
      {
        node_group_id: "0001",
        primary_availability_zone: "us-west-2a",
        replica_availability_zones: ["us-west-2b"],
        replica_count: 1,
        slots: "0-8191",
      },
      {
        node_group_id: "0002",
        primary_availability_zone: "us-west-2b",
        replica_availability_zones: ["us-west-2a"],
        replica_count: 1,
        slots: "8192-16383",
      },
    ],
  }),
  redisGroup("logs and windows", {
    apply_immediately: true,
    auto_minor_version_upgrade: false,
    maintenance_window: "tue:06:30-tue:07:30",
    snapshot_window: "01:00-02:00",
    log_delivery_configuration: [
      { destination: "example", destination_type: "cloudwatch-logs", log_format: "text", log_type: "slow-log" },
      { destination: "example", destination_type: "kinesis-firehose", log_format: "json", log_type: "engine-log" },
    ],
  }),
  docs("aws_elasticache_replication_group", "a part of a global group", {
    replication_group_id: "example-secondary",
    description: "secondary replication group",
    global_replication_group_id: "sgaui-example",
    num_cache_clusters: 1,
  }),
  redisGroup("a token", {
    num_cache_clusters: 1,
    engine_version: "5.0.6",
    transit_encryption_enabled: true,
    auth_token: "abcdefgh1234567890",
    auth_token_update_strategy: "ROTATE",
  }),
  redisGroup("users", {
    transit_encryption_enabled: true,
    transit_encryption_mode: "preferred",
    user_group_ids: ["users"],
    engine_version: "7.1",
  }),
  redisGroup("Valkey", {
    engine: "valkey",
    engine_version: "8.0",
    at_rest_encryption_enabled: "true",
    kms_key_id: KEY,
    cluster_mode: "compatible",
    network_type: "dual_stack",
    ip_discovery: "ipv6",
  }),
  redisGroup("any version of Redis 6", {
    engine_version: "6.x",
    data_tiering_enabled: true,
    snapshot_retention_limit: 0,
    final_snapshot_identifier: "last",
  }),
  redisGroup("a snapshot", {
    snapshot_arns: ["arn:aws:s3:::bucket/dump.rdb"],
    notification_topic_arn: "arn:aws:sns:us-east-1:123456789012:cache",
  }),
  docs("aws_elasticache_cluster", "Memcached", {
    cluster_id: "cluster-example",
    engine: "memcached",
    node_type: "cache.m4.large",
    num_cache_nodes: 2,
    parameter_group_name: "default.memcached1.4",
    port: 11_211,
    az_mode: "cross-az",
    preferred_availability_zones: ["us-west-2a", "us-west-2b"],
  }),
  docs("aws_elasticache_cluster", "Redis", {
    cluster_id: "cluster-example",
    engine: "redis",
    node_type: "cache.m4.large",
    num_cache_nodes: 1,
    engine_version: "3.2.10",
    port: 6379,
    snapshot_retention_limit: 5,
    log_delivery_configuration: {
      destination: "example",
      destination_type: "cloudwatch-logs",
      log_format: "text",
      log_type: "slow-log",
    },
  }),
  docs("aws_elasticache_cluster", "a replica", {
    cluster_id: "cluster-example",
    replication_group_id: "tf-rep-group-1",
  }),
  docs("aws_elasticache_cluster", "on an outpost", {
    cluster_id: "cluster-example",
    engine: "memcached",
    node_type: "cache.r5.large",
    num_cache_nodes: 1,
    outpost_mode: "single-outpost",
    preferred_outpost_arn: "arn:aws:outposts:us-west-2:123456789012:outpost/op-0123456789abcdef0",
  }),
  docs("aws_elasticache_parameter_group", "a parameter", {
    name: "cache-params",
    family: "redis7",
    parameter: [
      { name: "activerehashing", value: "yes" },
      { name: "min-slaves-to-write", value: "2" },
    ],
  }),
  docs("aws_elasticache_subnet_group", "a subnet", {
    name: "tf-test-cache-subnet",
    subnet_ids: ["subnet-0123456789abcdef0"],
  }),
];

const pay = { name: "GameScores", billing_mode: "PAY_PER_REQUEST", hash_key: "UserId" };
const key = (name: string, type: string) => ({ name, type });
const table = (what: string, more: Arguments) =>
  docs("aws_dynamodb_table", what, { ...pay, attribute: [key("UserId", "S")], ...more });

const tables = [
  table("an index", {
    billing_mode: "PROVISIONED",
    read_capacity: 20,
    write_capacity: 20,
    range_key: "GameTitle",
    attribute: [key("UserId", "S"), key("GameTitle", "S"), key("TopScore", "N")],
    ttl: { attribute_name: "TimeToExist", enabled: true },
    global_secondary_index: {
      name: "GameTitleIndex",
      hash_key: "GameTitle",
      range_key: "TopScore",
      write_capacity: 10,
      read_capacity: 10,
      projection_type: "INCLUDE",
      non_key_attributes: ["UserId"],
    },
  }),
  table("an index of its own partition", {
    range_key: "a",
    attribute: [key("UserId", "S"), key("a", "B"), key("b", "N")],
    local_secondary_index: { name: "by-b", range_key: "b", projection_type: "KEYS_ONLY" },
  }),
  table("replicas", {
    stream_enabled: true,
    stream_view_type: "NEW_AND_OLD_IMAGES",
    replica: [
      { region_name: "us-east-2", propagate_tags: true },
      { region_name: "us-west-2", point_in_time_recovery: true, kms_key_arn: KEY },
    ],
  }),
  table("strong consistency", {
    stream_enabled: true,
    stream_view_type: "NEW_AND_OLD_IMAGES",
    replica: [
      { region_name: "us-east-2", consistency_mode: "STRONG" },
      { region_name: "us-west-2", consistency_mode: "STRONG" },
    ],
  }),
  table("no stream, no time to live", {
    stream_enabled: false,
    stream_view_type: "",
    ttl: { attribute_name: "", enabled: false },
    point_in_time_recovery: { enabled: false },
    server_side_encryption: { enabled: false },
  }),
  table("recovery and a key", {
    point_in_time_recovery: { enabled: true, recovery_period_in_days: 7 },
    server_side_encryption: { enabled: true, kms_key_arn: KEY },
    table_class: "STANDARD_INFREQUENT_ACCESS",
    deletion_protection_enabled: true,
  }),
  table("limits", {
    on_demand_throughput: { max_read_request_units: 10, max_write_request_units: -1 },
    warm_throughput: { read_units_per_second: 12_100, write_units_per_second: 4100 },
  }),
  table("files of S3", {
    import_table: {
      input_compression_type: "GZIP",
      input_format: "CSV",
      input_format_options: { csv: { delimiter: ";", header_list: ["a"] } },
      s3_bucket_source: { bucket: "mybucket", bucket_owner: "123456789012", key_prefix: "data/" },
    },
  }),
  docs("aws_dynamodb_table", "a table restored", {
    name: "restored",
    restore_source_name: "GameScores",
    restore_to_latest_time: true,
    billing_mode: "PAY_PER_REQUEST",
  }),
];

const files = [
  docs("aws_efs_file_system", "all tiers", {
    creation_token: "my-product",
    lifecycle_policy: [
      { transition_to_ia: "AFTER_30_DAYS" },
      { transition_to_primary_storage_class: "AFTER_1_ACCESS" },
      { transition_to_archive: "AFTER_90_DAYS" },
    ],
    protection: { replication_overwrite: "DISABLED" },
  }),
  docs("aws_efs_file_system", "provisioned, in one zone", {
    availability_zone_name: "us-east-1a",
    encrypted: true,
    kms_key_id: KEY,
    throughput_mode: "provisioned",
    provisioned_throughput_in_mibps: 1.5,
  }),
  docs("aws_efs_file_system", "elastic", { throughput_mode: "elastic", performance_mode: "generalPurpose" }),
  docs("aws_efs_access_point", "a folder", {
    file_system_id: "fs-0123456789abcdef0",
    posix_user: { gid: 1001, uid: 1001, secondary_gids: [1002] },
    root_directory: { path: "/access", creation_info: { owner_gid: 0, owner_uid: 0, permissions: "0755" } },
  }),
  docs("aws_efs_backup_policy", "backups", {
    file_system_id: "fs-0123456789abcdef0",
    backup_policy: { status: "ENABLED" },
  }),
  docs("aws_efs_mount_target", "an address", {
    file_system_id: "fs-0123456789abcdef0",
    subnet_id: "subnet-0123456789abcdef0",
    ip_address: "10.0.1.7",
    ip_address_type: "DUAL_STACK",
    ipv6_address: "2001:db8::7",
  }),
  docs("aws_kinesis_stream", "shards", {
    name: "terraform-kinesis-test",
    shard_count: 1,
    retention_period: 48,
    shard_level_metrics: ["IncomingBytes", "OutgoingBytes"],
    stream_mode_details: { stream_mode: "PROVISIONED" },
  }),
  docs("aws_kinesis_stream", "on demand, with a key", {
    name: "on-demand",
    encryption_type: "KMS",
    kms_key_id: "alias/aws/kinesis",
    stream_mode_details: { stream_mode: "ON_DEMAND" },
  }),
];

export const right: RightConfiguration[] = [...caches, ...tables, ...files];
