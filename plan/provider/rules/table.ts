import type { Rule } from "../validation/problem";

/** Rules by resource type. */
export type RuleTable = Readonly<Record<string, readonly Rule[]>>;

/** Several tables as one: a type that stands in more than one has the rules of all. */
export function joined(tables: readonly RuleTable[]): RuleTable {
  const types = new Set(tables.flatMap((table) => Object.keys(table)));
  return Object.fromEntries([...types].map((type) => [type, tables.flatMap((table) => table[type] ?? [])]));
}
