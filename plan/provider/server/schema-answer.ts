import { factsOf } from "../facts";
import type { ResourceFacts } from "../facts/types";
import { messageCodec } from "../protocol/messages";
import type { Block, ProviderSchema } from "../schema/types";

/** The types a run uses; what is left out is served whole. */
export interface ServedTypes {
  resources: string[];
  dataSources: string[];
}

const NESTING = { single: 1, list: 2, set: 3, map: 4 } as const;

/** The answer to GetSchema: only the types in use, for Terraform reads all it gets with every command. */
export function schemaAnswer(schema: ProviderSchema, served?: ServedTypes): Buffer {
  const resources = served?.resources ?? schema.resourceTypes();
  const dataSources = served?.dataSources ?? schema.dataSourceTypes();
  return messageCodec("SchemaResponse").encode({
    provider: wireSchema(schema.provider),
    resource_schemas: wireSchemas(resources, (type) => schema.resource(type), factsOf),
    data_source_schemas: wireSchemas(dataSources, (type) => schema.dataSource(type)),
    server_capabilities: { plan_destroy: true, get_provider_schema_optional: true },
  });
}

function wireSchemas(
  types: string[],
  find: (type: string) => Block | undefined,
  facts: (type: string) => ResourceFacts | undefined = () => undefined,
): object {
  return Object.fromEntries(
    types.flatMap((type) => {
      const block = find(type);
      return block === undefined ? [] : [[type, wireSchema(block, facts(type))]];
    }),
  );
}

function wireSchema(block: Block, facts?: ResourceFacts): object {
  return { version: 0, block: wireBlock(block, facts) };
}

/** A block of the schema, with what the facts add to it: counts of blocks, what is sensitive or never kept. */
function wireBlock(block: Block, facts: ResourceFacts = { source: "" }, prefix = ""): object {
  return {
    attributes: Object.entries(block.attributes).map(([name, { type, ...flags }]) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      ...flags,
      ...(facts.sensitive?.includes(prefix + name) ? { sensitive: true } : {}),
      ...(facts.writeOnly?.includes(prefix + name) ? { write_only: true } : {}),
    })),
    block_types: Object.entries(block.blocks).map(([name, nested]) => ({
      type_name: name,
      block: wireBlock(nested.block, facts, `${prefix}${name}.`),
      nesting: NESTING[nested.nesting],
      // Terraform refuses counts on single blocks; the plugin framework counts with validators.
      ...(nested.nesting === "single"
        ? {}
        : {
            min_items: nested.min,
            max_items: (facts.framework ? undefined : facts.maxItems?.[prefix + name]) ?? nested.max,
          }),
    })),
  };
}
