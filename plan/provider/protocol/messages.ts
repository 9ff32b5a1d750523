import protobuf from "protobufjs/light";

/** `name: [number, type]`, with "repeated" as a third word where it applies. */
type Fields = Record<string, [number, string, "repeated"?]>;

const message = (fields: Fields) => ({
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, [id, type, rule]]) => [
      name,
      rule === undefined ? { id, type } : { id, type, rule },
    ]),
  ),
});

/**
 * The messages of Terraform's plugin protocol 5 that an AWS provider needs. Field numbers:
 * https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol
 */
const messages = {
  Empty: message({}),
  DynamicValue: message({ msgpack: [1, "bytes"], json: [2, "bytes"] }),
  Diagnostic: message({
    severity: [1, "int32"],
    summary: [2, "string"],
    detail: [3, "string"],
    attribute: [4, "AttributePath"],
  }),
  AttributePath: message({ steps: [1, "Step", "repeated"] }),
  Step: {
    oneofs: { selector: { oneof: ["attribute_name", "element_key_string", "element_key_int"] } },
    ...message({ attribute_name: [1, "string"], element_key_string: [2, "string"], element_key_int: [3, "int64"] }),
  },
  RawState: message({ json: [1, "bytes"] }),
  Schema: message({ version: [1, "int64"], block: [2, "Block"] }),
  Block: message({
    version: [1, "int64"],
    attributes: [2, "Attribute", "repeated"],
    block_types: [3, "NestedBlock", "repeated"],
  }),
  Attribute: message({
    name: [1, "string"],
    type: [2, "bytes"],
    required: [4, "bool"],
    optional: [5, "bool"],
    computed: [6, "bool"],
    sensitive: [7, "bool"],
    write_only: [10, "bool"],
  }),
  NestedBlock: message({
    type_name: [1, "string"],
    block: [2, "Block"],
    nesting: [3, "int32"],
    min_items: [4, "int64"],
    max_items: [5, "int64"],
  }),
  ServerCapabilities: message({ plan_destroy: [1, "bool"], get_provider_schema_optional: [2, "bool"] }),
  SchemaResponse: {
    fields: {
      provider: { id: 1, type: "Schema" },
      resource_schemas: { id: 2, keyType: "string", type: "Schema" },
      data_source_schemas: { id: 3, keyType: "string", type: "Schema" },
      diagnostics: { id: 4, type: "Diagnostic", rule: "repeated" },
      server_capabilities: { id: 6, type: "ServerCapabilities" },
    },
  },
  PrepareRequest: message({ config: [1, "DynamicValue"] }),
  PrepareResponse: message({ prepared_config: [1, "DynamicValue"], diagnostics: [2, "Diagnostic", "repeated"] }),
  ConfigureRequest: message({ terraform_version: [1, "string"], config: [2, "DynamicValue"] }),
  Diagnostics: message({ diagnostics: [1, "Diagnostic", "repeated"] }),
  ValidateRequest: message({ type_name: [1, "string"], config: [2, "DynamicValue"] }),
  UpgradeRequest: message({ type_name: [1, "string"], version: [2, "int64"], raw_state: [3, "RawState"] }),
  UpgradeResponse: message({ upgraded_state: [1, "DynamicValue"], diagnostics: [2, "Diagnostic", "repeated"] }),
  ReadRequest: message({ type_name: [1, "string"], current_state: [2, "DynamicValue"], private: [3, "bytes"] }),
  ReadResponse: message({
    new_state: [1, "DynamicValue"],
    diagnostics: [2, "Diagnostic", "repeated"],
    private: [3, "bytes"],
  }),
  PlanRequest: message({
    type_name: [1, "string"],
    prior_state: [2, "DynamicValue"],
    proposed_new_state: [3, "DynamicValue"],
    config: [4, "DynamicValue"],
    prior_private: [5, "bytes"],
  }),
  PlanResponse: message({
    planned_state: [1, "DynamicValue"],
    requires_replace: [2, "AttributePath", "repeated"],
    planned_private: [3, "bytes"],
    diagnostics: [4, "Diagnostic", "repeated"],
    legacy_type_system: [5, "bool"],
  }),
  ApplyRequest: message({
    type_name: [1, "string"],
    prior_state: [2, "DynamicValue"],
    planned_state: [3, "DynamicValue"],
    config: [4, "DynamicValue"],
    planned_private: [5, "bytes"],
  }),
  ApplyResponse: message({
    new_state: [1, "DynamicValue"],
    private: [2, "bytes"],
    diagnostics: [3, "Diagnostic", "repeated"],
    legacy_type_system: [4, "bool"],
  }),
  ImportRequest: message({ type_name: [1, "string"], id: [2, "string"] }),
  ImportedResource: message({ type_name: [1, "string"], state: [2, "DynamicValue"], private: [3, "bytes"] }),
  ImportResponse: message({
    imported_resources: [1, "ImportedResource", "repeated"],
    diagnostics: [2, "Diagnostic", "repeated"],
  }),
  ReadDataRequest: message({ type_name: [1, "string"], config: [2, "DynamicValue"] }),
  ReadDataResponse: message({ state: [1, "DynamicValue"], diagnostics: [2, "Diagnostic", "repeated"] }),
  StopResponse: message({ Error: [1, "string"] }),
};

/** The name of a message of the protocol. */
export type MessageName = keyof typeof messages;

const root = protobuf.Root.fromJSON({ nested: { tfplugin5: { nested: messages } } });

/** Turns message objects into bytes and back. */
export function messageCodec(name: MessageName): { encode(value: object): Buffer; decode(bytes: Buffer): object } {
  const type = root.lookupType(`tfplugin5.${name}`);
  return {
    encode: (value) => Buffer.from(type.encode(value).finish()),
    decode: (bytes) => type.toObject(type.decode(bytes), { defaults: true, longs: Number, arrays: true }),
  };
}
