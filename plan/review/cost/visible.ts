import { at, isList, isObject } from "../../differences-parts";

/**
 * A value without what terraform marks as sensitive: names and sizes are shown, and an amount would tell what it is made of. Marks of
 * both sides count, as one may be less careful; elements of lists move, so all of a list share theirs.
 */
export function visible(value: unknown, marks: readonly unknown[]): unknown {
  if (marks.includes(true)) return undefined;
  const set = marks.filter((mark) => isList(mark) || isObject(mark));
  if (set.length === 0) return value;
  if (isList(value)) {
    const shared = set.filter(isList).flat();
    return value.map((item) => visible(item, shared));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      visible(
        item,
        set.map((mark) => at(mark, name)),
      ),
    ]),
  );
}
