import fc from "fast-check";
import { isObject, type ObjectValue, UNKNOWN, type Value } from "../../../plan/provider/protocol/value";

type Path = readonly (string | number)[];

/** A configuration with some of its values, wherever they stand, known only after apply. */
export function withHiddenValues(config: ObjectValue): fc.Arbitrary<ObjectValue> {
  return fc.subarray(pathsOf(config), { minLength: 1 }).map((paths) => {
    const hidden = new Set(paths.map(String));
    return hide(config, [], hidden);
  });
}

function pathsOf(value: Value, at: Path = []): Path[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item, [...at, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...at, name]))
      : [];
  return at.length === 0 ? below : [at, ...below];
}

function hide(object: ObjectValue, at: Path, hidden: ReadonlySet<string>): ObjectValue {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, hideValue(value, [...at, name], hidden)]),
  );
}

function hideValue(value: Value, at: Path, hidden: ReadonlySet<string>): Value {
  if (hidden.has(String(at))) return UNKNOWN;
  if (Array.isArray(value)) return value.map((item, index) => hideValue(item, [...at, index], hidden));
  return isObject(value) ? hide(value, at, hidden) : value;
}
