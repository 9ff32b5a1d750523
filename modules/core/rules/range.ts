import type { Problem } from "./problem";

/** A whole number within limits, both included. `who` sets them, such as `AWS`. */
export function checkRange(
  field: string,
  value: number,
  [min, max]: readonly [number, number],
  who: string,
): Problem[] {
  return Number.isInteger(value) && value >= min && value <= max
    ? []
    : [{ field, message: `${value}; ${who} allows ${min} to ${max}; choose a whole number in that range` }];
}

/** Values of a list that stand in it more than once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
