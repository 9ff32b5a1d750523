import { simulate } from "../../simulator/engine/simulate";
import { type Fault, faultAt } from "../../simulator/faults";
import type { Policy } from "../../simulator/model";
import { conditionsWith, mean, policyOf, regular, traceOf, watching } from "./fixtures";

const suffering = (...faults: readonly Fault[]) => conditionsWith({}, { faults });

test("a fault begins with its first second and is over at its last", () => {
  const outage: Fault = { kind: "publisher-outage", fromSeconds: 10, untilSeconds: 20 };
  expect([9, 10, 19, 20].map((now) => faultAt([outage], "publisher-outage", now))).toEqual([
    undefined,
    outage,
    outage,
    undefined,
  ]);
  expect(faultAt([outage], "throttled", 15)).toBeUndefined();
});

test("a publisher's outage leaves no readings and no kicks of its time; the broker still answers", () => {
  const kicked: number[] = [];
  const { policy, seen } = watching(({ metrics, broker }) => ({ times: metrics.map(({ at }) => at), broker }));
  const withKicks: Policy = {
    ...policy,
    start: (limits) => ({
      ...policy.start(limits),
      kick(_view, { at }) {
        kicked.push(at);
        return null;
      },
    }),
  };
  const conditions = suffering({ kind: "publisher-outage", fromSeconds: 100, untilSeconds: 200 });
  simulate(regular(400, 10, 60), withKicks, conditions, 1);
  const during = (at: number) => at >= 100 && at < 200;
  expect(seen.at(-1)?.times.filter((at) => !during(at))).toHaveLength(seen.at(-1)?.times.length ?? 0);
  expect(seen.at(-1)?.times).toContain(200);
  expect(kicked.filter(during)).toEqual([]);
  expect(kicked.length).toBeGreaterThan(5);
  expect(seen.every(({ broker }) => broker !== null)).toBe(true);
});

test("an unreachable broker answers nobody, and its workers go on", () => {
  const { policy, seen } = watching(({ metrics, broker }) => ({ newest: metrics.at(-1)?.at ?? 0, broker }));
  const conditions = suffering({ kind: "broker-unreachable", fromSeconds: 100, untilSeconds: 200 });
  simulate(regular(400, 10, 8), policy, conditions, 1);
  expect(seen.map(({ broker }) => broker === null)).toEqual(seen.map((_, now) => now >= 100 && now < 200));
  expect(seen[199]?.newest).toBe(90);
  expect(seen[200]?.broker?.acknowledged).toBe((seen[99]?.broker?.acknowledged ?? 0) + 10);
});

