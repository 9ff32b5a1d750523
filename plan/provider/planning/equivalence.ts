import type { Same } from "../facts/types";
import { isObject, type ObjectValue, type Value } from "../protocol/value";
import type { Block } from "../schema/types";
import { sameDocument } from "./same";

/**
 * Keeps the existing text where the new one means the same, as the AWS provider does (DiffSuppressFunc, semantic equality):
 * JSON in another layout, and what the facts about a type count as equal. Otherwise a changed key order would read as a change.
 */
export function keepEquivalent(
  block: Block,
  planned: ObjectValue,
  prior: ObjectValue,
  same: Readonly<Record<string, Same>> = {},
  prefix = "",
): ObjectValue {
  const kept: ObjectValue = { ...planned };
  for (const [name, attribute] of Object.entries(block.attributes)) {
    const isSame = same[prefix + name] ?? sameDocument;
    const before = prior[name] ?? null;
    const after = planned[name] ?? null;
    if (attribute.type !== "string" || typeof after !== "string" || before === after) continue;
    // What was never given counts as an empty text.
    const known = before ?? "";
    if (typeof known === "string" && isSame(known, after)) kept[name] = before;
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    const [before, after] = [prior[name], planned[name]];
    if (nested.nesting === "set" || !Array.isArray(before) || !Array.isArray(after)) continue;
    kept[name] = after.map((item, index): Value => {
      const old = before[index];
      return isObject(item) && isObject(old)
        ? keepEquivalent(nested.block, item, old, same, `${prefix}${name}.`)
        : item;
    });
  }
  return kept;
}
