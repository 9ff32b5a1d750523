import { type ObjectValue, objects, strings } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { either, fewestEntries, isAbsent, isPresent, numberOf, textOf } from "../reading";
import { regexProblem } from "./regex";

const KINDS = ["host_header", "http_header", "http_request_method", "path_pattern", "query_string", "source_ip"];

/** Kinds that a rule may have once. Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html */
const ONCE = ["host_header", "http_request_method", "path_pattern", "source_ip"];

/** Kinds that compare with texts or with regular expressions. */
const WITH_REGEX = ["host_header", "http_header", "path_pattern"];

/** Names of headers. Source: internal/service/elbv2/listener_rule.go. */
const HEADER = /^[0-9A-Za-z_!#$%&'*+,.^`|~-]{1,40}$/;

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MOST_VALUES = 5;

/** In the provider's words. Source: internal/service/elbv2/listener_rule.go, validListenerRulePriority. */
export const rulePriority: Rule = ({ priority }) => {
  const value = numberOf(priority);
  if (value === undefined || value === 99_999 || (value >= 1 && value <= 50_000)) return [];
  return [
    {
      path: ["priority"],
      summary: '"priority" must be in the range 1-50000 for normal rule or 99999 for the default rule',
    },
  ];
};

/**
 * The conditions of a listener rule: one kind in each, and what each kind may compare with.
 * Sources: internal/service/elbv2/listener_rule.go, API_RuleCondition.
 */
export const ruleConditions: Rule = (config) => {
  const conditions = objects(config.condition);
  const total = conditions.reduce(
    (sum, condition) => sum + KINDS.reduce((all, kind) => all + count(condition, kind), 0),
    0,
  );
  return [
    ...conditions.flatMap(kinds),
    ...ONCE.filter((kind) => conditions.filter((condition) => isPresent(condition[kind])).length > 1).flatMap((kind) =>
      problem(`${kind} stands in more than one condition; a rule may have it once`),
    ),
    ...(total > MOST_VALUES ? problem(`there are ${total} values in all; a rule may have ${MOST_VALUES}`) : []),
    ...conditions.flatMap((condition) => [...comparisons(condition), ...values(condition)]),
  ];
};

/** Conditions are a set, whose members have no position to point at. */
function problem(text: string): Problem[] {
  return [{ path: ["condition"], summary: `condition: ${text}` }];
}

function kinds(condition: ObjectValue): Problem[] {
  const path = ["condition"];
  const given = KINDS.filter((kind) => isPresent(condition[kind]));
  if (KINDS.every((kind) => isAbsent(condition[kind])))
    return [{ path, summary: `One of ${either(KINDS)} must be set in a condition block` }];
  return given.length > 1 ? [{ path, summary: `Only one of ${either(KINDS)} can be set in a condition block` }] : [];
}

/** How many values a condition has at least. */
function count(condition: ObjectValue, kind: string): number {
  if (kind === "query_string") return objects(condition.query_string).length;
  return objects(condition[kind]).reduce((sum, { values: texts, regex_values: regexes }) => {
    return sum + fewestEntries(texts) + fewestEntries(regexes);
  }, 0);
}

function comparisons(condition: ObjectValue): Problem[] {
  return WITH_REGEX.flatMap((kind) =>
    objects(condition[kind]).flatMap(({ values: texts, regex_values: regexes = null }) => {
      if (isPresent(texts) && isPresent(regexes))
        return problem(`${kind} has values and regex_values; allowed is one of them`);
      if (isAbsent(texts) && isAbsent(regexes)) return problem(`${kind} has neither values nor regex_values`);
      return strings(regexes).flatMap((regex) => {
        const wrong = regex.length > 128 ? `has ${regex.length} characters; allowed are 128` : regexProblem(regex);
        return wrong === undefined ? [] : problem(`${kind} regex_values "${regex}" ${wrong}`);
      });
    }),
  );
}

/** What a text may look like, by kind of condition. Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html */
const FORMS: Readonly<Record<string, { pattern: RegExp; allowed: string }>> = {
  host_header: {
    pattern: /^[\w.*?-]*$/,
    allowed: "letters, digits, underscores, hyphens, dots and the wildcards * and ?",
  },
  http_request_method: { pattern: /^[A-Z_-]*$/, allowed: "capital letters, hyphens and underscores" },
  path_pattern: {
    pattern: /^[\w.\-$/~"'@:+&()!,;=*?]*$/,
    allowed: `letters, digits, _-.$/~"'@:+&()!,;= and the wildcards * and ?`,
  },
};

function values(condition: ObjectValue): Problem[] {
  return [
    ...Object.entries(FORMS).flatMap(([kind, { pattern, allowed }]) =>
      textsOf(condition, kind)
        .filter((text) => !pattern.test(text))
        .flatMap((text) => problem(`${kind} has "${text}"; allowed are ${allowed}`)),
    ),
    ...objects(condition.http_header).flatMap(({ http_header_name: header }) => headerName(textOf(header))),
    ...objects(condition.query_string).flatMap(({ key, value }) =>
      [textOf(key), textOf(value)]
        .filter((text) => text !== undefined && text.length > 128)
        .flatMap((text) => problem(`query_string has a text of ${text?.length} characters; allowed are 128`)),
    ),
  ];
}

function headerName(name: string | undefined): Problem[] {
  if (name === undefined) return [];
  if (name.toLowerCase() === "host") return problem("http_header compares the host header; use host_header for that");
  if (HEADER.test(name)) return [];
  // In the words of the provider's schema, which has this pattern.
  const summary = `expected value of condition.0.http_header.0.http_header_name to match regular expression "${HEADER.source}", got ${name}`;
  return [{ path: ["condition"], summary }];
}

function textsOf(condition: ObjectValue, kind: string): string[] {
  return objects(condition[kind]).flatMap(({ values: texts }) => strings(texts));
}
