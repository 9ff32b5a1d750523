import fc from "fast-check";
import { each, flat, sum } from "../../../../plan/review/cost/amount";
import { type Strategy, type TaskSize, taskHours } from "../../../../plan/review/cost/fargate";
import { callsOf } from "../../../../plan/review/cost/schedule";

const size: fc.Arbitrary<TaskSize> = fc.record({
  vcpu: fc.constantFrom(0.25, 0.5, 1, 2, 4, 8, 16),
  memoryGb: fc.integer({ min: 1, max: 120 }),
  extraStorageGb: fc.integer({ min: 0, max: 180 }),
  isArm: fc.boolean(),
});
const share = fc.record({ base: fc.integer({ min: 0, max: 10 }), weight: fc.integer({ min: 0, max: 10 }) });
// ECS allows a base in one of the two only.
const strategy: fc.Arbitrary<Strategy> = fc
  .record({ onDemand: share, spot: share, isSpotBase: fc.boolean() })
  .map(({ onDemand, spot, isSpotBase }) => ({
    onDemand: { ...onDemand, base: isSpotBase ? 0 : onDemand.base },
    spot: { ...spot, base: isSpotBase ? spot.base : 0 },
  }));
const tasks = fc.integer({ min: 0, max: 100 });
const always: Strategy = { onDemand: { base: 0, weight: 1 }, spot: { base: 0, weight: 0 } };
const SLACK = 1e-9;

test("more tasks never cost less", () => {
  fc.assert(
    fc.property(tasks, strategy, size, (count, how, what) => {
      expect(taskHours(count + 1, how, what)).toBeGreaterThan(taskHours(count, how, what));
    }),
  );
});

test("bigger tasks cost more: vCPU, memory and disk", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), strategy, size, (count, how, what) => {
      const now = taskHours(count, how, what);
      expect(taskHours(count, how, { ...what, vcpu: what.vcpu * 2 })).toBeGreaterThan(now);
      expect(taskHours(count, how, { ...what, memoryGb: what.memoryGb + 1 })).toBeGreaterThan(now);
      expect(taskHours(count, how, { ...what, extraStorageGb: what.extraStorageGb + 1 })).toBeGreaterThan(now);
    }),
  );
});

test("a mixture costs between all on Spot and all on demand", () => {
  const spot: Strategy = { onDemand: { base: 0, weight: 0 }, spot: { base: 0, weight: 1 } };
  fc.assert(
    fc.property(tasks, strategy, size, (count, how, what) => {
      const mixed = taskHours(count, how, what);
      expect(mixed).toBeGreaterThanOrEqual(taskHours(count, spot, what) - SLACK);
      expect(mixed).toBeLessThanOrEqual(taskHours(count, always, what) + SLACK);
    }),
  );
});

test("without weights the tasks beyond the base run on demand", () => {
  const what = { vcpu: 1, memoryGb: 2, extraStorageGb: 0, isArm: false };
  const none: Strategy = { onDemand: { base: 0, weight: 0 }, spot: { base: 0, weight: 0 } };
  expect(taskHours(3, none, what)).toBeCloseTo(taskHours(3, always, what), 12);
});

test("min, typical and max keep their order through prices and sums", () => {
  const range = fc
    .tuple(tasks, tasks, tasks)
    .map((counts) => counts.toSorted((a, b) => a - b))
    .map(([min = 0, typical = 0, max = 0]) => ({ min, typical, max }));
  fc.assert(
    fc.property(range, strategy, size, fc.double({ min: 0, max: 1e6, noNaN: true }), (counts, how, what, usd) => {
      const total = sum([each(counts, (count) => taskHours(count, how, what)), flat(usd)]);
      expect(total.min).toBeLessThanOrEqual(total.typical);
      expect(total.typical).toBeLessThanOrEqual(total.max);
      expect(total.typical).toBeCloseTo(taskHours(counts.typical, how, what) + usd, 6);
    }),
  );
});

test.each([
  ["rate(1 minute)", 43_800],
  ["rate(2 minutes)", 21_900],
  ["rate(1 hour)", 730],
  ["rate(1 day)", 730 / 24],
  ["cron(0 8 * * ? *)", undefined],
  [null, undefined],
])("%s is %s calls a month", (expression, calls) => {
  expect(callsOf(expression)).toBe(calls);
});
