import type { ObjectValue, Value } from "../../../protocol/value";
import { STRUCTS } from "./fields";

/** A JSON text as the provider reads it: what it understood, what it refuses, and which keys it silently leaves out. */
export interface Decoded {
  containers: ObjectValue[];
  /** Why the provider refuses the text. */
  refusals: string[];
  /** Keys that no container definition has: the container's position and the way to the key. */
  strangers: { index: number; key: string }[];
}

/**
 * Decodes container definitions as the AWS provider does: with Go's JSON decoder, which compares keys without regard to case and
 * passes over the keys that it does not know. Source: internal/service/ecs/container_definitions.go, internal/json/decode.go.
 */
export function decode(text: string): Decoded {
  const decoded: Decoded = { containers: [], refusals: [], strangers: [] };
  let document: unknown;
  try {
    document = text.trim() === "" ? null : JSON.parse(text);
  } catch (error) {
    decoded.refusals.push(error instanceof Error ? error.message : String(error));
    return decoded;
  }
  if (document === null) return decoded;
  if (!Array.isArray(document)) {
    decoded.refusals.push(misfit(document, "[]types.ContainerDefinition"));
    return decoded;
  }
  document.forEach((item: unknown, index) => {
    const container = member(item, "types.ContainerDefinition", { steps: [] }, index, decoded);
    const body = isMembers(container) ? container : {};
    if (isEmpty(body)) decoded.refusals.push(`invalid container definition supplied at index (${index})`);
    decoded.containers.push(body);
  });
  return decoded;
}

/** Where a value stands: inside which Go struct, and by which fields from the container on. */
interface Standing {
  struct?: string;
  steps: readonly string[];
}

function member(value: unknown, type: string, at: Standing, index: number, decoded: Decoded): Value {
  if (value === null) return null;
  const refuse = (): null => {
    decoded.refusals.push(misfit(value, type, at));
    return null;
  };
  if (type.startsWith("[]")) {
    if (!Array.isArray(value)) return refuse();
    // The provider drops empty objects from its lists (compactArrays).
    return value
      .map((item: unknown) => member(item, type.slice(2), at, index, decoded))
      .filter((item) => item !== null && !(isMembers(item) && isEmpty(item)));
  }
  if (type.startsWith("map[string]")) {
    if (!isRecord(value)) return refuse();
    return mapped(value, (item) => member(item, "string", at, index, decoded));
  }
  const struct = STRUCTS[type.replace("types.", "")];
  if (struct === undefined) return isScalar(value, type) ? value : refuse();
  if (!isRecord(value)) return refuse();
  return members(value, type.replace("types.", ""), struct, at.steps, index, decoded);
}

function members(
  value: Record<string, unknown>,
  name: string,
  struct: Readonly<Record<string, string>>,
  steps: readonly string[],
  index: number,
  decoded: Decoded,
): ObjectValue {
  const read: ObjectValue = {};
  for (const [key, item] of Object.entries(value)) {
    const field = Object.keys(struct).find((known) => known.toLowerCase() === key.toLowerCase());
    if (field === undefined) decoded.strangers.push({ index, key: [...steps, key].join(".") });
    else
      read[field] = member(item, struct[field] ?? "string", { struct: name, steps: [...steps, field] }, index, decoded);
  }
  return read;
}

function isScalar(value: unknown, type: string): value is string | number | boolean {
  if (type === "int32") return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  return typeof value === (type === "bool" ? "boolean" : "string");
}

/** Go's words for a value of the wrong type. */
function misfit(value: unknown, type: string, { struct, steps }: Standing = { steps: [] }): string {
  const field = steps.map((step) => step.charAt(0).toUpperCase() + step.slice(1)).join(".");
  const place = struct === undefined ? "Go value" : `Go struct field ${struct}.${field}`;
  return `json: cannot unmarshal ${kindOf(value, type)} into ${place} of type ${type}`;
}

function kindOf(value: unknown, type: string): string {
  if (typeof value === "number") return type === "int32" ? `number ${value}` : "number";
  if (typeof value === "boolean") return "bool";
  return Array.isArray(value) ? "array" : typeof value;
}

function mapped(value: Record<string, unknown>, change: (item: unknown) => Value): ObjectValue {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMembers(value: Value): value is ObjectValue {
  return isRecord(value);
}

function isEmpty(value: ObjectValue): boolean {
  return Object.values(value).every((item) => item === null);
}
