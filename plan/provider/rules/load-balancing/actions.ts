import { type ObjectValue, objects } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { type Block, blocksOf, either, isAbsent, isPresent, numberOf, textOf } from "../reading";
import { conflictsSoonWhen, pathText, requiredWhen } from "./combination";
import { redirect } from "./redirect";

/** The block that each type of action has. */
const BLOCKS: Readonly<Record<string, string>> = {
  redirect: "redirect",
  "fixed-response": "fixed_response",
  "authenticate-cognito": "authenticate_cognito",
  "authenticate-oidc": "authenticate_oidc",
  "jwt-validation": "jwt_validation",
};

/** Types that end a rule: exactly one of them, as the last action. */
const FINAL = ["forward", "redirect", "fixed-response"];

/**
 * The actions of a listener (`default_action`) or of a rule (`action`).
 * Sources: internal/service/elbv2/listener.go (listenerActionPlantimeValidate, listenerActionRuntimeValidate),
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html
 */
export function actions(name: string): Rule {
  return (config) => {
    const given = blocksOf(config, name);
    return [
      ...given.flatMap((action) => [
        ...blocksOfType(action),
        ...forward(action),
        ...fixed(action),
        ...redirect(action),
      ]),
      ...(Array.isArray(config[name]) && given.length === config[name].length ? order(name, given) : []),
    ];
  };
}

function blocksOfType({ path, value }: Block): Problem[] {
  const type = textOf(value.type)?.toLowerCase();
  if (type === undefined) return [];
  const at = (name: string) => [...path, name];
  const needed = BLOCKS[type];
  return [
    ...(needed !== undefined && isAbsent(value[needed]) ? [requiredWhen(at(needed), at("type"), type)] : []),
    ...(type === "forward" && isAbsent(value.target_group_arn) && isAbsent(value.forward)
      ? [
          {
            path: at("type"),
            summary: "Invalid Attribute Combination",
            detail: `Either "${pathText(at("target_group_arn"))}" or "${pathText(at("forward"))}" must be specified when "${pathText(at("type"))}" is "forward".`,
          },
        ]
      : []),
    ...[...Object.values(BLOCKS), "forward", "target_group_arn"]
      .filter((name) => isPresent(value[name]) && name !== needed)
      .filter((name) => type !== "forward" || (name !== "forward" && name !== "target_group_arn"))
      .map((name) => conflictsSoonWhen(at(name), at("type"), type)),
  ];
}

/** A target group beside a list of target groups must be the one in the list. */
function forward({ path, value }: Block): Problem[] {
  const arn = textOf(value.target_group_arn);
  const listed = objects(value.forward).flatMap(({ target_group: group }) =>
    objects(group).map((item) => textOf(item.arn)),
  );
  if (arn === undefined || listed.every((other) => other === undefined || other === arn)) return [];
  return [
    {
      path,
      summary: "Invalid Attribute Combination",
      detail: `You can specify both a top-level target group ARN ("${pathText([...path, "target_group_arn"])}") and, with "${pathText([...path, "forward"])}", a target group list with ARNs, only if the ARNs match.`,
    },
  ];
}

function fixed({ path, value }: Block): Problem[] {
  return objects(value.fixed_response)
    .filter(({ status_code: code }) => isAbsent(code))
    .map(() => ({
      path: [...path, "fixed_response", 0, "status_code"],
      summary: `${[...path, "fixed_response.0.status_code"].join(".")} is not given; a response needs one (2XX, 4XX or 5XX)`,
    }));
}

/** The provider counts actions from 1 where nobody gave them an order. */
function order(name: string, given: readonly Block[]): Problem[] {
  const problem = (text: string): Problem[] => [{ path: [name], summary: `${name}: ${text}` }];
  const placed = given.map(({ value }, index) => ({
    type: textOf(value.type)?.toLowerCase(),
    order: place(value, index),
  }));
  const orders = placed.map((action) => action.order);
  const twice = orders.find((item, index) => item !== undefined && orders.indexOf(item) !== index);
  if (twice !== undefined) return problem(`order ${twice} stands at more than one action`);
  if (given.length === 0 || placed.some((action) => action.type === undefined || action.order === undefined)) return [];
  const types = placed.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map((action) => action.type ?? "");
  const ends = types.filter((type) => FINAL.includes(type));
  if (ends.length !== 1)
    return problem(`${ends.length} of the actions are ${either(FINAL)}; there must be exactly one of them`);
  return FINAL.includes(types.at(-1) ?? "")
    ? []
    : problem(`${ends[0]} is not the last action; the last one must be it`);
}

function place({ order: given }: ObjectValue, index: number): number | undefined {
  return isAbsent(given) ? index + 1 : numberOf(given);
}
