import { isDeepStrictEqual } from "node:util";

/** A value, null or undefined where there is none, and terraform's marks of what is sensitive in it. */
export interface Side {
  value: unknown;
  sensitive: unknown;
}

/** The same place in two values. */
export interface Part {
  step: string | number;
  before: Side;
  after: Side;
}

/** What two values are compared by, where that is in parts: two lists, objects or JSON texts, or a list or object and nothing. */
export function partsOf(before: Side, after: Side): Part[] {
  const documents = [jsonDocument(before.value), jsonDocument(after.value)];
  const [left, right] = documents.includes(undefined) ? [before.value, after.value] : documents;
  const part = (step: string | number, from: Step, to: Step): Part => ({
    step,
    before: { value: at(left, from), sensitive: at(before.sensitive, from) },
    after: { value: at(right, to), sensitive: at(after.sensitive, to) },
  });
  if (isNothingOr(isList, left) && isNothingOr(isList, right))
    return pairsOf(left ?? [], right ?? []).map(({ from, to }) => part(to ?? from ?? 0, from, to));
  if (!isNothingOr(isObject, left) || !isNothingOr(isObject, right)) return [];
  const names = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  const parts = [...names].sort().map((name) => part(name, name, name));
  // Of a block that comes or goes, what its schema has and it does not use is no news.
  const isNews = left == null || right == null;
  return isNews ? parts.filter(({ before, after }) => !isEmpty(before.value ?? after.value)) : parts;
}

/** The list or object that a text is the JSON of. */
export function jsonDocument(text: unknown): object | undefined {
  if (typeof text !== "string" || !/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Step = string | number | undefined;

/** What a step leads to in a list or object; undefined where it leads to nothing. */
export function at(value: unknown, step: Step): unknown {
  if (isList(value)) return typeof step === "number" ? value[step] : undefined;
  return isObject(value) && typeof step === "string" && Object.hasOwn(value, step) ? value[step] : undefined;
}

function isNothingOr<T>(is: (value: unknown) => value is T, value: unknown): value is T | null | undefined {
  return value == null || is(value);
}

function isEmpty(value: unknown): boolean {
  return value == null || (isList(value) && value.length === 0) || (isObject(value) && Object.keys(value).length === 0);
}

/** Positions of one element in two lists. */
interface Pair {
  from?: number;
  to?: number;
}

/** By position, unless everything in the shorter list is in the longer one too, in its order. */
function pairsOf(before: unknown[], after: unknown[]): Pair[] {
  const [shorter, longer] = before.length < after.length ? [before, after] : [after, before];
  const kept = positionsIn(shorter, longer);
  return longer.map((_, position) => {
    const other = kept === undefined ? position : kept.indexOf(position);
    const counterpart = other >= 0 && other < shorter.length ? other : undefined;
    return longer === after ? { from: counterpart, to: position } : { from: position, to: counterpart };
  });
}

/** Where each element of one list is in another; undefined unless all are there, in order. */
function positionsIn(part: unknown[], whole: unknown[]): number[] | undefined {
  const positions: number[] = [];
  for (const item of part) {
    const from = (positions.at(-1) ?? -1) + 1;
    const found = whole.findIndex((other, position) => position >= from && isDeepStrictEqual(item, other));
    if (found < 0) return undefined;
    positions.push(found);
  }
  return positions;
}
