/** RDS instances. */
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

const INSTANCE = "internal/service/rds/instance.go resourceInstance";
const IDENTIFIER = "internal/service/rds/validate.go validIdentifier";

const database = {
  identifier: "orders",
  engine: "postgres",
  instance_class: "db.t4g.micro",
  allocated_storage: 20,
  username: "orders",
  password: "correct-horse-battery",
  skip_final_snapshot: true,
};
const withDatabase = (more: Arguments) => ({ ...database, ...more });

export const wrong: WrongConfiguration[] = [
  {
    what: "an identifier with capitals",
    type: "aws_db_instance",
    config: withDatabase({ identifier: "Orders" }),
    says: 'only lowercase alphanumeric characters and hyphens allowed in "identifier"',
    source: IDENTIFIER,
  },
  {
    what: "an identifier that ends with a hyphen",
    type: "aws_db_instance",
    config: withDatabase({ identifier: "orders-" }),
    says: '"identifier" cannot end with a hyphen',
    source: IDENTIFIER,
  },
  {
    what: "a password of one's own and one that AWS manages",
    type: "aws_db_instance",
    config: withDatabase({ manage_master_user_password: true }),
    says: '"password": conflicts with manage_master_user_password',
    source: `${INSTANCE} password ConflictsWith`,
  },
  {
    what: "backups for 36 days",
    type: "aws_db_instance",
    config: withDatabase({ backup_retention_period: 36 }),
    says: "expected backup_retention_period to be in the range (0 - 35), got 36",
    source: `${INSTANCE} backup_retention_period`,
  },
  {
    what: "enhanced monitoring every 20 seconds",
    type: "aws_db_instance",
    config: withDatabase({ monitoring_interval: 20 }),
    says: "expected monitoring_interval to be one of [0 1 5 10 15 30 60], got 20",
    source: `${INSTANCE} monitoring_interval IntInSlice`,
  },
  {
    what: "a final snapshot that ends with a hyphen",
    type: "aws_db_instance",
    config: withDatabase({ skip_final_snapshot: false, final_snapshot_identifier: "orders-final-" }),
    says: "invalid value for final_snapshot_identifier (cannot end in a hyphen)",
    source: `${INSTANCE} final_snapshot_identifier`,
  },
  {
    what: "logs that no engine exports",
    type: "aws_db_instance",
    config: withDatabase({ enabled_cloudwatch_logs_exports: ["queries"] }),
    says: "got queries",
    source: `${INSTANCE} enabled_cloudwatch_logs_exports`,
  },
  {
    what: "a blue/green update of an engine without it",
    type: "aws_db_instance",
    config: withDatabase({ engine: "oracle-ee", blue_green_update: [{ enabled: true }] }),
    says: '"blue_green_update.enabled" cannot be set when "engine" is "oracle-ee".',
    source: `${INSTANCE} CustomizeDiff`,
  },
  {
    what: "a database name in a replica",
    type: "aws_db_instance",
    config: {
      identifier: "orders-replica",
      instance_class: "db.t4g.micro",
      db_name: "orders",
      replicate_source_db: "orders",
      skip_final_snapshot: true,
    },
    says: '"db_name": conflicts with replicate_source_db',
    source: `${INSTANCE} db_name ConflictsWith`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the identifier of an instance",
    type: "aws_db_instance",
    before: database,
    after: withDatabase({ identifier: "orders-2" }),
    action: "update",
    source: `${INSTANCE} identifier: not ForceNew since version 5`,
  },
  {
    what: "the subnet group of an instance",
    type: "aws_db_instance",
    before: withDatabase({ db_subnet_group_name: "orders" }),
    after: withDatabase({ db_subnet_group_name: "private" }),
    action: "update",
    source: `${INSTANCE} db_subnet_group_name`,
  },
  {
    what: "encryption of an instance",
    type: "aws_db_instance",
    before: database,
    after: withDatabase({ storage_encrypted: true }),
    action: "replace",
    because: "storage_encrypted",
    source: `${INSTANCE} storage_encrypted ForceNew`,
  },
  {
    what: "the master user",
    type: "aws_db_instance",
    before: database,
    after: withDatabase({ username: "admin_orders" }),
    action: "replace",
    because: "username",
    source: `${INSTANCE} username ForceNew`,
  },
  {
    what: "the password of the master user",
    type: "aws_db_instance",
    before: database,
    after: withDatabase({ password: "staple-correct-horse" }),
    action: "update",
    source: `${INSTANCE} password`,
  },
  {
    what: "the engine written with a capital",
    type: "aws_db_instance",
    before: database,
    after: withDatabase({ engine: "Postgres" }),
    action: "no-op",
    source: `${INSTANCE} engine StateFunc ToLower`,
  },
  {
    what: "less storage than autoscaling already gave",
    type: "aws_db_instance",
    before: withDatabase({ allocated_storage: 200, max_allocated_storage: 500 }),
    after: withDatabase({ allocated_storage: 100, max_allocated_storage: 500 }),
    action: "no-op",
    source: `${INSTANCE} allocated_storage DiffSuppressFunc`,
  },
  {
    what: "more storage",
    type: "aws_db_instance",
    before: database,
    after: withDatabase({ allocated_storage: 40 }),
    action: "update",
    source: `${INSTANCE} allocated_storage`,
  },
  {
    what: "the availability zone, no longer configured",
    type: "aws_db_instance",
    before: withDatabase({ availability_zone: "us-east-1a" }),
    after: database,
    action: "no-op",
    source: `${INSTANCE} availability_zone Optional and Computed`,
  },
  {
    what: "the availability zone",
    type: "aws_db_instance",
    before: withDatabase({ availability_zone: "us-east-1a" }),
    after: withDatabase({ availability_zone: "us-east-1b" }),
    action: "replace",
    because: "availability_zone",
    source: `${INSTANCE} availability_zone ForceNew`,
  },
];
