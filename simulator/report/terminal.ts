import type { Cell } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import { boundOf, isOutOfReach, SEEDS_THAT_JUDGE } from "../evaluation/held";
import type { Workload } from "../traces";
import { FIGURES } from "./figures";
import { counted, list, number, withInterval } from "./format";
import { distance } from "./gates-section";
import { terminalTable } from "./layout";

/** The whole result for a terminal of 100 columns; what matters most stands last, where the eye is. */
export function terminalReport(evaluation: Evaluation): string {
  const { seeds, workloads, cells, broken } = evaluation;
  const own = (name: string) => cells.filter(({ workload }) => workload.name === name);
  return [
    `${counted(workloads.length, "workload")}, ${counted(seeds, "seed")}; means [95 % confidence intervals]; a violation is a wait over ${targets(workloads)} s`,
    ...workloads.map((workload) => workloadTable(workload, own(workload.name))),
    gateTable(evaluation),
    broken.length === 0
      ? "invariants: kept (nothing taken away blindly, no protected task stopped, no limit left)"
      : `invariants: BROKEN\n${broken.map((sentence) => `  ${sentence}`).join("\n")}`,
  ].join("\n\n");
}

const targets = (workloads: readonly Workload[]) =>
  list([...new Set(workloads.map(({ conditions }) => String(conditions.limits.targetWaitSeconds)))]);

function workloadTable({ name, title, kind }: Workload, cells: readonly Cell[]): string {
  const head = ["", "violations %", "task-hours", "p95 wait s", "kills", "blind"];
  const rows = cells.map(({ policy, summary }) => [
    policy.name,
    withInterval(summary.violationPercent),
    withInterval(summary.taskHours),
    number(summary.waitP95Seconds.mean),
    String(summary.kills),
    String(summary.blindScaleIns),
  ]);
  return `${name}: ${title}${kind === "fault" ? " (fault)" : ""}\n${terminalTable(head, rows)}`;
}

function gateTable(evaluation: Evaluation): string {
  const { gates, seeds } = evaluation;
  if (gates.length === 0) return "gates: none of these workloads has one for ours";
  const rows = gates.map((gate) => {
    const bound = boundOf(evaluation, gate);
    return [
      `${gate.workload}, ${FIGURES[gate.figure].title}`,
      withInterval(gate.value),
      `≤ ${gate.atMost} ${FIGURES[gate.figure].unit}`,
      gate.met ? "met" : isOutOfReach(evaluation, gate) ? "out of reach" : "MISSED",
      distance(gate, gate.figure === "violationPercent" ? "points" : FIGURES[gate.figure].apart),
      bound ? number(bound.mean) : "",
    ];
  });
  const judged = seeds < SEEDS_THAT_JUDGE ? ` (${counted(seeds, "seed")} tell the direction only)` : "";
  return `gates${judged}\n${terminalTable(["", "ours", "goal", "", "by", "perfect knowledge"], rows)}`;
}
