import { ExtData, encode as pack, decode as unpack } from "@msgpack/msgpack";
import type { CtyType } from "../schema/types";
import { DynamicallyTyped, isObject, UNKNOWN, type Value } from "./value";

/** What cty sends for "unknown": extension 0, whatever is inside. Refined unknowns come as extension 12 and are answered as plain ones. */
const UNKNOWN_EXTENSION = new ExtData(0, new Uint8Array([0]));

/** The MessagePack bytes of a value, written by its type: every attribute present, null where the value has none. */
export function encodeValue(type: CtyType, value: Value | undefined): Uint8Array {
  return pack(toWire(type, value));
}

/** The value of MessagePack bytes that Terraform wrote for this type. */
export function decodeValue(type: CtyType, bytes: Uint8Array): Value {
  return fromWire(type, unpack(bytes, { useBigInt64: true }));
}

function toWire(type: CtyType, value: Value | undefined): unknown {
  if (value === UNKNOWN) return UNKNOWN_EXTENSION;
  if (value === null || value === undefined) return null;
  if (type === "dynamic") {
    const inner = value instanceof DynamicallyTyped ? value : new DynamicallyTyped(impliedBy(value), value);
    return [new TextEncoder().encode(JSON.stringify(inner.type)), toWire(inner.type, inner.value)];
  }
  if (typeof type === "string") return value;
  switch (type[0]) {
    case "list":
    case "set":
      return asArray(value).map((item) => toWire(type[1], item));
    case "tuple":
      return type[1].map((item, index) => toWire(item, asArray(value)[index]));
    case "map": {
      if (!isObject(value)) throw new TypeError("a map was expected");
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(type[1], item)]));
    }
    case "object": {
      if (!isObject(value)) throw new TypeError("an object was expected");
      return Object.fromEntries(Object.entries(type[1]).map(([name, member]) => [name, toWire(member, value[name])]));
    }
  }
}

function fromWire(type: CtyType, wire: unknown): Value {
  if (wire instanceof ExtData) return UNKNOWN;
  if (wire === null || wire === undefined) return null;
  if (type === "dynamic") {
    const [typeJson, inner]: unknown[] = wireArray(wire);
    const text = typeJson instanceof Uint8Array ? new TextDecoder().decode(typeJson) : String(typeJson);
    const innerType: CtyType = JSON.parse(text);
    return new DynamicallyTyped(innerType, fromWire(innerType, inner));
  }
  if (typeof type === "string") return scalar(type, wire);
  switch (type[0]) {
    case "list":
    case "set":
      return wireArray(wire).map((item) => fromWire(type[1], item));
    case "tuple":
      return type[1].map((item, index) => fromWire(item, wireArray(wire)[index]));
    case "map":
      return Object.fromEntries(Object.entries(wire).map(([key, item]) => [key, fromWire(type[1], item)]));
    case "object": {
      const members = new Map(Object.entries(wire));
      return Object.fromEntries(
        Object.entries(type[1]).map(([name, member]) => [name, fromWire(member, members.get(name))]),
      );
    }
  }
}

/** Terraform sends a number as integer, float or, where neither is exact, as a decimal string. */
function scalar(type: "string" | "number" | "bool", wire: unknown): Value {
  if (type === "number" && typeof wire === "bigint") {
    const number = Number(wire);
    return Number.isSafeInteger(number) ? number : wire.toString();
  }
  if (type === "number" && typeof wire === "string") return String(Number(wire)) === wire ? Number(wire) : wire;
  if (typeof wire === "string" || typeof wire === "number" || typeof wire === "boolean") return wire;
  throw new TypeError(`a ${type} was expected, not ${typeof wire}`);
}

function asArray(value: Value): Value[] {
  if (!Array.isArray(value)) throw new TypeError("a list was expected");
  return value;
}

function wireArray(wire: unknown): unknown[] {
  if (!Array.isArray(wire)) throw new TypeError("a list was expected");
  return wire;
}

function impliedBy(value: Value): CtyType {
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return "number";
  if (Array.isArray(value)) return ["tuple", value.map(impliedBy)];
  if (isObject(value)) return ["object", Object.fromEntries(Object.entries(value).map(([k, v]) => [k, impliedBy(v)]))];
  return "string";
}
