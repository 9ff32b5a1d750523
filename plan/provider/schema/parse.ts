import { containsDynamic, impliedType } from "./implied-type";
import type { Attribute, Block, CtyType, NestedBlock, SchemaEntry } from "./types";

const CLASS = /^export class (\w+) extends cdktf\.(\w+) \{$/gm;
const MEMBER = /^ {2}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)$/gm;
const ATTRIBUTE_STRUCT = /cdktf\.listMapper\((\w+)ToTerraform, false\)/g;
const NESTED = /private _\w+ = new (cdktf\.)?(\w+)\(this, "\w+"(?:, (true|false))?\)/;
const GETTER = /return ((?:[\w.]+\()*)this\.(get\w+Attribute|interpolationForAttribute)\(/;
const PRIVATE_TYPE = /private _\w+\?: ([^;]+);/;
const TYPE_NAME = /public static readonly tfResourceType = "(\w+)";/;

type Struct = { base: string; body: string };

/** One generated TypeScript file, read back into the schema it was generated from. */
export function parseGenerated(source: string): SchemaEntry | undefined {
  const structs = new Map<string, Struct>();
  for (const match of source.matchAll(CLASS)) {
    const [, name = "", base = ""] = match;
    const start = match.index + match[0].length;
    structs.set(name, { base, body: source.slice(start, source.indexOf("\n}", start)) });
  }
  const attributeStructs = new Set<string>();
  for (const [, struct = ""] of source.matchAll(ATTRIBUTE_STRUCT)) attributeStructs.add(struct);
  const reader = new StructReader(structs, attributeStructs);
  for (const { base, body } of structs.values()) {
    if (base !== "TerraformResource" && base !== "TerraformDataSource") continue;
    const type = TYPE_NAME.exec(body)?.[1];
    if (type === undefined) return undefined;
    const kind = base === "TerraformResource" ? "resource" : "data";
    return { kind, type: kind === "data" ? type.replace(/^data_/, "") : type, block: reader.block(body) };
  }
  return undefined;
}

class StructReader {
  constructor(
    private readonly structs: Map<string, Struct>,
    private readonly attributeStructs: Set<string>,
  ) {}

  block(body: string): Block {
    const block: Block = { attributes: {}, blocks: {} };
    for (const member of members(body)) {
      const nested = NESTED.exec(member.text);
      if (nested === null || nested[1] !== undefined) {
        block.attributes[member.name] = withFlags(plainType(member.text, nested?.[2]), member);
        continue;
      }
      const className = nested[2] ?? "";
      if (this.isAttribute(className, member)) {
        block.attributes[member.name] = withFlags(this.objectType(className, nested[3] === "true"), member);
      } else {
        block.blocks[member.name] = this.nestedBlock(className, nested[3] === "true", member);
      }
    }
    return block;
  }

  /** A block has no "computed" of its own; what has one, or is written without `isBlock`, is an attribute of object type. */
  private isAttribute(className: string, member: Member): boolean {
    if (member.computed) return true;
    const element = elementName(className);
    return (
      this.attributeStructs.has(element.charAt(0).toLowerCase() + element.slice(1)) || this.isObject(className, member)
    );
  }

  /** The only blocks of nesting mode "single" in this provider are `timeouts`; other structs without an index are objects. */
  private isObject(className: string, member: Member): boolean {
    return (
      className.endsWith("OutputReference") &&
      member.name !== "timeouts" &&
      this.body(className).includes("super(terraformResource, terraformAttribute, false);")
    );
  }

  private nestedBlock(className: string, isSet: boolean, member: Member): NestedBlock {
    const block = this.block(this.body(`${elementName(className)}OutputReference`));
    const min = member.required ? 1 : 0;
    if (className.endsWith("OutputReference")) {
      const single = this.body(className).includes("super(terraformResource, terraformAttribute, false);");
      return { nesting: single ? "single" : "list", min, max: 1, block };
    }
    // Terraform refuses a dynamic value below a set: the few recursive WAF statements are served as lists.
    const nesting = isSet && !containsDynamic(impliedType(block)) ? "set" : "list";
    return { nesting, min, max: 0, block };
  }

  private objectType(className: string, isSet: boolean): CtyType {
    const members: Record<string, CtyType> = {};
    const { attributes, blocks } = this.block(this.body(`${elementName(className)}OutputReference`));
    for (const [name, attribute] of Object.entries(attributes)) members[name] = attribute.type;
    for (const [name, nested] of Object.entries(blocks))
      members[name] = [nested.nesting === "set" ? "set" : "list", impliedType(nested.block)];
    const object: CtyType = ["object", members];
    if (className.endsWith("OutputReference")) return object;
    if (className.endsWith("Map")) return ["map", object];
    return [isSet ? "set" : "list", object];
  }

  private body(className: string): string {
    const struct = this.structs.get(className);
    if (struct === undefined) throw new Error(`the generated file has no class ${className}`);
    return struct.body;
  }
}

type Member = { name: string; computed: boolean; optional: boolean; required: boolean; text: string };

function* members(body: string): Iterable<Member> {
  const found = [...body.matchAll(MEMBER)];
  for (const [index, match] of found.entries()) {
    const [line, name = "", computed, optional, required] = match;
    const text = body.slice(match.index + line.length, found[index + 1]?.index ?? body.length);
    yield { name, computed: computed === "true", optional: optional === "true", required: required === "true", text };
  }
}

function withFlags(type: CtyType, member: Member): Attribute {
  const attribute: Attribute = { type };
  if (member.required) attribute.required = true;
  if (member.optional) attribute.optional = true;
  if (member.computed) attribute.computed = true;
  return attribute;
}

function elementName(className: string): string {
  return className.replace(/(OutputReference|List|Map)$/, "");
}

const GETTER_TYPES: Record<string, CtyType> = {
  getStringAttribute: "string",
  getNumberAttribute: "number",
  getBooleanAttribute: "bool",
  getListAttribute: ["list", "string"],
  getNumberListAttribute: ["list", "number"],
  getStringMapAttribute: ["map", "string"],
  getNumberMapAttribute: ["map", "number"],
  getBooleanMapAttribute: ["map", "bool"],
};

const CDKTF_COLLECTIONS: Record<string, CtyType> = {
  StringMap: ["map", "string"],
  NumberMap: ["map", "number"],
  BooleanMap: ["map", "bool"],
};

/** The type of a member that is no struct: told by its getter, or by the type of its private field. */
function plainType(text: string, collection?: string): CtyType {
  const mapped = collection === undefined ? undefined : CDKTF_COLLECTIONS[collection];
  if (mapped !== undefined) return mapped;
  const getter = GETTER.exec(text);
  if (getter === null) throw new Error(`no type is known for: ${text.slice(0, 120).trim()}`);
  const [, wrapper = "", method = ""] = getter;
  const type = GETTER_TYPES[method] ?? declaredType(PRIVATE_TYPE.exec(text)?.[1] ?? "any");
  return wrapper.includes("tolist") && Array.isArray(type) && type[0] === "list" ? ["set", type[1]] : type;
}

const NESTED_COLLECTIONS: [RegExp, CtyType][] = [
  [/^\{ \[key: string\]: string \}\[\]/, ["list", ["map", "string"]]],
  [/^string\[\]\[\]/, ["list", ["list", "string"]]],
  [/^\{ \[key: string\]: \{ \[key: string\]: string \} \}/, ["map", ["map", "string"]]],
];

function declaredType(declared: string): CtyType {
  return NESTED_COLLECTIONS.find(([pattern]) => pattern.test(declared))?.[1] ?? "dynamic";
}
