import { simulate } from "../../simulator/engine/simulate";
import { runJobs } from "../../simulator/evaluation/pool";
import { checkGates, GATES, type GatedFigure } from "../../simulator/gates";
import type { Policy, RunResult, Sample, View } from "../../simulator/model";
import { OURS, oursWith } from "../../simulator/policies/ours";
import { PERFECT } from "../../simulator/policies/perfect";
import { workloads } from "../../simulator/traces";
import { mean } from "./fixtures";

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed + 1);

const summary = (workload: string, policy: string, runs: readonly RunResult[]) => {
  const of = (figure: GatedFigure) => ({ mean: mean(runs.map((run) => run[figure])) });
  return {
    workload,
    policy,
    violationPercent: of("violationPercent"),
    taskHours: of("taskHours"),
    waitP95Seconds: of("waitP95Seconds"),
  };
};

/** Policies of the evaluation, on its worker threads: there they run ten times as fast as in Jest's sandbox. */
async function measure(policy: string, workload: string) {
  const results = await runJobs(SEEDS.map((seed) => ({ workload, seed, policies: [policy] })));
  return summary(workload, policy, results.flat());
}

/** Any other policy, with one seed. */
function missedBy(policy: Policy, name: string): string[] {
  const workload = workloads().find((one) => one.name === name);
  if (workload === undefined) throw new Error(`there is no ${name}`);
  const run = simulate(workload.trace(1), policy, workload.conditions, 1);
  return missed(summary(name, policy.name, [run]));
}

const missed = (row: ReturnType<typeof summary>) =>
  checkGates([row], row.policy)
    .filter(({ met }) => !met)
    .map(({ figure }) => figure);

test("every gate names a workload there is, or the one of the trace file", () => {
  const names = new Set(["code-burst", ...workloads().map(({ name }) => name)]);
  expect(GATES.filter(({ workload }) => !names.has(workload))).toEqual([]);
});

test("a gate is met at its limit, and says by how much it is missed", () => {
  const row = (hours: number) => ({
    workload: "diurnal",
    policy: "ours",
    violationPercent: { mean: 0 },
    taskHours: { mean: hours },
    waitP95Seconds: { mean: 0 },
  });
  const hours = (value: number) => checkGates([row(value)]).find(({ figure }) => figure === "taskHours");
  expect(hours(125)).toMatchObject({ met: true, above: 0, value: { mean: 125 } });
  expect(hours(126.5)).toMatchObject({ met: false, above: 1.5 });
  expect(checkGates([{ ...row(1000), policy: "keda" }])).toEqual([]);
});

test.each(["code-like", "diurnal", "short-jobs"])("the production law meets the gates of %s", async (name) => {
  expect(missed(await measure(OURS.name, name))).toEqual([]);
});

/** Even who knows everything at once can't: tasks need a minute to start, and eleven of them eight for the work. */
test("no policy can meet the gate of the flash; the law is within 15 s of perfect knowledge", async () => {
  const bound = (await measure(PERFECT.name, "flash")).waitP95Seconds.mean;
  expect(bound).toBeGreaterThan(390);
  expect((await measure(OURS.name, "flash")).waitP95Seconds.mean - bound).toBeLessThan(15);
});

describe("a law broken on purpose misses gates", () => {
  /** The production law that is shown something else. */
  const seeing = (change: (sample: Sample) => Sample): Policy => ({
    ...OURS,
    start(limits) {
      const run = OURS.start(limits);
      const changed = ({ now, metrics, service }: View): View => ({
        now,
        broker: null,
        metrics: metrics.slice(-60).map(change),
        service: { ...service, protected: 0 },
      });
      return {
        everySeconds: run.everySeconds,
        tick: (view) => run.tick(changed(view)),
        kick: (view, reading) => run.kick?.(changed(view), change(reading)) ?? null,
      };
    },
  });

  test("not by what this test shows it otherwise", () => {
    expect(
      missedBy(
        seeing((sample) => sample),
        "code-like",
      ),
    ).toEqual([]);
  });

  test("by not counting the messages being worked on", () => {
    expect(
      missedBy(
        seeing((sample) => ({ ...sample, unacked: 0 })),
        "code-like",
      ),
    ).toContain("violationPercent");
  });

  test("by taking no kicks", () => {
    const slow: Policy = { ...OURS, start: (limits) => ({ ...OURS.start(limits), kick: undefined }) };
    expect(missedBy(slow, "code-like")).toContain("violationPercent");
  });

  test("by keeping tasks for an hour", () => {
    expect(missedBy(oursWith("ours", "ours", { scaleInWindowSeconds: 3600 }), "short-jobs")).toContain("taskHours");
  });
});
