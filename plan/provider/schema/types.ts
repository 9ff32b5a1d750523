/** A Terraform type in the JSON form of the plugin protocol: `"string"`, `["list","string"]`, `["object",{…}]`. */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", CtyType]
  | readonly ["object", Readonly<Record<string, CtyType>>]
  | readonly ["tuple", readonly CtyType[]];

/** One argument or read-only value of a block. */
export interface Attribute {
  type: CtyType;
  required?: true;
  optional?: true;
  computed?: true;
}

/** A block inside a block, with how often it may occur (`max` 0: no limit). */
export interface NestedBlock {
  nesting: "single" | "list" | "set" | "map";
  min: number;
  max: number;
  block: Block;
}

/** What may stand between the braces of a resource, a data source or the provider. */
export interface Block {
  attributes: Record<string, Attribute>;
  blocks: Record<string, NestedBlock>;
}

/** Everything the AWS provider's schema says, by Terraform type name. Blocks are read on first use. */
export interface ProviderSchema {
  /** Version of @cdktf/provider-aws from which it was read. */
  packageVersion: string;
  provider: Block;
  resourceTypes(): string[];
  dataSourceTypes(): string[];
  resource(type: string): Block | undefined;
  dataSource(type: string): Block | undefined;
}

/** What the extraction yields for one generated file. */
export interface SchemaEntry {
  kind: "provider" | "resource" | "data";
  type: string;
  block: Block;
}
