import { createHash } from "node:crypto";
import { isObject, type ObjectValue, objects, strings, type Value } from "../protocol/value";
import { goJson } from "./go-json";

/** One or several values: IAM writes a single one without brackets. */
type OneOrMany = string | string[];

interface Statement {
  Sid?: string;
  Effect?: string;
  Action?: OneOrMany;
  NotAction?: OneOrMany;
  Resource?: OneOrMany;
  NotResource?: OneOrMany;
  Principal?: "*" | Record<string, OneOrMany>;
  NotPrincipal?: "*" | Record<string, OneOrMany>;
  Condition?: Record<string, Record<string, OneOrMany>>;
}

interface Document {
  Version?: string;
  Id?: string;
  Statement?: Statement[];
}

/**
 * Renders `aws_iam_policy_document` to the same bytes as the provider: several values in reverse order of the alphabet, one
 * without brackets, keys of maps sorted, `&{` for `${`. Read in internal/service/iam/policy_document_data_source.go and
 * policy_model.go of terraform-provider-aws.
 */
export function policyDocument(config: ObjectValue): ObjectValue {
  const version = typeof config.version === "string" ? config.version : "2012-10-17";
  const merged: Document = {};
  const sids = new Set<string>();
  for (const [index, source] of strings(config.source_policy_documents).entries()) {
    const document = parse(source, "source", index);
    for (const { Sid } of document.Statement ?? []) {
      if (Sid !== undefined && Sid !== "" && sids.has(Sid)) {
        throw new Error(`merging source document ${index}: duplicate Sid (${Sid}) in source_policy_documents`);
      }
      if (Sid !== undefined) sids.add(Sid);
    }
    merge(merged, document);
  }
  merge(merged, own(config, version));
  for (const [index, override] of strings(config.override_policy_documents).entries()) {
    merge(merged, parse(override, "override", index));
  }
  const json = goJson(ordered(merged), "  ");
  return {
    ...config,
    version,
    json,
    minified_json: goJson(ordered(merged)),
    id: hashCode(json),
    statement: withEffect(config.statement),
  };
}

function own(config: ObjectValue, version: string): Document {
  const seen = new Set<string>();
  const statements = objects(config.statement).map((statement) => {
    const sid = typeof statement.sid === "string" ? statement.sid : "";
    if (sid !== "" && seen.has(sid))
      throw new Error(`duplicate Sid (${sid}). Remove the Sid or ensure the Sid is unique.`);
    seen.add(sid);
    return ownStatement(statement, sid, version);
  });
  const document: Document = { Version: version };
  if (typeof config.policy_id === "string" && config.policy_id !== "") document.Id = config.policy_id;
  if (statements.length > 0) document.Statement = statements;
  return document;
}

function ownStatement(statement: ObjectValue, sid: string, version: string): Statement {
  const replaced = (value: Value | undefined) => many(strings(value).map((text) => variables(text, version)));
  const made: Statement = { Effect: typeof statement.effect === "string" ? statement.effect : "Allow" };
  if (sid !== "") made.Sid = sid;
  made.Action = many(strings(statement.actions));
  made.NotAction = many(strings(statement.not_actions));
  made.Resource = replaced(statement.resources);
  made.NotResource = replaced(statement.not_resources);
  made.Principal = principals(objects(statement.principals), version);
  made.NotPrincipal = principals(objects(statement.not_principals), version);
  made.Condition = conditions(objects(statement.condition), version);
  return made;
}

function principals(blocks: ObjectValue[], version: string): Statement["Principal"] {
  if (blocks.length === 0) return undefined;
  const byType = new Map<string, string[]>();
  for (const block of blocks) {
    const type = String(block.type);
    const identifiers = strings(block.identifiers).map((text) => variables(text, version));
    byType.set(type, [...(byType.get(type) ?? []), ...reversed(identifiers)]);
  }
  // {"*": "*"} alone is the anonymous principal; {"AWS": "*"} stays as it is, for IAM treats it otherwise in trust policies.
  if (byType.size === 1 && byType.get("*")?.join() === "*") return "*";
  return Object.fromEntries([...byType].map(([type, identifiers]) => [type, single(identifiers)]));
}

function conditions(blocks: ObjectValue[], version: string): Statement["Condition"] {
  if (blocks.length === 0) return undefined;
  const tests: Record<string, Record<string, OneOrMany>> = {};
  for (const block of blocks) {
    const test = String(block.test);
    const variable = String(block.variable);
    const byVariable = tests[test] ?? {};
    const before = byVariable[variable];
    const values = [
      ...(before === undefined ? [] : [before].flat()),
      ...strings(block.values).map((text) => variables(text, version)),
    ];
    tests[test] = { ...byVariable, [variable]: single(values) };
  }
  return tests;
}

/** A later document's statement takes the place of an earlier one with the same Sid. */
function merge(into: Document, document: Document): void {
  if (document.Id) into.Id = document.Id;
  if ((document.Version ?? "") > (into.Version ?? "")) into.Version = document.Version;
  for (const statement of document.Statement ?? []) {
    into.Statement ??= [];
    const at = statement.Sid ? into.Statement.findIndex(({ Sid }) => Sid === statement.Sid) : -1;
    if (at < 0) into.Statement.push(statement);
    else into.Statement[at] = statement;
  }
}

function parse(text: string, what: string, index: number): Document {
  try {
    const parsed: Document & { Statement?: Statement | Statement[] } = JSON.parse(text);
    return { ...parsed, Statement: parsed.Statement === undefined ? undefined : [parsed.Statement].flat() };
  } catch (error) {
    throw new Error(`merging ${what} document ${index}: ${error instanceof Error ? error.message : error}`);
  }
}

const KEYS = [
  "Sid",
  "Effect",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Principal",
  "NotPrincipal",
  "Condition",
] as const;

/** The provider writes keys in the order of its Go structs, and those of maps by alphabet. */
function ordered(document: Document): object {
  const statements = document.Statement?.map((statement) =>
    Object.fromEntries(
      KEYS.flatMap((key) => (statement[key] === undefined ? [] : [[key, sortedKeys(statement[key])]])),
    ),
  );
  return {
    ...(document.Version ? { Version: document.Version } : {}),
    ...(document.Id ? { Id: document.Id } : {}),
    ...(statements === undefined ? {} : { Statement: statements }),
  };
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortedKeys(item)]),
  );
}

function many(values: string[]): OneOrMany | undefined {
  return values.length === 0 ? undefined : single(reversed(values));
}

function reversed(values: string[]): string[] {
  return [...values].sort().reverse();
}

function single(values: string[]): OneOrMany {
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only : values;
}

function variables(text: string, version: string): string {
  if (version === "2008-10-17" && text.includes("&{")) {
    throw new Error(`found &{ sequence in (${text}), which is not supported in document version 2008-10-17`);
  }
  return text.replaceAll("&{", "${");
}

/** The provider fills in the default effect; readers of `statement` see it. */
function withEffect(statements: Value | undefined): Value {
  if (!Array.isArray(statements)) return statements ?? [];
  return statements.map((item) => (isObject(item) ? { ...item, effect: item.effect ?? "Allow" } : item));
}

/** Stands for the provider's CRC32 of the text: a number that changes with it. Nothing reads it. */
function hashCode(text: string): string {
  return String(createHash("sha256").update(text).digest().readUInt32BE(0));
}
