import { isEqual, isObject, type ObjectValue, UNKNOWN, type Value } from "../protocol/value";
import type { Block, NestedBlock } from "../schema/types";

/**
 * Marks what only AWS can say. Terraform's proposed state already holds configuration over prior state; a computed
 * attribute that is null in it is known after apply when its block is new, and keeps its prior null otherwise.
 */
export function markComputed(block: Block, proposed: ObjectValue, prior: ObjectValue | null): ObjectValue {
  const planned: ObjectValue = { ...proposed };
  for (const [name, attribute] of Object.entries(block.attributes)) {
    if (attribute.computed && (planned[name] ?? null) === null && prior === null) planned[name] = UNKNOWN;
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    planned[name] = markNested(nested, planned[name] ?? null, prior?.[name] ?? null);
  }
  return planned;
}

function markNested(nested: NestedBlock, proposed: Value, prior: Value): Value {
  if (Array.isArray(proposed)) {
    const before = Array.isArray(prior) ? prior : [];
    return proposed.map((item, index) => {
      if (!isObject(item)) return item;
      return markComputed(nested.block, item, priorElement(nested, item, index, before));
    });
  }
  if (!isObject(proposed)) return proposed;
  if (nested.nesting === "single") return markComputed(nested.block, proposed, isObject(prior) ? prior : null);
  const before = isObject(prior) ? prior : {};
  return Object.fromEntries(
    Object.entries(proposed).map(([key, item]) => {
      const priorItem = before[key];
      return [key, isObject(item) ? markComputed(nested.block, item, isObject(priorItem) ? priorItem : null) : item];
    }),
  );
}

/** List elements correspond by position; a set element has a prior only if it is there unchanged. */
function priorElement(nested: NestedBlock, item: ObjectValue, index: number, before: Value[]): ObjectValue | null {
  const found = nested.nesting === "set" ? before.find((other) => isEqual(other, item)) : before[index];
  return isObject(found) ? found : null;
}
