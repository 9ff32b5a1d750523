import { cdkSteps } from "../../../simulator/policies/cdk-steps";
import { follow, LIMITS, measured, once, reading, readings } from "./views";

const alarm = (ready: number, desired: number) => once(cdkSteps, measured(600, readings(300, 600, ready), desired));

test.each([
  ["takes one task away when nothing waits", 0, 4, 3],
  ["does nothing from 1 message", 1, 4, 4],
  ["does nothing up to 99 messages", 99, 4, 4],
  ["adds one task from 100 messages", 100, 4, 5],
  ["adds one task up to 499 messages", 499, 4, 5],
  ["adds five tasks from 500 messages", 500, 4, 9],
  ["stays at the maximum", 500, 9, 11],
  ["keeps the minimum", 0, 1, 1],
])("%s", (_name, ready, desired, expected) => {
  expect(alarm(ready, desired)).toBe(expected);
});

test("is evaluated once a minute", () => {
  expect(cdkSteps.start(LIMITS).everySeconds).toBe(60);
});

test("looks at the highest reading of five minutes", () => {
  const peak = (at: number) => [...readings(0, 600, 0), reading(at, 120)].sort((a, b) => a.at - b.at);
  expect(once(cdkSteps, measured(600, peak(305), 4))).toBe(5);
  expect(once(cdkSteps, measured(600, peak(295), 4))).toBe(3);
});

test("adds once per cool-down of 300 s, and within it only what a larger step has more", () => {
  const tasks = follow(cdkSteps);
  const at = (now: number, ready: number) =>
    tasks.tick((desired) => measured(now, readings(now - 300, now, ready), desired));
  expect(at(600, 100)).toBe(2);
  expect(at(660, 100)).toBe(2);
  expect(at(720, 500)).toBe(6);
  expect(at(960, 500)).toBe(6);
  expect(at(1020, 100)).toBe(7);
});

test("takes one task away per cool-down of 300 s", () => {
  const tasks = follow(cdkSteps);
  tasks.desired = 5;
  expect(tasks.ticks(600, 900, (now, desired) => measured(now, readings(0, now, 0), desired))).toBe(4);
  expect(tasks.ticks(900, 960, (now, desired) => measured(now, readings(0, now, 0), desired))).toBe(3);
});

test("a scale-out does not wait for the cool-down of a scale-in", () => {
  const tasks = follow(cdkSteps);
  tasks.desired = 5;
  tasks.tick((desired) => measured(600, readings(300, 600, 0), desired));
  expect(tasks.tick((desired) => measured(660, readings(360, 660, 100), desired))).toBe(5);
});

test("does nothing without data", () => {
  expect(once(cdkSteps, measured(600, [], 4))).toBe(4);
});
