import type { AttributePath } from "../protocol/attribute-path";
import { isObject, type ObjectValue, objects, UNKNOWN, type Value } from "../protocol/value";

/** A text that is known and not empty. */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number that is known, also one that is written as a text. */
export function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** Whether certainly nobody gave a value. A value known only after apply is given. */
export function isAbsent(value: Value | undefined): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether certainly somebody gave a value, and what it is is known. */
export function isPresent(value: Value | undefined): boolean {
  return !isAbsent(value) && value !== UNKNOWN;
}

/** The one block of a kind that may stand at most once. */
export function onlyBlock(value: Value | undefined): ObjectValue | undefined {
  return objects(value)[0];
}

/** A block and the way to it. */
export interface Block {
  path: AttributePath;
  value: ObjectValue;
}

/** The blocks of a list, each with the way to it. */
export function blocksOf(config: ObjectValue, name: string): Block[] {
  const value = config[name];
  if (isObject(value)) return [{ path: [name], value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => (isObject(item) ? [{ path: [name, index], value: item }] : []));
}

/** How many entries a set has at least: those that are known only after apply may turn out to be one that is there already. */
export function fewestEntries(value: Value | undefined): number {
  if (!Array.isArray(value)) return 0;
  return Math.max(new Set(value.filter((item) => item !== UNKNOWN)).size, Math.min(value.length, 1));
}

/** `a, b or c`, as a sentence lists what is allowed. */
export function either(names: readonly (string | number)[]): string {
  const [last, ...others] = [...names].reverse();
  return others.length === 0 ? `${last}` : `${others.reverse().join(", ")} or ${last}`;
}
