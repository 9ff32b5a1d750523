import { table } from "../../cli/table";

/** A table for terminals, without lines: the first column holds names, the others figures. */
export function terminalTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const numbers = head.map((_, column) => column).slice(1);
  return table({ head, rows, numbers }).replace(/^/gm, "  ");
}

/** A table of Markdown: the first column holds names, the others figures. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [0],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  const rule = head.map((_, column) => (words.includes(column) ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
