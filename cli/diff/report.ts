import { plural } from "../../plan/review/words";
import { paint } from "../paint";
import type { Comparison, Difference } from "./compare";
import { type Expectation, reasonFor } from "./expected";
import { valuesText } from "./values";

export interface DiffReport extends Comparison {
  /** Such as `busyb/staging`. */
  readonly from: string;
  readonly to: string;
  /** Reasons for differences, none if neither environment declares any. */
  readonly expectations: readonly Expectation[];
}

/** The differences for a terminal: a block for each top-level field, and beside each difference why it is there. */
export function diffText(report: DiffReport, all: boolean): string {
  const { from, to, differences, names, expectations } = report;
  const tops = [...new Set(differences.map(topOf))];
  const blocks = tops.map((top) => differences.filter((found) => topOf(found) === top));
  return [
    `${paint.bold(`${from} → ${to}`)}: ${summary(report)}`,
    ...blocks.map((block) => block.map((found) => differenceText(found, expectations)).join("\n")),
    ...namesText(names, all),
  ]
    .join("\n\n")
    .concat("\n");
}

function topOf({ field }: Difference): string | undefined {
  return field.split(".")[0];
}

function summary({ differences, expectations }: DiffReport): string {
  if (differences.length === 0) return "no differences";
  const unexpected = differences.filter(({ field }) => reasonFor(field, expectations) === undefined).length;
  const declared =
    expectations.length === 0 ? "" : `, ${unexpected === 0 ? "all" : differences.length - unexpected} expected`;
  return `${plural(differences.length, "difference")}${declared}`;
}

function differenceText(found: Difference, expectations: readonly Expectation[]): string {
  const line = `  ${found.field}: ${valuesText(found)}`;
  if (expectations.length === 0) return line;
  const reason = reasonFor(found.field, expectations);
  return reason === undefined
    ? `${line}\n      ${paint.yellow("not expected")}`
    : `${line}\n      ${paint.dim(reason)}`;
}

function namesText(names: readonly Difference[], all: boolean): string[] {
  if (names.length === 0) return [];
  const differ = `${plural(names.length, "name")} ${names.length === 1 ? "differs" : "differ"} only by the prefix of their environment`;
  return all
    ? [`${differ}:`, names.map((found) => `  ${found.field}: ${valuesText(found)}`).join("\n")]
    : [`${differ}; --all lists them.`];
}
