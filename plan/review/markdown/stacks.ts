import { sumBeforeAfter } from "../cost/amount";
import { dollars, dollarsChange } from "../cost/dollars";
import type { Review, StackRow } from "../model";
import { plural } from "../words";
import { text } from "./text";

const ACTIONS = [
  "create",
  "update",
  "replace",
  "destroy",
  "import",
] as const satisfies readonly (keyof StackRow["counts"])[];

/** One row for each stack that changes, in about `room` characters; the others are counted. */
export function stackTable({ stacks, totals }: Review, room: number): string {
  const changing = stacks.filter(
    ({ counts, errors, cost }) =>
      errors !== undefined || ACTIONS.some((action) => counts[action] > 0) || costsOtherwise(cost),
  );
  const rest = stacks.length - changing.length;
  const others = `Without changes: ${plural(rest, changing.length === 0 ? "stack" : "more stack")}.`;
  if (changing.length === 0) return others;
  const rows = changing.map((row, index) => {
    const environment = changing[index - 1]?.environment === row.environment ? "" : text(row.environment);
    const counts = ACTIONS.map((action) => (row.errors === undefined ? count(action, row.counts[action]) : "?"));
    return line([environment, text(row.part), ...counts, month(row.cost)]);
  });
  let left = room;
  const hidden = rows.findIndex((row) => {
    left -= row.length + 1;
    return left < 0;
  });
  const shown = hidden < 0 ? rows : rows.slice(0, hidden);
  const more = rows.length - shown.length;
  const cost = month(sumBeforeAfter(stacks.map((stack) => stack.cost)));
  const total = line(["", "**total**", ...ACTIONS.map((action) => count(action, totals[action])), cost]);
  return [
    line(["environment", "stack", ...ACTIONS, "$ a month"]),
    line(["---", "---", ...ACTIONS.map(() => "--:"), "--:"]),
    ...shown,
    ...(rows.length > 1 ? [total] : []),
    ...(more > 0 ? ["", `… and ${plural(more, "more stack")} with changes, in review.html.`] : []),
    ...(rest > 0 ? ["", others] : []),
  ].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Also because of what changes in another stack. */
function costsOtherwise({ before, after }: StackRow["cost"]): boolean {
  return dollars(before.typical) !== dollars(after.typical);
}

/** A typical month, before and after. */
function month({ before, after }: StackRow["cost"]): string {
  return dollarsChange(before.typical, after.typical);
}

/** Zeros step back; what is lost stands out. */
function count(action: (typeof ACTIONS)[number], value: number): string {
  if (value === 0) return "·";
  return action === "replace" || action === "destroy" ? `**${value}**` : String(value);
}
