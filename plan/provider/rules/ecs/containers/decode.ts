import { isObject, type ObjectValue, type Value } from "../../../protocol/value";
import { STRUCTS } from "./fields";

/** A JSON text as the provider reads it. */
export interface Decoded {
  containers: ObjectValue[];
  /** Why the provider refuses the text. */
  refusals: string[];
  /** Keys that nothing of ECS has at their place, with the position of their container and the keys that are known there. */
  strangers: { index: number; key: string; known: string[] }[];
}

/** Where a value stands: in which container, inside which Go struct, by which fields from the container on. */
interface Standing {
  index: number;
  struct?: string;
  steps: readonly string[];
  decoded: Decoded;
}

/**
 * Decodes container definitions as the AWS provider does: with Go's JSON decoder, which compares keys without regard to case and
 * passes over keys that it does not know. Source: internal/service/ecs/container_definitions.go, internal/json/decode.go.
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
    decoded.refusals.push(misfit(document, "[]types.ContainerDefinition", []));
    return decoded;
  }
  for (const [index, item] of document.entries()) {
    const before = decoded.refusals.length;
    const container = read(item, "types.ContainerDefinition", { index, steps: [], decoded });
    const body = isObject(container) ? container : {};
    if (isEmpty(body) && decoded.refusals.length === before)
      decoded.refusals.push(`invalid container definition supplied at index (${index})`);
    decoded.containers.push(body);
  }
  return decoded;
}

function read(value: unknown, type: string, at: Standing): Value {
  if (value === null) return null;
  const refuse = (): null => {
    at.decoded.refusals.push(misfit(value, type, at.steps, at.struct));
    return null;
  };
  if (type.startsWith("[]")) return Array.isArray(value) ? items(value, type.slice(2), at) : refuse();
  if (type === "map[string]string") {
    if (!isRecord(value)) return refuse();
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item, "string", at)]));
  }
  const name = type.replace("types.", "");
  const struct = STRUCTS[name];
  if (struct === undefined) return isScalar(value, type) ? value : refuse();
  return isRecord(value) ? members(value, struct, { ...at, struct: name }) : refuse();
}

/** The elements of a list; the provider drops those without any member (compactArrays). */
function items(value: unknown[], type: string, at: Standing): Value[] {
  return value
    .map((item) => read(item, type, at))
    .filter((item) => item !== null && !(isObject(item) && isEmpty(item)));
}

function members(value: Record<string, unknown>, struct: Readonly<Record<string, string>>, at: Standing): ObjectValue {
  const found: ObjectValue = {};
  for (const [key, item] of Object.entries(value)) {
    const field = Object.entries(struct).find(([name]) => name.toLowerCase() === key.toLowerCase());
    if (field === undefined)
      at.decoded.strangers.push({
        index: at.index,
        key: [...at.steps, key].join("."),
        known: Object.keys(struct).map((name) => [...at.steps, name].join(".")),
      });
    else found[field[0]] = read(item, field[1], { ...at, steps: [...at.steps, field[0]] });
  }
  return found;
}

function isScalar(value: unknown, type: string): value is string | number | boolean {
  if (type === "int32") return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  return typeof value === (type === "bool" ? "boolean" : "string");
}

/** Go's words for a value of the wrong type. */
function misfit(value: unknown, type: string, steps: readonly string[], struct?: string): string {
  const field = steps.map((step) => step.charAt(0).toUpperCase() + step.slice(1)).join(".");
  const place = struct === undefined ? "Go value" : `Go struct field ${struct}.${field}`;
  return `json: cannot unmarshal ${kindOf(value, type)} into ${place} of type ${type}`;
}

function kindOf(value: unknown, type: string): string {
  if (typeof value === "number") return type === "int32" ? `number ${value}` : "number";
  if (typeof value === "boolean") return "bool";
  return Array.isArray(value) ? "array" : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: ObjectValue): boolean {
  return Object.values(value).every((item) => item === null);
}
