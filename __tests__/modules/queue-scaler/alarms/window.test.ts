import fc from "fast-check";
import { lasting, repeatedly, silentFor, type Window } from "../../../../modules/queue-scaler/alarms/window";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Whether an alarm rings after the last of the looks, all of which found something wrong. */
function rings({ period, evaluationPeriods, datapointsToAlarm }: Window, looks: readonly number[]): boolean {
  const end = (Math.floor(Math.max(...looks) / period) + 1) * period;
  const start = end - evaluationPeriods * period;
  const periods = new Set(looks.filter((at) => at >= start).map((at) => Math.floor(at / period)));
  return periods.size >= datapointsToAlarm;
}

test.each([
  ["ten minutes, every two", lasting(10, 2), { period: 240, evaluationPeriods: 4, datapointsToAlarm: 4 }],
  ["half an hour, every two", lasting(30, 2), { period: 240, evaluationPeriods: 9, datapointsToAlarm: 9 }],
  ["two periods at least", lasting(1, 2), { period: 240, evaluationPeriods: 2, datapointsToAlarm: 2 }],
  [
    "nearly a day, in pairs of looks",
    lasting(1436, 2),
    { period: 240, evaluationPeriods: 360, datapointsToAlarm: 360 },
  ],
  ["a day, in hours", lasting(1440, 2), { period: 3600, evaluationPeriods: 25, datapointsToAlarm: 25 }],
  ["two days, in hours", lasting(2909, 2), { period: 3600, evaluationPeriods: 50, datapointsToAlarm: 50 }],
  ["three times within an hour", repeatedly(3, 60, 2), { period: 120, evaluationPeriods: 30, datapointsToAlarm: 3 }],
  ["never fewer periods than times", repeatedly(5, 15, 5), { period: 300, evaluationPeriods: 5, datapointsToAlarm: 5 }],
  ["silent for three periods", silentFor(3, 2), { period: 120, evaluationPeriods: 3, datapointsToAlarm: 3 }],
])("%s", (_, window, expected) => {
  expect(window).toEqual(expected);
});

const every = fc.integer({ min: 1, max: 5 });
const minutes = fc.integer({ min: 1, max: 2880 + 30 });

test("no window is longer than CloudWatch looks back: a day with periods below an hour, else a week", () => {
  fc.assert(
    fc.property(minutes, every, (asked, between) => {
      const { period, evaluationPeriods, datapointsToAlarm } = lasting(asked, between);
      expect(period % 60).toBe(0);
      expect(period * evaluationPeriods).toBeLessThanOrEqual(period < HOUR ? DAY : 7 * DAY);
      expect(period * evaluationPeriods).toBeGreaterThanOrEqual(asked * 60);
      expect(datapointsToAlarm).toBeGreaterThan(0);
      expect(datapointsToAlarm).toBeLessThanOrEqual(evaluationPeriods);
    }),
    { numRuns: 2000 },
  );
});

/** Looks at something from a moment on, for as long as a window needs and a look more. */
function looksAt({ evaluationPeriods, period }: Window, between: number, phase: number): number[] {
  const count = Math.ceil((evaluationPeriods * period) / (between * 60)) + 1;
  return Array.from({ length: count }, (_, index) => phase + index * between * 60);
}

test("what stays wrong rings, although each look may be nearly a minute late", () => {
  const lateness = fc.infiniteStream(fc.nat(59));
  fc.assert(
    fc.property(minutes, every, fc.nat(7200), lateness, (asked, between, phase, late) => {
      const window = lasting(asked, between);
      const looks = looksAt(window, between, phase).map((at) => at + late.next().value);
      expect(rings(window, looks)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("what stays wrong rings, although every third look is lost", () => {
  fc.assert(
    fc.property(minutes, every, fc.nat(7200), (asked, between, phase) => {
      const window = lasting(asked, between);
      const looks = looksAt(window, between, phase).filter((_, index) => index % 3 !== 1);
      expect(rings(window, looks)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("what is wrong for half as long does not ring", () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 1200 }), every, fc.nat(7200), (asked, between, phase) => {
      const looks = Array.from({ length: Math.floor(asked / between / 2) }, (_, index) => phase + index * between * 60);
      expect(rings(lasting(asked, between), looks)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
