import type { Same } from "../facts/types";

/**
 * Two IAM policies with the same statements: lists in any order, a text for a list of one, an account for its root ARN.
 * Source: github.com/hashicorp/awspolicyequivalence and SuppressEquivalentPolicyDiffs in internal/verify/json.go.
 */
export const samePolicy: Same = (before, after) => {
  if (isNothing(before) && isNothing(after)) return true;
  const [left, right] = [meaning(before), meaning(after)];
  return left !== undefined && left === right;
};

type Members = ReadonlyMap<string, unknown>;

function isNothing(text: string): boolean {
  return /^\s*(\{\})?\s*$/.test(text);
}

/** A policy as one comparable text; undefined for what is no policy. */
function meaning(text: string): string | undefined {
  const document = members(parsed(text));
  if (document === undefined) return undefined;
  const given = document.get("statement");
  const statements = (Array.isArray(given) ? given : [given]).map(members);
  if (statements.some((statement) => statement === undefined)) return undefined;
  const meanings = statements.flatMap((statement) => (statement === undefined ? [] : [statementMeaning(statement)]));
  return JSON.stringify([document.get("version") ?? "", document.get("id") ?? "", meanings.sort()]);
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length === 1 ? value[0] : value;
  } catch {
    return undefined;
  }
}

function statementMeaning(statement: Members): string {
  const list = (name: string) => texts(statement.get(name));
  return JSON.stringify([
    statement.get("sid") ?? "",
    String(statement.get("effect") ?? "").toLowerCase(),
    ...["action", "notaction", "resource", "notresource"].map(list),
    ...["principal", "notprincipal"].map((name) => principals(statement.get(name))),
    entries(statement.get("condition"), (keys) => entries(keys, texts)),
  ]);
}

function principals(value: unknown): unknown {
  if (typeof value !== "object") return value ?? null;
  const named = entries(value, (ids) => texts(ids).map(account).sort());
  return named?.filter(([, ids]) => ids.length > 0);
}

/** AWS turns the number of an account into the ARN of its root user. */
function account(principal: string): string {
  return /^arn:[^:]*:iam::(\d{12}):root$/.exec(principal)?.[1] ?? principal;
}

function texts(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String).sort();
}

function entries<T>(value: unknown, read: (inner: unknown) => T): [string, T][] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value)
    .map(([name, inner]): [string, T] => [name, read(inner)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Members of an object by name in small letters: AWS reads them in any case. */
function members(value: unknown): Members | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner]));
}
