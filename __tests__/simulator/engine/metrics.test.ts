import { simulate } from "../../../simulator/engine/simulate";
import type { Policy, Sample } from "../../../simulator/model";
import { conditionsWith, policyOf, regular, traceOf, watching } from "../fixtures";

test("a reading of every tenth second is seen ten seconds later", () => {
  const { policy, seen } = watching(({ now, metrics }) => ({ now, newest: metrics.at(-1)?.at, count: metrics.length }));
  simulate(regular(100, 5, 20), policy, conditionsWith({}), 1);
  expect(seen.slice(0, 10).every(({ newest }) => newest === undefined)).toBe(true);
  expect(seen.slice(10).map(({ now, newest }) => now - (newest ?? 0))).toEqual(
    seen.slice(10).map(({ now }) => 10 + (now % 10)),
  );
  expect(seen.at(-1)?.count).toBe(10);
});

test("readings carry counters that only grow, of a queue as it was", () => {
  const { policy, seen } = watching(({ metrics }) => metrics.at(-1));
  simulate(regular(1000, 5, 20), policy, conditionsWith({}), 1);
  const last = seen.at(-1);
  expect(last).toMatchObject({ at: 990, published: 199, consumers: 1, unacked: 1 });
  expect((last?.ready ?? 0) + (last?.unacked ?? 0) + (last?.acknowledged ?? 0)).toBe(199);
});

test("ticks begin anywhere in their rhythm, and keep it", () => {
  const ticks: number[][] = [];
  for (const seed of [1, 2, 3]) {
    const times: number[] = [];
    simulate(
      traceOf(1000, []),
      policyOf(120, ({ now }) => {
        times.push(now);
        return null;
      }),
      conditionsWith({}),
      seed,
    );
    ticks.push(times);
  }
  expect(new Set(ticks.map(([first]) => first)).size).toBe(3);
  for (const times of ticks) {
    expect(times[0]).toBeLessThan(120);
    expect(times.slice(1).map((time, i) => time - (times[i] ?? 0))).toEqual(times.slice(1).map(() => 120));
  }
});

describe("kicks", () => {
  function kicksOn(trace: Parameters<typeof simulate>[0], seed = 1) {
    const kicks: { readonly now: number; readonly reading: Sample }[] = [];
    const policy: Policy = policyOf(120, () => null, {
      kick({ now }, reading) {
        kicks.push({ now, reading });
        return null;
      },
    });
    simulate(trace, policy, conditionsWith({}), seed);
    return kicks;
  }

  test("come within two seconds of a reading that shows waiting messages", () => {
    const kicks = kicksOn(regular(3600, 30, 60));
    expect(kicks.length).toBeGreaterThan(100);
    for (const { now, reading } of kicks) {
      expect(reading.ready).toBeGreaterThan(0);
      expect(now - reading.at).toBeGreaterThanOrEqual(0);
      expect(now - reading.at).toBeLessThanOrEqual(2);
    }
  });

  test("are at least 15 s apart, which is 20 s on a grid of 10", () => {
    const times = kicksOn(regular(3600, 10, 60)).map(({ reading }) => reading.at);
    expect(new Set(times.slice(1).map((time, i) => time - (times[i] ?? 0)))).toEqual(new Set([20]));
  });

  test("never come while nothing waits", () => {
    expect(kicksOn(regular(3600, 100, 60))).toEqual([]);
  });
});
