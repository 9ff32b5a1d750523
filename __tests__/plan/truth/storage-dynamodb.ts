/** DynamoDB tables. */
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

const TABLE = "internal/service/dynamodb/table.go";

const attribute = [{ name: "id", type: "S" }];
const table = { name: "orders", billing_mode: "PAY_PER_REQUEST", hash_key: "id", attribute };
const withTable = (more: Arguments) => ({ ...table, ...more });
const indexed = [...attribute, { name: "customer", type: "S" }];

export const wrong: WrongConfiguration[] = [
  {
    what: "an attribute that no index uses",
    type: "aws_dynamodb_table",
    config: withTable({ attribute: indexed }),
    says: "all attributes must be indexed",
    source: `${TABLE} validateTableAttributes`,
  },
  {
    what: "a range key without its attribute",
    type: "aws_dynamodb_table",
    config: withTable({ range_key: "customer" }),
    says: "all indexes must match a defined attribute",
    source: `${TABLE} validateTableAttributes`,
  },
  {
    what: "an attribute of a type that cannot be a key",
    type: "aws_dynamodb_table",
    config: withTable({ attribute: [{ name: "id", type: "BOOL" }] }),
    says: "expected type to be one of",
    source: `${TABLE} attribute.type`,
  },
  {
    what: "provisioned billing without write capacity",
    type: "aws_dynamodb_table",
    config: withTable({ billing_mode: "PROVISIONED", read_capacity: 5, write_capacity: 0 }),
    says: "must be at least 1 when",
    source: `${TABLE} validateProvisionedThroughputField`,
  },
  {
    what: "capacity of a table that is paid by request",
    type: "aws_dynamodb_table",
    config: withTable({ read_capacity: 5 }),
    says: 'is "PAY_PER_REQUEST"',
    source: `${TABLE} validateProvisionedThroughputField`,
  },
  {
    what: "time to live without an attribute",
    type: "aws_dynamodb_table",
    config: withTable({ ttl: [{ enabled: true }] }),
    says: 'must be specified when "ttl[0].enabled" is "true"',
    source: `${TABLE} validateTTL, internal/errs NewAttributeRequiredWhenError`,
  },
  {
    what: "recovery of 36 days",
    type: "aws_dynamodb_table",
    config: withTable({ point_in_time_recovery: [{ enabled: true, recovery_period_in_days: 36 }] }),
    says: "recovery_period_in_days to be in the range (1 - 35), got 36",
    source: `${TABLE} point_in_time_recovery.recovery_period_in_days`,
  },
  {
    what: "an unknown stream view",
    type: "aws_dynamodb_table",
    config: withTable({ stream_enabled: true, stream_view_type: "NEW" }),
    says: "expected stream_view_type to be one of",
    source: `${TABLE} stream_view_type`,
  },
  {
    what: "a table restored from a name and from an ARN",
    type: "aws_dynamodb_table",
    config: withTable({
      restore_source_name: "archive",
      restore_source_table_arn: "arn:aws:dynamodb:us-east-1:111122223333:table/archive",
    }),
    says: '"restore_source_name": conflicts with restore_source_table_arn',
    source: `${TABLE} restore_source_name ConflictsWith`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the hash key of a table",
    type: "aws_dynamodb_table",
    before: table,
    after: withTable({ hash_key: "number", attribute: [{ name: "number", type: "S" }] }),
    action: "replace",
    because: "hash_key",
    source: `${TABLE} hash_key ForceNew`,
  },
  {
    what: "a range key that is added",
    type: "aws_dynamodb_table",
    before: table,
    after: withTable({ range_key: "customer", attribute: indexed }),
    action: "replace",
    because: "range_key",
    source: `${TABLE} range_key ForceNew`,
  },
  {
    what: "a local index that is added",
    type: "aws_dynamodb_table",
    before: withTable({ range_key: "customer", attribute: indexed }),
    after: withTable({
      range_key: "customer",
      attribute: [...indexed, { name: "paid", type: "N" }],
      local_secondary_index: [{ name: "paid", range_key: "paid", projection_type: "ALL" }],
    }),
    action: "replace",
    because: "local_secondary_index",
    source: `${TABLE} local_secondary_index ForceNew`,
  },
  {
    what: "a global index that is added, unlike a local one",
    type: "aws_dynamodb_table",
    before: table,
    after: withTable({
      attribute: indexed,
      global_secondary_index: [{ name: "customer", hash_key: "customer", projection_type: "ALL" }],
    }),
    action: "update",
    source: `${TABLE} global_secondary_index`,
  },
  {
    what: "how a table is billed",
    type: "aws_dynamodb_table",
    before: withTable({ billing_mode: "PROVISIONED", read_capacity: 5, write_capacity: 5 }),
    after: table,
    action: "update",
    source: `${TABLE} billing_mode`,
  },
  {
    what: "recovery that is off, no longer written out",
    type: "aws_dynamodb_table",
    before: withTable({ point_in_time_recovery: [{ enabled: false }] }),
    after: table,
    action: "no-op",
    source: `${TABLE} CustomizeDiff isTableOptionDisabled point_in_time_recovery`,
  },
  {
    what: "the default table class, written out",
    type: "aws_dynamodb_table",
    before: table,
    after: withTable({ table_class: "STANDARD" }),
    action: "no-op",
    source: `${TABLE} table_class Default and DiffSuppressFunc`,
  },
  {
    what: "the source of a restored table, removed",
    type: "aws_dynamodb_table",
    before: withTable({ restore_source_name: "archive", restore_to_latest_time: true }),
    after: withTable({ restore_to_latest_time: true }),
    action: "update",
    source: `${TABLE} CustomizeDiff ForceNewIfChange restore_source_name: not when cleared`,
  },
];
