import type { Defaults } from "../facts/types";
import type { AttributePath } from "../protocol/attribute-path";
import { canonicalText } from "../protocol/json";
import { isEqual, isObject, type ObjectValue, objects, UNKNOWN, type Value } from "../protocol/value";
import type { Block } from "../schema/types";
import { staysUnwritten } from "./unwritten";

/**
 * The paths, out of those that force replacement (`attr`, `block.attr`), whose value really differs from what exists. An argument
 * of a block that comes or goes differs as well, unless nothing else than its default goes.
 */
export function replacedPaths(
  block: Block,
  prior: ObjectValue,
  planned: ObjectValue,
  forcing: readonly string[],
  defaults: Defaults = {},
): AttributePath[] {
  const found: AttributePath[] = [];
  for (const path of forcing) collect(block, prior, planned, path.split("."), [], found, defaults[path]);
  return found;
}

function collect(
  block: Block,
  prior: ObjectValue,
  planned: ObjectValue,
  [name = "", ...rest]: string[],
  at: AttributePath,
  found: AttributePath[],
  usual: Value | undefined,
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
    const [existing, wanted] = [objects(before), objects(after)];
    for (const index of (existing.length > wanted.length ? existing : wanted).keys()) {
      const old = existing[index] ?? onlyAnswers(nested.block, wanted[index] ?? {});
      const item = wanted[index] ?? unwritten(nested.block, old, usual);
      const place = nested.nesting === "single" ? here : [...here, index];
      collect(nested.block, old, item, rest, place, found, usual);
    }
  }
}

/** What stands for a new block before it comes: what only AWS will say about it, which forces no replacement. */
function onlyAnswers({ attributes }: Block, block: ObjectValue): ObjectValue {
  const isAnswer = ([name, value]: [string, Value]) => value === UNKNOWN && attributes[name]?.computed;
  return Object.fromEntries(Object.entries(block).filter(isAnswer));
}

/** What is left of a block that goes: arguments that are the same when nobody gives them. */
function unwritten({ attributes }: Block, block: ObjectValue, usual: Value | undefined): ObjectValue {
  const stays = ([name, value]: [string, Value]) => {
    const attribute = attributes[name];
    return attribute !== undefined && staysUnwritten(attribute, value, usual);
  };
  return Object.fromEntries(Object.entries(block).filter(stays));
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
