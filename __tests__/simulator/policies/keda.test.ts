import { keda, kedaBacklog } from "../../../simulator/policies/keda";
import { asked, follow, LIMITS, once } from "./views";

const rows: {
  name: string;
  ready: number;
  unacked: number;
  desired: number;
  slotsPerTask?: number;
  expected: number;
}[] = [
  { name: "counts work in progress, not only what waits", ready: 2, unacked: 3, desired: 2, expected: 5 },
  { name: "shares a pod among its slots", ready: 7, unacked: 2, desired: 1, slotsPerTask: 3, expected: 3 },
  { name: "adds at most 4 pods per sync to few", ready: 50, unacked: 0, desired: 1, expected: 5 },
  { name: "at most doubles many", ready: 50, unacked: 0, desired: 5, expected: 10 },
  { name: "stays at the maximum", ready: 50, unacked: 0, desired: 10, expected: 11 },
  {
    name: "leaves a count that is within a tenth of what it should be",
    ready: 13,
    unacked: 0,
    desired: 4,
    slotsPerTask: 3,
    expected: 4,
  },
  { name: "changes a count that is more than a tenth away", ready: 10, unacked: 0, desired: 9, expected: 10 },
  { name: "keeps the minimum when there is no work", ready: 0, unacked: 0, desired: 1, expected: 1 },
];

test.each(rows)("$name", ({ ready, unacked, desired, slotsPerTask = 1, expected }) => {
  expect(once(keda, asked(0, { ready, unacked }, desired), { slotsPerTask })).toBe(expected);
});

test("asks every 15 s, as the autoscaler does", () => {
  expect(keda.start(LIMITS).everySeconds).toBe(15);
});

test("takes pods away when no proposal of the last 300 s was higher", () => {
  const pods = follow(keda);
  expect(pods.ticks(0, 30, (now, desired) => asked(now, { ready: 0, unacked: 8 }, desired))).toBe(8);
  expect(pods.ticks(30, 315, (now, desired) => asked(now, { ready: 0, unacked: 2 }, desired))).toBe(8);
  expect(pods.ticks(315, 330, (now, desired) => asked(now, { ready: 0, unacked: 2 }, desired))).toBe(2);
});

test("goes down to the highest proposal of the window, not below it", () => {
  const pods = follow(keda);
  pods.ticks(0, 30, (now, desired) => asked(now, { ready: 0, unacked: 8 }, desired));
  pods.ticks(30, 60, (now, desired) => asked(now, { ready: 0, unacked: 5 }, desired));
  expect(pods.ticks(60, 330, (now, desired) => asked(now, { ready: 0, unacked: 1 }, desired))).toBe(5);
});

test("holds while the broker can't be asked, for as long as it takes", () => {
  const pods = follow(keda);
  pods.ticks(0, 30, (now, desired) => asked(now, { ready: 8, unacked: 0 }, desired));
  expect(pods.ticks(30, 3600, (now, desired) => asked(now, null, desired))).toBe(8);
});

test("with the acceptable backlog a pod takes wait / service time messages", () => {
  expect(once(kedaBacklog, asked(0, { ready: 7, unacked: 1 }, 1))).toBe(4);
});

test("with the acceptable backlog a pod still takes as many messages as it has slots when work is longer than the wait", () => {
  expect(once(kedaBacklog, asked(0, { ready: 3, unacked: 1 }, 1), { expectedServiceSeconds: 600 })).toBe(4);
});
