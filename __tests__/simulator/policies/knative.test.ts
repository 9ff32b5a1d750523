import { knative } from "../../../simulator/policies/knative";
import { asked, follow, LIMITS, once, service } from "./views";

test("decides every 2 s", () => {
  expect(knative.start(LIMITS).everySeconds).toBe(2);
});

const rows: {
  name: string;
  ready: number;
  unacked: number;
  desired: number;
  slotsPerTask?: number;
  expected: number;
}[] = [
  { name: "fills the slots to 70 %", ready: 0, unacked: 4, desired: 4, expected: 6 },
  { name: "counts what waits as in flight", ready: 2, unacked: 2, desired: 4, expected: 6 },
  { name: "shares a pod among its slots", ready: 0, unacked: 14, desired: 2, slotsPerTask: 10, expected: 2 },
  { name: "at most halves the pods in one decision", ready: 0, unacked: 0, desired: 9, expected: 4 },
  { name: "goes to the maximum at once", ready: 60, unacked: 0, desired: 1, expected: 11 },
  { name: "keeps the minimum when there is no work", ready: 0, unacked: 0, desired: 1, expected: 1 },
];

test.each(rows)("$name", ({ ready, unacked, desired, slotsPerTask = 1, expected }) => {
  expect(once(knative, asked(0, { ready, unacked }, desired), { slotsPerTask })).toBe(expected);
});

test("in the stable mode follows the mean of 60 s", () => {
  const pods = follow(knative);
  pods.ticks(0, 60, (now, desired) => asked(now, { ready: 0, unacked: 2 }, desired));
  expect(pods.desired).toBe(3);
  // 20 of 30 samples are 2, 10 are 4: a mean of 2.67.
  expect(pods.ticks(60, 80, (now, desired) => asked(now, { ready: 0, unacked: 4 }, desired))).toBe(4);
});

test("panics when 6 s want twice the pods that are ready, and then follows the 6 s", () => {
  const pods = follow(knative);
  pods.ticks(0, 60, (now, desired) => asked(now, { ready: 0, unacked: 1 }, desired));
  expect(pods.desired).toBe(2);
  // The mean of 60 s is below 2 still, that of 6 s is 7.
  expect(pods.ticks(60, 66, (now, desired) => asked(now, { ready: 6, unacked: 1 }, desired))).toBe(10);
});

test("takes no pod away before 60 s without panic", () => {
  const pods = follow(knative);
  pods.ticks(0, 2, (now, desired) => asked(now, { ready: 5, unacked: 0 }, desired));
  expect(pods.desired).toBe(8);
  // With 8 pods ready there is no panic any more; the last one was at 0 s.
  expect(pods.ticks(2, 62, (now, desired) => asked(now, { ready: 0, unacked: 0 }, desired))).toBe(8);
  expect(pods.ticks(62, 64, (now, desired) => asked(now, { ready: 0, unacked: 0 }, desired))).toBe(4);
});

test("does not count pods that only finish their work as ready", () => {
  const run = knative.start(LIMITS);
  const view = { ...asked(0, { ready: 0, unacked: 2 }, 2), service: service(2, { running: 10 }) };
  expect(run.tick(view)).toBe(3);
});

test("without answers goes on with what is left of the window, and holds when nothing is left", () => {
  const pods = follow(knative);
  pods.ticks(0, 60, (now, desired) => asked(now, { ready: 0, unacked: 2 }, desired));
  expect(pods.ticks(60, 110, (now, desired) => asked(now, null, desired))).toBe(3);
  pods.desired = 7;
  expect(pods.ticks(120, 3600, (now, desired) => asked(now, null, desired))).toBe(7);
});
