import { factsOf } from "../provider/facts";
import { importIdentity } from "../provider/identity/import-id";
import type { LiveObject } from "../provider/server/control";
import type { ImportBlock } from "./configuration";
import type { RecordedObjects } from "./recorded";
import { instancesByAddress, type StateFile } from "./state-file";

type Attributes = Record<string, unknown>;

/** An object that exists, as far as it is known or taken to be. */
export interface AdoptedObject extends LiveObject {
  address: string;
  /** Names of the attributes that its import id or a record tells. */
  told: ReadonlySet<string>;
}

/** Shorter texts than this are never taken for an identifier that stands inside other values. */
const SHORTEST_IDENTIFIER = 8;

/**
 * What the import blocks of a configuration will find. What is recorded about an object is what it is; the rest counts as
 * equal to the configuration. So the configuration is applied without its import blocks to a state nobody keeps, and these
 * objects are its resources with the identity their import id gives them, in themselves and wherever others refer to them,
 * and with what is recorded on top. Arguments that AWS does not know are null, as after every import.
 */
export function adopt(state: StateFile, imports: readonly ImportBlock[], recorded?: RecordedObjects): AdoptedObject[] {
  const byAddress = instancesByAddress(state);
  const found = imports.flatMap(({ to, id }) => {
    const made = byAddress.get(to);
    const type = to.replace(/^(module\.[^.]+\.)*/, "").split(".")[0] ?? "";
    return made === undefined ? [] : [{ to, id, type, made, known: identityFor(type, id, made) }];
  });
  const rename = renaming(found);
  return found.map(({ to, id, type, made, known }) => {
    const record = recorded?.objects.find((object) => object.type === type && object.id === id)?.attributes ?? {};
    const hidden = configurationOnly(type).filter((name) => !(name in record));
    const attributes: Attributes = { ...rename({ ...made, ...known }), ...record };
    for (const name of hidden) attributes[name] = null;
    const told = new Set([...Object.keys(known), ...Object.keys(record), ...hidden]);
    return { address: to, type, id, attributes, told };
  });
}

function configurationOnly(type: string): readonly string[] {
  return (factsOf(type)?.configurationOnly ?? []).filter((path) => !path.includes("."));
}

/** The import id's own attributes, and those that only follow from it together with the rest. */
function identityFor(type: string, id: string, made: Attributes): Attributes {
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

/** Puts the real identifiers where the made-up ones stand. */
function renaming(found: readonly { made: Attributes; known: Attributes }[]): (attributes: Attributes) => Attributes {
  const renamed = found
    .flatMap(({ made, known }) => Object.entries(known).map(([name, after]): [unknown, unknown] => [made[name], after]))
    .filter((pair): pair is [string, string] => pair.every((text) => typeof text === "string"))
    .filter(([before, after]) => before !== after && before.length >= SHORTEST_IDENTIFIER)
    // Longest first: an ARN may contain an id that is renamed as well.
    .sort(([a], [b]) => b.length - a.length);
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") return renamed.reduce((text, [from, to]) => text.replaceAll(from, to), value);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item)]));
  };
  return (attributes) => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, rename(value)]));
}
