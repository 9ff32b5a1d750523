import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadSchema } from "../../../plan/provider/schema";
import { cacheFile, encodeSchema, readCache, writeCache } from "../../../plan/provider/schema/cache";
import { impliedType } from "../../../plan/provider/schema/implied-type";
import type { Block, ProviderSchema, SchemaEntry } from "../../../plan/provider/schema/types";

/** Extracted here and now: a cache that an older extraction wrote would hide what this one does. */
let schema: ProviderSchema;
let fresh: string;
beforeAll(() => {
  fresh = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
  schema = loadSchema({ cacheDirectory: fresh });
});
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

function resource(type: string): Block {
  const block = schema.resource(type);
  if (block === undefined) throw new Error(`no ${type}`);
  return block;
}

function at(block: Block, ...path: string[]): Block {
  return path.reduce((inner, name) => {
    const nested = inner.blocks[name];
    if (nested === undefined) throw new Error(`no block ${name}`);
    return nested.block;
  }, block);
}

describe("the schema read out of @cdktf/provider-aws", () => {
  test("holds every resource, data source and the provider's own configuration", () => {
    expect(schema.resourceTypes()).toHaveLength(1581);
    expect(schema.dataSourceTypes()).toHaveLength(630);
    expect(schema.provider.attributes.region).toEqual({ type: "string", optional: true });
    expect(schema.provider.attributes.allowed_account_ids).toEqual({ type: ["set", "string"], optional: true });
    expect(schema.provider.attributes.alias).toBeUndefined();
    expect(schema.provider.blocks.default_tags?.block.attributes.tags?.type).toEqual(["map", "string"]);
  });

  test("gives every type an id or at least one attribute, and every attribute exactly one way to get its value", () => {
    const wrong: string[] = [];
    for (const type of schema.resourceTypes()) {
      const { attributes } = resource(type);
      if (Object.keys(attributes).length === 0) wrong.push(type);
      for (const [name, { required, optional, computed }] of Object.entries(attributes)) {
        if (Boolean(required) === Boolean(optional || computed)) wrong.push(`${type}.${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("tells attributes of object type from blocks: security_group.ingress is one, written whole", () => {
    const { attributes, blocks } = resource("aws_security_group");
    expect(attributes.ingress).toEqual({
      type: [
        "set",
        [
          "object",
          {
            cidr_blocks: ["list", "string"],
            description: "string",
            from_port: "number",
            ipv6_cidr_blocks: ["list", "string"],
            prefix_list_ids: ["list", "string"],
            protocol: "string",
            security_groups: ["set", "string"],
            self: "bool",
            to_port: "number",
          },
        ],
      ],
      optional: true,
      computed: true,
    });
    expect(Object.keys(blocks)).toEqual(["timeouts"]);
    expect(resource("aws_route_table").attributes.route?.type).toEqual(["set", ["object", expect.anything()]]);
  });

  test("tells required, optional and computed arguments apart", () => {
    const { attributes } = resource("aws_subnet");
    expect(attributes.vpc_id).toEqual({ type: "string", required: true });
    expect(attributes.cidr_block).toEqual({ type: "string", optional: true });
    expect(attributes.availability_zone).toEqual({ type: "string", optional: true, computed: true });
    expect(attributes.arn).toEqual({ type: "string", computed: true });
    expect(attributes.tags).toEqual({ type: ["map", "string"], optional: true });
    expect(attributes.tags_all).toEqual({ type: ["map", "string"], optional: true, computed: true });
    expect(attributes.map_public_ip_on_launch).toEqual({ type: "bool", optional: true });
  });

  test("knows how often blocks occur in aws_ecs_service", () => {
    const { attributes, blocks } = resource("aws_ecs_service");
    const shape = (name: string) => [blocks[name]?.nesting, blocks[name]?.min, blocks[name]?.max];
    expect(shape("network_configuration")).toEqual(["list", 0, 1]);
    expect(shape("load_balancer")).toEqual(["set", 0, 0]);
    expect(shape("capacity_provider_strategy")).toEqual(["set", 0, 0]);
    expect(shape("service_registries")).toEqual(["list", 0, 1]);
    expect(shape("timeouts")).toEqual(["single", 0, 1]);
    expect(at(resource("aws_ecs_service"), "network_configuration").attributes.subnets).toEqual({
      type: ["set", "string"],
      required: true,
    });
    expect(attributes.triggers?.type).toEqual(["map", "string"]);
    expect(attributes.desired_count).toEqual({ type: "number", optional: true });
  });

  test("follows blocks in blocks: a listener rule's rewrite", () => {
    const rule = resource("aws_lb_listener_rule");
    expect(rule.blocks.action?.min).toBe(1);
    expect(rule.blocks.transform?.nesting).toBe("set");
    const rewrite = at(rule, "transform", "url_rewrite_config", "rewrite");
    expect(rewrite.attributes).toEqual({
      regex: { type: "string", required: true },
      replace: { type: "string", required: true },
    });
    expect(at(rule, "action").blocks.forward?.max).toBe(1);
  });

  test("reads computed lists of objects, number sets, and resources whose structs are in files of their own", () => {
    expect(resource("aws_mq_broker").attributes.instances?.type).toEqual([
      "list",
      ["object", { console_url: "string", endpoints: ["list", "string"], ip_address: "string" }],
    ]);
    expect(Object.keys(resource("aws_lexv2models_intent").blocks)).toContain("confirmation_setting");
    expect(resource("aws_medialive_channel").blocks.cdi_input_specification?.nesting).toBe("list");
  });

  test("implies one object type per block, with null-able single blocks and lists of the rest", () => {
    const type = impliedType(resource("aws_service_discovery_service"));
    expect(type[0]).toBe("object");
    expect(type[1]).toMatchObject({ name: "string", dns_config: ["list", ["object", expect.anything()]] });
  });
});

describe("the schema cache", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const entries: SchemaEntry[] = [
    {
      kind: "provider",
      type: "aws",
      block: { attributes: { region: { type: "string", optional: true } }, blocks: {} },
    },
    {
      kind: "resource",
      type: "aws_vpc",
      block: { attributes: { id: { type: "string", computed: true } }, blocks: {} },
    },
  ];

  test("is one file, read back as it was written, and no temporary file stays", () => {
    const file = cacheFile(directory, "1.0.0");
    writeCache(file, encodeSchema("1.0.0", entries));
    expect(readdirSync(directory)).toEqual([basename(file)]);
    const read = readCache(file, "1.0.0");
    expect(read?.resourceTypes()).toEqual(["aws_vpc"]);
    expect(read?.resource("aws_vpc")).toEqual(entries[1]?.block);
    expect(read?.dataSource("aws_vpc")).toBeUndefined();
  });

  test.each([
    ["cut short", (text: string) => text.slice(0, text.length / 2)],
    ["changed in one place", (text: string) => text.replace("aws_vpc", "aws_vpx")],
    ["empty", () => ""],
    ["something else", () => '{"hello":1}\n'],
    ["of another package version", (text: string) => text.replace("1.0.0", "1.0.1")],
  ])("is not believed when it is %s", (_how, damage) => {
    const file = cacheFile(directory, "1.0.0");
    writeFileSync(file, damage(encodeSchema("1.0.0", entries)));
    expect(readCache(file, "1.0.0")).toBeUndefined();
  });

  test("is made anew when it is damaged", () => {
    const file = cacheFile(directory, schema.packageVersion);
    writeFileSync(file, "{}");
    expect(loadSchema({ cacheDirectory: directory }).resource("aws_vpc")).toBeDefined();
    expect(readCache(file, schema.packageVersion)?.resource("aws_vpc")).toEqual(resource("aws_vpc"));
  });

  test("does without a file where none can be written", () => {
    const blocked = join(directory, "file");
    writeFileSync(blocked, "");
    expect(loadSchema({ cacheDirectory: join(blocked, "below") }).resourceTypes()).toHaveLength(1581);
  });
});
