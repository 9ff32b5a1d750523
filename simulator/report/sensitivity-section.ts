import { max, min } from "simple-statistics";
import type { Cell } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import { OURS } from "../policies/ours";
import { type Comparison, compare } from "./compare";
import { difference, number, signed } from "./format";
import { markdownTable } from "./layout";

/** A variant of the law on one workload, and what it costs more than the law as it is. */
interface Variation {
  readonly cell: Cell;
  readonly against: Comparison;
}

/** What each part and setting of the law is worth. */
export function sensitivitySection({ variants }: Evaluation): string {
  const asItIs = variants.filter(({ policy }) => policy.name === OURS.name);
  const variations = variants
    .filter(({ policy }) => policy.name !== OURS.name)
    .flatMap((cell): Variation[] => {
      const ours = asItIs.find(({ workload }) => workload.name === cell.workload.name);
      return ours ? [{ cell, against: compare(cell, ours) }] : [];
    });
  if (variations.length === 0) return "";
  const rows = asItIs.flatMap((ours) => [
    [ours.workload.title, "as it is", ...figures(ours), "", ""],
    ...variations
      .filter(({ cell }) => cell.workload.name === ours.workload.name)
      .map(({ cell, against }) => [
        "",
        cell.policy.title,
        ...figures(cell),
        difference(against.violations),
        difference(against.hours),
      ]),
  ]);
  const titles = [...new Set(variations.map(({ cell }) => cell.policy.title))];
  const head = ["workload", "law", "violations, %", "task-hours", "p95 wait, s", "more violations", "more task-hours"];
  return [
    "## Sensitivity",
    "The law with one thing changed, on the workloads that have gates. Over these workloads, the means change so much against the law as it is:",
    titles
      .map((title) => `- ${title}: ${span(variations.filter(({ cell }) => cell.policy.title === title))}`)
      .join("\n"),
    markdownTable(head, rows, [0, 1]),
  ].join("\n\n");
}

const figures = ({ summary }: Cell): string[] =>
  [summary.violationPercent, summary.taskHours, summary.waitP95Seconds].map(({ mean }) => number(mean));

/** The least and the most that a variant adds. */
function span(variations: readonly Variation[]): string {
  const range = (values: number[]) => {
    const [least, most] = [signed(min(values)), signed(max(values))];
    return least === most ? least : `${least} to ${most}`;
  };
  const violations = range(variations.map(({ against }) => against.violations.mean));
  return `violations ${violations} percentage points, task-hours ${range(variations.map(({ against }) => against.hours.mean))}`;
}
