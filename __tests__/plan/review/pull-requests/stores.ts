import { changed, type PullRequest, type Said } from "./pull-request";

const database = (identifier: string) => ({
  identifier,
  engine: "postgres",
  engine_version: "16.3",
  instance_class: "db.t4g.micro",
  allocated_storage: 20,
  username: "shop",
  manage_master_user_password: true,
  backup_retention_period: 7,
  multi_az: true,
  deletion_protection: true,
  storage_encrypted: true,
  skip_final_snapshot: false,
  final_snapshot_identifier: `${identifier}-final`,
});
const cache = (id: string) => ({
  replication_group_id: id,
  description: "sessions",
  engine: "redis",
  engine_version: "7.0",
  node_type: "cache.t4g.micro",
  num_cache_clusters: 2,
  automatic_failover_enabled: true,
  multi_az_enabled: true,
  snapshot_retention_limit: 7,
  at_rest_encryption_enabled: true,
  transit_encryption_enabled: true,
});
const db = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_db_instance.${name}`, change, said, database(name.replace("_", "-")));
const store = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_elasticache_replication_group.${name}`, change, said, cache(name));
const reader = (secret: string) => ({
  family: "reader",
  execution_role_arn: "arn:aws:iam::848960888155:role/start",
  container_definitions: JSON.stringify([
    { name: "web", image: "shop:1", memory: 128, secrets: [{ name: "KEY", valueFrom: secret }] },
  ]),
});

