import { targetTracking } from "../../../simulator/policies/target-tracking";
import { follow, LIMITS, measured, type reading, readings, service } from "./views";

/** A tick every minute over [fromSeconds, toSeconds] on readings that arrive at once. */
function minutes(metrics: readonly ReturnType<typeof reading>[], desired: number, toSeconds: number, limits = {}) {
  const tasks = follow(targetTracking, limits);
  tasks.desired = desired;
  const counts: number[] = [];
  for (let now = 0; now <= toSeconds; now += 60) {
    counts.push(
      tasks.tick((count) =>
        measured(
          now,
          metrics.filter(({ at }) => at < now),
          count,
        ),
      ),
    );
  }
  return counts;
}

test("is evaluated once a minute", () => {
  expect(targetTracking.start(LIMITS).everySeconds).toBe(60);
});

test("goes out with the third minute above the target, not with the second, in proportion", () => {
  // A target of 2 waiting per task: 14 waiting need 7 tasks.
  expect(minutes(readings(0, 240, 14), 1, 180)).toEqual([1, 1, 1, 7]);
});

test("a single minute at the target begins the three anew", () => {
  const metrics = [...readings(0, 120, 14), ...readings(120, 180, 2), ...readings(180, 420, 14)];
  expect(minutes(metrics, 1, 360)).toEqual([1, 1, 1, 1, 1, 1, 7]);
});

test("looks at messages per running task, which need not be the desired ones", () => {
  const run = targetTracking.start(LIMITS);
  const metrics = readings(0, 180, 12);
  const counts = [0, 60, 120, 180].map((now) =>
    run.tick({ ...measured(now, metrics, 6), service: service(6, { running: 3 }) }),
  );
  // 12 / 3 = 4 per running task is twice the target.
  expect(counts).toEqual([null, null, null, 11]);
});

test("derives its target from wait, service time and slots", () => {
  // 120 s / 30 s x 2 slots = 8 messages per task.
  expect(minutes(readings(0, 240, 40), 1, 180, { expectedServiceSeconds: 30, slotsPerTask: 2 })).toEqual([1, 1, 1, 5]);
});

test("within the cool-down of 300 s only a larger scale-out goes through, measured from the count before the first", () => {
  const run = targetTracking.start(LIMITS);
  const at = (now: number, ready: number, desired: number) =>
    run.tick({ ...measured(now, readings(now - 300, now, ready), desired), service: service(desired, { running: 1 }) });
  expect([0, 60, 120, 180].map((now) => at(now, 8, 1))).toEqual([null, null, null, 4]);
  // The new tasks still start: the same 8 messages per running task must not ask for four times four.
  expect(at(240, 8, 4)).toBeNull();
  expect(at(300, 12, 4)).toBe(6);
  expect([360, 420, 480, 540].map((now) => at(now, 12, 6))).toEqual([null, null, null, null]);
  expect(at(600, 12, 6)).toBe(11);
});

test("goes in by one after 15 minutes below nine tenths of the target, and again after 300 s", () => {
  const counts = minutes(readings(0, 3600, 0), 4, 1800);
  expect(counts.indexOf(3)).toBe(15);
  expect(counts.indexOf(2)).toBe(20);
  expect(counts.indexOf(1)).toBe(25);
  expect(counts.at(-1)).toBe(1);
});

test("between nine tenths and the target it does nothing", () => {
  // 19 / 10 tasks = 1.9 per task.
  expect(new Set(minutes(readings(0, 3600, 19), 10, 1800))).toEqual(new Set([10]));
});

test("one minute above the low threshold begins the fifteen anew", () => {
  const metrics = [...readings(0, 600, 0), ...readings(600, 660, 8), ...readings(660, 2400, 0)];
  expect(minutes(metrics, 4, 1620).indexOf(3)).toBe(26);
});

test("does not go in while a deployment runs", () => {
  const run = targetTracking.start(LIMITS);
  const counts = new Set<number | null>();
  for (let now = 0; now <= 3600; now += 60) {
    counts.add(run.tick({ ...measured(now, readings(0, now, 0), 4), service: service(4, { deployments: 2 }) }));
  }
  expect(counts).toEqual(new Set([null]));
});

test("does nothing on missing data, in neither direction", () => {
  expect(new Set(minutes([], 4, 3600))).toEqual(new Set([4]));
  // 14 minutes of an empty queue, then silence.
  expect(new Set(minutes(readings(0, 840, 0), 4, 3600))).toEqual(new Set([4]));
  expect(new Set(minutes(readings(0, 120, 50), 4, 3600))).toEqual(new Set([4]));
});

test("an alarm forgets what it saw before the silence within two minutes", () => {
  // 15 minutes of an empty queue suffice for one scale-in, but not for the one that its cool-down would allow.
  const counts = minutes(readings(0, 900, 0), 4, 3600);
  expect(counts.indexOf(3)).toBe(15);
  expect(counts.at(-1)).toBe(3);
});

test("finds its points when they are two minutes late", () => {
  const tasks = follow(targetTracking);
  const metrics = readings(0, 180, 14);
  const counts = [0, 60, 120, 180, 240, 300].map((now) =>
    tasks.tick((count) =>
      measured(
        now,
        metrics.filter(({ at }) => at < now - 120),
        count,
      ),
    ),
  );
  expect(counts).toEqual([1, 1, 1, 1, 1, 7]);
});
