import { isObject } from "../../differences-parts";
import type { Compare, Found } from "./found";
import { memberOf, RESOURCE, within } from "./place";
import { Sealed } from "./sealed";
import { textOf } from "./text";

/** Arguments that say the same twice: a resource's own tags, and all of them with the provider's. */
export const TAGS: readonly string[] = ["tags", "tags_all"];

type Values = Readonly<Record<string, unknown>>;

/** The tags that change, each once, wherever they come from. */
export function compareTags(before: Values, after: Values, compare: Compare): Found[] {
  const place = memberOf(RESOURCE, "tags");
  const [left, right] =
    isMap(before.tags_all) && isMap(after.tags_all) ? [allTags(before), allTags(after)] : [before.tags, after.tags];
  if (!isMap(left ?? {}) || !isMap(right ?? {})) return compare(place, left, right);
  const [from, to] = [new Map(Object.entries(left ?? {})), new Map(Object.entries(right ?? {}))];
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .flatMap((name) => compare(within({ ...place, words: "" }, `tag ${textOf(name)}`), from.get(name), to.get(name)));
}

/** A tag of the resource counts before the provider's tag of the same name. */
function allTags({ tags, tags_all: all }: Values): Values {
  return { ...(isMap(all) ? all : {}), ...(isMap(tags) ? tags : {}) };
}

function isMap(value: unknown): value is Values {
  return isObject(value) && !(value instanceof Sealed);
}