export const storeChanges: readonly PullRequest[] = [
  db("a larger database", "larger", [{}, { instance_class: "db.t4g.medium" }], {
    risks: [
      "interruption: instance_class: db.t4g.micro → db.t4g.medium: clients are cut off while it restarts or fails over in its maintenance window",
    ],
    tells: "instance_class: db.t4g.micro → db.t4g.medium",
  }),
  db("a larger database, now", "larger_now", [{}, { instance_class: "db.t4g.medium", apply_immediately: true }], {
    risks: [
      "interruption: instance_class: db.t4g.micro → db.t4g.medium: clients are cut off while it restarts or fails over at once",
    ],
    tells: "apply_immediately: false → true",
  }),
  db("a newer engine", "newer", [{}, { engine_version: "17.2", allow_major_version_upgrade: true }], {
    risks: [
      'interruption: engine_version: "16.3" → "17.2": clients are cut off while it restarts or fails over in its maintenance window',
    ],
    tells: "allow_major_version_upgrade: nothing → true",
  }),
  db("fewer days of backups", "backups", [{}, { backup_retention_period: 1 }], {
    risks: ["retention-shortened: backup_retention_period: 7 → 1 days"],
    tells: "backup_retention_period: 7 → 1",
  }),
  db("no backups", "no_backups", [{}, { backup_retention_period: 0 }], {
    risks: ["retention-shortened: backup_retention_period: 7 → 0 days: no backups are made any more"],
    tells: "backup_retention_period: 7 → 0",
  }),
  db("one zone", "one_zone", [{}, { multi_az: false }], {
    risks: ["protection-lowered: multi_az: true → false: the loss of one zone stops it"],
    tells: "multi_az: true → false",
  }),
  db("no deletion protection", "deletable", [{}, { deletion_protection: false }], {
    risks: ["protection-lowered: deletion_protection: true → false: a mistake can delete it"],
    tells: "deletion_protection: true → false",
  }),
  db("more storage", "storage", [{}, { allocated_storage: 40 }], { tells: "allocated_storage: 20 → 40" }),
  db("a renamed database", "moved", [{}, { identifier: "moved-2" }], {
    risks: [
      "interruption: identifier: moved → moved-2: its address changes: clients that know the old one get no connection",
    ],
    tells: "identifier: moved → moved-2",
  }),
  db("another name of the first database", "first", [{ db_name: "shop" }, { db_name: "store" }], {
    risks: [
      "data-loss: replaced: the database stops and everything in it is gone until somebody restores the final snapshot; automated backups are lost",
    ],
    tells: "db_name: shop → store",
  }),
  db("encrypted storage", "encrypted", [{ storage_encrypted: false }, {}], {
    risks: [
      "data-loss: replaced: the database stops and everything in it is gone until somebody restores the final snapshot; automated backups are lost",
    ],
    tells: "storage_encrypted: false → true",
  }),
  {
    title: "a database removed",
    before: { "aws_db_instance.gone": database("gone") },
    after: {},
    risks: [
      "data-loss: destroyed: the database stops and everything in it is gone until somebody restores the final snapshot; automated backups are lost",
    ],
  },
  store("larger nodes", "larger", [{}, { node_type: "cache.t4g.medium" }], {
    risks: [
      "interruption: node_type: cache.t4g.micro → cache.t4g.medium: clients are cut off while it restarts or fails over in its maintenance window",
    ],
    tells: "node_type: cache.t4g.micro → cache.t4g.medium",
  }),
  store("a newer engine of the cache", "newer", [{}, { engine_version: "7.1" }], {
    risks: [
      'interruption: engine_version: "7.0" → "7.1": clients are cut off while it restarts or fails over in its maintenance window',
    ],
    tells: 'engine_version: "7.0" → "7.1"',
  }),
  store("fewer snapshots", "snapshots", [{}, { snapshot_retention_limit: 1 }], {
    risks: ["retention-shortened: snapshot_retention_limit: 7 → 1 days"],
    tells: "snapshot_retention_limit: 7 → 1",
  }),
  store(
    "one node",
    "single",
    [{}, { num_cache_clusters: 1, automatic_failover_enabled: false, multi_az_enabled: false }],
    {
      risks: [
        "protection-lowered: automatic_failover_enabled: true → false: the loss of one node stops it",
        "protection-lowered: multi_az_enabled: true → false: the loss of one zone stops it",
      ],
      tells: "automatic_failover_enabled: true → false",
    },
  ),
  {
    title: "a file system removed",
    before: {
      "aws_efs_file_system.gone": { encrypted: true },
      "aws_efs_mount_target.gone": {
        file_system_id: "${aws_efs_file_system.gone.id}",
        subnet_id: "subnet-0123456789abcdef0",
      },
    },
    after: {},
    risks: ["data-loss: destroyed: all files in it are deleted for good; only a backup brings them back"],
  },
  {
    title: "a secret removed that a task reads",
    before: {
      "aws_secretsmanager_secret.used": { name: "shop/used" },
      "aws_ecs_task_definition.reader": reader("arn:aws:secretsmanager:us-east-2:848960888155:secret:shop/used"),
    },
    after: {
      "aws_ecs_task_definition.reader": reader("arn:aws:secretsmanager:us-east-2:848960888155:secret:shop/used"),
    },
    risks: [
      "data-loss: destroyed: nobody can read the secret from then on; its values are lost when the recovery window ends",
      "secret-in-use: web/aws_ecs_task_definition.reader still reads shop/used",
    ],
  },
  {
    title: "a secret removed that nobody reads",
    before: { "aws_secretsmanager_secret.unused": { name: "shop/unused" } },
    after: {},
    risks: [
      "data-loss: destroyed: nobody can read the secret from then on; its values are lost when the recovery window ends",
    ],
  },
  changed("a renamed secret", "aws_secretsmanager_secret.renamed", [{ name: "shop/old" }, { name: "shop/new" }], {
    risks: [
      "data-loss: replaced: nobody can read the secret from then on; its values are lost when the recovery window ends",
    ],
    tells: "name: shop/old → shop/new",
  }),
  changed(
    "a new value of a parameter",
    "aws_ssm_parameter.level",
    [{ value: "info" }, { value: "debug" }],
    { tells: "value: (sensitive) → (sensitive)" },
    { name: "/shop/level", type: "String" },
  ),
  changed(
    "point-in-time recovery off",
    "aws_dynamodb_table.unrecoverable",
    [{ point_in_time_recovery: { enabled: true } }, { point_in_time_recovery: { enabled: false } }],
    {
      risks: [
        "protection-lowered: point_in_time_recovery.enabled: true → false: a mistake in the data can no longer be undone",
      ],
      tells: "point_in_time_recovery.enabled: true → false",
    },
    { name: "carts", billing_mode: "PAY_PER_REQUEST", hash_key: "id", attribute: [{ name: "id", type: "S" }] },
  ),
  changed(
    "another key of a table",
    "aws_dynamodb_table.rekeyed",
    [{}, { hash_key: "sku", attribute: [{ name: "sku", type: "S" }] }],
    { risks: ["data-loss: replaced: all items of the table are lost"], tells: "hash_key: id → sku" },
    { name: "stock", billing_mode: "PAY_PER_REQUEST", hash_key: "id", attribute: [{ name: "id", type: "S" }] },
  ),
];
