import type { ResourceFacts } from "../facts/types";
import { isObject, type ObjectValue, type Value } from "../protocol/value";
import { frameworkPath } from "./framework";
import { keyOf, type Place, placesAt } from "./paths";
import type { Problem } from "./problem";

/** What is wrong with the number of elements at a place; undefined when nothing is. */
type Check = (place: Place, limit: number) => Pick<Problem, "summary" | "detail"> | undefined;

/** How many elements lists have, and maps of the plugin framework. */
export function sizeProblems(config: ObjectValue, { framework, minItems, maxItems }: ResourceFacts): Problem[] {
  return [
    ...each(config, minItems, framework ? atLeast : tooFew),
    ...each(config, maxItems, framework ? atMost : tooMany),
  ];
}

function each(config: ObjectValue, sizes: Readonly<Record<string, number>> | undefined, check: Check): Problem[] {
  return Object.entries(sizes ?? {}).flatMap(([name, limit]) =>
    placesAt(config, name).flatMap((place): Problem[] => {
      const wrong = check(place, limit);
      return wrong === undefined ? [] : [{ path: place.path, ...wrong }];
    }),
  );
}

const tooFew: Check = ({ path, value }, limit) =>
  Array.isArray(value) && value.length > 0 && value.length < limit
    ? {
        summary: "Not enough list items",
        detail: `Attribute ${keyOf(path)} requires ${limit} item minimum, but config has only ${value.length} declared.`,
      }
    : undefined;

const tooMany: Check = ({ path, value }, limit) =>
  Array.isArray(value) && value.length > limit
    ? {
        summary: "Too many list items",
        detail: `Attribute ${keyOf(path)} supports ${limit} item maximum, but config has ${value.length} declared.`,
      }
    : undefined;

/** SizeAtLeast of listvalidator and mapvalidator: a block that nobody wrote is an empty list, too. */
const atLeast: Check = (place, limit) => (sizeOf(place.value) < limit ? size(place, `at least ${limit}`) : undefined);

/** SizeAtMost of the same. */
const atMost: Check = (place, limit) => (sizeOf(place.value) > limit ? size(place, `at most ${limit}`) : undefined);

function size({ path, value }: Place, wanted: string): Pick<Problem, "summary" | "detail"> {
  const kind = Array.isArray(value) ? "list" : "map";
  const detail = `Attribute ${frameworkPath(path)} ${kind} must contain ${wanted} elements, got: ${sizeOf(value)}`;
  return { summary: "Invalid Attribute Value", detail };
}

/** What is not there, or not known, has no size. */
function sizeOf(value: Value): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : Number.NaN;
}
