import type { Value } from "../protocol/value";

/** Numbers of a version; `6.x` is the highest of its major one. undefined for what is no version. */
export function versionOf(text: Value | undefined): number[] | undefined {
  if (typeof text !== "string" || !/^\d+(\.(\d+|x))*$/.test(text)) return undefined;
  return text.split(".").map((part) => (part === "x" ? Number.POSITIVE_INFINITY : Number(part)));
}

/** Whether a version is below another one; parts that one of them does not name count as `missing`. */
export function isBelow(version: readonly number[], other: readonly number[], missing = 0): boolean {
  const length = Math.max(version.length, other.length);
  for (let index = 0; index < length; index++) {
    const [left, right] = [version[index] ?? missing, other[index] ?? missing];
    if (left !== right) return left < right;
  }
  return false;
}
