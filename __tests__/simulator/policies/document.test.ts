import { document } from "../../../simulator/policies/document";
import { asked, LIMITS, measured, once, reading, readings } from "./views";

test("runs every 2 minutes", () => {
  expect(document.start(LIMITS).everySeconds).toBe(120);
});

test.each([
  ["gives three waiting messages a worker", 9, 1, 3],
  ["rounds up", 10, 1, 4],
  ["stops at the maximum", 60, 1, 11],
  ["goes to the minimum at once when nothing waits, however many work", 0, 11, 1],
])("%s", (_name, ready, desired, expected) => {
  expect(once(document, measured(240, readings(120, 240, ready), desired))).toBe(expected);
});

test("does not see work in progress", () => {
  expect(once(document, measured(240, [reading(230, 0, 8)], 8))).toBe(1);
});

test("counts missing data as zero", () => {
  expect(once(document, measured(240, [], 8))).toBe(1);
  expect(once(document, measured(240, readings(0, 120, 30), 8))).toBe(1);
});

test("takes the newer of the two minutes it reads, and the older one when that is late", () => {
  expect(once(document, measured(240, [...readings(120, 180, 30), ...readings(180, 240, 6)], 1))).toBe(2);
  expect(once(document, measured(240, readings(120, 180, 30), 1))).toBe(10);
});

test("does not ask the broker", () => {
  expect(once(document, asked(240, { ready: 30, unacked: 0 }, 4))).toBe(1);
});
