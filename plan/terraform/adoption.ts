import { importIdentity } from "../provider/identity/import-id";
import type { LiveObject } from "../provider/server/control";
import type { ImportBlock } from "./configuration";

/** A Terraform state file, as far as it is read here. */
export interface StateFile {
  resources: {
    mode: string;
    type: string;
    name: string;
    module?: string;
    instances: { index_key?: string | number; attributes: Record<string, unknown> }[];
  }[];
}

/** Shorter texts than this are never taken for an identifier that stands inside other values. */
const SHORTEST_IDENTIFIER = 8;

/**
 * What the import blocks of a stack will find. Nobody recorded the attributes of what exists; what is not recorded counts as
 * equal to the configuration. So the stack is applied without its import blocks to a state nobody keeps, and these objects
 * are its resources with the identity their import id gives them, in themselves and wherever others refer to them.
 */
export function adoptedObjects(state: StateFile, imports: ImportBlock[]): LiveObject[] {
  const byAddress = attributesByAddress(state);
  const renamed: [string, string][] = [];
  const adopted = imports.flatMap(({ to, id }) => {
    const made = byAddress.get(to);
    const type = to.replace(/^(module\.[^.]+\.)*/, "").split(".")[0] ?? "";
    if (made === undefined) return [];
    const known = identityFor(type, id, made);
    for (const [name, value] of Object.entries(known)) {
      const before = made[name];
      if (typeof before !== "string" || typeof value !== "string" || before === value) continue;
      if (before.length >= SHORTEST_IDENTIFIER) renamed.push([before, value]);
    }
    return [{ type, id, attributes: { ...made, ...known } }];
  });
  // Longest first: an ARN may contain an id that is renamed as well.
  renamed.sort(([a], [b]) => b.length - a.length);
  return adopted.map((object) => ({ ...object, attributes: renameAttributes(object.attributes, renamed) }));
}

/** The import id's own attributes, and those that only follow from it together with the rest. */
function identityFor(type: string, id: string, made: Record<string, unknown>): Record<string, unknown> {
  const known = importIdentity(type, id);
  const identifier = typeof known.id === "string" ? known.id : undefined;
  const before = typeof made.id === "string" ? made.id : undefined;
  // Other read-only values that carry the id (an ARN, a DNS name) get the real one in the same place.
  if (
    identifier !== undefined &&
    before !== undefined &&
    before !== identifier &&
    before.length >= SHORTEST_IDENTIFIER
  ) {
    for (const [name, value] of Object.entries(made)) {
      if (name in known || typeof value !== "string" || !value.includes(before)) continue;
      known[name] = value.replaceAll(before, identifier);
    }
  }
  return known;
}

function renameAttributes(attributes: Record<string, unknown>, renamed: [string, string][]): Record<string, unknown> {
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") return renamed.reduce((text, [from, to]) => text.replaceAll(from, to), value);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item)]));
  };
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, rename(value)]));
}

function attributesByAddress(state: StateFile): Map<string, Record<string, unknown>> {
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
