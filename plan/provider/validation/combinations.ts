import type { ResourceFacts } from "../facts/types";
import type { AttributePath } from "../protocol/attribute-path";
import { isObject, type ObjectValue, UNKNOWN, type Value } from "../protocol/value";
import { isGiven, keyOf, type Place, placesAt } from "./paths";
import type { Problem } from "./problem";

/** Which arguments exclude or need each other: ConflictsWith, ExactlyOneOf, AtLeastOneOf, RequiredWith. */
export function combinationProblems(config: ObjectValue, facts: ResourceFacts): Problem[] {
  return [
    ...(facts.conflicts ?? []).flatMap((group) => conflicts(config, group, facts)),
    ...(facts.exactlyOneOf ?? []).flatMap((group) => countOf(config, group, true, facts)),
    ...(facts.atLeastOneOf ?? []).flatMap((group) => countOf(config, group, false, facts)),
    ...(facts.requiredWith ?? []).flatMap((group) => required(config, group, facts)),
  ];
}

/** Arguments of one block stand together: a group is looked at once in each block that holds them all. */
interface Setting {
  at: AttributePath;
  value: ObjectValue;
  names: string[];
}

function settings(config: ObjectValue, group: readonly string[]): Setting[] {
  const [first = ""] = group;
  const parent = first.split(".").slice(0, -1).join(".");
  if (parent === "" || !group.every((path) => path.startsWith(`${parent}.`)))
    return [{ at: [], value: config, names: [...group] }];
  const names = group.map((path) => path.slice(parent.length + 1));
  return placesAt(config, parent)
    .flatMap(elements)
    .map(({ path, value }) => ({ at: path, value, names }));
}

function elements({ path, value }: Place): { path: AttributePath; value: ObjectValue }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => elements({ path: [...path, index], value: item }));
  return isObject(value) ? [{ path, value }] : [];
}

function given({ value }: Setting, name: string): "given" | "unknown" | "absent" {
  const values = placesAt(value, name).map((place): Value => place.value);
  if (values.includes(UNKNOWN)) return "unknown";
  return values.some(isGiven) ? "given" : "absent";
}

/** Of two that exclude each other, each is told so, as the provider does. */
function conflicts(config: ObjectValue, group: readonly string[], { framework }: ResourceFacts): Problem[] {
  return settings(config, group).flatMap((setting) => {
    // What is unknown may turn out not to be set.
    const present = setting.names.filter((name) => given(setting, name) === "given");
    const key = (name: string) => keyOf([...setting.at, name]);
    return present.flatMap((name) =>
      present
        .filter((other) => other !== name)
        .map((other): Problem => {
          const path = [...setting.at, ...name.split(".").slice(0, 1)];
          if (framework)
            return {
              path,
              ...invalid(`Attribute "${key(name)}" cannot be specified when "${key(other)}" is specified`),
            };
          const detail = `"${key(name)}": conflicts with ${key(other)}`;
          return { path, summary: "Conflicting configuration arguments", detail };
        }),
    );
  });
}

function countOf(
  config: ObjectValue,
  group: readonly string[],
  onlyOne: boolean,
  { framework }: ResourceFacts,
): Problem[] {
  return settings(config, group).flatMap((setting) => {
    const states = setting.names.map((name) => given(setting, name));
    const known = setting.names.filter((_, index) => states[index] === "given");
    const [first = ""] = setting.names;
    const key = (name: string) => keyOf([...setting.at, name]);
    const list = (names: readonly string[]) => [...names].sort().map(key).join(",");
    const all = list(setting.names);
    if (framework && setting.at.length === 0) return ofResource(setting, known, states.includes("unknown"), onlyOne);
    if (known.length === 0 && !states.includes("unknown")) {
      const wanted = onlyOne ? "one (and only one) of" : "at least one of";
      if (framework)
        return [{ path: setting.at, ...invalid(`No attribute specified when ${wanted} [${all}] is required`) }];
      const summary = onlyOne ? "Invalid combination of arguments" : "Missing required argument";
      return [{ path: setting.at, summary, detail: `"${key(first)}": one of \`${all}\` must be specified` }];
    }
    if (!onlyOne || known.length < 2) return [];
    if (framework) {
      const detail = `${known.length} attributes specified when one (and only one) of [${all}] is required`;
      return [{ path: setting.at, ...invalid(detail) }];
    }
    const detail = `"${key(first)}": only one of \`${all}\` can be specified, but \`${list(known)}\` were specified.`;
    return [{ path: setting.at, summary: "Invalid combination of arguments", detail }];
  });
}

/** How validators of a whole resource word it. Source: internal/configvalidator of terraform-plugin-framework-validators. */
function ofResource({ names }: Setting, known: readonly string[], mayBeMore: boolean, onlyOne: boolean): Problem[] {
  const detail = `${onlyOne ? "Exactly" : "At least"} one of these attributes must be configured: [${names.join(",")}]`;
  const [first] = known;
  if (first === undefined) return mayBeMore ? [] : [{ path: [], summary: "Missing Attribute Configuration", detail }];
  return onlyOne && known.length > 1 ? [{ path: [first], ...invalid(detail) }] : [];
}

function required(config: ObjectValue, group: readonly string[], { framework }: ResourceFacts): Problem[] {
  return settings(config, group).flatMap((setting) => {
    const [first = "", ...others] = setting.names;
    const missing = others.find((name) => given(setting, name) === "absent");
    if (given(setting, first) !== "given" || missing === undefined) return [];
    const key = (name: string) => keyOf([...setting.at, name]);
    const path = [...setting.at, first];
    if (framework)
      return [{ path, ...invalid(`Attribute "${key(missing)}" must be specified when "${key(first)}" is specified`) }];
    const all = [...setting.names].sort().map(key).join(",");
    return [
      { path, summary: "Missing required argument", detail: `"${key(first)}": all of \`${all}\` must be specified` },
    ];
  });
}

/** How the plugin framework heads such an error. */
function invalid(detail: string): Pick<Problem, "summary" | "detail"> {
  return { summary: "Invalid Attribute Combination", detail };
}
