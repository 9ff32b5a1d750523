/** A label beside a dot, in pixels. */
export interface LabelledDot {
  readonly x: number;
  readonly y: number;
  readonly textWidth: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the label's middle left is, from the dot. */
export type LabelOffset = readonly [x: number, y: number];

const LINE = 14;
const GAP = 9;

/**
 * Finds a place near its dot for every label, one after the other: where it covers the least of other dots and of labels
 * placed before, and the nearest of these.
 * @param within the area that labels must not leave
 */
export function placeLabels(dots: readonly LabelledDot[], within: Box): LabelOffset[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }));
  return dots.map((dot) => {
    const [first, ...others] = candidates(dot.textWidth);
    let best = first;
    let least = cost(boxOf(dot, best), taken, within);
    for (const offset of others) {
      const covered = cost(boxOf(dot, offset), taken, within);
      if (covered < least) [best, least] = [offset, covered];
    }
    taken.push(boxOf(dot, best));
    return best;
  });
}

/** Right, left, above and below of the dot, then the same farther away. */
function candidates(textWidth: number): [LabelOffset, ...LabelOffset[]] {
  const round = (lines: number): LabelOffset[] => [
    [GAP, -lines * LINE],
    [GAP, lines * LINE],
    [-GAP - textWidth, -lines * LINE],
    [-GAP - textWidth, lines * LINE],
    [-textWidth / 2, -(lines + 1) * LINE],
    [-textWidth / 2, (lines + 1) * LINE],
  ];
  return [[GAP, 0], ...[0, 1, 0.5, 2, 1.5, 3, 2.5, 4, 3.5].flatMap(round)];
}

const boxOf = ({ x, y, textWidth }: LabelledDot, [right, down]: LabelOffset): Box => ({
  left: x + right,
  top: y + down - LINE / 2,
  right: x + right + textWidth,
  bottom: y + down + LINE / 2,
});

/** Pixels of `box` that others cover; what leaves the picture counts more. */
function cost(box: Box, taken: readonly Box[], within: Box): number {
  const covered = taken.reduce((sum, other) => sum + common(box, other), 0);
  const area = (box.right - box.left) * (box.bottom - box.top);
  return covered + 10 * (area - common(box, within));
}

const common = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
