import { isDeepStrictEqual } from "node:util";
import { isObject } from "../../differences-parts";
import { UNKNOWN } from "../../provider/protocol/value";
import { type Compare, type Found, replaced } from "./found";
import { match } from "./match";
import { elementOf, type Place, within } from "./place";
import { Sealed } from "./sealed";
import { isEmpty, isNothing, label } from "./text";

type Members = Readonly<Record<string, unknown>>;

/** Members that name an element among its like, most telling first. */
const NATURAL_KEYS: readonly (readonly string[])[] = [
  ["name"],
  ["key"],
  ["id"],
  ["from_port", "to_port", "protocol"],
  ["container_name", "container_port"],
  ["priority"],
  ["path_pattern"],
  ["origin_id"],
  ["device_name"],
  ["rule_no"],
  ["username"],
  ["cidr_block"],
  ["capacity_provider"],
  ["target_group_arn"],
];

/** Lists of blocks in which the first that fits wins. */
const ORDERED = new Set(["ordered_cache_behavior"]);

/** Lists of objects, element by element: by the members that name them, otherwise by what they have in common. */
export function compareBlocks(
  place: Place,
  before: readonly unknown[],
  after: readonly unknown[],
  compare: Compare,
): Found[] {
  if (before.length <= 1 && after.length <= 1 && !isNewOrGone(before, after))
    return compare(place, before[0], after[0]);
  const names = naturalKey(before, after);
  const matches = match(before, after, {
    key: (element) => (names === undefined ? undefined : keyOf(element, names)),
    content: contentOf,
    likeness,
  });
  const found = matches.flatMap(({ before: from, after: to }): Found[] => {
    if (isDeepStrictEqual(from, to)) return [];
    const element = to ?? from;
    const position = to === undefined ? before.indexOf(from) : after.indexOf(to);
    const at = elementOf(place, labelOf(element) ?? `[${position}]`);
    if (from === undefined || to === undefined) return [replaced(at, brief(from), brief(to))];
    return compare(at, from, to);
  });
  const isOrdered = ORDERED.has(place.names.at(-1) ?? "");
  const kept = matches.flatMap(({ before: from }) => (from === undefined ? [] : [before.indexOf(from)]));
  const isReordered = kept.some((position, index) => position < (kept[index - 1] ?? 0));
  if (!isReordered || (found.length > 0 && !isOrdered)) return found;
  return [...found, replaced(within(place, "order"), orderOf(before), orderOf(after))];
}

/** Of rules of a group, the one that comes or goes is told in one line. */
function isNewOrGone(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length && isTrafficRule(before[0] ?? after[0]);
}

function isTrafficRule(element: unknown): boolean {
  return isObject(element) && "from_port" in element && "to_port" in element;
}

/** The members by which every element of both lists can be told from the others of its list. */
function naturalKey(...lists: readonly (readonly unknown[])[]): readonly string[] | undefined {
  return NATURAL_KEYS.find((names) =>
    lists.every((list) => {
      const keys = list.map((element) => keyOf(element, names));
      return !keys.includes(undefined) && new Set(keys).size === keys.length;
    }),
  );
}

function keyOf(element: unknown, names: readonly string[]): string | undefined {
  if (!isObject(element)) return undefined;
  const values = names.map((name) => element[name]);
  const isKnown = values.every((value) => typeof value === "string" || typeof value === "number");
  return isKnown ? JSON.stringify(values) : undefined;
}

function labelOf(element: unknown): string | undefined {
  const names = NATURAL_KEYS.find((candidate) => keyOf(element, candidate) !== undefined);
  if (names === undefined || !isObject(element)) return undefined;
  if (names[0] !== "from_port") return names.map((name) => label(element[name])).join(" ");
  const { from_port: from, to_port: to, protocol } = element;
  if (protocol === "-1") return "all traffic";
  return `${from === to ? from : `${from}-${to}`}/${protocol}`;
}

/** A block without what its schema has and it does not use, and without what its label says. */
function brief(block: unknown): unknown {
  if (!isObject(block) || block instanceof Sealed) return block;
  const used = Object.entries(block).filter(([, value]) => !isEmpty(value) && value !== false);
  const key = NATURAL_KEYS.find((names) => keyOf(block, names) !== undefined) ?? [];
  const rest = used.filter(([name]) => !key.includes(name));
  return Object.fromEntries(rest.length > 0 ? rest : used);
}

function likeness(before: unknown, after: unknown): number {
  if (!isObject(before) || !isObject(after)) return 0;
  const names = usedNames(before, after);
  const same = names.filter((name) => isDeepStrictEqual(before[name], after[name]));
  return names.length === 0 ? 1 : same.length / names.length;
}

function usedNames(...blocks: readonly Members[]): string[] {
  return [...new Set(blocks.flatMap((block) => Object.keys(block).filter((name) => !isEmpty(block[name]))))];
}

function orderOf(list: readonly unknown[]): string {
  return list.map((element, position) => labelOf(element) ?? `[${position}]`).join(", ");
}

/** Equal for equal elements; what is sealed counts with its value, as this text is never shown. */
function contentOf(element: unknown): string {
  return JSON.stringify(element, (_name, value: unknown) => {
    if (value === UNKNOWN) return { unknown: true };
    if (isNothing(value) || !isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
