import { readFileSync } from "node:fs";
import { parseJson } from "./json-text";

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

/** The file is no state that Terraform writes. */
export class MalformedStateError extends Error {
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}. Expected: a Terraform state, version 4, as \`terraform state pull\` prints it.`);
    this.name = "MalformedStateError";
  }
}

/**
 * Reads a state for the offline provider, which has one schema per type and no identities: the schema version and the identity
 * that a real provider wrote are left out, so that the state of a newer provider can be planned on as well; attributes that
 * our schema does not know are dropped by the provider.
 * @throws MalformedStateError
 */
export function readStateFile(file: string): StateFile {
  const refuse = (problem: string): never => {
    throw new MalformedStateError(file, problem);
  };
  const state = readText(file, refuse);
  if (!isRecord(state)) return refuse("it is no JSON object");
  if (state.version !== 4)
    return refuse(`"version" is ${JSON.stringify(state.version) ?? "missing"}, and only 4 can be read`);
  if (!Array.isArray(state.resources)) return refuse('"resources" is no list');
  return {
    ...state,
    version: 4,
    resources: state.resources.map((resource, index) => readResource(resource, `resources[${index}]`, refuse)),
  };
}

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

/** Says what is wrong with the file. */
type Refuse = (problem: string) => never;

function readText(file: string, refuse: Refuse): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return refuse("it cannot be read");
  }
  return parseJson(text, refuse);
}

function readResource(value: unknown, at: string, refuse: Refuse): StateResource {
  if (!isRecord(value)) return refuse(`"${at}" is no object`);
  const { mode, type, name, module, instances } = value;
  if (typeof mode !== "string" || typeof type !== "string" || typeof name !== "string")
    return refuse(`"${at}" has no mode, type or name`);
  if (!Array.isArray(instances)) return refuse(`"${at}.instances" is no list`);
  return {
    ...value,
    mode,
    type,
    name,
    ...(typeof module === "string" ? { module } : {}),
    instances: instances.map((instance, position) => readInstance(instance, `${at}.instances[${position}]`, refuse)),
  };
}

function readInstance(value: unknown, at: string, refuse: Refuse): StateInstance {
  if (!isRecord(value) || !isRecord(value.attributes)) return refuse(`"${at}.attributes" is no object`);
  const { index_key, attributes, identity: _identity, identity_schema_version: _version, ...instance } = value;
  const key = typeof index_key === "string" || typeof index_key === "number" ? { index_key } : {};
  return { ...instance, ...key, attributes, schema_version: 0 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
