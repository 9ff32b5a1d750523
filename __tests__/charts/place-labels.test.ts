import { type Box, type LabelledDot, placeLabels } from "../../charts/place-labels";

const within: Box = { left: 0, top: 0, right: 500, bottom: 300 };
const boxes = (dots: readonly LabelledDot[]): Box[] =>
  placeLabels(dots, within).map(([right, down], index) => {
    const { x, y, textWidth } = dots[index] ?? { x: 0, y: 0, textWidth: 0 };
    return { left: x + right, right: x + right + textWidth, top: y + down - 6, bottom: y + down + 6 };
  });
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("placeLabels", () => {
  it("stands to the right of a dot that is alone", () => {
    expect(placeLabels([{ x: 100, y: 100, textWidth: 60 }], within)).toEqual([[9, 0]]);
  });

  it("keeps labels of a crowd apart and inside the picture", () => {
    const dots = Array.from({ length: 6 }, (_, i) => ({ x: 455 + (i % 3) * 8, y: 215 + i * 12, textWidth: 70 }));
    const placed = boxes(dots);
    for (const [index, box] of placed.entries()) {
      expect(box.right).toBeLessThanOrEqual(500);
      expect(box.bottom).toBeLessThanOrEqual(300);
      for (const other of placed.slice(index + 1)) expect(meet(box, other)).toBe(false);
    }
  });
});
