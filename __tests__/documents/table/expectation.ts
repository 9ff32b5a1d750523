import { isDeepStrictEqual } from "node:util";
import { describeLocation, Same } from "./location";
import { type Documents, read } from "./plan-documents";

/** A list that has this among others. A single value counts as a list of one: IAM writes lists of one so. */
export class Including {
  constructor(readonly item: unknown) {}
}

/** A list of exactly these, in any order. */
export class InAnyOrder {
  constructor(readonly items: readonly unknown[]) {}
}

/** A text of which AWS chooses a part, such as the end of a secret's ARN. */
export class Matching {
  constructor(readonly pattern: RegExp) {}
}

export const including = (item: unknown) => new Including(item);
export const inAnyOrder = (...items: unknown[]) => new InAnyOrder(items);
export const matching = (pattern: RegExp) => new Matching(pattern);

/** What is wrong with a value, in one sentence; undefined when it is as expected. Plain values must be equal. */
export function mismatch(expected: unknown, found: unknown, documents: Documents): string | undefined {
  return fits(expected, found, documents)
    ? undefined
    : `expected ${describeExpected(expected, documents)}, found ${JSON.stringify(found)}`;
}

function fits(expected: unknown, found: unknown, documents: Documents): boolean {
  if (expected instanceof Same) return isDeepStrictEqual(found, read(expected.location, documents));
  if (expected instanceof Matching) return typeof found === "string" && expected.pattern.test(found);
  if (expected instanceof Including) return listOf(found).some((item) => fits(expected.item, item, documents));
  if (expected instanceof InAnyOrder) {
    const left = [...listOf(found)];
    for (const item of expected.items) {
      const index = left.findIndex((other) => fits(item, other, documents));
      if (index < 0) return false;
      left.splice(index, 1);
    }
    return left.length === 0;
  }
  return isDeepStrictEqual(found, expected);
}

/** Something else of the same kind: a longer text, a number more, the opposite, a list without what is expected in it. */
export function broken(expected: unknown, found: unknown, documents: Documents): unknown {
  if (expected instanceof Including && Array.isArray(found)) {
    return found.filter((item) => !fits(expected.item, item, documents));
  }
  if (typeof found === "string") return `${found}-broken`;
  if (typeof found === "number") return found + 1;
  if (typeof found === "boolean") return !found;
  if (Array.isArray(found)) return found.length > 0 ? found.slice(1) : ["broken"];
  return typeof found === "object" && found !== null ? { ...found, broken: true } : "broken";
}

function describeExpected(expected: unknown, documents: Documents): string {
  if (expected instanceof Same) {
    return `${JSON.stringify(read(expected.location, documents))} (${describeLocation(expected.location)})`;
  }
  if (expected instanceof Matching) return `a text like ${expected.pattern}`;
  if (expected instanceof Including) return `a list with ${describeExpected(expected.item, documents)}`;
  if (expected instanceof InAnyOrder) {
    return `in any order ${expected.items.map((item) => describeExpected(item, documents)).join(", ")}`;
  }
  return JSON.stringify(expected) ?? "nothing";
}

function listOf(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [found];
}
