/** Databases and clusters of them. */
import type { Arguments, RightConfiguration } from "./case";

function docs(type: string, what: string, config: Arguments): RightConfiguration {
  return { what, type, config, source: `website/docs/r/${type.slice("aws_".length)}.html.markdown` };
}

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

const database = {
  allocated_storage: 10,
  engine: "mysql",
  engine_version: "8.0",
  instance_class: "db.t3.micro",
  username: "foo",
  password: "foobarbaz",
};
const instance = (what: string, more: Arguments) => docs("aws_db_instance", what, { ...database, ...more });

const databases = [
  instance("MySQL", { db_name: "mydb", parameter_group_name: "default.mysql8.0", skip_final_snapshot: true }),
  instance("everything", {
    identifier: "orders-1",
    multi_az: true,
    storage_type: "gp3",
    iops: 3000,
    storage_throughput: 125,
    storage_encrypted: true,
    kms_key_id: KEY,
    max_allocated_storage: 100,
    backup_retention_period: 35,
    backup_window: "09:46-10:16",
    maintenance_window: "Mon:00:00-Mon:03:00",
    monitoring_interval: 60,
    monitoring_role_arn: "arn:aws:iam::123456789012:role/rds",
    performance_insights_enabled: true,
    performance_insights_kms_key_id: KEY,
    performance_insights_retention_period: 731,
    enabled_cloudwatch_logs_exports: ["audit", "error", "general", "slowquery", "iam-db-auth-error"],
    final_snapshot_identifier: "Orders-last",
    deletion_protection: true,
    network_type: "DUAL",
    blue_green_update: { enabled: true },
  }),
  docs("aws_db_instance", "a password that RDS keeps", {
    allocated_storage: 10,
    engine: "mysql",
    instance_class: "db.t3.micro",
    username: "foo",
    manage_master_user_password: true,
    master_user_secret_kms_key_id: "1234abcd-12ab-34cd-56ef-1234567890ab",
  }),
  docs("aws_db_instance", "a replica", {
    identifier: "ee-instance-replica",
    replicate_source_db: "ee-instance-demo",
    replica_mode: "mounted",
    instance_class: "db.r5.xlarge",
    skip_final_snapshot: true,
    backup_retention_period: 7,
    custom_iam_instance_profile: "AWSRDSCustomInstanceProfile",
  }),
  docs("aws_db_instance", "a snapshot", {
    instance_class: "db.t3.micro",
    snapshot_identifier: "rds:production-2015-06-26-06-05",
    identifier_prefix: "from-",
    skip_final_snapshot: true,
  }),
  docs("aws_db_instance", "a point in time", {
    instance_class: "db.t3.micro",
    skip_final_snapshot: true,
    restore_to_point_in_time: { source_db_instance_identifier: "orders", use_latest_restorable_time: true },
  }),
  instance("files of S3", {
    skip_final_snapshot: true,
    s3_import: {
      source_engine: "mysql",
      source_engine_version: "5.6",
      bucket_name: "mybucket",
      bucket_prefix: "backups",
      ingestion_role: "arn:aws:iam::1234567890:role/role-xtrabackup-rds-restore",
    },
  }),
  instance("SQL Server", {
    engine: "sqlserver-se",
    license_model: "license-included",
    character_set_name: "SQL_Latin1_General_CP1_CI_AS",
    timezone: "UTC",
    domain: "d-1234567890",
    domain_iam_role_name: "rds",
    enabled_cloudwatch_logs_exports: ["agent", "error"],
    skip_final_snapshot: true,
  }),
  docs("aws_db_parameter_group", "parameters", {
    name: "my-pg.8-0",
    family: "mysql8.0",
    parameter: [
      { name: "character_set_server", value: "utf8" },
      { name: "max_connections", value: "{DBInstanceClassMemory/12582880}", apply_method: "pending-reboot" },
    ],
  }),
  docs("aws_db_subnet_group", "a name that RDS changes", {
    name: "main",
    subnet_ids: ["subnet-0a", "subnet-0b"],
    tags: { Name: "My DB subnet group" },
  }),
];

const aurora = {
  cluster_identifier: "aurora-cluster-demo",
  engine: "aurora-mysql",
  master_username: "foo",
  master_password: "must_be_eight_characters",
  skip_final_snapshot: true,
};
const cluster = (what: string, more: Arguments) => docs("aws_rds_cluster", what, { ...aurora, ...more });

const clusters = [
  cluster("Aurora", {
    engine_version: "5.7.mysql_aurora.2.03.2",
    availability_zones: ["us-west-2a", "us-west-2b", "us-west-2c"],
    database_name: "mydb",
    backup_retention_period: 5,
    preferred_backup_window: "07:00-09:00",
    preferred_maintenance_window: "wed:04:00-wed:04:30",
  }),
  cluster("a cluster in several zones", {
    engine: "mysql",
    db_cluster_instance_class: "db.r6gd.xlarge",
    storage_type: "io1",
    allocated_storage: 100,
    iops: 1000,
  }),
  cluster("serverless", {
    engine: "aurora-postgresql",
    engine_mode: "provisioned",
    storage_encrypted: true,
    serverlessv2_scaling_configuration: { max_capacity: 1, min_capacity: 0.5 },
  }),
  cluster("serverless that sleeps", {
    engine: "aurora-postgresql",
    serverlessv2_scaling_configuration: { max_capacity: 256, min_capacity: 0, seconds_until_auto_pause: 3600 },
  }),
  cluster("the older serverless", {
    engine_mode: "serverless",
    scaling_configuration: {
      auto_pause: true,
      max_capacity: 256,
      min_capacity: 2,
      seconds_until_auto_pause: 300,
      timeout_action: "ForceApplyCapacityChange",
    },
  }),
  docs("aws_rds_cluster", "a point in time", {
    cluster_identifier: "example",
    engine: "aurora-mysql",
    restore_to_point_in_time: {
      source_cluster_identifier: "example",
      restore_type: "copy-on-write",
      use_latest_restorable_time: true,
    },
  }),
  cluster("files of S3", {
    s3_import: {
      source_engine: "mysql",
      source_engine_version: "5.6",
      bucket_name: "mybucket",
      bucket_prefix: "backups",
      ingestion_role: "arn:aws:iam::123456789012:role/role-xtrabackup-rds-restore",
    },
  }),
  cluster("insights, logs and a network of two kinds", {
    database_insights_mode: "advanced",
    performance_insights_enabled: true,
    performance_insights_retention_period: 465,
    enabled_cloudwatch_logs_exports: ["audit", "error"],
    network_type: "DUAL",
    backtrack_window: 259_200,
    enable_http_endpoint: true,
  }),
  docs("aws_rds_cluster_instance", "serverless", {
    identifier: "aurora-cluster-demo-0",
    cluster_identifier: "aurora-cluster-demo",
    instance_class: "db.serverless",
    engine: "aurora-postgresql",
    promotion_tier: 15,
    monitoring_interval: 0,
    performance_insights_enabled: true,
    performance_insights_kms_key_id: KEY,
  }),
];

export const right: RightConfiguration[] = [...databases, ...clusters];
