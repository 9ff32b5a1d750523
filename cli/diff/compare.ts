import { isDeepStrictEqual } from "node:util";
import type { Environment } from "../../environments";
import { withoutPrefix } from "./names";

/** One place in which two environments say different things. */
export interface Difference {
  /** Keys with dots between; a key that is a name stands without the prefix of its environment. */
  readonly field: string;
  /** undefined where the first environment says nothing. */
  readonly before: unknown;
  /** undefined where the second environment says nothing. */
  readonly after: unknown;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Names and keys that are the same but for the prefix of their environment. */
  readonly names: readonly Difference[];
}

/** What an environment is called, and fields of which nothing is built: they steer plans and reviews. */
const NOT_COMPARED = ["system", "name", "recorded", "acceptedRisks", "budget", "expectedDifferences"];

/** What differs between two environments, in the order of their fields. */
export function compare(before: Environment, after: Environment): Comparison {
  const found = fieldsOf([], compared(before), compared(after), [before, after]);
  const isName = ({ before: left, after: right }: Difference) =>
    left !== undefined && right !== undefined && plain(left, before) === plain(right, after);
  return { differences: found.filter((one) => !isName(one)), names: found.filter(isName) };
}

function compared(environment: Environment): Fields {
  return Object.fromEntries(Object.entries(environment).filter(([field]) => !NOT_COMPARED.includes(field)));
}

type Sides = readonly [Environment, Environment];
type Fields = Readonly<Record<string, unknown>>;

function differencesAt(path: readonly string[], before: unknown, after: unknown, sides: Sides): Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isObject(before) && isObject(after) && haveCommonKey(before, after, sides))
    return fieldsOf(path, before, after, sides);
  if (isObjects(before) && isObjects(after) && before.length === after.length)
    return before.flatMap((item, index) => fieldsOf([...path, String(index)], item, after[index] ?? {}, sides));
  return [{ field: path.join("."), before, after }];
}

function fieldsOf(path: readonly string[], before: Fields, after: Fields, sides: Sides): Difference[] {
  const [left, right] = [keysOf(before, sides[0]), keysOf(after, sides[1])];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const [from, to] = [left.get(key), right.get(key)];
    const renamed = from !== undefined && to !== undefined && from !== to;
    return [
      ...(renamed ? [{ field: [...path, key].join("."), before: from, after: to }] : []),
      ...differencesAt(
        [...path, key],
        from === undefined ? undefined : before[from],
        to === undefined ? undefined : after[to],
        sides,
      ),
    ];
  });
}

/** Its keys by what they are without the prefix. */
function keysOf(fields: Fields, environment: Environment): Map<string, string> {
  return new Map(Object.keys(fields).map((key) => [withoutPrefix(key, environment), key]));
}

/** Objects that have no field in common are two forms of one thing, such as `{ create }` and `{ existing }`. */
function haveCommonKey(before: Fields, after: Fields, sides: Sides): boolean {
  const right = keysOf(after, sides[1]);
  return [...keysOf(before, sides[0]).keys()].some((key) => right.has(key));
}

function plain(value: unknown, environment: Environment): string {
  return withoutPrefix(JSON.stringify(value), environment);
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isObjects(value: unknown): value is Fields[] {
  return Array.isArray(value) && value.every(isObject);
}
