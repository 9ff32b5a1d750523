import type { Value } from "../../protocol/value";

/** IAM writes a single value without brackets. */
export function oneOrMany(value: Value | undefined): Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
