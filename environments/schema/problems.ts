import { closest, distance } from "fastest-levenshtein";
import { z } from "zod";
import type { Problem } from "../../modules/core/rules";
import { withoutSecrets } from "../secret-text";
import { describe, fieldsOf, formOf, orList, property, schemaAt, variantsOf } from "./forms";

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What zod found, in this repository's words: what was got, what is allowed, how to repair it. */
export function schemaProblems(schema: Schema, issues: readonly Issue[], input: unknown): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, schema, input, []));
}

/** `schema` and `value` stand at `base`; the issue's path goes on from there. */
function problemsOf(issue: Issue, schema: Schema, value: unknown, base: Path): Problem[] {
  const here = schemaAt(schema, issue.path, value);
  const found = issue.path.reduce(property, value);
  const path = [...base, ...issue.path];
  const field = path.map(String).join(".");
  const got = show(found, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(field, key, fieldsOf(formOf(here, found))));
    case "invalid_type":
      // A number that is not whole has the right type, but not for this field.
      if (typeof found === "number" && here instanceof z.ZodNumber) return [notAllowed(field, got, issue)];
      return [{ field, message: wrongForm(got, here ? [here] : []) }];
    case "invalid_value":
      return [{ field, message: wrongForm(got, here ? [here] : []) }];
    case "invalid_union":
      return unionProblems(issue, here, found, path);
    case "invalid_key":
      return [
        {
          field,
          message: `this name is not allowed: ${issue.issues.map(({ message }) => message).join("; ")}; rename it`,
        },
      ];
    default:
      return [notAllowed(field, got, issue)];
  }
}

function notAllowed(field: string, got: string, { message }: Issue): Problem {
  return { field, message: `${got}; allowed: ${message}; correct it` };
}

function unknownField(field: string, key: string, known: readonly string[]): Problem {
  return { field: field === "" ? key : `${field}.${key}`, message: `no such field; ${guess(key, known)}` };
}

function guess(key: string, known: readonly string[]): string {
  const [longer] = known
    .filter((name) => name.startsWith(key) || key.startsWith(name))
    .sort((a, b) => a.length - b.length);
  const nearest = longer ?? (known.length > 0 ? closest(key, known) : "");
  return longer !== undefined || distance(key, nearest) <= Math.max(2, key.length / 3)
    ? `did you mean ${nearest}?`
    : `there are ${known.join(", ")}; remove it`;
}

function wrongForm(got: string, forms: readonly Schema[]): string {
  return `${got}; write ${orList(forms.map(describe)) || "another value"}`;
}

/** A union says what is wrong with the form that was meant; when nobody can tell which, it says which forms there are. */
function unionProblems(
  issue: Extract<Issue, { code: "invalid_union" }>,
  schema: Schema | undefined,
  value: unknown,
  path: Path,
): Problem[] {
  const field = path.map(String).join(".");
  // The discriminator itself is wrong: zod names its place.
  if (issue.errors.length === 0) {
    const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
    return [
      { field, message: `${show(value, path)}; write ${orList(options.map((option) => JSON.stringify(option)))}` },
    ];
  }
  const variants = variantsOf(schema);
  const form = formOf(schema, value);
  const errors = form && issue.errors[variants.indexOf(form)];
  if (errors) return errors.flatMap((error) => problemsOf(error, form, value, path));
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return [{ field, message: wrongForm(isObject ? heldBy(value) : show(value, path), variants) }];
}

/** The names only: values may be long, or secret. */
function heldBy(value: unknown): string {
  const names = Object.keys(Object(value));
  return `${names.length > 0 ? `{ ${names.join(", ")} }` : "{}"} is none of its forms`;
}

/** A value for people; a setting's value is never shown, because it may be a secret that got there by mistake. */
function show(value: unknown, path: Path): string {
  if (value === undefined) return "missing";
  if (path.includes("environment")) return `a ${Array.isArray(value) ? "list" : typeof value}`;
  const text = withoutSecrets(JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
