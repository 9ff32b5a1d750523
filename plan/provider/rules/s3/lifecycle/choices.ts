import { UNKNOWN, type Value } from "../../../protocol/value";
import type { Problem, Rule } from "../../../validation/problem";
import { type Block, blocksOf, isAbsent, isPresent, numberOf, onlyBlock } from "../../reading";
import { about } from "./names";

/**
 * Where a lifecycle takes one of several arguments. The provider only warns (WarnExactlyOneOfChildren in
 * internal/service/s3/bucket_lifecycle_configuration.go); what S3 then refuses is an error here.
 */
export const lifecycleChoices: Rule = (config) =>
  blocksOf(config, "rule").flatMap((block) => [
    ...filterOrPrefix(block),
    ...oneExpiration(block),
    ...oneTime(block),
    ...oneFilter(block),
    ...tagged(block),
  ]);

const LATER = "\n\nThis will be an error in a future version of the provider";

function combination(path: Problem["path"], detail: string): Problem {
  return { path, summary: "Invalid Attribute Combination", detail };
}

function keysOf(base: string, names: readonly string[]): string {
  return `[${names.map((name) => `${base}.${name}`).join(",")}]`;
}

function filterOrPrefix({ path, value: { filter, prefix } }: Block): Problem[] {
  if (filter === UNKNOWN || prefix === UNKNOWN) return [];
  const isFilter = !isAbsent(filter);
  // An empty prefix is one: it stands for all objects.
  const isPrefix = prefix !== undefined && prefix !== null;
  if (isFilter !== isPrefix) return [];
  const keys = keysOf(`rule[${path[1]}]`, ["filter", "prefix"]);
  const required = `specified when one (and only one) of ${keys} is required`;
  return isFilter
    ? [combination(path, `2 attributes ${required}`)]
    : [{ ...combination(path, `No attribute ${required}${LATER}`), warning: true }];
}

const EXPIRATIONS = ["date", "days", "expired_object_delete_marker"];

function oneExpiration(block: Block): Problem[] {
  const found = onlyBlock(block.value.expiration);
  if (found === undefined) return [];
  const path = [...block.path, "expiration", 0];
  const keys = keysOf(`rule[${block.path[1]}].expiration[0]`, EXPIRATIONS);
  const required = `specified when one (and only one) of ${keys} is required`;
  // A marker that is false says nothing.
  const given = EXPIRATIONS.filter((name) => isPresent(found[name]) && found[name] !== false);
  if (given.length > 1) return [combination(path, `${given.length} attributes ${required}`)];
  if (EXPIRATIONS.every((name) => isAbsent(found[name])))
    return [{ ...combination(path, `No attribute ${required}${LATER}`), warning: true }];
  const days = numberOf(found.days);
  return days !== undefined && days < 1
    ? [about(block, `expiration.days must be a positive integer, got ${days}`)]
    : [];
}

function oneTime(block: Block): Problem[] {
  return blocksOf(block.value, "transition").flatMap(({ path, value: { date, days } }): Problem[] => {
    const keys = keysOf(`rule[${block.path[1]}].transition[${path[1]}]`, ["date", "days"]);
    const required = `specified when one (and only one) of ${keys} is required`;
    const at = [...block.path, ...path];
    if (isPresent(date) && isPresent(days)) return [combination(at, `2 attributes ${required}`)];
    return isAbsent(date) && isAbsent(days)
      ? [{ ...combination(at, `No attribute ${required}${LATER}`), warning: true }]
      : [];
  });
}

const FILTERS = ["object_size_greater_than", "object_size_less_than", "prefix", "and", "tag"];

function oneFilter(block: Block): Problem[] {
  const filter = onlyBlock(block.value.filter);
  const given = FILTERS.filter((name) => isPresent(filter?.[name]));
  if (given.length > 1) return [about(block, `filter has ${given.join(" and ")}; S3 takes one, several go into "and"`)];
  const and = onlyBlock(filter?.and);
  const [low, high] = [numberOf(and?.object_size_greater_than), numberOf(and?.object_size_less_than)];
  return low !== undefined && high !== undefined && low >= high
    ? [about(block, `no object is greater than ${low} and less than ${high} bytes (filter.and)`)]
    : [];
}

/** S3 has no tags yet for what is not wholly uploaded, and none for delete markers. */
function tagged(block: Block): Problem[] {
  const filter = onlyBlock(block.value.filter);
  const tags: (Value | undefined)[] = [filter?.tag, onlyBlock(filter?.and)?.tags];
  if (!tags.some(isPresent)) return [];
  const marker = onlyBlock(block.value.expiration)?.expired_object_delete_marker === true;
  return [
    ...(isPresent(block.value.abort_incomplete_multipart_upload) ? ["abort_incomplete_multipart_upload"] : []),
    ...(marker ? ["expired_object_delete_marker"] : []),
  ].map((name) => about(block, `${name} cannot be for tagged objects only; leave the tags out of the filter`));
}
