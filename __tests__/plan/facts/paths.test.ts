import { factsOf, typesWithFacts } from "../../../plan/provider/facts";
import type { ResourceFacts } from "../../../plan/provider/facts/types";
import { isObject, type Value } from "../../../plan/provider/protocol/value";
import type { Block, CtyType } from "../../../plan/provider/schema/types";
import { constraintProblems } from "../../../plan/provider/validation/constraints";
import { schema } from "./support";

type Place = { block: Block } | { type: CtyType };

/** What a path of names leads to; undefined for a path that the schema does not have. */
function find(block: Block, path: string): Place | undefined {
  return path.split(".").reduce<Place | undefined>((place, name) => place && step(place, name), { block });
}

function step(place: Place, name: string): Place | undefined {
  if ("type" in place) {
    const type = typeof place.type !== "string" && place.type[0] !== "object" ? place.type[1] : place.type;
    if (typeof type === "string" || type[0] !== "object") return undefined;
    const member = Object.entries(type[1]).find(([key]) => key === name)?.[1];
    return member && { type: member };
  }
  const nested = place.block.blocks[name];
  const attribute = place.block.attributes[name];
  return nested ?? (attribute && { type: attribute.type });
}

const lists = [
  "forcesReplacement",
  "computedBlocks",
  "configurationOnly",
  "ignoresCase",
  "sensitive",
  "writeOnly",
] as const;
const groups = ["conflicts", "exactlyOneOf", "atLeastOneOf", "requiredWith"] as const;
const tables = [
  "defaults",
  "same",
  "answered",
  "values",
  "ranges",
  "lengths",
  "patterns",
  "formats",
  "maxItems",
  "minItems",
] as const;

function pathsOf(facts: ResourceFacts): [fact: string, path: string][] {
  return [
    ...lists.flatMap((fact) => (facts[fact] ?? []).map((path): [string, string] => [fact, path])),
    ...groups.flatMap((fact) => (facts[fact] ?? []).flat().map((path): [string, string] => [fact, path])),
    ...Object.keys(typeof facts.named === "object" ? facts.named : {}).map((path): [string, string] => ["named", path]),
    ...tables.flatMap((fact) => Object.keys(facts[fact] ?? {}).map((path): [string, string] => [fact, path])),
  ];
}

/** Something said of every type with facts; what is wrong is listed by type. */
function wrong(check: (facts: ResourceFacts, block: Block) => string[]): string[] {
  return typesWithFacts.flatMap((type) => {
    const block = schema.resource(type);
    const facts = factsOf(type);
    if (block === undefined || facts === undefined) return [`${type} does not exist`];
    return check(facts, block).map((problem) => `${type}: ${problem}`);
  });
}

describe("the facts about every resource type", () => {
  test("speak of arguments that the schema has", () => {
    expect(
      wrong((facts, block) =>
        pathsOf(facts)
          .filter(([, path]) => find(block, path) === undefined)
          .map(([fact, path]) => `${fact} ${path}`),
      ),
    ).toEqual([]);
  });

  test("call computed blocks only blocks, compare, match and measure only texts, and give forms to texts and numbers", () => {
    const holds = (place: Place | undefined, ...kinds: readonly CtyType[]): boolean => {
      if (place === undefined || "block" in place) return false;
      const { type } = place;
      return kinds.some(
        (kind) => type === kind || (typeof type !== "string" && type[0] !== "object" && type[1] === kind),
      );
    };
    expect(
      wrong((facts, block) => [
        ...(facts.computedBlocks ?? []).filter((path) => !("block" in (find(block, path) ?? {}))),
        ...Object.keys({ ...facts.same, ...facts.patterns, ...facts.lengths }).filter(
          (path) => !holds(find(block, path), "string"),
        ),
        ...Object.keys(facts.formats ?? {}).filter((path) => !holds(find(block, path), "string", "number")),
      ]),
    ).toEqual([]);
  });

  test("say each thing once", () => {
    const twice = (paths: readonly string[] = []) => paths.filter((path, index) => paths.indexOf(path) !== index);
    expect(
      wrong((facts) => [
        ...lists.flatMap((fact) => twice(facts[fact])),
        ...groups.flatMap((fact) => twice((facts[fact] ?? []).map((group) => [...group].join(" ")))),
      ]),
    ).toEqual([]);
  });

  test("name at least two arguments in a group", () => {
    expect(
      wrong((facts) =>
        groups.flatMap((fact) => (facts[fact] ?? []).filter((group) => new Set(group).size < 2).map(() => fact)),
      ),
    ).toEqual([]);
  });

  test("ignore case only where values are listed", () => {
    expect(wrong((facts) => (facts.ignoresCase ?? []).filter((path) => !(path in (facts.values ?? {}))))).toEqual([]);
  });

  test("have patterns without memory", () => {
    expect(
      wrong((facts) =>
        Object.entries(facts.patterns ?? {})
          .filter(([, pattern]) => /[gy]/.test((pattern instanceof RegExp ? pattern : pattern[0]).flags))
          .map(([path]) => path),
      ),
    ).toEqual([]);
  });

  test("have ranges with a lower end below the upper one", () => {
    expect(
      wrong((facts) =>
        Object.entries({ ...facts.ranges, ...facts.lengths })
          .filter(([, [low, high]]) => low !== null && high !== null && low > high)
          .map(([path]) => path),
      ),
    ).toEqual([]);
  });

  test("have defaults of the argument's own type", () => {
    const names: Readonly<Record<string, string>> = { boolean: "bool" };
    expect(
      wrong((facts, block) =>
        Object.entries(facts.defaults ?? {})
          .filter(([path, value]) => {
            const place = find(block, path);
            const given = names[typeof value] ?? typeof value;
            return place !== undefined && "type" in place && typeof place.type === "string" && place.type !== given;
          })
          .map(([path]) => path),
      ),
    ).toEqual([]);
  });

  test("have defaults that they allow themselves", () => {
    expect(
      wrong((facts) =>
        Object.entries(facts.defaults ?? {}).flatMap(([path, value]) => {
          const config = path
            .split(".")
            .reverse()
            .reduce<Value>((inner, name) => ({ [name]: inner }), value);
          return isObject(config) ? constraintProblems(config, facts).map(({ summary }) => summary) : [];
        }),
      ),
    ).toEqual([]);
  });
});
