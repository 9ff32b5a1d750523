import { USUAL } from "../../simulator/engine/conditions";
import { simulate } from "../../simulator/engine/simulate";
import { runJobs } from "../../simulator/evaluation/pool";
import type { Sample, View } from "../../simulator/model";
import { OURS, oursWith } from "../../simulator/policies/ours";
import { ScalerHistory } from "../../simulator/policies/ours-history";
import { workloads } from "../../simulator/traces";
import { conditionsWith, traceOf } from "./fixtures";

const reading = (at: number, ready = 0, unacked = 0): Sample => ({
  at,
  ready,
  unacked,
  consumers: 1,
  published: ready + unacked,
  acknowledged: 0,
});
const service = { desired: 1, running: 1, pending: 0, deployments: 1, rollout: "COMPLETED", protected: 0 } as const;
const view = (now: number, metrics: readonly Sample[], rest: Partial<View> = {}): View => ({
  now,
  metrics,
  broker: null,
  service,
  ...rest,
});

test("a tick asks the production law with what CloudWatch shows", () => {
  const run = OURS.start(USUAL.limits);
  expect(run.everySeconds).toBe(120);
  expect(run.tick(view(1000, [reading(980, 4, 1)]))).toBe(5);
  expect(run.need).toBe(5);
  expect(run.tick(view(1120, [reading(980, 4, 1), reading(1110, 0, 1)]))).toBeNull();
});

test("a kick adds its own reading, which CloudWatch does not show yet", () => {
  const run = OURS.start(USUAL.limits);
  expect(run.kick?.(view(1001, [reading(980)]), reading(1000, 6, 1))).toBe(7);
});

test("an invocation older than 90 s is skipped", () => {
  const run = OURS.start(USUAL.limits);
  expect(run.tick(view(1000, [reading(990, 4, 1)], { sentAt: 909 }))).toBeNull();
  expect(run.tick(view(1000, [reading(990, 4, 1)], { sentAt: 910 }))).toBe(5);
});

test("the operator's limits and the variant's settings reach the law", () => {
  const metrics = [reading(980, 8, 2)];
  expect(OURS.start({ ...USUAL.limits, maxTasks: 4 }).tick(view(1000, metrics))).toBe(4);
  expect(OURS.start({ ...USUAL.limits, slotsPerTask: 5 }).tick(view(1000, metrics))).toBe(2);
  expect(oursWith("x", "x", { maxTasks: 3 }).start(USUAL.limits).tick(view(1000, metrics))).toBe(3);
  expect(() => oursWith("x", "x", { windowSeconds: 3 }).start(USUAL.limits)).toThrow("there is no windowSeconds");
});

describe("history", () => {
  test("goes back three hours less five minutes", () => {
    const metrics = Array.from({ length: 1500 }, (_, i) => reading(i * 10));
    const [oldest] = new ScalerHistory(10).read(metrics, 15_000);
    expect(oldest?.at).toBe(4500);
  });

  test("has the scaler's own counts once a minute, the smallest of each, and for as long", () => {
    const history = new ScalerHistory(10);
    history.note(0, 9, 9);
    history.note(12_000, 2, 3);
    history.note(12_030, 3, 2);
    history.note(12_060, 5, 2);
    const counts = history.read([], 12_100).map(({ at, ready, desired, running }) => ({ at, ready, desired, running }));
    expect(counts).toEqual([
      { at: 12_050, ready: null, desired: 2, running: 2 },
      { at: 12_110, ready: null, desired: 5, running: 2 },
    ]);
  });
});

test("a queue that fills is seen within seconds, by a kick, and drained", () => {
  const burst = traceOf(
    1800,
    Array.from({ length: 8 }, () => ({ at: 901, serviceSeconds: 60 })),
  );
  for (const seed of [1, 2, 3]) {
    const { moments } = simulate(burst, OURS, conditionsWith({}), seed, { keepMoments: true });
    expect(moments.findIndex(({ desired }) => desired === 8)).toBeLessThanOrEqual(901 + 9 + 2);
    expect(moments.at(-1)).toMatchObject({ desired: 1, running: 1, ready: 0, unacked: 0, need: 1 });
  }
});

test("on no workload is anything scaled in blind, a protected task stopped, or a limit passed", async () => {
  const all = workloads();
  const results = await runJobs(all.map(({ name }) => ({ workload: name, seed: 1, policies: [OURS.name] })));
  const broken = all.filter(({ conditions }, i) =>
    (results[i] ?? []).some(
      ({ blindScaleIns, outOfRange, kills }) =>
        blindScaleIns > 0 || outOfRange > 0 || (conditions.limits.protection && kills > 0),
    ),
  );
  expect(broken.map(({ name }) => name)).toEqual([]);
  expect(results.every(([result]) => (result?.messages ?? 0) > 0)).toBe(true);
});
