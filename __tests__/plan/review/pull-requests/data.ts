import { changed, type PullRequest } from "./pull-request";

const lifecycle = (days: number) => ({ rule: [{ id: "expire", status: "Enabled", filter: {}, expiration: { days } }] });
const encryption = (values: object) => ({ rule: [{ apply_server_side_encryption_by_default: values }] });
const blocked = { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true };
const key = "arn:aws:kms:us-east-2:848960888155:key/0a1b2c3d-0000-4000-8000-0123456789ab";
const database = (identifier: string) => ({ identifier, engine: "postgres", engine_version: "16.3", instance_class: "db.t4g.micro", allocated_storage: 20, username: "shop", manage_master_user_password: true, backup_retention_period: 7, multi_az: true, deletion_protection: true, storage_encrypted: true, skip_final_snapshot: false, final_snapshot_identifier: `${identifier}-final` });
const cache = (id: string) => ({ replication_group_id: id, description: "sessions", engine: "redis", engine_version: "7.0", node_type: "cache.t4g.micro", num_cache_clusters: 2, automatic_failover_enabled: true, multi_az_enabled: true, snapshot_retention_limit: 7, at_rest_encryption_enabled: true, transit_encryption_enabled: true });
const db = (title: string, name: string, change: readonly [object, object], said: Pick<PullRequest, "risks" | "tells"> = {}) => changed(title, `aws_db_instance.${name}`, change, said, database(name.replace("_", "-")));
const store = (title: string, name: string, change: readonly [object, object], said: Pick<PullRequest, "risks" | "tells"> = {}) => changed(title, `aws_elasticache_replication_group.${name}`, change, said, cache(name));
const reader = (secret: string) => ({ family: "reader", execution_role_arn: "arn:aws:iam::848960888155:role/start", container_definitions: JSON.stringify([{ name: "web", image: "shop:1", memory: 128, secrets: [{ name: "KEY", valueFrom: secret }] }]) });

