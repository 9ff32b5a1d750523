import { type ObjectValue, strings, type Value } from "../../protocol/value";
import type { Finding } from "../json-rule";
import { meant, orList } from "../nearest";
import { actionProblem } from "./actions";
import { conditionProblems } from "./conditions";
import type { PolicyForm } from "./form";
import { oneOrMany } from "./one-or-many";
import { principalProblems } from "./principals";
import { resourceProblem } from "./resources";

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
];

/** What AWS would refuse in one statement. */
export function statementFindings(statement: ObjectValue, form: PolicyForm): Finding[] {
  return [
    ...unknownElements(statement),
    ...sid(statement.Sid, form),
    ...effect(statement.Effect),
    ...oneOf(statement, "Action", "required", form),
    ...oneOf(statement, "Resource", form.resource, form),
    ...oneOf(statement, "Principal", form.principal, form),
    ...texts(statement, "Action").flatMap((text) => actionProblem(text, form) ?? []),
    ...texts(statement, "NotAction").flatMap((text) => actionProblem(text) ?? []),
    ...["Resource", "NotResource"].flatMap((name) =>
      texts(statement, name).flatMap((text) => problem(name, resourceProblem(text))),
    ),
    ...["Principal", "NotPrincipal"].flatMap((name) => principalProblems(name, statement[name])),
    ...conditionProblems(statement.Condition),
  ].map((text) => ({ text }));
}

function problem(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${name} ${text}`];
}

function unknownElements(statement: ObjectValue): string[] {
  return Object.keys(statement)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `"${key}" is no element of a statement${meant(key, KEYS) || `; allowed: ${orList(KEYS)}`}`);
}

function sid(value: Value | undefined, { plainSid }: PolicyForm): string[] {
  if (value === undefined) return [];
  if (typeof value !== "string") return [`Sid is ${JSON.stringify(value)}; write a text`];
  return plainSid && !/^[0-9A-Za-z]*$/.test(value) ? [`Sid may hold letters (A-Z, a-z) and digits only`] : [];
}

function effect(value: Value | undefined): string[] {
  if (value === undefined) return [`Effect is missing; write "Allow" or "Deny"`];
  return value === "Allow" || value === "Deny"
    ? []
    : [`Effect is ${JSON.stringify(value)}; allowed: "Allow" or "Deny"`];
}

/** Of `Action` and `NotAction` (and their like) exactly one stands in a statement, or none where they make no sense. */
function oneOf(
  statement: ObjectValue,
  name: "Action" | "Resource" | "Principal",
  needed: "required" | "optional" | "forbidden",
  form: PolicyForm,
): string[] {
  const given = [name, `Not${name}`].filter((key) => statement[key] !== undefined);
  const [first] = given;
  if (first === undefined)
    return needed === "required" ? [`${name} is missing; ${form.name} needs ${name} or Not${name}`] : [];
  if (needed === "forbidden") return [`${first} is not allowed in ${form.name}; remove it`];
  if (given.length > 1) return [`${name} and Not${name} exclude each other; keep one`];
  // Principals have a form of their own.
  return name === "Principal" ? [] : shape(first, statement[first]);
}

function shape(name: string, value: Value | undefined): string[] {
  if (Array.isArray(value) && value.length === 0) return [`${name} is empty; name at least one`];
  return oneOrMany(value).every((item) => typeof item === "string")
    ? []
    : [`${name} is ${JSON.stringify(value)}; write a text or a list of texts`];
}

function texts(statement: ObjectValue, name: string): string[] {
  return strings(oneOrMany(statement[name]));
}
