import type { CtyType } from "../schema/types";
import { DynamicallyTyped, isObject, UNKNOWN, type Value } from "./value";

/** A value of Terraform's own JSON (a state file), shaped by type; members the type does not know are left out. */
export function fromJson(type: CtyType, json: unknown): Value {
  if (json === null || json === undefined) return null;
  if (typeof type === "string") return scalarFromJson(type, json);
  if (Array.isArray(json)) {
    if (type[0] === "list" || type[0] === "set") return json.map((item) => fromJson(type[1], item));
    if (type[0] === "tuple") return type[1].map((item, index) => fromJson(item, json[index]));
    return null;
  }
  if (typeof json !== "object") return null;
  const members = new Map<string, unknown>(Object.entries(json));
  if (type[0] === "map") return Object.fromEntries([...members].map(([key, item]) => [key, fromJson(type[1], item)]));
  if (type[0] !== "object") return null;
  return Object.fromEntries(
    Object.entries(type[1]).map(([name, member]) => [name, fromJson(member, members.get(name))]),
  );
}

/** A number or truth where the type wants a text is the text that terraform makes of it. */
function scalarFromJson(type: string, json: unknown): Value {
  if (typeof json !== "string" && typeof json !== "number" && typeof json !== "boolean") return null;
  return type === "string" ? String(json) : json;
}

/** A value of JSON that somebody wrote, in the shape it has. */
export function fromPlainJson(json: unknown): Value {
  if (typeof json === "string" || typeof json === "number" || typeof json === "boolean") return json;
  if (Array.isArray(json)) return json.map(fromPlainJson);
  if (typeof json !== "object" || json === null) return null;
  return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, fromPlainJson(item)]));
}

/** One stable text per value, for hashing: keys of objects and elements of lists sorted, for a set has no order. */
export function canonicalText(value: Value | undefined): string {
  if (value === undefined || value === null || value === UNKNOWN) return "null";
  if (value instanceof DynamicallyTyped) return canonicalText(value.value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).sort().join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name])}`).join(",")}}`;
}
