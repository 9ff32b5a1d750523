import fc from "fast-check";
import { type ObjectValue, UNKNOWN, type Value } from "../../../plan/provider/protocol/value";
import { but, problemsOf, type Wrong } from "./support";

const attributes = (...names: Value[]): Value => names.map((name) => ({ name, type: "S" }));
const table: ObjectValue = {
  billing_mode: "PAY_PER_REQUEST",
  hash_key: "order",
  range_key: "placed",
  attribute: attributes("order", "placed", "customer", "total"),
  global_secondary_index: [{ name: "by-customer", hash_key: "customer", range_key: "total" }],
  local_secondary_index: [{ name: "by-total", range_key: "total" }],
  ttl: [{ enabled: true, attribute_name: "expires" }],
};

const tables: Wrong[] = [
  [
    "an attribute that is no key",
    but(table, { attribute: attributes("total", "order", "placed", "customer", "weight", "color") }),
    ['all attributes must be indexed. Unused attributes: ["color" "weight"]'],
  ],
  [
    "a key that is no attribute",
    but(table, { hash_key: "id", attribute: attributes("placed", "customer") }),
    ['all indexes must match a defined attribute. Unmatched indexes: ["id" "total"]'],
  ],
  [
    "capacity although it is paid by request",
    but(table, { read_capacity: 5 }),
    ['read_capacity can not be set when billing_mode is "PAY_PER_REQUEST"'],
  ],
  [
    "no capacity although it is paid for",
    but(table, { billing_mode: null, read_capacity: 1, write_capacity: 0 }),
    ['write_capacity must be at least 1 when billing_mode is "PROVISIONED"'],
  ],
  [
    "time to live in an attribute without a name",
    but(table, { ttl: [{ enabled: true, attribute_name: "" }] }),
    ['Invalid Attribute Value\nAttribute "ttl[0].attribute_name" cannot have an empty value'],
  ],
];

test.each(tables)("a table with %s", (_what, config, says) => {
  expect(problemsOf("aws_dynamodb_table", config)).toEqual(says);
});

test("a restored table has the capacity of its source, and time to live that is off needs no attribute", () => {
  const restored = { restore_source_name: "orders", write_capacity: 0, ttl: [{ enabled: false }] };
  expect(problemsOf("aws_dynamodb_table", restored)).toEqual([]);
});

test("a key or an attribute that is known only after apply may be the one that is missing", () => {
  const names: readonly Value[] = ["order", "placed", "customer", "total", UNKNOWN];
  const maybe = fc.constantFrom(...names);
  fc.assert(
    fc.property(maybe, maybe, fc.array(maybe, { maxLength: 3 }), (hash, range, declared) => {
      const known = (...values: Value[]) => !values.includes(UNKNOWN);
      const says = problemsOf("aws_dynamodb_table", {
        billing_mode: "PAY_PER_REQUEST",
        hash_key: hash,
        range_key: range,
        attribute: attributes(...declared),
      });
      const keys: readonly Value[] = [hash, range];
      const speaksOf = (what: string) => says.some((text) => text.startsWith(what));
      const isUnused = (name: Value) => name !== UNKNOWN && name !== hash && name !== range;
      expect(speaksOf("all attributes")).toBe(known(hash, range) && declared.some(isUnused));
      const isUndeclared = (name: Value) => name !== UNKNOWN && declared.every((other) => other !== name);
      expect(speaksOf("all indexes")).toBe(known(...declared) && keys.some(isUndeclared));
    }),
  );
});

test("a database is updated blue and green only by engines that can, and never as a replica", () => {
  const update = (engine: string) => ({
    engine,
    replicate_source_db: "orders",
    blue_green_update: [{ enabled: true }],
  });
  const replica = '"blue_green_update.enabled" cannot be set when "replicate_source_db" is set.';
  expect(problemsOf("aws_db_instance", update("postgres"))).toEqual([replica]);
  expect(problemsOf("aws_db_instance", update("oracle-ee"))).toEqual([
    '"blue_green_update.enabled" cannot be set when "engine" is "oracle-ee".',
    replica,
  ]);
});