export const dataChanges: readonly PullRequest[] = [
  changed("versioning suspended", "aws_s3_bucket_versioning.off", [{ versioning_configuration: { status: "Enabled" } }, { versioning_configuration: { status: "Suspended" } }], {}, { bucket: "off" }),
  changed("objects expire earlier", "aws_s3_bucket_lifecycle_configuration.earlier", [lifecycle(90), lifecycle(30)], {}, { bucket: "earlier" }),
  changed("objects expire later", "aws_s3_bucket_lifecycle_configuration.later", [lifecycle(30), lifecycle(90)], {}, { bucket: "later" }),
  { title: "objects that never expired expire", before: { "aws_s3_bucket.forever": { bucket: "forever" } }, after: { "aws_s3_bucket.forever": { bucket: "forever" }, "aws_s3_bucket_lifecycle_configuration.forever": { bucket: "${aws_s3_bucket.forever.id}", ...lifecycle(30) } } },
  { title: "the block of public access removed", before: { "aws_s3_bucket.unblocked": { bucket: "unblocked" }, "aws_s3_bucket_public_access_block.unblocked": { bucket: "${aws_s3_bucket.unblocked.id}", ...blocked } }, after: { "aws_s3_bucket.unblocked": { bucket: "unblocked" } } },
  changed("the block of public access off", "aws_s3_bucket_public_access_block.off", [{}, { block_public_policy: false, restrict_public_buckets: false }], {}, { bucket: "off", ...blocked }),
  changed("encryption with a key of one's own", "aws_s3_bucket_server_side_encryption_configuration.kms", [encryption({ sse_algorithm: "AES256" }), encryption({ sse_algorithm: "aws:kms", kms_master_key_id: key })], {}, { bucket: "kms" }),
  changed("encryption with the key of S3", "aws_s3_bucket_server_side_encryption_configuration.aes", [encryption({ sse_algorithm: "aws:kms", kms_master_key_id: key }), encryption({ sse_algorithm: "AES256" })], {}, { bucket: "aes" }),
  { title: "a bucket removed", before: { "aws_s3_bucket.gone": { bucket: "gone" }, "aws_s3_bucket_versioning.gone": { bucket: "${aws_s3_bucket.gone.id}", versioning_configuration: { status: "Enabled" } }, "aws_s3_bucket_public_access_block.gone": { bucket: "${aws_s3_bucket.gone.id}", ...blocked } }, after: {} },
  { title: "a bucket removed with all it holds", before: { "aws_s3_bucket.emptied": { bucket: "emptied", force_destroy: true } }, after: {} },
  changed("a renamed bucket", "aws_s3_bucket.renamed", [{ bucket: "old" }, { bucket: "new" }]),
  changed("a bucket that may be destroyed with all it holds", "aws_s3_bucket.force", [{}, { force_destroy: true }], {}, { bucket: "force" }),
  db("a larger database", "larger", [{}, { instance_class: "db.t4g.medium" }]),
  db("a larger database, now", "larger_now", [{}, { instance_class: "db.t4g.medium", apply_immediately: true }]),
  db("a newer engine", "newer", [{}, { engine_version: "17.2", allow_major_version_upgrade: true }]),
  db("fewer days of backups", "backups", [{}, { backup_retention_period: 1 }]),
  db("no backups", "no_backups", [{}, { backup_retention_period: 0 }]),
  db("one zone", "one_zone", [{}, { multi_az: false }]),
  db("no deletion protection", "deletable", [{}, { deletion_protection: false }]),
  db("more storage", "storage", [{}, { allocated_storage: 40 }]),
  db("a renamed database", "moved", [{}, { identifier: "moved-2" }]),
  db("another name of the first database", "first", [{ db_name: "shop" }, { db_name: "store" }]),
  db("encrypted storage", "encrypted", [{ storage_encrypted: false }, {}]),
  { title: "a database removed", before: { "aws_db_instance.gone": database("gone") }, after: {} },
  store("larger nodes", "larger", [{}, { node_type: "cache.t4g.medium" }]),
  store("a newer engine of the cache", "newer", [{}, { engine_version: "7.1" }]),
  store("fewer snapshots", "snapshots", [{}, { snapshot_retention_limit: 1 }]),
  store("one node", "single", [{}, { num_cache_clusters: 1, automatic_failover_enabled: false, multi_az_enabled: false }]),
  { title: "a file system removed", before: { "aws_efs_file_system.gone": { encrypted: true }, "aws_efs_mount_target.gone": { file_system_id: "${aws_efs_file_system.gone.id}", subnet_id: "subnet-0123456789abcdef0" } }, after: {} },
  {
    title: "a secret removed that a task reads",
    before: { "aws_secretsmanager_secret.used": { name: "shop/used" }, "aws_ecs_task_definition.reader": reader("arn:aws:secretsmanager:us-east-2:848960888155:secret:shop/used") },
    after: { "aws_ecs_task_definition.reader": reader("arn:aws:secretsmanager:us-east-2:848960888155:secret:shop/used") },
  },
  { title: "a secret removed that nobody reads", before: { "aws_secretsmanager_secret.unused": { name: "shop/unused" } }, after: {} },
  changed("a renamed secret", "aws_secretsmanager_secret.renamed", [{ name: "shop/old" }, { name: "shop/new" }]),
  changed("a new value of a parameter", "aws_ssm_parameter.level", [{ value: "info" }, { value: "debug" }], {}, { name: "/shop/level", type: "String" }),
  changed("point-in-time recovery off", "aws_dynamodb_table.unrecoverable", [{ point_in_time_recovery: { enabled: true } }, { point_in_time_recovery: { enabled: false } }], {}, { name: "carts", billing_mode: "PAY_PER_REQUEST", hash_key: "id", attribute: [{ name: "id", type: "S" }] }),
  changed("another key of a table", "aws_dynamodb_table.rekeyed", [{}, { hash_key: "sku", attribute: [{ name: "sku", type: "S" }] }], {}, { name: "stock", billing_mode: "PAY_PER_REQUEST", hash_key: "id", attribute: [{ name: "id", type: "S" }] }),
];
