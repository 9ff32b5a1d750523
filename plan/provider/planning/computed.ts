import { isEqual, isObject, type ObjectValue, objects, UNKNOWN, type Value } from "../protocol/value";
import type { Block, NestedBlock } from "../schema/types";

/**
 * Marks what only AWS can say. Terraform's proposed state already holds configuration over prior state; a computed
 * attribute that is null in it is known after apply when its block is new, and keeps its prior null otherwise. The same
 * holds for blocks that AWS fills in (`computedBlocks`, by path) and nobody wrote.
 */
export function markComputed(
  block: Block,
  proposed: ObjectValue,
  prior: ObjectValue | null,
  computedBlocks: readonly string[] = [],
  prefix = "",
): ObjectValue {
  const planned: ObjectValue = { ...proposed };
  for (const [name, attribute] of Object.entries(block.attributes)) {
    if (attribute.computed && (planned[name] ?? null) === null)
      planned[name] = prior === null ? UNKNOWN : (prior[name] ?? null);
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    const path = prefix + name;
    planned[name] =
      computedBlocks.includes(path) && isEmpty(planned[name])
        ? (prior?.[name] ?? UNKNOWN)
        : markNested(nested, planned[name] ?? null, prior?.[name] ?? null, computedBlocks, path);
  }
  return planned;
}

function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function markNested(
  nested: NestedBlock,
  proposed: Value,
  prior: Value,
  computedBlocks: readonly string[],
  path: string,
): Value {
  const mark = (item: ObjectValue, before: ObjectValue | null) =>
    markComputed(nested.block, item, before, computedBlocks, `${path}.`);
  if (Array.isArray(proposed)) {
    const before = Array.isArray(prior) ? prior : [];
    return proposed.map((item, index) => {
      return isObject(item) ? mark(item, priorElement(nested, item, index, before)) : item;
    });
  }
  if (!isObject(proposed)) return proposed;
  if (nested.nesting === "single") return mark(proposed, isObject(prior) ? prior : null);
  const before = isObject(prior) ? prior : {};
  return Object.fromEntries(
    Object.entries(proposed).map(([key, item]) => {
      const priorItem = before[key];
      return [key, isObject(item) ? mark(item, isObject(priorItem) ? priorItem : null) : item];
    }),
  );
}

/** List elements correspond by position; a set element has a prior if one says the same in all that is not left to AWS. */
function priorElement(nested: NestedBlock, item: ObjectValue, index: number, before: Value[]): ObjectValue | null {
  const found =
    nested.nesting === "set" ? before.find((other) => saysTheSame(nested.block, item, other)) : before[index];
  return isObject(found) ? found : null;
}

function saysTheSame(block: Block, item: Value, other: Value | undefined): boolean {
  if (!isObject(item) || !isObject(other)) return false;
  const attributes = Object.entries(block.attributes).every(
    ([name, { computed }]) =>
      (computed && (item[name] ?? null) === null) || isEqual(item[name] ?? null, other[name] ?? null),
  );
  return (
    attributes &&
    Object.entries(block.blocks).every(([name, nested]) => {
      const [mine, theirs] = [objects(item[name]), objects(other[name])];
      return mine.length === theirs.length && mine.every((one, index) => saysTheSame(nested.block, one, theirs[index]));
    })
  );
}
