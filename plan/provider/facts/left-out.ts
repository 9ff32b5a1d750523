import { isObject, objects, UNKNOWN, type Value } from "../protocol/value";
import { placesAt } from "../validation/paths";
import type { ResourceDiff } from "./types";

/**
 * Blocks that AWS fills in and nobody wrote stay as they are: for `keepsWhen`. Their arguments do not: what is not a default or
 * left to AWS goes.
 * Source: SuppressMissingOptionalConfigurationBlock in internal/verify/diff.go, which looks at the count of blocks alone.
 */
export function blocksLeftOut(...blocks: readonly string[]): (change: ResourceDiff) => string[] {
  return (change) => leftOut(change, blocks, change.saysNothing);
}

/** The same for blocks whose arguments have checks of their own that let them stay. */
export function wholeBlocksLeftOut(...blocks: readonly string[]): (change: ResourceDiff) => string[] {
  return (change) => leftOut(change, blocks, () => true);
}

function leftOut(
  { prior, planned }: ResourceDiff,
  blocks: readonly string[],
  stays: ResourceDiff["saysNothing"],
): string[] {
  return blocks.flatMap((block) =>
    placesAt(planned, block)
      .filter(({ path, value }) => {
        const [existing, ...others] = objects(valueAt(prior, path));
        return countOf(value) === 0 && others.length === 0 && existing !== undefined && stays(block, existing);
      })
      .map(({ path }) => path.join(".")),
  );
}

/** Arguments that nobody gives any more stay as they are: for `keepsWhen`. */
export function argumentsLeftOut(...names: readonly string[]): (change: ResourceDiff) => string[] {
  return ({ prior, planned }) => names.filter((name) => isGiven(prior[name]) && !isGiven(planned[name]));
}

/** Several functions for `keepsWhen` as one. */
export function joined<Change>(
  ...functions: readonly ((change: Change) => readonly string[])[]
): (change: Change) => string[] {
  return (change) => functions.flatMap((paths) => paths(change));
}

function isGiven(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** How many blocks there are; undefined while that is not known. */
function countOf(value: Value | undefined): number | undefined {
  if (value === UNKNOWN) return undefined;
  return Array.isArray(value) ? value.length : 0;
}

function valueAt(root: Value, path: readonly (string | number)[]): Value | undefined {
  return path.reduce<Value | undefined>((value, step) => {
    if (typeof step === "number") return Array.isArray(value) ? value[step] : undefined;
    return isObject(value) ? value[step] : undefined;
  }, root);
}
