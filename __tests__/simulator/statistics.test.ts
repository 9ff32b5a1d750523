import { randomNormal } from "d3-random";
import fc from "fast-check";
import { randomStream } from "../../simulator/engine/random";
import type { RunResult } from "../../simulator/model";
import { estimate, interval, pairedDifference, summarize } from "../../simulator/statistics";

const run = (seed: number, violationPercent: number, rest: Partial<RunResult> = {}): RunResult => ({
  policy: "ours",
  trace: "flash",
  seed,
  messages: 100,
  violationPercent,
  taskHours: 1,
  waitP50Seconds: 1,
  waitP95Seconds: 2,
  waitMaxSeconds: 3,
  kills: 0,
  blindScaleIns: 0,
  changes: 4,
  outOfRange: 0,
  moments: [],
  ...rest,
});
const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

/** How often in 1000 experiments the interval holds the mean that the values are drawn from. */
function coverage(count: number): number {
  const normal = randomNormal.source(randomStream(7, `coverage of ${count}`))(50, 12);
  const held = Array.from({ length: 1000 }, () => {
    const { low, high } = interval(Array.from({ length: count }, normal));
    return low <= 50 && 50 <= high;
  });
  return held.filter(Boolean).length / 1000;
}

describe("interval", () => {
  it("holds the true mean about 95 times in 100 when there are many values", () => {
    expect(coverage(60)).toBeGreaterThan(0.92);
    expect(coverage(60)).toBeLessThan(0.97);
  });

  it("is known to be narrower for ten values: it holds the true mean about 90 times in 100", () => {
    expect(coverage(10)).toBeGreaterThan(0.88);
    expect(coverage(10)).toBeLessThan(0.94);
  });

  it("surrounds the mean, and moves and stretches with the values", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -100, max: 100 }), (list, by) => {
        const { mean, low, high } = interval(list);
        const small = 1e-6 * (1 + Math.abs(mean));
        expect(low).toBeLessThanOrEqual(mean + small);
        expect(high).toBeGreaterThanOrEqual(mean - small);
        const moved = interval(list.map((value) => value + by));
        expect(moved.low).toBeCloseTo(low + by, 3);
        expect(moved.high).toBeCloseTo(high + by, 3);
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same answer whenever it is asked", () => {
    const list = [3, 1, 4, 1, 5, 9, 2, 6];
    const first = interval(list);
    interval([1, 2, 3]);
    expect(interval(list)).toEqual(first);
    expect(first).toEqual({ mean: 3.875, low: 2.25, high: 5.75 });
  });

  it("is the value itself when there is only one", () => {
    expect(interval([4.5])).toEqual({ mean: 4.5, low: 4.5, high: 4.5 });
  });
});

describe("summarize", () => {
  it("has mean, median and worst of the seeds, and the sum of what must never happen", () => {
    const summary = summarize("flash", "ours", [run(1, 10, { kills: 1 }), run(2, 20, { kills: 2 }), run(3, 60)]);
    expect(summary).toMatchObject({ workload: "flash", policy: "ours", seeds: 3, kills: 3, blindScaleIns: 0 });
    expect(summary.violationPercent).toMatchObject({ mean: 30, median: 20, worst: 60 });
    expect(summary.violationPercent).toEqual(estimate([10, 20, 60]));
  });
});

describe("pairedDifference", () => {
  const figure = ({ violationPercent }: RunResult) => violationPercent;

  it("compares seed with seed: what the seeds have in common cancels out", () => {
    const ours = [run(1, 10), run(2, 50), run(3, 90)];
    const theirs = [run(3, 92), run(1, 11), run(2, 53)];
    expect(interval(ours.map(figure)).high - interval(ours.map(figure)).low).toBeGreaterThan(50);
    expect(pairedDifference(ours, theirs, figure)).toEqual({ mean: -2, low: -3, high: -1 });
  });

  it("leaves out seeds that only one of them has met", () => {
    expect(pairedDifference([run(1, 10), run(2, 50)], [run(2, 49), run(3, 0)], figure).mean).toBe(1);
  });
});
