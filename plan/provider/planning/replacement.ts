import { canonicalText } from "../protocol/json";
import { isEqual, isObject, type ObjectValue, objects, UNKNOWN, type Value } from "../protocol/value";
import type { Block } from "../schema/types";

/** Steps from the resource down to a value: attribute names and positions in lists. */
export type AttributePath = (string | number)[];

/** The paths, out of those that force replacement (`attr`, `block.attr`), whose value really differs from what exists. */
export function replacedPaths(
  block: Block,
  prior: ObjectValue,
  planned: ObjectValue,
  forcing: readonly string[],
): AttributePath[] {
  const found: AttributePath[] = [];
  for (const path of forcing) collect(block, prior, planned, path.split("."), [], found);
  return found;
}

function collect(
  block: Block,
  prior: ObjectValue,
  planned: ObjectValue,
  [name = "", ...rest]: string[],
  at: AttributePath,
  found: AttributePath[],
): void {
  const before = prior[name] ?? null;
  const after = planned[name] ?? null;
  const here = [...at, name];
  const nested = block.blocks[name];
  if (nested === undefined) {
    if (name in block.attributes && rest.length === 0 && !isEqual(before, after)) found.push(here);
    return;
  }
  if (after === UNKNOWN) found.push(here);
  else if (nested.nesting === "set") {
    // Elements of a set have no position to name: the set as a whole is the path.
    if (projection(before, rest) !== projection(after, rest)) found.push(here);
  } else if (rest.length === 0) {
    if (objects(before).length !== objects(after).length) found.push(here);
  } else {
    const existing = objects(before);
    for (const [index, item] of objects(after).entries()) {
      const old = existing[index];
      if (old === undefined) continue;
      collect(nested.block, old, item, rest, nested.nesting === "single" ? here : [...here, index], found);
    }
  }
}

/** What of a set's elements counts for a path below it, as one comparable text. */
function projection(set: Value, path: string[]): string {
  const elements = objects(set);
  if (path.length === 0) return String(elements.length);
  return elements
    .map((element) => text(pick(element, path)))
    .sort()
    .join("\n");
}

function pick(value: Value | undefined, [name, ...rest]: string[]): Value {
  if (name === undefined || value === undefined) return value ?? null;
  if (isObject(value)) return pick(value[name], rest);
  return Array.isArray(value) ? value.map((item) => pick(item, [name, ...rest])) : value;
}

function text(value: Value): string {
  return value === UNKNOWN ? "unknown" : canonicalText(value);
}
