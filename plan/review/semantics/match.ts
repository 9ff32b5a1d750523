/** The same element in two lists; one side is missing where it was added or removed. */
export interface Match<T> {
  readonly before?: T;
  readonly after?: T;
}

/** By what elements of two lists are recognised. */
export interface Likeness<T> {
  /** Name of an element, unique in its list; undefined where it has none. */
  readonly key: (element: T) => string | undefined;
  /** Text that is equal for equal elements only. */
  readonly content: (element: T) => string;
  /** From 0, nothing in common, to 1. */
  readonly likeness: (before: T, after: T) => number;
}

/** From this likeness on, two elements count as one that was changed. */
const ALIKE = 0.5;

/** So many comparisons of elements at most; in longer lists the rest counts as removed and added. */
const MOST_COMPARISONS = 10_000;

/** Which element became which: by name, then those that are equal, then by likeness. In the order of the new list, what was removed last. */
export function match<T>(before: readonly T[], after: readonly T[], by: Likeness<T>): Match<T>[] {
  const counterparts = new Map<T, T>();
  pairUp(before, after, counterparts, by.key);
  pairUp(before, after, counterparts, by.content);
  const taken = new Set(counterparts.values());
  const left = new Set(before.filter((element) => !taken.has(element)));
  const open = after.filter((element) => !counterparts.has(element));
  // What carries a name is another thing under another name.
  for (const element of left.size * open.length > MOST_COMPARISONS ? [] : open) {
    const candidates = [...left].filter((other) => by.key(other) === undefined || by.key(element) === undefined);
    const best = mostAlike(element, candidates, by);
    if (best === undefined) continue;
    counterparts.set(element, best);
    left.delete(best);
  }
  return [
    ...after.map((element) => ({ before: counterparts.get(element), after: element })),
    ...before.filter((element) => left.has(element)).map((element) => ({ before: element })),
  ];
}

/** Pairs elements of the same text that have no counterpart yet, the first with the first. */
function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  counterparts: Map<T, T>,
  text: (element: T) => string | undefined,
): void {
  const taken = new Set(counterparts.values());
  const free = new Map<string, T[]>();
  for (const element of before) {
    const name = text(element);
    if (name === undefined || taken.has(element)) continue;
    const others = free.get(name);
    if (others === undefined) free.set(name, [element]);
    else others.push(element);
  }
  for (const element of after) {
    const name = text(element);
    const found = name === undefined || counterparts.has(element) ? undefined : free.get(name)?.shift();
    if (found !== undefined) counterparts.set(element, found);
  }
}

function mostAlike<T>(element: T, candidates: readonly T[], { likeness }: Likeness<T>): T | undefined {
  const scores = candidates.map((other) => likeness(other, element));
  const highest = Math.max(...scores);
  return highest >= ALIKE ? candidates[scores.indexOf(highest)] : undefined;
}
