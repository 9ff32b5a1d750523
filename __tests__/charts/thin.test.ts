import fc from "fast-check";
import { type Point, thin } from "../../charts/thin";

const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: null, freq: 10 }), {
  minLength: 1,
  maxLength: 500,
});
const points = values.map((list) => list.map((value, second): Point => [second, value]));
const known = (list: readonly Point[]) => list.flatMap(([, value]) => (value === null ? [] : [value]));

describe("thin", () => {
  it("keeps the first and the last point, the lowest and the highest value, and the order", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 40 }), (all, columns) => {
        const few = thin(all, columns);
        expect(few[0]).toEqual(all[0]);
        expect(few.at(-1)).toEqual(all.at(-1));
        expect(Math.max(...known(few))).toBe(Math.max(...known(all)));
        expect(Math.min(...known(few))).toBe(Math.min(...known(all)));
        expect(few.every(([second], index) => index === 0 || second > (few[index - 1]?.[0] ?? 0))).toBe(true);
        expect(few.every((point) => all.includes(point))).toBe(true);
      }),
    );
  });

  it("keeps at most four points of a column that has no hole", () => {
    const all = Array.from({ length: 10_000 }, (_, second): Point => [second, (second * 7919) % 101]);
    const few = thin(all, 100);
    expect(few.length).toBeGreaterThan(200);
    expect(few.length).toBeLessThanOrEqual(4 * 101);
  });

  it("keeps a hole where it is", () => {
    const all = Array.from({ length: 100 }, (_, second): Point => [second, second >= 40 && second < 60 ? null : 5]);
    expect(thin(all, 10)).toEqual([
      [0, 5],
      [39, 5],
      [40, null],
      [59, null],
      [60, 5],
      [99, 5],
    ]);
  });

  it("says a value that does not change once at each end", () => {
    const all = Array.from({ length: 1000 }, (_, second): Point => [second, second < 500 ? 1 : 2]);
    expect(thin(all, 20)).toEqual([
      [0, 1],
      [499, 1],
      [500, 2],
      [999, 2],
    ]);
  });

  it("makes nothing of nothing", () => {
    expect(thin([], 10)).toEqual([]);
  });
});
