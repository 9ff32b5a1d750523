import { isDeepStrictEqual } from "node:util";
import { at, isList, isObject, jsonDocument } from "../../differences-parts";
import { UNKNOWN } from "../../provider/protocol/value";
import { compareBlocks } from "./blocks";
import { compareContainers, containersOf } from "./containers";
import { type Found, replaced, sameMeaning } from "./found";
import { memberOf, type Place, within } from "./place";
import { comparePolicies, policyOf } from "./policies";
import { Sealed, sealDocument } from "./sealed";
import { elementsOf, isEmpty, isNothing } from "./text";

/** Lists that are one command: what stands where counts. */
const COMMANDS = /^(command|entryPoint|entry_point)$/;

/** What differs between two values of one place, in words of what they are. */
export function compare(place: Place, before: unknown, after: unknown): Found[] {
  if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
  if (before instanceof Sealed || after instanceof Sealed) return [sealed(place, before, after)];
  if (after === UNKNOWN) return [{ ...replaced(place, summary(place, short(place, before)), UNKNOWN), unknown: true }];
  // What a schema has and nobody uses is no news inside a block.
  if (place.names.length > 1 && isEmpty(before) && isEmpty(after)) return [];
  const documents = compareDocuments(place, before, after);
  if (documents?.length === 0) return [sameMeaning(place)];
  if (documents !== undefined) return documents;
  if (isNothingOr(isList, before) && isNothingOr(isList, after)) return compareLists(place, before ?? [], after ?? []);
  if (isNothingOr(isObject, before) && isNothingOr(isObject, after))
    return compareMembers(place, before ?? {}, after ?? {});
  return [replaced(place, short(place, before), short(place, after))];
}

function sealed(place: Place, before: unknown, after: unknown): Found {
  if (before instanceof Sealed && after instanceof Sealed && isDeepStrictEqual(before.value, after.value))
    return { place: within(place, "hidden"), before: `${before.marked}`, after: `${after.marked}`, sensitivity: true };
  return replaced(place, before, after);
}

/** JSON texts by what they say; one side may have nothing. Undefined for anything else. */
function compareDocuments(place: Place, text: unknown, newText: unknown): Found[] | undefined {
  const [before, after] = [sealDocument(jsonDocument(text)), sealDocument(jsonDocument(newText))];
  if ((isNothing(before) && !isEmpty(text)) || (isNothing(after) && !isEmpty(newText))) return undefined;
  if (isNothing(before) && isNothing(after)) return undefined;
  if (place.names.at(-1) === "container_definitions" && isNothingOr(isList, before) && isNothingOr(isList, after))
    return compareContainers(place, before ?? [], after ?? [], compare);
  const [policy, newPolicy] = [policyOf(before), policyOf(after)];
  if ((policy !== undefined || isNothing(before)) && (newPolicy !== undefined || isNothing(after)))
    return comparePolicies(place, policy, newPolicy);
  return isNothing(before) || isNothing(after) ? undefined : compare(place, before, after);
}

function compareLists(place: Place, before: readonly unknown[], after: readonly unknown[]): Found[] {
  if (COMMANDS.test(place.names.at(-1) ?? "")) return [replaced(place, before, after)];
  const all = [...before, ...after];
  if (all.some(isSealed)) return [replaced(place, before.find(isSealed), after.find(isSealed))];
  if (all.some(isObject)) return compareBlocks(place, before, after, compare);
  const [removed, added] = [without(before, after), without(after, before)];
  if (removed.length + added.length === 0) return [replaced(within(place, "order"), before, after)];
  const isUnknown = removed.length === 0 && added.every((item) => item === UNKNOWN);
  return [{ place, ...elementsOf(removed, added), unknown: isUnknown || undefined }];
}

function compareMembers(place: Place, before: Record<string, unknown>, after: Record<string, unknown>): Found[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].sort().flatMap((name) => compare(memberOf(place, name), at(before, name), at(after, name)));
}

/** Of a task definition, `family:12` says it all. */
function short(place: Place, value: unknown): unknown {
  if (place.names.at(-1) !== "task_definition" || typeof value !== "string") return value;
  return /:task-definition\/(.+)$/.exec(value)?.[1] ?? value;
}

/** What a document is called where the other side is not known. */
function summary(place: Place, value: unknown): unknown {
  const document = jsonDocument(value);
  if (document === undefined) return value;
  if (place.names.at(-1) === "container_definitions") return containersOf(document);
  const policy = policyOf(document);
  return policy === undefined ? value : `${policy.statements.length} statements`;
}

/** Elements of a list that another has not, as often as it has them less. */
function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const counts = new Map<unknown, number>();
  for (const item of other) counts.set(item, (counts.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const count = counts.get(item) ?? 0;
    counts.set(item, count - 1);
    return count <= 0;
  });
}

function isSealed(value: unknown): value is Sealed {
  return value instanceof Sealed;
}

function isNothingOr<T>(is: (value: unknown) => value is T, value: unknown): value is T | null | undefined {
  return isNothing(value) || is(value);
}
