import { isObject, type ObjectValue, UNKNOWN, type Value } from "../protocol/value";

/** The tags a resource ends up with: the provider's default tags, overridden by its own. */
export function allTags(defaults: ObjectValue, own: Value | undefined): Value {
  if (own === UNKNOWN) return UNKNOWN;
  return { ...defaults, ...(isObject(own) ? own : {}) };
}
