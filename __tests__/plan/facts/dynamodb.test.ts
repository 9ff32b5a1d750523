import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

const TABLE = "aws_dynamodb_table";
const table = {
  name: "orders",
  hash_key: "id",
  billing_mode: "PAY_PER_REQUEST",
  attribute: [{ name: "id", type: "S" }],
};
const given = (more: ObjectValue) => ({ ...table, ...more });

describe("a table", () => {
  const warm = (read: number, write: number) =>
    given({ warm_throughput: [{ read_units_per_second: read, write_units_per_second: write }] });

  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ["is warmed up further", warm(12000, 4000), warm(15000, 5000), []],
    ["does not cool down", warm(15000, 5000), warm(12000, 5000), ["warm_throughput"]],
    ["nor for writing", warm(15000, 5000), warm(15000, 4000), ["warm_throughput"]],
    ["is restored from another one", given({}), given({ restore_source_name: "old" }), ["restore_source_name"]],
    ["no longer says what it was restored from", given({ restore_source_name: "old" }), given({}), []],
    [
      "is restored from an ARN",
      given({}),
      given({ restore_source_table_arn: "arn:aws:dynamodb:us-east-2:848960888155:table/old" }),
      ["restore_source_table_arn"],
    ],
    ["pays in another way", given({}), given({ billing_mode: "PROVISIONED", read_capacity: 1, write_capacity: 1 }), []],
    ["has another key", given({}), given({ hash_key: "key" }), ["hash_key"]],
  ])("that %s: replaced or not", (_case, before, after, expected) => {
    expect(replaced(TABLE, before, after)).toEqual(expected);
  });

  const streamed = (stream_view_type: string) => given({ stream_enabled: true, stream_view_type });

  test.each<[string, ObjectValue, ObjectValue, boolean]>([
    ["turned on", given({}), streamed("KEYS_ONLY"), true],
    ["turned off", streamed("KEYS_ONLY"), given({ stream_enabled: false }), true],
    ["showing something else", streamed("KEYS_ONLY"), streamed("NEW_IMAGE"), true],
    ["left alone", streamed("KEYS_ONLY"), { ...streamed("KEYS_ONLY"), deletion_protection_enabled: true }, false],
  ])("with its stream %s: another ARN or not", (_case, before, after, isNew) => {
    const { planned } = change(TABLE, before, after, { stream_arn: "arn" });
    expect(planned).toMatchObject({ stream_arn: isNew ? UNKNOWN : "arn" });
  });

  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ["recovery stays off", {}, { point_in_time_recovery: [{ enabled: false }] }, []],
    ["recovery is turned on", {}, { point_in_time_recovery: [{ enabled: true }] }, ["point_in_time_recovery"]],
    ["encryption stays off", { server_side_encryption: [{ enabled: false }] }, {}, []],
    ["encryption is turned on", {}, { server_side_encryption: [{ enabled: true }] }, ["server_side_encryption"]],
    [
      "recovery that is off for another time",
      { point_in_time_recovery: [{ enabled: false, recovery_period_in_days: 35 }] },
      { point_in_time_recovery: [{ enabled: false, recovery_period_in_days: 7 }] },
      [],
    ],
    [
      "nothing expires by an attribute",
      { ttl: [{ enabled: false }] },
      { ttl: [{ attribute_name: "until", enabled: false }] },
      [],
    ],
    ["things expire", { ttl: [{ enabled: false }] }, { ttl: [{ attribute_name: "until", enabled: true }] }, ["ttl"]],
    [
      "no limit in another form",
      { on_demand_throughput: [{ max_read_request_units: 0 }] },
      { on_demand_throughput: [{ max_read_request_units: -1 }] },
      [],
    ],
    [
      "a limit",
      { on_demand_throughput: [{ max_read_request_units: 10 }] },
      { on_demand_throughput: [{ max_read_request_units: -1 }] },
      ["on_demand_throughput"],
    ],
  ])("where %s: what differs", (_case, before, after, expected) => {
    expect(differing(TABLE, given(before), given(after))).toEqual(expected);
  });

  test("of old is of the standard class", () => {
    expect(differing(TABLE, given({}), given({ table_class: "STANDARD" }), { table_class: null })).toEqual([]);
    expect(differing(TABLE, given({}), given({ table_class: "STANDARD_INFREQUENT_ACCESS" }))).toEqual(["table_class"]);
  });
});
