import { isObject, type ObjectValue, type Value } from "../../protocol/value";
import { formats } from "../../validation/formats";
import type { Finding } from "../json-rule";
import { meant } from "../nearest";

/** Fields of every event: docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html */
const FIELDS = [
  "version",
  "id",
  "detail-type",
  "source",
  "account",
  "time",
  "region",
  "resources",
  "detail",
  "replay-name",
];

/** docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html */
const OPERATORS = ["prefix", "suffix", "equals-ignore-case", "anything-but", "numeric", "exists", "cidr", "wildcard"];

const MOST_CHARACTERS = 4096;

/** validateEventPatternValue in internal/service/events/rule.go */
export function eventPatternText(key: string, text: string): string | undefined {
  const wrong = formats.json(key, text);
  if (text === "" || wrong !== undefined) return text === "" ? undefined : wrong;
  const compact = JSON.stringify(JSON.parse(text));
  return compact.length > MOST_CHARACTERS
    ? `"${key}" cannot be longer than ${MOST_CHARACTERS} characters: "${compact}"`
    : undefined;
}

/** What EventBridge would refuse in a pattern, or what no event can match. */
export function eventPatternFindings(pattern: Value): Finding[] {
  if (!isObject(pattern)) return [{ text: "a pattern is a JSON object of fields" }];
  if (Object.keys(pattern).length === 0) return [{ text: "the pattern is empty; name at least one field" }];
  const unknown = Object.keys(pattern).filter((name) => !FIELDS.includes(name) && name !== "$or");
  return [
    ...unknown.map(
      (name): Finding => ({ text: `no event has a field "${name}"${meant(name, FIELDS)}`, warning: true }),
    ),
    ...fields(pattern, ""),
  ];
}

function fields(pattern: ObjectValue, at: string): Finding[] {
  return Object.entries(pattern).flatMap(([name, value]): Finding[] => {
    const path = at === "" ? name : `${at}.${name}`;
    if (isObject(value)) return fields(value, path);
    if (!Array.isArray(value))
      return [
        {
          text: `"${path}" must be an object or an array (AWS: Event pattern is not valid); write [${JSON.stringify(value)}]`,
        },
      ];
    if (value.length === 0) return [{ text: `"${path}" is an empty array; name at least one value` }];
    if (name === "$or") return value.flatMap((item) => (isObject(item) ? fields(item, path) : []));
    return value.filter(isObject).flatMap((filter) =>
      Object.keys(filter)
        .filter((operator) => !OPERATORS.includes(operator))
        .map((operator) => ({
          text: `"${path}" has the comparison "${operator}", which EventBridge does not know${meant(operator, OPERATORS)}`,
        })),
    );
  });
}
