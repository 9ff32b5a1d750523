import type { AttributePath } from "../protocol/attribute-path";
import { isObject, UNKNOWN, type Value } from "../protocol/value";

/** A value and the way to it. */
export interface Place {
  path: AttributePath;
  value: Value;
}

/** Every value at a path of names (`attr`, `block.attr`): one in each element of the lists and sets on the way. */
export function placesAt(root: Value, path: string): Place[] {
  return path
    .split(".")
    .reduce<Place[]>((places, name) => places.flatMap((place) => step(place, name)), [{ path: [], value: root }]);
}

function step({ path, value }: Place, name: string): Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => step({ path: [...path, index], value: item }, name));
  return isObject(value) ? [{ path: [...path, name], value: value[name] ?? null }] : [];
}

/** The texts, numbers and truths at a place: itself, or the elements of a list. */
export function scalars({ path, value }: Place): Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => scalars({ path: [...path, index], value: item }));
  return value === null || value === UNKNOWN || isObject(value) ? [] : [{ path, value }];
}

/** Whether somebody gave a value here: blocks count when one is written, texts when they are not empty. */
export function isGiven(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== "";
}

/** A path as the provider writes it in its messages: `health_check.0.interval`. */
export function keyOf(path: AttributePath): string {
  return path.join(".");
}
