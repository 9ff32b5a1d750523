import type { Attribute, Block, CtyType } from "./types";

const HCL_ENTRY =
  /^( +)(\w+): \{\n\s+value: (.*),\n\s+isBlock: (true|false),\n\s+type: "(\w+)",\n\s+storageClassType: "(\w+)",\n/gm;
const STRUCT_FUNCTION = /cdktf\.listMapperHcl\((\w+)ToHclTerraform, true\)/;

const SCALARS: Record<string, CtyType> = { string: "string", number: "number", boolean: "bool" };

/** The provider's own configuration. Its generated class has no getters to read types from, only what is written out as HCL. */
export function parseProvider(source: string): Block {
  const at = source.indexOf("protected synthesizeHclAttributes()");
  if (at < 0) throw new Error("the generated provider class writes no HCL");
  return readEntries(source, source.slice(at));
}

function readEntries(source: string, body: string): Block {
  const block: Block = { attributes: {}, blocks: {} };
  for (const [, , name = "", value = "", , collection = "", storage = ""] of body.matchAll(HCL_ENTRY)) {
    const struct = STRUCT_FUNCTION.exec(value)?.[1];
    // `alias` belongs to Terraform itself.
    if (name === "alias") continue;
    if (struct === undefined) block.attributes[name] = optional(entryType(collection, storage));
    else {
      const inner = readEntries(source, functionBody(source, `${struct}ToHclTerraform`));
      block.blocks[name] = { nesting: collection === "set" ? "set" : "list", min: 0, max: 0, block: inner };
    }
  }
  return block;
}

function optional(type: CtyType): Attribute {
  return { type, optional: true };
}

function entryType(collection: string, storage: string): CtyType {
  const element = SCALARS[storage.replace(/(List|Map)$/, "")] ?? "string";
  switch (collection) {
    case "list":
    case "set":
    case "map":
      return [collection, element];
    default:
      return element;
  }
}

function functionBody(source: string, name: string): string {
  const start = source.indexOf(`export function ${name}(`);
  return start < 0 ? "" : source.slice(start, source.indexOf("\n}", start));
}
