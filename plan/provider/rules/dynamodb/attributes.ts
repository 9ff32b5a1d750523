import { UNKNOWN, type Value } from "../../protocol/value";
import { placesAt, scalars } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";

const KEYS = [
  "hash_key",
  "range_key",
  "local_secondary_index.range_key",
  "global_secondary_index.hash_key",
  "global_secondary_index.range_key",
];

/** Attributes are declared for keys, and only for them: validateTableAttributes in internal/service/dynamodb/table.go */
export const keyAttributes: Rule = (config) => {
  const keys = textsOf(config, KEYS);
  const attributes = textsOf(config, ["attribute.name"]);
  // What is not known yet may be the one that is missing.
  return [
    ...said("all attributes must be indexed. Unused attributes", keys.areKnown ? without(attributes, keys) : []),
    ...said(
      "all indexes must match a defined attribute. Unmatched indexes",
      attributes.areKnown ? without(keys, attributes) : [],
    ),
  ];
};

interface Texts {
  values: readonly string[];
  areKnown: boolean;
}

function textsOf(config: Parameters<Rule>[0], paths: readonly string[]): Texts {
  const places = paths.flatMap((path) => placesAt(config, path));
  const blocks = paths.map((path) => config[path.split(".")[0] ?? ""]);
  const values = places
    .flatMap(scalars)
    .flatMap(({ value }) => (typeof value === "string" && value !== "" ? value : []));
  return { values, areKnown: ![...blocks, ...places.map(({ value }) => value)].some(isUnknown) };
}

function isUnknown(value: Value | undefined): boolean {
  return value === UNKNOWN || (Array.isArray(value) && value.includes(UNKNOWN));
}

function without(these: Texts, those: Texts): string[] {
  return [...new Set(these.values)].filter((name) => !those.values.includes(name)).sort();
}

function said(what: string, names: readonly string[]): Problem[] {
  const list = names.map((name) => JSON.stringify(name)).join(" ");
  return names.length === 0 ? [] : [{ path: [], summary: `${what}: [${list}]` }];
}
