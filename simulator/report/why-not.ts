import { type Cell, cellOf } from "../evaluation/cells";
import { OURS } from "../policies/ours";
import { number } from "./format";
import type { Standing } from "./standings";

/** Policies that ask the broker itself instead of reading CloudWatch. */
export const ASK_THE_BROKER: readonly string[] = ["keda", "keda-backlog", "knative", "buildkite"];

const WITHOUT_PROTECTION = "unprotected";

/**
 * What speaks against taking a rival's law over although it is better somewhere, from the figures alone.
 * @param all the workloads
 * @param cells of every workload and fault
 */
export function whyNot(all: readonly Standing[], cells: readonly Cell[], rival: string): string {
  const against = [...looks(all, rival), ...changes(all, rival), ...kills(cells, rival), ...elsewhere(all, rival)];
  return against.length === 0 ? "" : ` Against taking it over: it ${against.join("; it ")}.`;
}

function looks(all: readonly Standing[], rival: string): string[] {
  const [usual] = all;
  const policy = usual?.rivals.find((cell) => cell.policy.name === rival)?.policy;
  if (!usual || !policy || !ASK_THE_BROKER.includes(rival)) return [];
  const { limits, metricDelaySeconds } = usual.workload.conditions;
  const [soonest] = metricDelaySeconds;
  return [
    `asks the broker itself every ${policy.start(limits).everySeconds} s, whereas ours decides on readings that CloudWatch has after ${soonest} s, and on kicks`,
  ];
}

/** On the workload where it is better and changes most against ours. */
function changes(all: readonly Standing[], rival: string): string[] {
  const [most] = all
    .filter(({ comparisons }) => comparisons.some((one) => one.policy === rival && one.verdict === "better"))
    .flatMap(({ workload, ours, rivals }) => {
      const theirs = rivals.find(({ policy }) => policy.name === rival);
      if (!theirs) return [];
      return [{ workload, ours: ours.summary.changes.mean, theirs: theirs.summary.changes.mean }];
    })
    .sort((a, b) => b.theirs - b.ours - (a.theirs - a.ours));
  if (!most || most.theirs <= most.ours) return [];
  return [
    `changes the number of tasks ${number(most.theirs)} times on ${most.workload.name}, ours ${number(most.ours)} times`,
  ];
}

function kills(cells: readonly Cell[], rival: string): string[] {
  const [ours, theirs] = [OURS.name, rival].map((name) => cellOf(cells, WITHOUT_PROTECTION, name)?.summary.kills ?? 0);
  if (ours === undefined || theirs === undefined || theirs <= ours) return [];
  return [`stops ${theirs} tasks that work, ours ${ours}, where nothing protects them`];
}

/** Where it lets more messages wait, and where it costs more. */
function elsewhere(all: readonly Standing[], rival: string): string[] {
  const worst = (figure: "violations" | "hours", verb: string, unit: string) => {
    const places = all
      .flatMap(({ workload, comparisons }) =>
        comparisons
          .filter((one) => one.policy === rival && one[figure].high < 0)
          .map((one) => ({ name: workload.name, more: -one[figure].mean })),
      )
      .sort((a, b) => b.more - a.more);
    const [first] = places;
    if (!first) return [];
    return [
      `${verb} on ${places.length} of ${all.length} workloads, most on ${first.name} (${number(first.more)} ${unit} more)`,
    ];
  };
  return [
    ...worst("violations", "lets more messages wait", "percentage points"),
    ...worst("hours", "costs more", "task-hours"),
  ];
}
