import { scatter } from "../../charts/scatter";
import { type TimeBand, type TimeLineAxis, type TimeSeries, timeLine } from "../../charts/time-line";
import type { Cell } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import type { Fault } from "../faults";
import type { Moment, RunResult } from "../model";
import { OURS } from "../policies/ours";
import type { Workload } from "../traces";
import { number } from "./format";

/** Half the width of a page on GitHub, so that two stand side by side. */
const SIZE = { width: 560, height: 390 };
const POISON_BAND_SECONDS = 120;

/** Costs against violations of all policies on one workload. */
export function costPicture(cells: readonly Cell[], { workload, gates, seeds }: CostPicture): string {
  const atMost = (figure: string) =>
    gates.find((gate) => gate.workload === workload.name && gate.figure === figure)?.atMost;
  const [x, y] = [atMost("taskHours"), atMost("violationPercent")];
  return scatter({
    title: workload.title,
    subtitle: `mean of ${seeds} seeds; crosses: 95 % confidence intervals; dashed: Pareto front`,
    labels: {
      x: "task-hours (logarithmic scale)",
      y: `waited over ${workload.conditions.limits.targetWaitSeconds} s, % (square root scale)`,
    },
    points: cells.map(({ policy, summary }) => ({
      name: policy.name,
      x: summary.taskHours,
      y: summary.violationPercent,
      emphasised: policy.name === OURS.name,
    })),
    goal: x === undefined || y === undefined ? undefined : { x, y },
    ...SIZE,
  });
}

interface CostPicture extends Pick<Evaluation, "gates" | "seeds"> {
  readonly workload: Workload;
}

/** A workload told second by second: what the same messages met under several policies. */
export interface Story {
  readonly workload: Workload;
  /** With their moments. */
  readonly runs: readonly RunResult[];
}

/** One time line for each run of a story, on equal scales. */
export function storyPictures({ workload, runs }: Story): string[] {
  const deepest = runs
    .flatMap(({ moments }) => moments)
    .reduce((most, { ready, unacked }) => Math.max(most, ready, unacked), 1);
  // A need above the most tasks would flatten what is below; its name says where it is cut.
  const tops = { messages: roundUp(deepest), tasks: roundUp(workload.conditions.limits.maxTasks) };
  return runs.map((run) => storyPicture(workload, run, tops));
}

function storyPicture(workload: Workload, run: RunResult, tops: Record<TimeLineAxis, number>): string {
  const { title, conditions } = workload;
  const points = (value: (moment: Moment) => number | null) =>
    run.moments.map((moment) => [moment.at, value(moment)] as const);
  const mostNeeded = run.moments.reduce<number | null>(
    (most, { need }) => (need === null ? most : Math.max(most ?? 0, need)),
    null,
  );
  const needed: TimeSeries = {
    name: mostNeeded !== null && mostNeeded > tops.tasks ? `need (cut at ${tops.tasks}, up to ${mostNeeded})` : "need",
    axis: "tasks",
    step: true,
    dashed: true,
    points: points(({ need }) => need),
  };
  return timeLine({
    title: `${title}: ${run.policy}`,
    subtitle: `seed ${run.seed}: ${number(run.violationPercent)} % waited over ${conditions.limits.targetWaitSeconds} s, ${number(run.taskHours)} task-hours, p95 wait ${number(run.waitP95Seconds)} s`,
    series: [
      { name: "ready", axis: "messages", filled: true, points: points(({ ready }) => ready) },
      { name: "unacked", axis: "messages", points: points(({ unacked }) => unacked) },
      { name: "running", axis: "tasks", step: true, filled: true, points: points(({ running }) => running) },
      { name: "desired", axis: "tasks", step: true, points: points(({ desired }) => desired) },
      ...(mostNeeded === null ? [] : [needed]),
    ],
    bands: [...conditions.faults.map(bandOf), ...poisonBands(workload, run.seed)],
    highest: tops,
    ...SIZE,
  });
}

const bandOf = ({ kind, fromSeconds, untilSeconds }: Fault): TimeBand => ({
  label: kind.replace(/-/g, " "),
  from: fromSeconds,
  to: untilSeconds,
});

/** When messages are published that never succeed; wide enough to be seen. */
const poisonBands = (workload: Workload, seed: number): TimeBand[] =>
  workload
    .trace(seed)
    .messages.filter(({ poison }) => poison === true)
    .map(({ at }) => ({ label: "poison", from: at, to: at + POISON_BAND_SECONDS }));

/** The next value that gridlines divide evenly. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * ([1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8].find((factor) => factor * unit >= value) ?? 10);
}
