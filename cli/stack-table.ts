import type { ChangeCounts } from "../plan";
import { paint } from "./paint";
import { table } from "./table";

export const ACTIONS = [
  "import",
  "create",
  "update",
  "replace",
  "destroy",
] as const satisfies readonly (keyof ChangeCounts)[];

/** A stack in a table. */
export interface StackTableRow {
  readonly environment: string;
  readonly part: string;
  /** Missing where there is no plan. */
  readonly counts: ChangeCounts | undefined;
  /** The last column, such as a time or a cost. */
  readonly last: string;
}

/** One row a stack, the environment named once, and the sum. */
export function stackTable(stacks: readonly StackTableRow[], last: { title: string; total: string }): string {
  const rows = stacks.map(({ environment, part, counts, last: end }, index) => [
    stacks[index - 1]?.environment === environment ? "" : environment,
    counts === undefined ? paint.red(part) : part,
    ...ACTIONS.map((action) => (counts === undefined ? paint.red("?") : count(action, counts[action]))),
    end,
  ]);
  const totals = sum(stacks.flatMap(({ counts }) => counts ?? []));
  return table({
    head: ["environment", "stack", ...ACTIONS, last.title],
    rows,
    foot: ["", "total", ...ACTIONS.map((action) => count(action, totals[action])), last.total],
    numbers: [2, 3, 4, 5, 6, 7],
  });
}

export function sum(all: readonly ChangeCounts[]): ChangeCounts {
  const totals: ChangeCounts = { import: 0, create: 0, update: 0, replace: 0, destroy: 0 };
  for (const counts of all) for (const action of ACTIONS) totals[action] += counts[action];
  return totals;
}

/** Zeros step back, so that what changes stands out; what is lost stands out most. */
function count(action: (typeof ACTIONS)[number], value: number): string {
  if (value === 0) return paint.dim("·");
  return action === "replace" || action === "destroy" ? paint.red(String(value)) : String(value);
}
