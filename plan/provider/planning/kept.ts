import { isObject, type ObjectValue, type Value } from "../protocol/value";

/** A plan with what exists at some paths: `attr`, `block.attr` in every element of a list, `block.0.attr` in one of them. */
export function keepExisting(planned: ObjectValue, prior: ObjectValue, paths: readonly string[]): ObjectValue {
  return paths.reduce((kept, path) => keptObject(kept, prior, path.split(".")), planned);
}

function keptObject(planned: ObjectValue, prior: ObjectValue, [name = "", ...rest]: string[]): ObjectValue {
  return { ...planned, [name]: kept(planned[name] ?? null, prior[name] ?? null, rest) };
}

function kept(after: Value, before: Value, path: string[]): Value {
  const [step, ...rest] = path;
  if (step === undefined) return before;
  if (Array.isArray(after) && Array.isArray(before)) {
    const one = /^\d+$/.test(step) ? Number(step) : undefined;
    return after.map((item, index) => {
      const existing = before[index];
      if (existing === undefined || (one !== undefined && one !== index)) return item;
      return kept(item, existing, one === undefined ? path : rest);
    });
  }
  return isObject(after) && isObject(before) ? keptObject(after, before, path) : after;
}
