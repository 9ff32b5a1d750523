import { closest } from "fastest-levenshtein";
import type { z } from "zod";
import type { Problem } from "../../modules/core/rules";

type Issue = z.core.$ZodIssue;

/** What zod found, in this repository's words: what was got, what is allowed, how to repair it. */
export function schemaProblems(issues: readonly Issue[], input: unknown): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, input));
}

function problemsOf(issue: Issue, input: unknown): Problem[] {
  const field = issue.path.map(String).join(".");
  const got = show(valueAt(input, issue.path));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(field, key, issue));
    case "invalid_type":
      return [
        {
          field,
          message:
            got === "nothing"
              ? `missing; write ${article(issue.expected)}`
              : `${got}; write ${article(issue.expected)}`,
        },
      ];
    case "invalid_value":
      return [{ field, message: `${got}; allowed: ${issue.values.map(show).join(", ")}; choose one of these` }];
    case "invalid_union":
      return unionProblems(issue, field, got, input);
    case "invalid_key":
      return [
        {
          field,
          message: `the name does not fit: ${issue.issues.map(({ message }) => message).join("; ")}; rename it`,
        },
      ];
    default:
      return [{ field, message: `${got}; allowed: ${issue.message}; correct it` }];
  }
}

function unknownField(field: string, key: string, issue: Issue): Problem {
  const known = "known" in issue && Array.isArray(issue.known) ? issue.known.map(String) : [];
  const nearest = known.length > 0 ? `; did you mean ${closest(key, known)}?` : "; remove it or correct its name";
  return { field: field === "" ? key : `${field}.${key}`, message: `no such field${nearest}` };
}

/** The variant that the value was meant to be is the one with the fewest and deepest problems. */
function unionProblems(
  issue: Extract<Issue, { code: "invalid_union" }>,
  field: string,
  got: string,
  input: unknown,
): Problem[] {
  if (issue.errors.length === 0) {
    const options =
      "options" in issue && Array.isArray(issue.options) ? `; allowed: ${issue.options.map(show).join(", ")}` : "";
    const at = issue.discriminator ? `${field}.${issue.discriminator}` : field;
    return [{ field: at, message: `${show(valueAt(input, at.split(".")))}${options}; choose one of these` }];
  }
  const variants = issue.errors.map((errors) => ({ errors, score: score(errors) })).sort((a, b) => b.score - a.score);
  const [best] = variants;
  if (!best) return [{ field, message: `${got}; not one of the allowed forms; see the schema` }];
  return best.errors.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, input));
}

function score(errors: readonly Issue[]): number {
  const shallow = errors.filter(
    (error) => error.path.length === 0 || (error.code === "invalid_type" && error.path.length === 1),
  );
  return Math.max(0, ...errors.map((error) => error.path.length)) - 10 * shallow.length - errors.length;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function article(type: string): string {
  const names: Record<string, string> = {
    object: "an object { … }",
    record: "an object { … }",
    array: "a list [ … ]",
    boolean: "true or false",
  };
  return names[type] ?? `a ${type}`;
}
