import { isObject, type ObjectValue, UNKNOWN, type Value } from "../../../plan/provider/protocol/value";
import { rules } from "../../../plan/provider/rules";

/** What is wrong with a resource, and what it says of it: warnings begin with `warning: `. */
export type Wrong = [what: string, config: ObjectValue, says: string[]];

/** Everything that the rules of a type say, one text each. */
export function problemsOf(type: string, config: ObjectValue): string[] {
  return (rules[type] ?? []).flatMap((rule) =>
    rule(config).map(({ summary, detail, warning }) =>
      [warning ? `warning: ${summary}` : summary, ...(detail === undefined ? [] : [detail])].join("\n"),
    ),
  );
}

/** A plan's values as the rules read them; what they cannot read is a mistake of the test. */
export function asValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (value === UNKNOWN) return UNKNOWN;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value === "object") return asObject(value);
  throw new Error(`no value of Terraform: ${String(value)}`);
}

export function asObject(value: object): ObjectValue {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asValue(item)]));
}

/** A configuration with one argument left out or written otherwise. */
export function but(config: ObjectValue, change: ObjectValue): ObjectValue {
  return { ...config, ...change };
}

/** How many values, at any depth, a value holds, itself included. */
export function countOf(value: Value): number {
  const inside = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return 1 + inside.reduce<number>((sum, item) => sum + countOf(item), 0);
}
