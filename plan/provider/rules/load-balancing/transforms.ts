import type { ObjectValue } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { blocksOf, isAbsent, textOf } from "../reading";
import { groupCount, regexProblem } from "./regex";

/** The block of each type of transform. */
const BLOCKS: Readonly<Record<string, string>> = {
  "host-header-rewrite": "host_header_rewrite_config",
  "url-rewrite": "url_rewrite_config",
};

/**
 * How a listener rule rewrites requests: at most once the host and once the URL, each with a regular expression.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-transforms.html
 */
export const ruleTransforms: Rule = (config) => {
  const transforms = blocksOf(config, "transform").map(({ value }) => value);
  const types = transforms.map(({ type }) => textOf(type));
  return [
    ...Object.keys(BLOCKS)
      .filter((type) => types.filter((other) => other === type).length > 1)
      .flatMap((type) => problem(`${type} stands more than once; a rule may have it once`)),
    ...transforms.flatMap((transform) => [...blocks(transform), ...rewrites(transform)]),
  ];
};

/** Transforms are a set, whose members have no position to point at. */
function problem(text: string): Problem[] {
  return [{ path: ["transform"], summary: `transform: ${text}` }];
}

function blocks(transform: ObjectValue): Problem[] {
  const type = textOf(transform.type);
  const needed = type === undefined ? undefined : BLOCKS[type];
  if (needed === undefined) return [];
  return Object.values(BLOCKS).flatMap((name) => {
    if (name === needed) return isAbsent(transform[name]) ? problem(`${type} needs ${name}`) : [];
    return blocksOf(transform, name).length > 0 ? problem(`${type} has ${name}; it needs ${needed}`) : [];
  });
}

function rewrites(transform: ObjectValue): Problem[] {
  return Object.values(BLOCKS).flatMap((name) =>
    blocksOf(transform, name)
      .flatMap(({ value }) => blocksOf(value, "rewrite"))
      .flatMap(({ value }) => rewrite(textOf(value.regex), textOf(value.replace))),
  );
}

function rewrite(regex: string | undefined, replace: string | undefined): Problem[] {
  if (regex === undefined) return [];
  const wrong = regexProblem(regex);
  if (wrong !== undefined) return problem(`regex "${regex}" ${wrong}`);
  const groups = groupCount(regex) ?? 0;
  const used = [...(replace ?? "").matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit));
  return used
    .filter((digit) => digit > groups)
    .flatMap((digit) => problem(`replace "${replace}" uses $${digit}, but regex "${regex}" has ${groups} groups`));
}
