import Table from "cli-table3";
import { paint } from "./paint";

export interface TableContent {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Set apart below the rows. */
  readonly foot?: readonly string[];
  /** Columns with numbers, by their position. */
  readonly numbers?: readonly number[];
}

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** A table without lines, for terminals: the content is what one reads. */
export function table({ head, rows, foot, numbers = [] }: TableContent): string {
  const made = new Table({
    head: head.map((title) => paint.dim(title)),
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: head.map((_, column) => (numbers.includes(column) ? "right" : "left")),
  });
  for (const row of rows) made.push([...row]);
  if (foot) made.push(foot.map((cell) => paint.bold(cell)));
  return made
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
