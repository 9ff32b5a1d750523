import type { ChangeLine } from "../model";

/** Changes that are named; of more, the number is said. */
const MOST_NAMED = 3;

/** Quiet changes in words: `tag owner added, tag team removed`. */
export function summaryOf(lines: readonly ChangeLine[]): string {
  const named = lines.slice(0, MOST_NAMED).map(summaryOfLine).join(", ");
  return lines.length > MOST_NAMED ? `${named} and ${lines.length - MOST_NAMED} more` : named;
}

function summaryOfLine({ what, before, after, quiet }: ChangeLine): string {
  if (after === undefined) return before === undefined ? what : `${what} removed`;
  if (before !== undefined) return `${what} changed`;
  return quiet === "tags" ? `${what} added` : `${what} set to ${after}`;
}
