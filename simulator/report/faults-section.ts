import { cellOf } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import { OURS } from "../policies/ours";
import { number, withInterval } from "./format";
import { markdownTable } from "./layout";

/** Shown beside ours: what it replaces, and what is closest to it in figures. */
const BESIDE = ["document", "keda", "knative"];

/** What ours does while something fails. */
export function faultsSection({ workloads, cells }: Evaluation): string {
  const faulty = workloads.filter(({ kind }) => kind === "fault");
  const rows = faulty.flatMap((workload) => {
    const ours = cellOf(cells, workload.name, OURS.name)?.summary;
    if (!ours) return [];
    const others = BESIDE.map((name) => cellOf(cells, workload.name, name)?.summary);
    return [
      [
        workload.title,
        withInterval(ours.violationPercent),
        withInterval(ours.taskHours),
        number(ours.waitP95Seconds.mean),
        `${ours.blindScaleIns} / ${ours.kills} / ${ours.outOfRange}`,
        ...others.map((other) =>
          other
            ? `${number(other.violationPercent.mean)} % at ${number(other.taskHours.mean)} h, ${other.blindScaleIns} / ${other.kills} / ${other.outOfRange}`
            : "–",
        ),
      ],
    ];
  });
  if (rows.length === 0) return "";
  const head = ["fault", "violations, %", "task-hours", "p95 wait, s", "blind / kills / out of range", ...BESIDE];
  return [
    "## Faults",
    "Beside ours, rivals: violations at task-hours, then blind scale-ins, kills and changes out of range.",
    markdownTable(head, rows),
    faulty.map(({ title, about }) => `- **${title}**: ${about}.`).join("\n"),
  ].join("\n\n");
}
