import type { AttributePath } from "../protocol/attribute-path";
import type { Value } from "../protocol/value";
import { keyOf } from "../validation/paths";
import type { Problem } from "../validation/problem";
import { numberOf, textOf } from "./reading";

/** Lowest and highest, both allowed. */
export type Bounds = readonly [low: number, high: number];

/** A number outside its bounds, worded as the provider words it; undefined when it lies inside or is not known. */
export function outsideText(name: string, given: Value | undefined, [low, high]: Bounds): string | undefined {
  const value = numberOf(given);
  if (value === undefined || (value >= low && value <= high)) return undefined;
  return `expected ${name} to be in the range (${low} - ${high}), got ${value}`;
}

/** A number of an argument outside its bounds. */
export function outside(path: AttributePath, given: Value | undefined, bounds: Bounds): Problem[] {
  const summary = outsideText(keyOf(path), given, bounds);
  return summary === undefined ? [] : [{ path, summary }];
}

/** A text that is none of those allowed. */
export function noneOf(
  path: AttributePath,
  given: Value | undefined,
  allowed: readonly string[],
  fold = false,
): Problem[] {
  const value = textOf(given);
  if (value === undefined || allowed.includes(fold ? value.toUpperCase() : value)) return [];
  const list = allowed.map((item) => `"${item}"`).join(" ");
  return [{ path, summary: `expected ${keyOf(path)} to be one of [${list}], got ${value}` }];
}
