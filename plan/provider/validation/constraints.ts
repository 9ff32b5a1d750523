import type { Naming, Range, ResourceFacts } from "../facts/types";
import type { ObjectValue } from "../protocol/value";
import { type Format, formats, frameworkFormats } from "./formats";
import { frameworkPath, invalidValue, noTime, notInEnum, type Wording } from "./framework";
import { keyOf, type Place, placesAt, scalars } from "./paths";
import type { Problem } from "./problem";
import { sizeProblems } from "./sizes";

type Check = (place: Place, facts: ResourceFacts) => string | Wording | undefined;

/** What single values may be: enums, ranges, lengths, patterns, forms; and how many elements a list may have. */
export function constraintProblems(config: ObjectValue, facts: ResourceFacts): Problem[] {
  return [
    ...sizeProblems(config, facts),
    ...each(config, facts, facts.values, (allowed, path) => oneOf(allowed, path, facts)),
    ...each(config, facts, facts.ranges, inRange),
    ...each(config, facts, facts.lengths, ofLength),
    ...each(config, facts, facts.patterns, matching),
    ...each(config, facts, facts.formats, ofForm),
  ];
}

function each<T>(
  config: ObjectValue,
  facts: ResourceFacts,
  table: Readonly<Record<string, T>> | undefined,
  check: (allowed: T, path: string) => Check,
): Problem[] {
  return Object.entries(table ?? {}).flatMap(([path, allowed]) => {
    const find = check(allowed, path);
    return placesAt(config, path)
      .flatMap(scalars)
      .flatMap((place) => worded(place, find(place, facts), facts));
  });
}

function worded({ path }: Place, says: string | Wording | undefined, { framework }: ResourceFacts): Problem[] {
  if (says === undefined) return [];
  if (typeof says !== "string") return [{ path, ...says }];
  return [{ path, ...(framework ? invalidValue(says) : { summary: says }) }];
}

function oneOf(allowed: readonly (string | number)[], name: string, facts: ResourceFacts): Check {
  const ignoringCase = facts.ignoresCase?.includes(name) ?? false;
  const fold = (item: unknown) => (ignoringCase ? String(item).toLowerCase() : String(item));
  return ({ path, value }) => {
    // SDK resources read an empty text as an argument that was left out.
    if (value === "" || allowed.some((item) => fold(item) === fold(value))) return undefined;
    const list = allowed.map((item) => JSON.stringify(item)).join(" ");
    if (facts.framework && !facts.oneOf?.includes(name)) return notInEnum(String(value), allowed);
    return facts.framework
      ? `Attribute ${frameworkPath(path)} value must be one of: [${list}], got: ${JSON.stringify(value)}`
      : `expected ${spelled(path, facts, "by last step")} to be one of [${list}], got ${String(value)}`;
  };
}

/** The provider's enums name only the argument, its other checks the way to it. */
function lastName(path: Place["path"]): string {
  return String(path.findLast((step) => typeof step === "string"));
}

function inRange([low, high]: Range): Check {
  return ({ path, value }, facts) => {
    const { framework } = facts;
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number !== "number" || Number.isNaN(number)) return undefined;
    if ((low === null || number >= low) && (high === null || number <= high)) return undefined;
    if (framework) return `Attribute ${frameworkPath(path)} value must be ${frameworkRange(low, high)}, got: ${number}`;
    // A number that may be left out is a text in the schema, and its check says "at between".
    const range =
      typeof value === "string" && low !== null && high !== null
        ? `at between (${low}) and (${high})`
        : sdkRange(low, high);
    return `expected ${spelled(path, facts)} to be ${range}, got ${number}`;
  };
}

function ofLength([low, high]: Range): Check {
  return ({ path, value }, facts) => {
    const { framework } = facts;
    if (typeof value !== "string") return undefined;
    // Go counts bytes.
    const length = Buffer.byteLength(value);
    if (length >= (low ?? 0) && (high === null || length <= high)) return undefined;
    if (framework)
      return `Attribute ${frameworkPath(path)} string length must be ${frameworkRange(low, high)}, got: ${length}`;
    if (high === null && low === 1) return formats.notEmpty(keyOf(path), value);
    return `expected length of ${spelled(path, facts)} to be in the range (${low ?? 0} - ${high ?? "∞"}), got ${value}`;
  };
}

function matching(allowed: RegExp | readonly [RegExp, string]): Check {
  const [pattern, says] = allowed instanceof RegExp ? [allowed] : allowed;
  return ({ path, value }, facts) => {
    if (typeof value !== "string" || value === "" || pattern.test(value)) return undefined;
    if (facts.framework) {
      const wanted = says ?? `value must match regular expression '${pattern.source}'`;
      return `Attribute ${frameworkPath(path)} ${wanted}, got: ${value}`;
    }
    return says === undefined
      ? `expected value of ${spelled(path, facts)} to match regular expression "${pattern.source}", got ${value}`
      : `invalid value for ${spelled(path, facts)} (${says})`;
  };
}

function ofForm(format: Format): Check {
  return ({ path, value }, { framework }) => {
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    if (value === "" && format !== "notEmpty" && format !== "noZeroValue") return undefined;
    const wrong = formats[format](keyOf(path), String(value));
    const wanted = framework ? frameworkFormats[format] : undefined;
    if (wrong !== undefined && framework && format === "timestamp") return noTime(String(value));
    if (wrong === undefined || wanted === undefined) return wrong;
    return `Attribute ${frameworkPath(path)} value must be ${wanted}, got: ${value}`;
  };
}

function spelled(path: Place["path"], { named }: ResourceFacts, usual: Naming = "by path"): string {
  const names = path.filter((step) => typeof step === "string").join(".");
  const naming = typeof named === "object" ? named[names] : named;
  return (naming ?? usual) === "by path" ? keyOf(path) : lastName(path);
}

function sdkRange(low: number | null, high: number | null): string {
  if (low === null) return `at most (${high})`;
  return high === null ? `at least (${low})` : `in the range (${low} - ${high})`;
}

function frameworkRange(low: number | null, high: number | null): string {
  if (low === null) return `at most ${high}`;
  return high === null ? `at least ${low}` : `between ${low} and ${high}`;
}
