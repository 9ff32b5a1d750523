import { type Point, type TimeSeries, timeLine } from "../../../charts/time-line";
import type { Sample } from "../../../functions/queue-scaler/decide";
import type { Explanation } from "./explanation";
import type { Step } from "./replay";

/** Queue, need and counts over the hours, as SVG. */
export function picture({ target, hours, steps, comparison }: Explanation, samples: readonly Sample[]): string {
  const start = steps[0]?.at ?? 0;
  const over = (of: readonly Step[], value: (step: Step) => number | null): Point[] =>
    of.map((step) => [step.at - start, value(step)]);
  const read = [...samples].filter(({ at, ready }) => at >= start && ready !== null).sort((a, b) => a.at - b.at);
  const readings = (value: (sample: Sample) => number | null): Point[] =>
    read.map((sample) => [sample.at - start, value(sample)]);
  const series: TimeSeries[] = [
    { name: "waiting", points: readings(({ ready }) => ready), axis: "messages" },
    { name: "in work", points: readings(({ unacked }) => unacked), axis: "messages" },
    { name: "need", points: over(steps, ({ decision }) => decision.need), axis: "tasks", step: true, dashed: true },
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
    startEpochSeconds: start,
  });
}
