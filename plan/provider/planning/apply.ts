import { factsOf } from "../facts";
import { identify } from "../identity";
import { DynamicallyTyped, isObject, type ObjectValue, UNKNOWN, type Value } from "../protocol/value";
import type { Block, CtyType, NestedBlock } from "../schema/types";
import type { ProviderConfiguration } from "./configuration";

/** One resource, as Terraform asks for its apply. `planned` null: destroy. */
export interface ApplyQuestion {
  type: string;
  block: Block;
  planned: Value;
  configuration: ProviderConfiguration;
  generation?: number;
  twin?: number;
}

/** Carries a plan out: what the plan knows stays, what it left open gets the value AWS would answer with. */
export function applyResource({ type, block, planned, configuration, generation, twin }: ApplyQuestion): Value {
  if (!isObject(planned)) return null;
  const answers = identify({ type, attributes: planned, configuration, generation, twin });
  const settled = settleBlock(block, planned, answers, typeof answers.id === "string" ? answers.id : type);
  for (const [name, answered] of Object.entries(factsOf(type)?.answered ?? {})) {
    const text = settled[name];
    if (typeof text === "string") settled[name] = answered(text, settled);
  }
  return settled;
}

function settleBlock(block: Block, planned: ObjectValue, answers: ObjectValue, label: string): ObjectValue {
  const settled: ObjectValue = {};
  for (const [name, attribute] of Object.entries(block.attributes)) {
    const value = planned[name] ?? null;
    const readOnly = attribute.computed === true && attribute.optional !== true;
    settled[name] =
      value === UNKNOWN && name in answers
        ? (answers[name] ?? null)
        : settle(attribute.type, value, name, label, readOnly);
  }
  for (const [name, nested] of Object.entries(block.blocks))
    settled[name] = settleNested(nested, planned[name] ?? null, label);
  return settled;
}

function settleNested(nested: NestedBlock, value: Value, label: string): Value {
  if (value === UNKNOWN) return nested.nesting === "single" ? null : nested.nesting === "map" ? {} : [];
  if (Array.isArray(value)) return value.map((item, index) => settleElement(nested.block, item, `${label}-${index}`));
  return nested.nesting === "single" ? settleElement(nested.block, value, label) : value;
}

function settleElement(block: Block, value: Value, label: string): Value {
  return isObject(value) ? settleBlock(block, value, {}, label) : value;
}

/** A known value of a type where nothing is known; `element` gives read-only lists of objects the one element that readers index. */
function settle(type: CtyType, value: Value, name: string, label: string, element = false): Value {
  if (value !== UNKNOWN) return settleInside(type, value, name, label);
  if (type === "string") return `${label}-${name.replaceAll("_", "-")}`;
  if (type === "number") return 0;
  if (type === "bool") return false;
  if (type === "dynamic") return null;
  switch (type[0]) {
    case "map":
      return {};
    case "object":
      return Object.fromEntries(
        Object.entries(type[1]).map(([key, inner]) => [key, settle(inner, UNKNOWN, key, label)]),
      );
    case "tuple":
      return type[1].map((inner) => settle(inner, UNKNOWN, name, label));
    default:
      return element && typeof type[1] !== "string" && type[1][0] === "object"
        ? [settle(type[1], UNKNOWN, name, label)]
        : [];
  }
}

function settleInside(type: CtyType, value: Value, name: string, label: string): Value {
  if (typeof type === "string" || value === null || value instanceof DynamicallyTyped) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      settle(type[0] === "tuple" ? (type[1][index] ?? "string") : elementType(type), item, name, label),
    );
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = type[0] === "object" ? (type[1][key] ?? "string") : elementType(type);
      return [key, settle(inner, item, key, label)];
    }),
  );
}

function elementType(type: CtyType): CtyType {
  return typeof type !== "string" && (type[0] === "list" || type[0] === "set" || type[0] === "map")
    ? type[1]
    : "string";
}
