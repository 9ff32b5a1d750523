import { randomStream } from "../../../simulator/engine/random";
import { mean } from "../fixtures";

const take = (seed: number, name: string, count = 5) => {
  const random = randomStream(seed, name);
  return Array.from({ length: count }, () => random());
};

test("the same seed and name give the same numbers", () => {
  expect(take(7, "arrivals")).toEqual(take(7, "arrivals"));
});

test("another seed or another name gives other numbers", () => {
  expect(take(7, "arrivals")).not.toEqual(take(8, "arrivals"));
  expect(take(7, "arrivals")).not.toEqual(take(7, "service times"));
});

test("the numbers are what they have been since the evaluation was written", () => {
  expect(take(1, "arrivals", 2).map((value) => value.toFixed(12))).toMatchInlineSnapshot(`
    [
      "0.938895984498",
      "0.400112821633",
    ]
  `);
});

test("first numbers of neighbouring seeds are as if drawn independently", () => {
  const first = Array.from({ length: 4000 }, (_, seed) => randomStream(seed, "arrivals")());
  expect(Math.abs(mean(first) - 0.5)).toBeLessThan(0.02);
  const pairs = first.slice(1).map((value, i) => (value - 0.5) * ((first[i] ?? 0) - 0.5) * 12);
  expect(Math.abs(mean(pairs))).toBeLessThan(0.06);
});