test("a metric delay makes readings late by what it says; one that is overtaken takes its place later", () => {
  const { policy, seen } = watching(({ metrics }) => metrics.map(({ at }) => at));
  const conditions = suffering({ kind: "metric-delay", fromSeconds: 0, untilSeconds: 2000, seconds: [5, 120] });
  simulate(regular(2000, 10, 8), policy, conditions, 1);
  const arrival = (reading: number) => seen.findIndex((times) => times.includes(reading)) - reading;
  const delays = Array.from({ length: 180 }, (_, i) => arrival(i * 10));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(5);
  expect(Math.max(...delays)).toBeLessThanOrEqual(120);
  expect(mean(delays)).toBeGreaterThan(50);
  expect(mean(delays)).toBeLessThan(75);
  for (const times of seen) expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test("a slow start lasts as long as it says", () => {
  const conditions = suffering({ kind: "slow-start", fromSeconds: 0, untilSeconds: 500, seconds: [130, 140] });
  const two = policyOf(1, () => 2);
  const { moments } = simulate(traceOf(500, []), two, conditions, 1, { keepMoments: true });
  const started = moments.findIndex(({ running }) => running === 2);
  expect(started).toBeGreaterThanOrEqual(130);
  expect(started).toBeLessThanOrEqual(140);
});

test("a drift of the service time multiplies it for messages taken up meanwhile", () => {
  const conditions = suffering({ kind: "service-time-drift", fromSeconds: 100, untilSeconds: 200, factor: 4 });
  const trace = traceOf(
    500,
    [50, 150, 250].map((at) => ({ at, serviceSeconds: 10 })),
  );
  const { moments } = simulate(
    trace,
    policyOf(1, () => null),
    conditions,
    1,
    { keepMoments: true },
  );
  expect(moments.filter(({ unacked }) => unacked === 1).map(({ at }) => at)).toEqual([
    ...Array.from({ length: 10 }, (_, i) => 50 + i),
    ...Array.from({ length: 40 }, (_, i) => 150 + i),
    ...Array.from({ length: 10 }, (_, i) => 250 + i),
  ]);
});

test("a poison message is worked on again and again, at the head of the queue, and never done", () => {
  const trace = traceOf(1000, [
    { at: 10, serviceSeconds: 20, poison: true },
    { at: 11, serviceSeconds: 20 },
  ]);
  const { policy, seen } = watching(({ broker }) => broker?.acknowledged);
  const result = simulate(trace, policy, conditionsWith({}), 1, { keepMoments: true });
  expect(seen.every((acknowledged) => acknowledged === 0)).toBe(true);
  expect(result.moments.slice(11).every(({ ready, unacked }) => ready === 1 && unacked === 1)).toBe(true);
  expect(result.violationPercent).toBe(50);
});

test("a deployment shows two deployments, one in progress", () => {
  const { policy, seen } = watching(({ service }) => `${service.deployments} ${service.rollout}`);
  simulate(traceOf(300, []), policy, suffering({ kind: "deployment", fromSeconds: 100, untilSeconds: 200 }), 1);
  expect(seen).toEqual(seen.map((_, now) => (now >= 100 && now < 200 ? "2 IN_PROGRESS" : "1 COMPLETED")));
});

test("a throttled UpdateService changes nothing, and the next attempt after it does", () => {
  const conditions = suffering({ kind: "throttled", fromSeconds: 0, untilSeconds: 200 });
  const three = policyOf(1, () => 3);
  const { moments, changes } = simulate(traceOf(300, []), three, conditions, 1, { keepMoments: true });
  expect(moments.findIndex(({ desired }) => desired === 3)).toBe(200);
  expect(changes).toBe(1);
});

test("duplicate events come a second time one second later, late ones as late as they say", () => {
  const calls: { readonly now: number; readonly sentAt: number }[] = [];
  const policy = policyOf(60, ({ now, sentAt }) => {
    calls.push({ now, sentAt: sentAt ?? now });
    return null;
  });
  const conditions = suffering(
    { kind: "duplicate-events", fromSeconds: 0, untilSeconds: 300 },
    { kind: "late-events", fromSeconds: 600, untilSeconds: 1200, seconds: [30, 40] },
  );
  simulate(traceOf(1300, []), policy, conditions, 1);
  const sent = (from: number, until: number) => calls.filter(({ sentAt }) => sentAt >= from && sentAt < until);
  expect(sent(0, 300).map(({ now, sentAt }) => now - sentAt)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
  expect(sent(300, 600).map(({ now, sentAt }) => now - sentAt)).toEqual([0, 0, 0, 0, 0]);
  for (const { now, sentAt } of sent(600, 1200)) {
    expect(now - sentAt).toBeGreaterThanOrEqual(30);
    expect(now - sentAt).toBeLessThanOrEqual(41);
  }
  expect(sent(600, 1200)).toHaveLength(10);
});

describe("a scale-in is blind", () => {
  const outage: Fault = { kind: "publisher-outage", fromSeconds: 100, untilSeconds: 400 };
  const downAt = (second: number, look: boolean) =>
    policyOf(1, ({ now, ...view }) => {
      if (now !== second) return null;
      return look && view.broker === null ? null : 1;
    });
  const scaleInsOf = (policy: Policy) =>
    simulate(traceOf(600, []), policy, conditionsWith({ minTasks: 3 }, { faults: [outage] }), 1).blindScaleIns;

  test("when the newest reading is older than 45 s", () => {
    expect(scaleInsOf(downAt(130, false))).toBe(0);
    expect(scaleInsOf(downAt(136, false))).toBe(1);
    expect(scaleInsOf(downAt(5, false))).toBe(1);
  });

  test("but not when the policy has just asked the broker", () => {
    expect(
      scaleInsOf({
        ...downAt(300, false),
        start: () => ({ everySeconds: 1, tick: (view) => (view.now === 300 && view.broker !== null ? 1 : null) }),
      }),
    ).toBe(0);
  });
});
