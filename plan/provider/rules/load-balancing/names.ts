import type { Problem, Rule } from "../../validation/problem";
import { textOf } from "../reading";

interface Check {
  pattern: RegExp;
  text: (key: string) => string;
}

const CHECKS = {
  longName: { pattern: /^.{33}/, text: (key) => `"${key}" cannot be longer than 32 characters` },
  longPrefix: { pattern: /^.{7}/, text: (key) => `"${key}" cannot be longer than 6 characters` },
  signs: { pattern: /[^0-9A-Za-z-]/, text: (key) => `only alphanumeric characters and hyphens allowed in "${key}"` },
  begin: { pattern: /^-/, text: (key) => `"${key}" cannot begin with a hyphen` },
  end: { pattern: /-$/, text: (key) => `"${key}" cannot end with a hyphen` },
  internal: { pattern: /^internal-/, text: (key) => `"${key}" cannot begin with "internal-"` },
} as const satisfies Readonly<Record<string, Check>>;

const NAME = ["longName", "signs", "begin", "end"] as const;
const PREFIX = ["signs", "longPrefix", "begin"] as const;

/** Names of load balancers, in the provider's words. Source: internal/service/elbv2/validate.go, validName, validNamePrefix. */
export const loadBalancerName: Rule = (config) => [
  ...wrong("name", textOf(config.name), [...NAME, "internal"], true),
  ...wrong("name_prefix", textOf(config.name_prefix), [...PREFIX, "internal"], true),
];

/** Names of target groups. Source: internal/service/elbv2/validate.go, validTargetGroupName, validTargetGroupNamePrefix. */
export const targetGroupName: Rule = (config) => [
  ...wrong("name", textOf(config.name), NAME, false),
  ...wrong("name_prefix", textOf(config.name_prefix), PREFIX, false),
];

function wrong(
  key: string,
  value: string | undefined,
  checks: readonly (keyof typeof CHECKS)[],
  quotes: boolean,
): Problem[] {
  if (value === undefined) return [];
  return checks
    .map((name) => CHECKS[name])
    .filter(({ pattern }) => pattern.test(value))
    .map(({ text }) => ({ path: [key], summary: `${text(key)}${quotes ? `: "${value}"` : ""}` }));
}
