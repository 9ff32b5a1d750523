import { isList, isObject, jsonDocument } from "../../../differences-parts";

/** Everything that one of the patterns matches, or everything except that. */
export interface PatternSet {
  readonly except: boolean;
  readonly patterns: readonly string[];
}

export interface Condition {
  /** Such as `StringEquals`. */
  readonly operator: string;
  /** Lower case, such as `aws:sourcearn`. */
  readonly key: string;
  readonly values: readonly string[];
}

/** One statement of a policy; what it leaves out (a principal, resources) goes without saying. */
export interface Statement {
  readonly allows: boolean;
  /** `*`, or the kind and the name: `AWS:arn:aws:iam::123456789012:root`, `Service:ecs-tasks.amazonaws.com`. */
  readonly principals?: PatternSet;
  /** As they are written, although IAM does not tell small and capital letters apart. */
  readonly actions: PatternSet;
  readonly resources?: PatternSet;
  readonly conditions: readonly Condition[];
}

/** The statements of a policy's JSON text; undefined when it is none. */
export function statementsOf(policy: string): Statement[] | undefined {
  const document = jsonDocument(policy);
  if (!isObject(document)) return undefined;
  return listOf(document.Statement).filter(isObject).map(statementOf);
}

function statementOf(statement: Record<string, unknown>): Statement {
  return {
    allows: statement.Effect === "Allow",
    principals: setOf(statement, "Principal", principalsOf),
    actions: setOf(statement, "Action", textsOf) ?? { except: false, patterns: [] },
    resources: setOf(statement, "Resource", textsOf),
    conditions: conditionsOf(statement.Condition),
  };
}

function setOf(
  statement: Record<string, unknown>,
  name: string,
  patternsOf: (value: unknown) => string[],
): PatternSet | undefined {
  const except = statement[`Not${name}`] !== undefined;
  const value = statement[except ? `Not${name}` : name];
  return value === undefined ? undefined : { except, patterns: patternsOf(value) };
}

/** `"*"` and `{ "AWS": "*" }` are the same; an account's number stands for its root. */
function principalsOf(value: unknown): string[] {
  if (!isObject(value)) return textsOf(value);
  return Object.entries(value).flatMap(([kind, names]) =>
    textsOf(names).map((name) => {
      if (kind !== "AWS") return `${kind}:${name}`;
      if (name === "*") return "*";
      return /^\d{12}$/.test(name) ? `AWS:arn:aws:iam::${name}:root` : `AWS:${name}`;
    }),
  );
}

function conditionsOf(value: unknown): Condition[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: textsOf(values),
    })),
  );
}

function textsOf(value: unknown): string[] {
  return listOf(value).map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
}

function listOf(value: unknown): unknown[] {
  if (isList(value)) return value;
  return value === undefined ? [] : [value];
}
