import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ServedTypes } from "../provider/server/schema-answer";

/** A synthesized cdk.tf.json, as far as it is read here. */
export interface Configuration {
  terraform?: { backend?: Record<string, BackendSettings>; cloud?: unknown; [key: string]: unknown };
  resource?: BlocksByType;
  data?: BlocksByType;
  module?: Record<string, unknown>;
  provider?: { aws?: object | object[] };
  output?: Record<string, { value: unknown }>;
  import?: ImportBlock | ImportBlock[];
  [key: string]: unknown;
}

type BackendSettings = Record<string, unknown>;
type BlocksByType = Record<string, Record<string, ConfigurationBlock>>;

/** A resource or data source; cdktf notes beside it which construct made it. */
export interface ConfigurationBlock {
  "//"?: { metadata?: { path?: string } };
  [argument: string]: unknown;
}

/** An import block: what exists, and which address adopts it. */
export interface ImportBlock {
  to: string;
  id: string;
}

export const CONFIGURATION_FILE = "cdk.tf.json";

export function readConfigurationFile(directory: string): Configuration {
  const configuration: Configuration = JSON.parse(readFileSync(join(directory, CONFIGURATION_FILE), "utf8"));
  return configuration;
}

/** The types a configuration mentions; Terraform needs the schema of no others. */
export function usedTypes(configuration: Configuration): ServedTypes {
  return {
    resources: Object.keys(configuration.resource ?? {}),
    dataSources: Object.keys(configuration.data ?? {}).filter((type) => type !== "terraform_remote_state"),
  };
}

/** Path of the construct that made each resource, by address, as cdktf notes it. */
export function constructPathsOf({ resource = {} }: Configuration): Record<string, string> {
  const paths = Object.entries(resource).flatMap(([type, byName]) =>
    Object.entries(byName).flatMap(([name, block]) => {
      const path = block["//"]?.metadata?.path;
      return path === undefined ? [] : [[`${type}.${name}`, path]];
    }),
  );
  return Object.fromEntries(paths);
}

export function importBlocks(configuration: Configuration): ImportBlock[] {
  return [configuration.import ?? []].flat();
}

/** Whether an import block's id is a text, and no expression. */
export function isWrittenOut({ id }: ImportBlock): boolean {
  return !id.includes("${");
}

/** The same configuration without import blocks: what would be created if nothing existed. */
export function withoutImports({ import: _left, ...rest }: Configuration): Configuration {
  return rest;
}

/** Which state a backend block or a remote-state reader means: equal keys, same state. */
export function stateKey(backend: string, settings: BackendSettings): string {
  if (backend === "s3") return `s3:${settings.bucket}/${settings.key}`;
  if (backend === "local") return `local:${settings.path}`;
  return `${backend}:${JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

/** The state a stack writes. */
export function ownStateKey(configuration: Configuration): string | undefined {
  const [backend] = Object.entries(configuration.terraform?.backend ?? {});
  return backend === undefined ? undefined : stateKey(...backend);
}

/** A reader of another stack's state. */
export interface StateReader {
  name: string;
  key: string;
  block: ConfigurationBlock;
}

export function stateReaders(configuration: Configuration): StateReader[] {
  return Object.entries(configuration.data?.terraform_remote_state ?? {}).map(([name, block]) => {
    const settings = [block.config ?? {}].flat()[0];
    return { name, key: stateKey(String(block.backend), isSettings(settings) ? settings : {}), block };
  });
}

function isSettings(value: unknown): value is BackendSettings {
  return typeof value === "object" && value !== null;
}

/**
 * The copy that is planned: no backend, and every reader of a stack of this run reads that stack's throw-away state.
 * `stateFile` gives that file for a state key, or nothing if no stack of the run writes it.
 */
export function offlineConfiguration(
  configuration: Configuration,
  stateFile: (key: string) => string | undefined,
): Configuration {
  const { backend: _backend, cloud: _cloud, ...terraform } = configuration.terraform ?? {};
  const readers = Object.fromEntries(
    stateReaders(configuration).map(({ name, key, block }) => {
      const path = stateFile(key);
      return [name, path === undefined ? block : { ...block, backend: "local", config: { path } }];
    }),
  );
  const data = { ...configuration.data };
  if (Object.keys(readers).length > 0) data.terraform_remote_state = readers;
  return { ...configuration, terraform, ...(Object.keys(data).length > 0 ? { data } : {}) };
}
