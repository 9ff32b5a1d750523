import { randomStream } from "../../../simulator/engine/random";
import type { Trace } from "../../../simulator/model";
import { workloads } from "../../../simulator/traces";
import { gammaArrivals, logNormal, messagesOf, poissonArrivals } from "../../../simulator/traces/arrivals";
import { constant, modulated, sinusoid, squareWave } from "../../../simulator/traces/rates";
import { mean, variation } from "../fixtures";

const gaps = (times: readonly number[]) => times.slice(1).map((time, i) => time - (times[i] ?? 0));
const random = () => randomStream(1, "test");

describe("generators", () => {
  test("Poisson: the rate, and gaps that vary by 1", () => {
    const times = poissonArrivals(constant(2), 20_000, random());
    expect(times.length / 20_000).toBeCloseTo(2, 1);
    expect(variation(gaps(times))).toBeCloseTo(1, 1);
  });

  test.each([
    [4, 0.1],
    [13, 0.3],
  ])("gamma: the rate, and gaps that vary by %s", (coefficient, tolerance) => {
    const times = gammaArrivals(1, coefficient, 2_000_000, random());
    expect(Math.abs(times.length / 2_000_000 - 1)).toBeLessThan(0.05);
    expect(Math.abs(variation(gaps(times)) / coefficient - 1)).toBeLessThan(tolerance);
  });

  test("service times: log-normal with the mean and the variation asked for", () => {
    const draw = logNormal(90, 1.2, random());
    const values = Array.from({ length: 200_000 }, draw);
    expect(mean(values)).toBeCloseTo(90, -0.5);
    expect(Math.abs(variation(values) - 1.2)).toBeLessThan(0.05);
    const logarithms = values.map(Math.log);
    const middle = mean(logarithms);
    expect(Math.abs(mean(logarithms.map((value) => (value - middle) ** 3)))).toBeLessThan(0.02);
  });

  test("a sinusoid begins at its lowest, and its mean is half way", () => {
    const rate = sinusoid(1, 5, 1000);
    expect([0, 500, 1000].map(rate.at)).toEqual([1, 5, 1]);
    const times = poissonArrivals(rate, 10_000, random());
    expect(times.length / 10_000).toBeCloseTo(3, 0);
    expect(times.filter((at) => at % 1000 >= 250 && at % 1000 < 750).length / times.length).toBeGreaterThan(0.68);
  });

  test("a square wave is low for half a period, then high", () => {
    const rate = squareWave(1, 7, 3600);
    expect([0, 1799, 1800, 3599, 3600].map(rate.at)).toEqual([1, 1, 7, 7, 1]);
    expect(poissonArrivals(rate, 36_000, random()).length / 36_000).toBeCloseTo(4, 0);
  });

  test("a modulated rate stays in its states as long as they say on average", () => {
    const states = [
      { meanSeconds: 20, perSecond: () => 0 },
      { meanSeconds: 10, perSecond: () => 3 },
    ];
    const rate = modulated(states, 30_000, random());
    const seconds = Array.from({ length: 30_000 }, (_, i) => rate.at(i));
    expect(mean(seconds)).toBeCloseTo(1, 0.5);
    const changes = gaps(seconds).filter((step) => step !== 0).length;
    expect(30_000 / (changes / 2)).toBeCloseTo(30, -1);
    expect(rate.highest).toBe(3);
  });

  test("messages are ordered by time, whatever the order of the times", () => {
    expect(messagesOf([3, 1, 2], () => 5).map(({ at }) => at)).toEqual([1, 2, 3]);
  });
});

/** Slots that the messages keep busy, on average over the trace. */
const load = ({ messages, durationSeconds }: Trace) =>
  messages.reduce((sum, { serviceSeconds }) => sum + serviceSeconds, 0) / durationSeconds;
const all = workloads();
const named = (name: string) => {
  const found = all.find((workload) => workload.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};
const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);

describe("workloads", () => {
  test("have names of their own, and the faults say that they are", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ kind }) => kind === "fault").map(({ name }) => name)).toEqual([
      "publisher-outage",
      "broker-unreachable",
      "metric-delay",
      "slow-start",
      "drift",
      "poison",
      "deployment",
      "throttled",
      "event-trouble",
      "unprotected",
    ]);
  });

  test.each(all.map((workload) => [workload.name, workload] as const))(
    "%s: the same seed, the same trace; ordered; within its time",
    (name, workload) => {
      const trace = workload.trace(3);
      expect(trace).toEqual(workload.trace(3));
      expect(trace.messages).not.toEqual(workload.trace(4).messages);
      expect(trace.name).toBe(
        ["drift", "poison"].includes(name) ? name : workload.kind === "fault" ? "square-wave" : name,
      );
      expect(trace.messages.every(({ at }, i) => at >= (trace.messages[i - 1]?.at ?? 0))).toBe(true);
      expect(trace.messages.every(({ at }) => at >= 0 && at <= trace.durationSeconds)).toBe(true);
    },
  );

  test.each([
    ["code-like", 3.5],
    ["diurnal", 3],
    ["flash", 0.75],
    ["short-jobs", 3.18],
    ["poisson", 4],
    ["gamma-4", 3.5],
    ["gamma-13", 3],
    ["mmpp", 3.67],
    ["sparse", 0.1],
    ["square-wave", 4],
    ["drift", 1.5],
    ["poison", 3],
  ])("%s: %s erlang on average, as it says", (name, expected) => {
    const average = mean(seeds.map((seed) => load(named(name).trace(seed))));
    expect(Math.abs(average / expected - 1)).toBeLessThan(0.12);
  });

  test("code-like has the empty minutes and the spread of the code trace", () => {
    const perMinute = (seed: number) => {
      const counts = Array.from({ length: 344 }, () => 0);
      for (const { at } of named("code-like").trace(seed).messages) {
        const minute = Math.floor(at / 60);
        counts[minute] = (counts[minute] ?? 0) + 1;
      }
      return counts;
    };
    const counts = seeds.flatMap(perMinute);
    // Measured on all thinnings of the code trace: 57 % of the minutes are empty, and the counts vary by 1.67.
    const empty = counts.filter((count) => count === 0).length / counts.length;
    expect(Math.abs(empty - 0.57)).toBeLessThan(0.08);
    expect(Math.abs(variation(counts) - 1.67)).toBeLessThan(0.15);
  });

  test("poison: three messages that never succeed, one after each of the first hours", () => {
    const poison = named("poison")
      .trace(1)
      .messages.filter((message) => message.poison);
    expect(poison.map(({ at }) => Math.floor(at / 3600))).toEqual([1, 2, 3]);
  });
});
