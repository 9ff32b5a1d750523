import { at, isList, isObject } from "../differences-parts";
import type { Change } from "../terraform/document";

type Values = Readonly<Record<string, unknown>>;

interface Sides {
  readonly before: Values | null;
  readonly after: Values | null;
  readonly change: Change;
}

/**
 * One side of a resource without what terraform marks as sensitive: what names, sizes and amounts may be made of. Marks of both
 * sides count, as one may be less careful; elements of lists move, so all of a list share theirs.
 */
export function visible(subject: Sides, side: "before" | "after"): Values {
  const { before_sensitive, after_sensitive } = subject.change;
  const left = unmarked(subject[side], [before_sensitive, after_sensitive]);
  return isObject(left) ? left : {};
}

function unmarked(value: unknown, marks: readonly unknown[]): unknown {
  if (marks.includes(true)) return undefined;
  const set = marks.filter((mark) => isList(mark) || isObject(mark));
  if (set.length === 0) return value;
  if (isList(value)) {
    const shared = set.filter(isList).flat();
    return value.map((item) => unmarked(item, shared));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      unmarked(
        item,
        set.map((mark) => at(mark, name)),
      ),
    ]),
  );
}
