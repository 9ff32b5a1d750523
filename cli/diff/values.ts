import { isDeepStrictEqual } from "node:util";
import { describeValue, describeValues } from "../../plan";
import type { Difference } from "./compare";

/** What the two sides of a difference say, in one line. Of objects only the names of their fields, of two lists what comes and goes. */
export function valuesText({ before, after }: Difference): string {
  if (Array.isArray(before) && Array.isArray(after)) return listsText(before, after);
  if (isScalar(before) && isScalar(after)) return describeValues(before, after);
  return `${valueText(before)} → ${valueText(after)}`;
}

function listsText(before: readonly unknown[], after: readonly unknown[]): string {
  const gone = before.filter((item) => !has(after, item)).map((item) => `- ${valueText(item)}`);
  const come = after.filter((item) => !has(before, item)).map((item) => `+ ${valueText(item)}`);
  const moved = gone.length + come.length === 0;
  return moved ? `${describeValue(before)} → ${describeValue(after)}` : [...gone, ...come].join(", ");
}

function valueText(value: unknown): string {
  if (value === undefined) return "—";
  if (isScalar(value) || Array.isArray(value)) return describeValue(value);
  const names = Object.keys(Object(value));
  return names.length === 0 ? "{}" : `{ ${describeValue(names.join(", "))} }`;
}

function isScalar(value: unknown): boolean {
  return value !== undefined && (typeof value !== "object" || value === null);
}

function has(list: readonly unknown[], item: unknown): boolean {
  return list.some((other) => isDeepStrictEqual(other, item));
}
