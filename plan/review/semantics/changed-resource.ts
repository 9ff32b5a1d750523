import { isDeepStrictEqual } from "node:util";
import { expressionsOf } from "../../terraform/assumptions";
import type { Subject } from "../subjects";
import { compare } from "./compare";
import { type Found, sameMeaning } from "./found";
import { isGiven } from "./given";
import { memberOf, RESOURCE } from "./place";
import { type Sides, sidesOf } from "./sides";
import { compareTags, TAGS } from "./tags";

/** What differs between a resource as it is and as it will be. */
export function changedResource(subject: Subject): Found[] {
  const found = differencesOf(sidesOf(subject));
  return found.length > 0 ? withoutNoise(found, subject) : writtenDifferently(subject);
}

/** What a plan changes although both sides say the same. */
function writtenDifferently({ before, after }: Subject): Found[] {
  const names = Object.keys(after ?? {}).filter((name) => !isDeepStrictEqual(before?.[name], after?.[name]));
  return names.sort().map((name) => sameMeaning(memberOf(RESOURCE, name)));
}

/** What differs between two states of a resource. */
export function differencesOf({ before, after }: Sides): Found[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !TAGS.includes(name));
  const found = names.sort().flatMap((name) => compare(memberOf(RESOURCE, name), before[name], after[name]));
  return [...found, ...compareTags(before, after, compare)];
}

/** Whether a difference is what forces a replacement. */
export function forcesReplacement({ place }: Found, { change }: Subject): boolean {
  return (change.replace_paths ?? []).some((path) => {
    const names = path.filter((step) => typeof step === "string");
    return names.every((name, index) => (place.names[index] ?? name) === name);
  });
}

/**
 * An update makes attributes unknown that AWS computes anew, an ARN or a version: no news unless the configuration asks for them.
 * Where nothing else changes, they are all there is to tell.
 */
function withoutNoise(found: Found[], subject: Subject): Found[] {
  if (!found.some(({ unknown }) => unknown)) return found;
  const { document } = subject.stack;
  const expressions = (document && expressionsOf(document, subject.address)) ?? {};
  const news = found.filter(
    (one) => !one.unknown || isGiven(expressions, one.place.names) || forcesReplacement(one, subject),
  );
  return news.length > 0 ? news : found;
}
