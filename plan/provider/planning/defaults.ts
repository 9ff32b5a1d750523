import type { Defaults } from "../facts/types";
import { isObject, type ObjectValue, type Value } from "../protocol/value";
import type { Block } from "../schema/types";

/** Fills in the defaults that the provider's schema has for arguments nobody gave (`attr`, `block.attr`). */
export function withDefaults(block: Block, value: ObjectValue, defaults: Defaults, prefix = ""): ObjectValue {
  const filled: ObjectValue = { ...value };
  for (const name of Object.keys(block.attributes)) {
    const fallback = defaults[prefix + name];
    if (fallback !== undefined && (filled[name] ?? null) === null) filled[name] = fallback;
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    const inner = (item: Value): Value =>
      isObject(item) ? withDefaults(nested.block, item, defaults, `${prefix}${name}.`) : item;
    const current = filled[name] ?? null;
    if (Array.isArray(current)) filled[name] = current.map(inner);
    else if (nested.nesting === "single") filled[name] = inner(current);
  }
  return filled;
}
