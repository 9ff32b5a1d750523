import { at, isList, isObject } from "../differences-parts";
import { describeValue, describeValues } from "../differences-text";
import { UNKNOWN } from "../provider/protocol/value";
import type { Subject } from "./subjects";

/** Everything at a path of names such as `rule.expiration.days`; every element of a list on the way is entered. */
export function valuesAt(value: unknown, path: string): unknown[] {
  return path
    .split(".")
    .reduce<unknown[]>((found, step) => found.flatMap(elements).map((one) => at(one, step)), [value]);
}

/** The first of the values at a path: null where there is none, UNKNOWN where it is known after apply. */
export function valueAt(value: unknown, path: string): unknown {
  return valuesAt(value, path).find((one) => one !== undefined) ?? null;
}

/** The blocks at a path. */
export function blocksAt(value: unknown, path: string): Record<string, unknown>[] {
  return valuesAt(value, path).flatMap(elements).filter(isObject);
}

/** The texts at a path, also those in lists. */
export function textsAt(value: unknown, path: string): string[] {
  return valuesAt(value, path)
    .flatMap(elements)
    .filter((one) => typeof one === "string");
}

/** Whether something at a path, or the path itself, is known only after apply. */
export function isUnknownAt(value: unknown, path: string): boolean {
  return value === UNKNOWN || valuesAt(value, path).flatMap(elements).includes(UNKNOWN);
}

/** A value of a resource as text; masked when terraform marks it, or a part of it, as sensitive. */
export function shown(subject: Subject, path: string, value: unknown): string {
  return isSensitive(subject, path) ? "(sensitive)" : describeValue(value);
}

/** `before → after` of a value; masked when sensitive. */
export function shownChange(subject: Subject, path: string): string {
  if (isSensitive(subject, path)) return "(sensitive)";
  const [before, after] = [valueAt(subject.before, path), valueAt(subject.after, path)];
  if (before === null) return `nothing → ${describeValue(after)}`;
  return after === null ? `${describeValue(before)} → nothing` : describeValues(before, after);
}

/** Whether terraform marks anything at a path as sensitive, before or after. */
export function isSensitive({ change }: Subject, path: string): boolean {
  return [change.before_sensitive, change.after_sensitive].some((mark) => isMarked(mark, path.split(".")));
}

function isMarked(mark: unknown, path: readonly string[]): boolean {
  if (mark === true) return true;
  if (isList(mark)) return mark.some((inner) => isMarked(inner, path));
  const [step, ...rest] = path;
  if (step !== undefined) return isMarked(at(mark, step), rest);
  return isObject(mark) && Object.values(mark).some((inner) => isMarked(inner, []));
}

function elements(value: unknown): unknown[] {
  return isList(value) ? value : [value];
}
