import { isDeepStrictEqual } from "node:util";
import { isObject, partsOf, type Side } from "./differences-parts";
import { formatPath, isWithin, type Path } from "./differences-path";
import { describeValues } from "./differences-text";
import { factsOf } from "./provider/facts";
import { UNKNOWN } from "./provider/protocol/value";
import { actionOf, type Change } from "./terraform/document";
import { isMarked, mergeUnknown } from "./terraform/known-values";

/** One value of a resource that its plan changes. */
export interface Difference {
  /** Where the value is, also inside a JSON text: `["container_definitions", 0, "image"]`. */
  path: Path;
  /** null where there is nothing yet. */
  before: unknown;
  /** null where nothing will be left; UNKNOWN where it is known after apply. */
  after: unknown;
  /** Both values must be masked when they are printed. They are equal where only this changes. */
  sensitive: boolean;
  forcesReplacement: boolean;
}

/**
 * What a plan changes in one resource, down to the single values, in the order of their names.
 * - A JSON text on both sides (a policy, container definitions) is compared by what it says.
 * - Elements of a list are compared by position, unless elements were only added or only removed: then just these are told, a
 *   removed one at the position that it had.
 * - A replacement makes every computed attribute unknown; of these only those that force it are told.
 * - With the type of the resource, what AWS fills into a text by itself (container definitions) is no difference.
 */
export function differences(change: Change, type = ""): Difference[] {
  const replaces = actionOf(change) === "replace";
  const forcing = change.replace_paths ?? [];
  return compare(
    [],
    { value: asAnswered(change.before, type), sensitive: change.before_sensitive },
    { value: asAnswered(mergeUnknown(change.after, change.after_unknown), type), sensitive: change.after_sensitive },
  )
    .map((found) => ({
      ...found,
      forcesReplacement: forcing.some((place) => isWithin(found.path, place) || isWithin(place, found.path)),
    }))
    .filter(({ after, forcesReplacement }) => forcesReplacement || !(replaces && after === UNKNOWN));
}

/** One difference in one line: `port: 8080 → 9090 (forces replacement)`, `password: (sensitive)`, `arn: … → known after apply`. */
export function describeDifference({ path, before, after, sensitive, forcesReplacement }: Difference): string {
  const values = sensitive ? "(sensitive)" : describeValues(before, after);
  return `${formatPath(path)}: ${values}${forcesReplacement ? " (forces replacement)" : ""}`;
}

/** Both sides in the form in which AWS gives texts back: what it fills in by itself is no difference. */
export function asAnswered(resource: unknown, type: string): unknown {
  const answered = factsOf(type)?.answered;
  if (answered === undefined || !isObject(resource)) return resource;
  const texts = Object.entries(answered).flatMap(([name, form]) => {
    const text = resource[name];
    return typeof text === "string" ? [[name, form(text, resource)]] : [];
  });
  return { ...resource, ...Object.fromEntries(texts) };
}

type Found = Omit<Difference, "forcesReplacement">;

function compare(path: Path, before: Side, after: Side): Found[] {
  const isSame = isDeepStrictEqual(before.value ?? null, after.value ?? null);
  const sensitive = before.sensitive === true || after.sensitive === true;
  const whole = [{ path, before: before.value ?? null, after: after.value ?? null, sensitive }];
  if (sensitive) {
    const isHiddenNow = isSame && before.value != null && before.sensitive !== after.sensitive;
    return isSame && !isHiddenNow ? [] : whole;
  }
  const found = partsOf(before, after).flatMap((part) => compare([...path, part.step], part.before, part.after));
  // What holds no value that differs may differ all the same: an empty block, a JSON text in another layout.
  if (found.length > 0 || isSame) return found;
  const isHidden = isMarked(before.sensitive) || isMarked(after.sensitive);
  return whole.map((one) => ({ ...one, sensitive: isHidden }));
}
