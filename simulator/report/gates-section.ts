import { cellOf } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import { boundOf, isOutOfReach } from "../evaluation/held";
import { BOUND } from "../evaluation/variants";
import type { GateResult } from "../gates";
import { OURS } from "../policies/ours";
import type { Estimate } from "../statistics";
import { compare } from "./compare";
import { FIGURES } from "./figures";
import { counted, difference, list, number, withInterval } from "./format";
import { markdownTable } from "./layout";

type Gate = GateResult<Estimate>;

/** The goals of the control law, and whether the mean of the seeds meets them. */
export function gatesSection(evaluation: Evaluation): string {
  const { gates, broken } = evaluation;
  const missed = gates.filter(({ met }) => !met);
  const rows = gates.map((gate) => {
    const bound = boundOf(evaluation, gate);
    return [
      gate.workload,
      FIGURES[gate.figure].title,
      `≤ ${gate.atMost} ${FIGURES[gate.figure].unit}`,
      withInterval(gate.value),
      `${gate.met ? "met" : isOutOfReach(evaluation, gate) ? "**out of reach**, missed" : "**missed**"} by ${distance(gate)}`,
      bound ? withInterval(bound) : "–",
    ];
  });
  return [
    "## The gates",
    gates.length === 0
      ? "None of these workloads has a gate for ours."
      : `${gates.length - missed.length} of ${counted(gates.length, "gate")} are met by the mean of the seeds.${doubtful(gates)} The last column is a yardstick: somebody who sees every message in the same second, and orders a slot for each. Waiting less than that takes spare tasks; short jobs need fewer tasks.`,
    gates.length === 0
      ? ""
      : markdownTable(["workload", "figure", "goal", "measured", "", BOUND.title.toLowerCase()], rows, [0, 1]),
    missed.map((gate) => `- ${whyMissed(evaluation, gate)}`).join("\n"),
    goalKeepers(evaluation),
    broken.length === 0
      ? "Always kept, on every workload and under every fault: our law takes no task away without fresh data, stops no protected task that works, and stays within its limits."
      : `**Our law broke what it must always keep:**\n\n${broken.map((sentence) => `- ${sentence}`).join("\n")}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** How far the mean is from its limit, either way. */
export function distance({ figure, above }: Gate, unit = FIGURES[figure].apart): string {
  const by = Math.abs(above);
  return `${by.toFixed(by < 0.95 ? 2 : 1)} ${unit}`;
}

/** Which gates are met by a mean that other seeds could move over the goal. */
function doubtful(gates: readonly Gate[]): string {
  const crossing = gates.filter(({ met, value, atMost }) => met && value.high > atMost);
  if (crossing.length === 0) return "";
  const names = crossing.map(({ workload, figure }) => `${workload} (${FIGURES[figure].title})`);
  return ` The interval of ${crossing.length} of these means crosses its goal, so that other seeds may miss it: ${list(names)}.`;
}

/** What keeps the law from a goal, as far as the figures tell. */
function whyMissed(evaluation: Evaluation, gate: Gate): string {
  const { workload, figure, atMost, value } = gate;
  const { title, unit } = FIGURES[figure];
  const missed = `**${workload}**: ${title} ${number(value.mean)} ${unit}, ${distance(gate)} over the goal of ${atMost} ${unit}.`;
  const chance =
    value.low <= atMost ? ` The goal lies within the interval of the mean (from ${number(value.low)} ${unit}).` : "";
  const bound = boundOf(evaluation, gate);
  const possible =
    bound && isOutOfReach(evaluation, gate)
      ? ` Perfect knowledge misses it too (${number(bound.mean)} ${unit}): what remains is the start-up of tasks, and that there are no more of them.`
      : "";
  const reaching = evaluation.variants.filter(
    (cell) => cell.workload.name === workload && cell.policy.name !== OURS.name && cell.summary[figure].mean <= atMost,
  );
  const tried =
    evaluation.variants.length === 0
      ? ""
      : ` Of the variants tried below ${reaching.length === 0 ? "none reaches it" : `these reach it: ${list(reaching.map(({ policy }) => policy.title))}`}.`;
  return `${missed}${chance}${possible}${tried}`;
}

/** Rivals that meet the same goals, and what they cost then. */
function goalKeepers({ gates, cells }: Evaluation): string {
  const names = [...new Set(gates.map(({ workload }) => workload))];
  const lines = names.flatMap((name) => {
    const goals = gates.filter(({ workload }) => workload === name);
    const ours = cellOf(cells, name, OURS.name);
    if (!ours) return [];
    const keepers = cells
      .filter(({ workload, policy }) => workload.name === name && policy.name !== OURS.name)
      .filter(({ summary }) => goals.every(({ figure, atMost }) => summary[figure].mean <= atMost))
      .map((keeper) => `${keeper.policy.name} (${difference(compare(keeper, ours).hours)} task-hours against ours)`);
    return [`- ${name}: ${keepers.length > 0 ? list(keepers) : "none"}`];
  });
  return lines.length === 0 ? "" : `Rivals that meet all goals of a workload:\n\n${lines.join("\n")}`;
}
