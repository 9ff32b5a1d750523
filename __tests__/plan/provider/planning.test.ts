import { applyResource } from "../../../plan/provider/planning/apply";
import { readConfiguration } from "../../../plan/provider/planning/configuration";
import { planResource } from "../../../plan/provider/planning/plan";
import { decodeValue, encodeValue } from "../../../plan/provider/protocol/msgpack";
import { isWhollyKnown, type ObjectValue, UNKNOWN, type Value } from "../../../plan/provider/protocol/value";
import { loadSchema } from "../../../plan/provider/schema";
import { impliedType } from "../../../plan/provider/schema/implied-type";
import type { Block } from "../../../plan/provider/schema/types";

const configuration = readConfiguration({
  region: "us-east-2",
  allowed_account_ids: ["848960888155"],
  default_tags: [{ tags: { system: "euglena" } }],
});

const block: Block = {
  attributes: {
    id: { type: "string", computed: true, optional: true },
    arn: { type: "string", computed: true },
    name: { type: "string", required: true },
    size: { type: "number", optional: true },
    zone: { type: "string", optional: true, computed: true },
    document: { type: "string", optional: true },
    region: { type: "string", optional: true, computed: true },
    tags: { type: ["map", "string"], optional: true },
    tags_all: { type: ["map", "string"], optional: true, computed: true },
  },
  blocks: {
    disk: {
      nesting: "list",
      min: 0,
      max: 0,
      block: {
        attributes: { size: { type: "number", required: true }, id: { type: "string", computed: true } },
        blocks: {},
      },
    },
  },
};

const nothing: ObjectValue = Object.fromEntries(Object.keys(block.attributes).map((name) => [name, null]));

function plan(config: ObjectValue, prior: ObjectValue | null = null, type = "aws_test", proposed?: ObjectValue) {
  const full = { ...nothing, disk: [], ...config };
  return planResource({
    type,
    block,
    prior,
    proposed: proposed ?? { ...prior, ...withoutNulls(full) },
    config: full,
    configuration,
  });
}

function withoutNulls(value: ObjectValue): ObjectValue {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null));
}

const create = (config: ObjectValue) => plan(config, null, "aws_test", { ...nothing, disk: [], ...config }).planned;

describe("planning a new resource", () => {
  test("leaves to AWS what only AWS can say, and nothing else", () => {
    expect(create({ name: "a" })).toEqual({
      id: UNKNOWN,
      arn: UNKNOWN,
      name: "a",
      size: null,
      zone: UNKNOWN,
      document: null,
      region: "us-east-2",
      tags: null,
      tags_all: { system: "euglena" },
      disk: [],
    });
  });

  test("takes a given value of an optional and computed argument", () => {
    expect(create({ name: "a", zone: "z", region: "eu-west-1" })).toMatchObject({ zone: "z", region: "eu-west-1" });
  });

  test("looks into blocks", () => {
    expect(create({ name: "a", disk: [{ size: 1, id: null }] })).toMatchObject({ disk: [{ size: 1, id: UNKNOWN }] });
  });

  test("lets own tags win over default tags, and does not guess while they are unknown", () => {
    expect(create({ name: "a", tags: { system: "x", more: UNKNOWN } })).toMatchObject({
      tags_all: { system: "x", more: UNKNOWN },
    });
    expect(create({ name: "a", tags: UNKNOWN })).toMatchObject({ tags_all: UNKNOWN });
  });
});

describe("planning a change", () => {
  const existing: ObjectValue = {
    ...nothing,
    id: "i-1",
    arn: "arn:1",
    name: "a",
    zone: "z",
    region: "us-east-2",
    document: '{"a":1,"b":[2]}',
    tags_all: { system: "euglena" },
    disk: [{ size: 1, id: "d-1" }],
  };
  const same = { name: "a", document: '{"a":1,"b":[2]}', disk: [{ size: 1, id: "d-1" }] };

  test("without a difference changes nothing", () => {
    expect(plan(same, existing)).toEqual({ planned: existing, requiresReplace: [], problems: [] });
  });

  test("keeps computed values, asks AWS only for those of new blocks", () => {
    const planned = plan(
      {
        ...same,
        size: 3,
        disk: [
          { size: 1, id: "d-1" },
          { size: 2, id: null },
        ],
      },
      existing,
    ).planned;
    expect(planned).toMatchObject({
      id: "i-1",
      arn: "arn:1",
      zone: "z",
      size: 3,
      disk: [{ id: "d-1" }, { size: 2, id: UNKNOWN }],
    });
  });

  test("keeps a JSON document that says the same in another layout", () => {
    expect(plan({ ...same, document: '{ "b": [2], "a": 1 }' }, existing).planned).toEqual(existing);
    expect(plan({ ...same, document: '{"a":1,"b":[3]}' }, existing).planned).toMatchObject({
      document: '{"a":1,"b":[3]}',
    });
  });

  test("follows changed default tags", () => {
    expect(plan(same, { ...existing, tags_all: {} }).planned).toMatchObject({ tags_all: { system: "euglena" } });
  });

  test("to another region that is written down replaces, from a region nobody recorded does not", () => {
    const written = { ...same, region: "eu-west-1" };
    expect(plan(written, { ...existing, region: "eu-central-1" }).requiresReplace).toEqual([["region"]]);
    expect(plan(written, { ...existing, region: null }).requiresReplace).toEqual([]);
  });

  test("of the provider's region leaves what exists where it is", () => {
    const elsewhere = { ...existing, region: "eu-west-1" };
    expect(plan(same, elsewhere)).toMatchObject({ planned: { region: "eu-west-1" }, requiresReplace: [] });
  });

  test("to nothing is a destroy", () => {
    expect(
      planResource({ type: "aws_test", block, prior: existing, proposed: null, config: null, configuration }),
    ).toEqual({
      planned: null,
      requiresReplace: [],
      problems: [],
    });
  });
});

