import { type Point, type TimeSeries, timeLine } from "../../../charts/time-line";
import type { Sample } from "../../../functions/queue-scaler/decide";
import type { Explanation } from "./explanation";
import type { Step } from "./replay";
import { silenceSeconds } from "./spans";
import { rounded } from "./text";

/** A longer time without a reading is a hole; one reading that is late is not. */
const HOLE_INTERVALS = 3;

/** Queue, need and counts over the hours, as SVG. */
export function picture(explanation: Explanation, samples: readonly Sample[]): string {
  const { target, hours, toSeconds, steps, spans, comparison } = explanation;
  const start = toSeconds - hours * 3600;
  const intervalSeconds = target.settings.publishIntervalSeconds;
  const tickSeconds = target.scheduleMinutes * 60;
  const end = toSeconds - start;

  const read = samples.filter(({ at, ready }) => at >= start && ready !== null).sort((a, b) => a.at - b.at);
  const readings = (value: (sample: Sample) => number | null): Point[] =>
    withHoles(
      read.map((sample) => [sample.at - start, value(sample)]),
      { keptSeconds: intervalSeconds, holeSeconds: HOLE_INTERVALS * intervalSeconds, end },
    );
  const over = (of: readonly Step[], value: (step: Step) => number | null): Point[] =>
    withHoles(
      of.map((step) => [step.at - start, value(step)]),
      { keptSeconds: tickSeconds, holeSeconds: silenceSeconds(tickSeconds), end },
    );

  const counts = [...steps, ...(comparison?.steps ?? [])].flatMap(({ after, running }) => [after, running ?? 0]);
  const needs = steps.map(({ decision }) => decision.need ?? 0);
  // A need of hundreds would press the counts, which can't follow it, into a line at the bottom.
  const cut = Math.ceil(1.2 * highest([target.settings.maxTasks, ...counts]));
  const need = highest(needs) > cut ? `need (cut at ${cut})` : "need";
  const series: TimeSeries[] = [
    { name: "waiting", points: readings(({ ready }) => ready), axis: "messages" },
    { name: "in work", points: readings(({ unacked }) => unacked), axis: "messages" },
    {
      name: need,
      points: over(steps, ({ decision }) => (decision.need === null ? null : Math.min(decision.need, cut))),
      axis: "tasks",
      step: true,
      dashed: true,
    },
    { name: "desired", points: over(steps, ({ after }) => after), axis: "tasks", step: true },
    { name: "running", points: over(steps, ({ running }) => running), axis: "tasks", step: true, filled: true },
  ];
  if (comparison) {
    const name = `with ${comparison.changes.join(", ")}`;
    series.push({ name, points: over(comparison.steps, ({ after }) => after), axis: "tasks", step: true });
  }
  return timeLine({
    title: `${target.environment} ${target.service}`,
    subtitle: `queue ${target.queue}, the last ${hours} h`,
    series,
    bands: spans.flatMap(({ silent, from, to }) =>
      silent ? [{ from: from - start, to: to - start, label: "no decision" }] : [],
    ),
    startEpochSeconds: start,
  });
}

interface Holes {
  /** How long a value holds when nothing comes after it. */
  readonly keptSeconds: number;
  /** A longer distance of two points is a hole. */
  readonly holeSeconds: number;
  /** Where the picture ends. */
  readonly end: number;
}

/** Ends the line where nothing is known, also before the end of the picture: no line crosses an outage. */
function withHoles(points: readonly Point[], { keptSeconds, holeSeconds, end }: Holes): Point[] {
  return points.flatMap(([at, value], index): Point[] => {
    const point: Point = [at, value === null ? null : rounded(value)];
    const next = points[index + 1]?.[0];
    const isHole = (next ?? end) - at > holeSeconds;
    const until = isHole ? at + keptSeconds : end;
    const kept: Point = [until, point[1]];
    if (next === undefined) return isHole ? [point, kept, [until, null], [end, null]] : [point, kept];
    return isHole ? [point, kept, [until, null]] : [point];
  });
}

const highest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
