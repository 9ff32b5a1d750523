import { SIGNALS } from "../../../functions/metrics";
import { table } from "../../table";
import type { Comparison, Explanation } from "./explanation";
import type { Span } from "./spans";

const HEAD = ["from", "until", "tasks", "need", "waiting", "in work", "why"];

/** What people read: a line for every stretch of time with one answer. */
export function explanationText(explanation: Explanation): string {
  const { target, hours, spans, comparison } = explanation;
  const lines = [
    `${target.environment} ${target.service}: queue ${target.queue}, the last ${hours} h (UTC)`,
    "",
    table({ head: HEAD, rows: spans.map(row), numbers: [3, 4, 5] }),
    "",
    ...(spans.some(({ differs }) => differs)
      ? [
          "≠ The law says otherwise to these readings: a kick with a newer reading, a deployment, a task that was protected,",
          "  settings that differ from what is deployed, or somebody who set the count by hand.",
        ]
      : []),
    ...(comparison ? comparisonLines(comparison) : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Of older hours there are only means of a minute. */
export const rounded = (value: number): number => Number(value.toFixed(1));

const shown = (value: number | null) => (value === null ? "?" : String(rounded(value)));

function row({ from, to, silent, before, after, need, ready, unacked, reasons, signals, differs }: Span): string[] {
  const why = silent
    ? "! no decision was made (scaler silent)"
    : [...reasons, ...signals.map((signal) => `! ${nameOf(signal)}`)].join(", ");
  return [
    clock(from),
    clock(to),
    before === after ? shown(after) : `${shown(before)} → ${shown(after)}`,
    shown(need),
    shown(ready),
    shown(unacked),
    differs ? `≠ ${why}` : why,
  ];
}

const nameOf = (signal: string) => Object.entries(SIGNALS).find(([key]) => key === signal)?.[1] ?? signal;

function comparisonLines({ changes, recorded, changed, spans }: Comparison): string[] {
  const figures = (name: string, { taskHours, minutesShort }: Comparison["recorded"]) => [
    name,
    taskHours.toFixed(1),
    minutesShort.toFixed(0),
  ];
  return [
    "",
    `With ${changes.join(", ")}, on the same readings:`,
    "",
    table({ head: HEAD, rows: spans.map(row), numbers: [3, 4, 5] }),
    "",
    table({
      head: ["", "task-hours", "minutes below the need"],
      rows: [figures("as it was", recorded), figures(`with ${changes.join(", ")}`, changed)],
      numbers: [1, 2],
    }),
    "",
    "The readings are those of the real run: with more tasks the queue would have been shorter, with fewer longer.",
  ];
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 16);
