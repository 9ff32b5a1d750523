/** A value at a time; null where it is unknown. */
export type Point = readonly [seconds: number, value: number | null];

/**
 * Leaves out points that a picture of so many columns can't show: of each column the first, lowest, highest and last
 * point stay, and those where the value becomes unknown or known again. Every peak is still there, at its time.
 * This is M4 (Jugel et al., VLDB 2014, https://www.vldb.org/pvldb/vol7/p797-jugel.pdf).
 * @param points in order of time
 * @param columns more than 0
 */
export function thin(points: readonly Point[], columns: number): Point[] {
  const first = points[0]?.[0] ?? 0;
  const span = (points.at(-1)?.[0] ?? 0) - first;
  const groups: Point[][] = [];
  let current = "";
  for (const point of points) {
    const column = span === 0 ? 0 : Math.floor(((point[0] - first) / span) * columns);
    const group = `${column} ${point[1] === null}`;
    if (group !== current) groups.push([]);
    current = group;
    groups.at(-1)?.push(point);
  }
  return withoutRuns(groups.flatMap(extremes));
}

/** First, lowest, highest and last of some points, each once, in order of time. */
function extremes(points: readonly Point[]): Point[] {
  let lowest = 0;
  let highest = 0;
  points.forEach(([, value], index) => {
    if ((value ?? 0) < (points[lowest]?.[1] ?? 0)) lowest = index;
    if ((value ?? 0) > (points[highest]?.[1] ?? 0)) highest = index;
  });
  const chosen = [...new Set([0, lowest, highest, points.length - 1])].sort((a, b) => a - b);
  return chosen.flatMap((index) => points.slice(index, index + 1));
}

/** A point between two of the same value adds nothing to a line, straight or stepped. */
function withoutRuns(points: readonly Point[]): Point[] {
  return points.filter(
    ([, value], index) => index === 0 || points[index - 1]?.[1] !== value || points[index + 1]?.[1] !== value,
  );
}
