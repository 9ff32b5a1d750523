import { isObject, type ObjectValue, type Value } from "../protocol/value";
import type { Block } from "../schema/types";

/**
 * Keeps the existing text of a JSON document (a policy, container definitions) where the new one says the same in another
 * layout, as the AWS provider does (its DiffSuppressFuncs): otherwise a changed key order would read as a change.
 */
export function keepEquivalentDocuments(block: Block, planned: ObjectValue, prior: ObjectValue): ObjectValue {
  const kept: ObjectValue = { ...planned };
  for (const [name, attribute] of Object.entries(block.attributes)) {
    if (attribute.type === "string" && sameDocument(planned[name], prior[name])) kept[name] = prior[name] ?? null;
  }
  for (const name of Object.keys(block.blocks)) {
    const before = prior[name];
    const after = planned[name];
    const nested = block.blocks[name];
    if (nested === undefined || nested.nesting === "set" || !Array.isArray(before) || !Array.isArray(after)) continue;
    kept[name] = after.map((item, index) => {
      const old = before[index];
      return isObject(item) && isObject(old) ? keepEquivalentDocuments(nested.block, item, old) : item;
    });
  }
  return kept;
}

function sameDocument(left: Value | undefined, right: Value | undefined): boolean {
  if (typeof left !== "string" || typeof right !== "string" || left === right) return false;
  if (!/^\s*[[{]/.test(left) || !/^\s*[[{]/.test(right)) return false;
  try {
    return sorted(JSON.parse(left)) === sorted(JSON.parse(right));
  } catch {
    return false;
  }
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
