import { buildkite } from "../../../simulator/policies/buildkite";
import { asked, follow, LIMITS, once } from "./views";

test("polls every 10 s", () => {
  expect(buildkite.start(LIMITS).everySeconds).toBe(10);
});

const rows: {
  name: string;
  ready: number;
  unacked: number;
  desired: number;
  slotsPerTask?: number;
  expected: number;
}[] = [
  { name: "counts waiting and running jobs", ready: 2, unacked: 3, desired: 3, expected: 5 },
  { name: "shares an instance among its agents", ready: 3, unacked: 4, desired: 2, slotsPerTask: 4, expected: 2 },
  { name: "goes to the maximum at once", ready: 60, unacked: 0, desired: 1, expected: 11 },
  { name: "takes nothing away when it begins", ready: 0, unacked: 0, desired: 9, expected: 9 },
];

test.each(rows)("$name", ({ ready, unacked, desired, slotsPerTask = 1, expected }) => {
  expect(once(buildkite, asked(0, { ready, unacked }, desired), { slotsPerTask })).toBe(expected);
});

test("a task that is idle for 600 s ends itself", () => {
  const tasks = follow(buildkite);
  tasks.ticks(0, 10, (now, desired) => asked(now, { ready: 6, unacked: 0 }, desired));
  expect(tasks.ticks(10, 30, (now, desired) => asked(now, { ready: 0, unacked: 6 }, desired))).toBe(6);
  expect(tasks.ticks(30, 620, (now, desired) => asked(now, { ready: 0, unacked: 4 }, desired))).toBe(6);
  expect(tasks.ticks(620, 630, (now, desired) => asked(now, { ready: 0, unacked: 4 }, desired))).toBe(4);
});

test("a task that works once within 600 s stays", () => {
  const tasks = follow(buildkite);
  tasks.desired = 3;
  tasks.ticks(0, 300, (now, desired) => asked(now, { ready: 0, unacked: 1 }, desired));
  tasks.ticks(300, 310, (now, desired) => asked(now, { ready: 0, unacked: 3 }, desired));
  expect(tasks.ticks(310, 900, (now, desired) => asked(now, { ready: 0, unacked: 1 }, desired))).toBe(3);
  expect(tasks.ticks(900, 910, (now, desired) => asked(now, { ready: 0, unacked: 1 }, desired))).toBe(1);
});

test("idle tasks are taken away once, not once per poll", () => {
  const tasks = follow(buildkite);
  tasks.desired = 9;
  expect(tasks.ticks(0, 620, (now, desired) => asked(now, { ready: 0, unacked: 5 }, desired))).toBe(5);
  expect(tasks.ticks(620, 1800, (now, desired) => asked(now, { ready: 0, unacked: 5 }, desired))).toBe(5);
});

test("keeps the minimum when there is no work", () => {
  const tasks = follow(buildkite, { minTasks: 2 });
  tasks.desired = 4;
  expect(tasks.ticks(0, 1800, (now, desired) => asked(now, { ready: 0, unacked: 0 }, desired))).toBe(2);
});

test("changes nothing when it gets no answer", () => {
  const tasks = follow(buildkite);
  tasks.desired = 4;
  expect(tasks.ticks(0, 1800, (now, desired) => asked(now, null, desired))).toBe(4);
});
