import type { Cell } from "../evaluation/cells";
import { GATES } from "../gates";
import type { Verdict } from "./compare";
import { counted, list, number } from "./format";
import { markdownTable } from "./layout";
import type { Standing } from "./standings";
import { whyNot } from "./why-not";

const WELL_KNOWN: readonly string[] = ["keda", "target-tracking", "document"];

/** One line a workload: which rivals are clearly worse than ours, better, or another bargain. */
export function verdictTable(all: readonly Standing[]): string {
  const head = [
    "workload",
    "ours",
    "worse than ours",
    "better than ours",
    "fewer violations, dearer",
    "cheaper, more violations",
    "no clear difference",
  ];
  const rows = all.map(({ workload, ours, comparisons }) => {
    const those = (verdict: Verdict) =>
      comparisons
        .filter((one) => one.verdict === verdict)
        .map(({ policy }) => policy)
        .join(", ") || "–";
    return [
      workload.name,
      `${number(ours.summary.violationPercent.mean)} % at ${number(ours.summary.taskHours.mean)} h`,
      those("worse"),
      those("better"),
      those("dearer"),
      those("slower"),
      those("alike"),
    ];
  });
  return markdownTable(
    head,
    rows,
    head.map((_, column) => column),
  );
}

/**
 * What the table says, in sentences.
 * @param cells of every workload and fault
 */
export function verdictSentences(all: readonly Standing[], cells: readonly Cell[]): string[] {
  const unbeaten = all.filter(({ comparisons }) => comparisons.every(({ verdict }) => verdict !== "better"));
  const rivals = [...new Set(all.flatMap(({ comparisons }) => comparisons.map(({ policy }) => policy)))];
  return [
    `On ${unbeaten.length} of ${counted(all.length, "workload")} no rival is clearly better than the law in one way without being clearly worse in the other.`,
    ...rivals.flatMap((rival) => whereBetter(all, rival).map((better) => `${better}${whyNot(all, cells, rival)}`)),
    ...all.filter(({ workload }) => GATES.some((gate) => gate.workload === workload.name)).map(sideBySide),
  ];
}

/** Where one rival is better than ours, and by how much. */
function whereBetter(all: readonly Standing[], rival: string): string[] {
  const places = all.flatMap(({ workload, ours, comparisons }) =>
    comparisons
      .filter(({ policy, verdict }) => policy === rival && verdict === "better")
      .map(({ violations, hours }) => {
        const ways = [
          ...(violations.low > 0 ? [`${number(violations.mean)} percentage points fewer violations`] : []),
          ...(hours.low > 0 ? [`${number(hours.mean)} of ${number(ours.summary.taskHours.mean)} task-hours less`] : []),
        ];
        return `${workload.name} (${list(ways)})`;
      }),
  );
  return places.length === 0 ? [] : [`**${rival}** is better on ${list(places)}.`];
}

/** Ours and the rivals that people know, in the figures of the gates. */
function sideBySide({ workload, ours, rivals }: Standing): string {
  const figures = ({ summary }: Cell) =>
    `${number(summary.violationPercent.mean)} % at ${number(summary.taskHours.mean)} task-hours, p95 wait ${number(summary.waitP95Seconds.mean)} s`;
  const others = rivals.filter(({ policy }) => WELL_KNOWN.includes(policy.name));
  return `${workload.title}: ours ${figures(ours)}${others.map((cell) => `; ${cell.policy.name} ${figures(cell)}`).join("")}.`;
}
