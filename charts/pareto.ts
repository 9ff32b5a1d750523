/** Two costs: less is better of both. */
export interface Costs {
  readonly x: number;
  readonly y: number;
}

/** Those that no other beats: nothing costs less in one way and no more in the other. From cheap to dear in `x`. */
export function paretoFront<Item extends Costs>(items: readonly Item[]): Item[] {
  const beaten = (item: Item) =>
    items.some((other) => other.x <= item.x && other.y <= item.y && (other.x < item.x || other.y < item.y));
  return items.filter((item) => !beaten(item)).sort((a, b) => a.x - b.x || a.y - b.y);
}
