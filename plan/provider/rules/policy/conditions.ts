import { isIP } from "node:net";
import { isObject, type Value } from "../../protocol/value";
import { meant } from "../nearest";
import { oneOrMany } from "./one-or-many";

/** Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS = [
  ...["Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase", "Like", "NotLike"].map((how) => `String${how}`),
  ...["Numeric", "Date"].flatMap((what) =>
    ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"].map((how) => what + how),
  ),
  ...["Equals", "Like", "NotEquals", "NotLike"].map((how) => `Arn${how}`),
  "Bool",
  "BinaryEquals",
  "IpAddress",
  "NotIpAddress",
  "Null",
];

/**
 * What is wrong with when a statement holds: operator → key → value or values. AWS does not say that the case of an operator
 * matters, so it does not here.
 */
export function conditionProblems(condition: Value | undefined): string[] {
  if (condition === undefined) return [];
  if (!isObject(condition))
    return [`Condition is ${JSON.stringify(condition)}; write operators with their keys and values`];
  return Object.entries(condition).flatMap(([operator, keys]) => {
    const given = operator.replace(/^(ForAllValues|ForAnyValue):/i, "").replace(/IfExists$/i, "");
    const plain = OPERATORS.find((known) => known.toLowerCase() === given.toLowerCase());
    if (plain === undefined || operator === "NullIfExists")
      return [`Condition has the operator "${operator}", which IAM does not know${meant(given, OPERATORS)}`];
    if (!isObject(keys) || Object.keys(keys).length === 0)
      return [`Condition.${operator} holds no keys; write { "aws:SourceArn": … }`];
    return Object.entries(keys).flatMap(([key, value]) => keyProblems(`Condition.${operator}`, plain, key, value));
  });
}

function keyProblems(at: string, operator: string, key: string, value: Value): string[] {
  const where = `${at} "${key}"`;
  if (!/^[^\s:]+:.+$/.test(key))
    return [`${where} is no condition key; write it with its prefix, such as "aws:SourceArn"`];
  const values = oneOrMany(value);
  if (values.length === 0) return [`${where} has no value; name at least one`];
  if (!values.every((item) => ["string", "number", "boolean"].includes(typeof item)))
    return [`${where} is ${JSON.stringify(value)}; write a value or a list of values`];
  return values.flatMap((item) => {
    const allowed = disallowed(operator, String(item));
    return allowed === undefined ? [] : [`${where} is ${JSON.stringify(item)}; write ${allowed}`];
  });
}

/** What an operator compares with, when a value is something else; a variable may stand for anything. */
function disallowed(operator: string, value: string): string | undefined {
  if (value.includes("${")) return undefined;
  if (operator === "Bool" || operator === "Null") return /^(true|false)$/i.test(value) ? undefined : "true or false";
  if (operator.startsWith("Numeric")) return value !== "" && !Number.isNaN(Number(value)) ? undefined : "a number";
  if (operator.startsWith("Date"))
    return /^\d+$/.test(value) || !Number.isNaN(Date.parse(value)) ? undefined : "a time such as 2026-01-31T12:00:00Z";
  if (operator.endsWith("IpAddress"))
    return isNetwork(value) ? undefined : "an address or a network such as 10.0.0.0/16";
  if (operator.startsWith("Arn")) return /^(arn:|[^:]*[*?])/.test(value) ? undefined : "an ARN";
  return undefined;
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