describe("replacement", () => {
  const schema = loadSchema();
  const find = (type: string): Block => {
    const found = schema.resource(type);
    if (found === undefined) throw new Error(type);
    return found;
  };
  const paths = (type: string, prior: ObjectValue, proposed: ObjectValue) =>
    planResource({ type, block: find(type), prior, proposed, config: proposed, configuration }).requiresReplace;

  test("is asked for a changed CIDR of a VPC, not for its DNS settings", () => {
    const prior = { cidr_block: "10.0.0.0/16", enable_dns_support: true };
    expect(paths("aws_vpc", prior, { ...prior, cidr_block: "10.1.0.0/16" })).toEqual([["cidr_block"]]);
    expect(paths("aws_vpc", prior, { ...prior, enable_dns_support: false })).toEqual([]);
  });

  test("names the position in a list, and the whole of a set", () => {
    const prior = { family: "f", runtime_platform: [{ cpu_architecture: "X86_64", operating_system_family: null }] };
    const proposed = { family: "f", runtime_platform: [{ cpu_architecture: "ARM64", operating_system_family: null }] };
    expect(paths("aws_ecs_task_definition", prior, proposed)).toEqual([["runtime_platform", 0, "cpu_architecture"]]);
    const volume = (name: string) => ({ family: "f", volume: [{ name, host_path: null }] });
    expect(paths("aws_ecs_task_definition", volume("a"), volume("b"))).toEqual(expect.arrayContaining([["volume"]]));
    expect(paths("aws_ecs_task_definition", volume("a"), volume("a"))).toEqual([]);
  });

  test("is asked for by a block of a list that comes or goes, but not by the defaults of one that goes", () => {
    const dns = (...types: string[]): ObjectValue => ({
      name: "web",
      dns_config: [
        { namespace_id: "ns-1", routing_policy: "MULTIVALUE", dns_records: types.map((type) => ({ type })) },
      ],
    });
    const type = "aws_service_discovery_service";
    const second = [["dns_config", 0, "dns_records", 1, "type"]];
    expect(paths(type, dns("A"), dns("A", "AAAA"))).toEqual(second);
    expect(paths(type, dns("A", "AAAA"), dns("A"))).toEqual(second);
    expect(paths(type, dns(), { name: "web", dns_config: [] })).toEqual([["dns_config", 0, "namespace_id"]]);
  });

  test("is asked for when the new value is known only after apply", () => {
    expect(paths("aws_vpc", { cidr_block: "10.0.0.0/16" }, { cidr_block: UNKNOWN })).toEqual([["cidr_block"]]);
  });
});

describe("every resource type", () => {
  const schema = loadSchema();

  test("plans from an empty configuration, applies to values without unknowns, and then plans no change", () => {
    const wrong: string[] = [];
    for (const type of schema.resourceTypes()) {
      const resource = schema.resource(type);
      if (resource === undefined) throw new Error(type);
      const cty = impliedType(resource);
      const empty = asObject(
        decodeValue(
          cty,
          encodeValue(
            cty,
            Object.fromEntries(
              Object.entries(resource.blocks).map(([n, b]) => [n, b.nesting === "single" ? null : []]),
            ),
          ),
        ),
      );
      const { planned } = planResource({
        type,
        block: resource,
        prior: null,
        proposed: empty,
        config: empty,
        configuration,
      });
      const applied = asObject(
        applyResource({ type, block: resource, planned: decodeValue(cty, encodeValue(cty, planned)), configuration }),
      );
      if (!isWhollyKnown(decodeValue(cty, encodeValue(cty, applied)))) wrong.push(`${type} has unknowns after apply`);
      const again = planResource({
        type,
        block: resource,
        prior: applied,
        proposed: applied,
        config: empty,
        configuration,
      });
      if (JSON.stringify(again.planned) !== JSON.stringify(applied)) wrong.push(`${type} changes again`);
      if (again.requiresReplace.length > 0) wrong.push(`${type} is replaced`);
    }
    expect(wrong).toEqual([]);
  });
});

function asObject(value: Value): ObjectValue {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("no object");
  return value as ObjectValue;
}
