import { decide } from "@slipway/functions/queue-scaler/decide";
import { floorOf, needOf } from "@slipway/functions/queue-scaler/need";
import { publishRate, serviceTime } from "@slipway/functions/queue-scaler/rates";
import { law, NOW, readings, service, tick } from "./fixtures";

describe("the need", () => {
  // H = max(120 - 60, 30) = 60 s
  test.each([
    { name: "long jobs get a task each", ready: 3, unacked: 2, rate: 0, seconds: 600, need: 5 },
    { name: "short jobs are batched: 40 × 8 s within 60 s", ready: 40, unacked: 0, rate: 0, seconds: 8, need: 6 },
    { name: "a message being worked on is half done", ready: 0, unacked: 10, rate: 0, seconds: 12, need: 1 },
    { name: "arrivals within the horizon count", ready: 40, unacked: 0, rate: 0.5, seconds: 8, need: 10 },
    { name: "an unknown rate takes one slot per message", ready: 40, unacked: 0, rate: null, seconds: 8, need: 40 },
    { name: "nothing needs nothing", ready: 0, unacked: 0, rate: 0, seconds: 60, need: 0 },
  ])("$name", ({ ready, unacked, rate, seconds, need }) => {
    expect(needOf({ ready, unacked, publishRatePerSecond: rate, serviceTimeSeconds: seconds }, law())).toBe(need);
  });

  test("the horizon is never shorter than 30 s", () => {
    const load = { ready: 30, unacked: 0, publishRatePerSecond: 0, serviceTimeSeconds: 10 };
    expect(needOf(load, law({ startupSeconds: 115 }))).toBe(10);
  });

  test("the floor is the largest of minimum, busy tasks, protected tasks and one for waiting messages", () => {
    const settings = law({ minTasks: 0, slotsPerTask: 4 });
    expect(floorOf(0, 0, 0, settings)).toBe(0);
    expect(floorOf(1, 0, 0, settings)).toBe(1);
    expect(floorOf(0, 9, 0, settings)).toBe(3);
    expect(floorOf(0, 9, 5, settings)).toBe(5);
    expect(floorOf(0, 0, 0, law({ minTasks: 2 }))).toBe(2);
  });
});

describe("the publish rate", () => {
  const growing = (perReading: number) => readings().map((sample, i) => ({ ...sample, published: i * perReading }));

  test("is the slope of the counter over 120 s", () => {
    expect(publishRate(growing(5), NOW, 30)).toBeCloseTo(0.5);
  });

  test("skips the moment the broker restarted instead of counting backwards", () => {
    const restarted = growing(5).map((sample, i, all) => (i > all.length - 6 ? { ...sample, published: i } : sample));
    const rate = publishRate(restarted, NOW, 30) ?? Number.NaN;
    expect(rate).toBeGreaterThan(0.1);
    expect(rate).toBeLessThan(0.5);
  });

  test("is unknown, not zero, without counters", () => {
    expect(publishRate(readings({ published: null }), NOW, 30)).toBeNull();
    expect(publishRate(growing(5).slice(-1), NOW, 30)).toBeNull();
  });
});

describe("the service time", () => {
  /** Four slots always busy, one completion every `each` readings. */
  const working = (each: number, from = 3000) =>
    readings({ unacked: 4 }, from).map((sample, i) => ({ ...sample, acknowledged: Math.floor(i / each) }));

  test("is work in progress over the acknowledgement rate (Little's law)", () => {
    const { seconds, learned } = serviceTime(working(3), 60, 30);
    expect(learned).toBe(true);
    expect(seconds).toBeCloseTo(120, 0);
  });

  test("is the prior until three completions have been seen", () => {
    expect(serviceTime(working(3, 80), 60, 30)).toEqual({ seconds: 60, learned: false });
  });

  test("stays within 5 and 3600 s", () => {
    const instant = readings().map((sample, i) => ({ ...sample, acknowledged: i * 100 }));
    expect(serviceTime(instant, 60, 30).seconds).toBe(5);
    const endless = readings({ unacked: 4000 }).map((sample, i) => ({ ...sample, acknowledged: Math.floor(i / 20) }));
    expect(serviceTime(endless, 60, 30).seconds).toBe(3600);
  });

  test("says nothing across a restart of the broker", () => {
    const restarting = readings({ unacked: 4 }).map((sample, i) => ({ ...sample, acknowledged: i % 2 }));
    expect(serviceTime(restarting, 60, 30).learned).toBe(false);
  });

  test("needs no readings finer than a minute", () => {
    // As CloudWatch gives them: the mean of the work in progress, the counter at the end of the minute.
    const minutely = working(3, 9000).filter(({ at }) => (NOW - at) % 60 === 0);
    const decision = decide(tick(minutely), service(), law(), NOW);
    expect(decision.serviceTimeLearned).toBe(true);
    expect(decision.serviceTimeSeconds).toBeCloseTo(120, 0);
  });

  test("says nothing across a hole of more than three of them", () => {
    const holed = working(3).filter(({ at }) => (NOW - at) % 190 === 0);
    expect(decide(tick(holed), service(), law(), NOW).serviceTimeLearned).toBe(false);
  });
});
