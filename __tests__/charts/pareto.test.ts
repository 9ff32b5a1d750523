import fc from "fast-check";
import { paretoFront } from "../../charts/pareto";

const at = (x: number, y: number) => ({ x, y });

describe("paretoFront", () => {
  it("keeps what nothing beats, from cheap to dear", () => {
    expect(paretoFront([at(5, 1), at(1, 9), at(3, 3), at(4, 4), at(3, 5)])).toEqual([at(1, 9), at(3, 3), at(5, 1)]);
  });

  it("keeps equals: neither beats the other", () => {
    expect(paretoFront([at(1, 1), at(1, 1)])).toHaveLength(2);
  });

  it("leaves out only what something on the front beats", () => {
    const item = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (items) => {
        const front = paretoFront(items);
        for (const one of items) {
          const beaten = front.some(
            (other) => other.x <= one.x && other.y <= one.y && (other.x < one.x || other.y < one.y),
          );
          expect(beaten).toBe(!front.includes(one));
        }
      }),
    );
  });
});
