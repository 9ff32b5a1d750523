import type { CtyType } from "../schema/types";

/** A value that exists only after apply. */
export const UNKNOWN: unique symbol = Symbol("known after apply");

/** A value of type `dynamic` carries its own type. */
export class DynamicallyTyped {
  constructor(
    readonly type: CtyType,
    readonly value: Value,
  ) {}
}

/** A Terraform value in JavaScript. Numbers beyond a double's precision are decimal strings. */
export type Value = null | boolean | number | string | typeof UNKNOWN | DynamicallyTyped | Value[] | ObjectValue;

/** A Terraform object or map. */
export interface ObjectValue {
  [name: string]: Value;
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof DynamicallyTyped);
}

/** A list of strings; anything else in it is left out. */
export function strings(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The elements of a list of blocks. */
export function objects(value: Value | undefined): ObjectValue[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Whether nothing inside is known only after apply. */
export function isWhollyKnown(value: Value | undefined): boolean {
  if (value === UNKNOWN) return false;
  if (value instanceof DynamicallyTyped) return isWhollyKnown(value.value);
  if (Array.isArray(value)) return value.every(isWhollyKnown);
  return isObject(value) ? Object.values(value).every(isWhollyKnown) : true;
}

/** Equality of values; sets are equal in any order, so lists are compared in order and sets by `sameSet`. */
export function isEqual(left: Value | undefined, right: Value | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isEqual(item, right[index]));
  }
  if (left instanceof DynamicallyTyped && right instanceof DynamicallyTyped) return isEqual(left.value, right.value);
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => isEqual(left[name], right[name]));
}
