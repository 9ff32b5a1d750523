/** A Terraform state file, as far as it is read here. */
export interface StateFile {
  version: number;
  resources: StateResource[];
  [field: string]: unknown;
}

interface StateResource {
  mode: string;
  type: string;
  name: string;
  module?: string;
  instances: StateInstance[];
  [field: string]: unknown;
}

interface StateInstance {
  index_key?: string | number;
  schema_version?: number;
  attributes: Record<string, unknown>;
  [field: string]: unknown;
}

/** The state's text is none that Terraform writes. */
export class MalformedStateError extends Error {
  constructor(problem: string) {
    super(`${problem}. Expected: a Terraform state, version 4, as \`terraform state pull\` prints it.`);
    this.name = "MalformedStateError";
  }
}

/**
 * Reads a state for the offline provider, which has one schema per type: the schema version that a real provider wrote is left
 * out, so that the state of a newer provider can be planned on as well; attributes that our schema does not know are dropped
 * by the provider.
 * @throws MalformedStateError
 */
export function readState(text: string): StateFile {
  const state = parse(text);
  if (state.version !== 4)
    throw new MalformedStateError(`"version" is ${JSON.stringify(state.version) ?? "missing"}, and only 4 can be read`);
  if (!Array.isArray(state.resources)) throw new MalformedStateError('"resources" is no list');
  return { ...state, version: 4, resources: state.resources.map(readResource) };
}

/** A state in which nothing exists. */
export const EMPTY_STATE: StateFile = { version: 4, resources: [] };

/** Addresses of the managed resources in a state. */
export function addressesIn(state: StateFile): string[] {
  return [...instancesByAddress(state).keys()];
}

/** Types of the managed resources in a state. */
export function typesIn(state: StateFile | undefined): string[] {
  return (state?.resources ?? []).filter(({ mode }) => mode === "managed").map(({ type }) => type);
}

/** Attributes of every managed resource in a state, by address. */
export function instancesByAddress(state: StateFile): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const { mode, module, type, name, instances } of state.resources) {
    if (mode !== "managed") continue;
    for (const { index_key, attributes } of instances) {
      const index = index_key === undefined ? "" : `[${JSON.stringify(index_key)}]`;
      found.set(`${module === undefined ? "" : `${module}.`}${type}.${name}${index}`, attributes);
    }
  }
  return found;
}

function parse(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isRecord(parsed)) return parsed;
  } catch (error) {
    throw new MalformedStateError(`It is no JSON (${error instanceof Error ? error.message : error})`);
  }
  throw new MalformedStateError("It is no JSON object");
}

function readResource(value: unknown, index: number): StateResource {
  const at = `resources[${index}]`;
  if (!isRecord(value)) throw new MalformedStateError(`"${at}" is no object`);
  const { mode, type, name, module, instances } = value;
  if (typeof mode !== "string" || typeof type !== "string" || typeof name !== "string")
    throw new MalformedStateError(`"${at}" has no mode, type or name`);
  if (!Array.isArray(instances)) throw new MalformedStateError(`"${at}.instances" is no list`);
  return {
    ...value,
    mode,
    type,
    name,
    ...(typeof module === "string" ? { module } : {}),
    instances: instances.map((instance: unknown, position) => {
      if (!isRecord(instance) || !isRecord(instance.attributes))
        throw new MalformedStateError(`"${at}.instances[${position}].attributes" is no object`);
      const { index_key, attributes } = instance;
      const key = typeof index_key === "string" || typeof index_key === "number" ? { index_key } : {};
      return { ...instance, ...key, attributes, schema_version: 0 };
    }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
