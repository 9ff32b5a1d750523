import { isList, isObject } from "../../differences-parts";
import { type Found, replaced } from "./found";
import { match } from "./match";
import { type Place, within } from "./place";
import { elementsOf, label, listOf } from "./text";

/** An IAM policy in one form: lists for single values, members in any case. */
export interface Policy {
  readonly version?: unknown;
  readonly id?: unknown;
  readonly statements: readonly Statement[];
}

interface Statement {
  readonly sid?: string;
  /** Where it stands, from 1. */
  readonly position: number;
  readonly effect: string;
  /** What it is about, by the word for it, in alphabetical order: `actions`, `condition StringEquals aws:SourceArn`. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Elements of a statement that are lists of texts. */
const LISTS: readonly (readonly [element: string, word: string])[] = [
  ["action", "actions"],
  ["notaction", "all actions but"],
  ["resource", "resources"],
  ["notresource", "all resources but"],
];

const PRINCIPALS: readonly (readonly [element: string, word: string])[] = [
  ["principal", "principals"],
  ["notprincipal", "all principals but"],
];

/** The policy that a document is: an object with statements. */
export function policyOf(document: unknown): Policy | undefined {
  const { statement, version, id } = small(document);
  if (statement === undefined) return undefined;
  const statements = isList(statement) ? statement : [statement];
  if (!statements.every(isObject)) return undefined;
  return { version, id, statements: statements.map(statementOf) };
}

/** What differs between two policies, statement by statement: by Sid, else by what they say. */
export function comparePolicies(place: Place, before: Policy | undefined, after: Policy | undefined): Found[] {
  // Of a resource that is a policy, the argument's name says nothing.
  const policy = place.words === "policy" ? { ...place, words: "" } : place;
  const matches = match(before?.statements ?? [], after?.statements ?? [], {
    key: ({ sid }) => sid,
    content: ({ effect, parts }) => JSON.stringify([effect, [...parts]]),
    likeness,
  });
  const each = matches.flatMap(({ before: from, after: to }): Found[] => {
    const { sid, position } = to ?? from ?? { position: 0 };
    const statement = within(policy, `statement ${sid === undefined ? position : label(sid)}`);
    if (from === undefined || to === undefined)
      return [{ place: statement, before: from && sentence(from), after: to && sentence(to) }];
    return compareStatements(statement, from, to);
  });
  const found = oncePerPlace(each);
  if (before === undefined || after === undefined) return found;
  const around = (["version", "id"] as const).filter((name) => before[name] !== after[name]);
  return [...found, ...around.map((name) => replaced(within(place, name), before[name], after[name]))];
}

/** One statement instead of another is told in one line. */
function oncePerPlace(found: readonly Found[]): Found[] {
  const byWords = new Map<string, Found>();
  for (const { place, before, after } of found) {
    const known = byWords.get(place.words);
    byWords.set(place.words, { place, before: known?.before ?? before, after: known?.after ?? after });
  }
  return [...byWords.values()];
}

/** Actions count in small and capital letters alike. */
function compareStatements(statement: Place, before: Statement, after: Statement): Found[] {
  const words = new Set([...after.parts.keys(), ...before.parts.keys()]);
  const effect =
    before.effect === after.effect ? [] : [replaced(within(statement, "effect"), before.effect, after.effect)];
  const sid = before.sid === after.sid ? [] : [replaced(within(statement, "Sid"), before.sid, after.sid)];
  return [
    ...effect,
    ...[...words].flatMap((word) => {
      const [left, right] = [before.parts.get(word) ?? [], after.parts.get(word) ?? []];
      const spelled = (value: string) => (/actions/.test(word) ? value.toLowerCase() : value);
      const [known, wanted] = [new Set(left.map(spelled)), new Set(right.map(spelled))];
      const removed = left.filter((value) => !wanted.has(spelled(value)));
      const added = right.filter((value) => !known.has(spelled(value)));
      return removed.length + added.length === 0
        ? []
        : [{ place: within(statement, word), ...elementsOf(removed, added) }];
    }),
    ...sid,
  ];
}

/** A statement in a line: `Allow s3:GetObject on arn:aws:s3:::a/*`. */
function sentence({ effect, parts }: Statement): string {
  const told = ([word, values]: readonly [string, readonly string[]]) =>
    word === "actions" ? listOf(values) : word === "resources" ? `on ${listOf(values)}` : `${word} ${listOf(values)}`;
  return [effect, ...[...parts].map(told)].join(" ");
}

function statementOf(statement: Record<string, unknown>, index: number): Statement {
  const { sid, effect, condition, ...elements } = small(statement);
  const parts: [string, string[]][] = [
    ...LISTS.map(([name, word]): [string, string[]] => [word, texts(elements[name])]),
    ...PRINCIPALS.map(([name, word]): [string, string[]] => [word, principals(elements[name])]),
    ...Object.entries(isObject(condition) ? condition : {}).flatMap(([operator, keys]) =>
      Object.entries(isObject(keys) ? keys : {}).map(([key, values]): [string, string[]] => [
        `condition ${operator} ${key}`,
        texts(values),
      ]),
    ),
  ];
  return {
    sid: typeof sid === "string" && sid !== "" ? sid : undefined,
    position: index + 1,
    effect: String(effect),
    parts: new Map(parts.filter(([, values]) => values.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** `AWS 123456789012`, `Service ecs.amazonaws.com`. */
function principals(value: unknown): string[] {
  if (!isObject(value)) return texts(value);
  return Object.entries(value)
    .flatMap(([kind, ids]) => texts(ids).map((id) => `${kind} ${account(id)}`))
    .sort();
}

/** AWS turns the number of an account into the ARN of its root user. */
function account(principal: string): string {
  return /^arn:[^:]*:iam::(\d{12}):root$/.exec(principal)?.[1] ?? principal;
}

function texts(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (isList(value) ? value : [value]).map(String).sort();
}

/** Share of what two statements say that both of them say. */
function likeness(before: Statement, after: Statement): number {
  const [left, right] = [said(before), said(after)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}

function said({ effect, parts }: Statement): Set<string> {
  return new Set([effect, ...[...parts].flatMap(([word, values]) => values.map((value) => `${word} ${value}`))]);
}

/** Members by name in small letters: AWS reads them in any case. */
function small(value: unknown): Record<string, unknown> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
}
