import { isObject, type ObjectValue, objects, type Value } from "../protocol/value";
import { aboutJson, type Finding } from "./json-rule";
import { meant, orList } from "./nearest";
import { oneOrMany } from "./policy/one-or-many";
import type { RuleTable } from "./table";

/** Properties of lifecycle policies: docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
const STATUSES = ["tagged", "untagged", "any"];
const COUNTS = ["imageCountMoreThan", "sinceImagePushed", "sinceImagePulled", "sinceImageTransitioned"];
const ACTIONS = ["expire", "transition"];
const MOST_RULES = 50;

/** What ECR would refuse in a lifecycle policy (rules count from 1). */
function policyFindings(policy: Value): Finding[] {
  if (!isObject(policy) || !Array.isArray(policy.rules))
    return [{ text: "a lifecycle policy is a JSON object with rules" }];
  const rules = objects(policy.rules);
  if (rules.length === 0 || rules.length > MOST_RULES)
    return [{ text: `rules has ${rules.length} rules; allowed: 1 to ${MOST_RULES}` }];
  return [
    ...rules.flatMap((rule, index) => ruleProblems(rule).map((wrong) => `rule ${index + 1}: ${wrong}`)),
    ...priorityProblems(rules),
  ].map((text) => ({ text }));
}

function ruleProblems({ rulePriority: priority, selection, action }: ObjectValue): string[] {
  return [
    ...(typeof priority === "number" && Number.isInteger(priority) && priority > 0
      ? []
      : [`rulePriority is ${shown(priority)}; write a whole number from 1`]),
    ...(isObject(action)
      ? oneOf("action.type", action.type, ACTIONS)
      : ['action is missing; write { "type": "expire" }']),
    ...(isObject(selection) ? selectionProblems(selection) : ["selection is missing"]),
  ];
}

function selectionProblems(selection: ObjectValue): string[] {
  const { tagStatus: status, countType: type, countUnit: unit, countNumber: number } = selection;
  const tags = ["tagPrefixList", "tagPatternList"].filter((name) => oneOrMany(selection[name]).length > 0);
  return [
    ...oneOf("selection.tagStatus", status, STATUSES),
    ...(status === "tagged" && tags.length === 0
      ? ['selection: tagStatus "tagged" needs tagPatternList or tagPrefixList']
      : []),
    ...(status === "tagged" && tags.length === 2
      ? ["selection has both tagPrefixList and tagPatternList; keep one"]
      : []),
    ...((status === "untagged" || status === "any") && tags.length > 0
      ? [`selection: ${tags.join(" and ")} goes with tagStatus "tagged" only, not with "${status}"`]
      : []),
    ...oneOf("selection.countType", type, COUNTS),
    ...(typeof type === "string" && type.startsWith("since") && unit !== "days"
      ? [`selection.countUnit is ${shown(unit)}; ${type} needs "days"`]
      : []),
    ...(type === "imageCountMoreThan" && unit !== undefined
      ? ["selection.countUnit goes with ages only, not with imageCountMoreThan; remove it"]
      : []),
    ...(typeof number === "number" && Number.isInteger(number) && number > 0
      ? []
      : [`selection.countNumber is ${shown(number)}; write a whole number from 1`]),
  ];
}

/** Rules are applied from the lowest number up; the one for any image of a storage class comes last. */
function priorityProblems(rules: ObjectValue[]): string[] {
  const numbers = prioritiesOf(rules);
  const twice = [...new Set(numbers.filter((priority, index) => numbers.indexOf(priority) !== index))];
  return [
    ...twice.map((priority) => `rulePriority ${priority} stands more than once; every rule needs its own`),
    ...[...new Set(rules.map(storageClassOf))].flatMap((storage) =>
      anyProblems(rules.filter((rule) => storageClassOf(rule) === storage)),
    ),
  ];
}

function anyProblems(rules: ObjectValue[]): string[] {
  const any = rules.filter(({ selection }) => isObject(selection) && selection.tagStatus === "any");
  if (any.length > 1) return [`${any.length} rules have tagStatus "any"; one at most may`];
  const [last = Number.POSITIVE_INFINITY] = prioritiesOf(any);
  const highest = Math.max(...prioritiesOf(rules));
  return last < highest
    ? [`the rule with tagStatus "any" has rulePriority ${last}, but must have the highest; another has ${highest}`]
    : [];
}

function prioritiesOf(rules: ObjectValue[]): number[] {
  return rules.map(({ rulePriority }) => rulePriority).filter((priority) => typeof priority === "number");
}

function storageClassOf({ selection }: ObjectValue): Value {
  return (isObject(selection) ? selection.storageClass : undefined) ?? "standard";
}

function oneOf(name: string, value: Value | undefined, allowed: readonly string[]): string[] {
  if (typeof value === "string" && allowed.includes(value)) return [];
  const near = typeof value === "string" ? meant(value, allowed) : "";
  return [`${name} is ${shown(value)}${near || `; allowed: ${orList(allowed)}`}`];
}

function shown(value: Value | undefined): string {
  return value === undefined ? "missing" : JSON.stringify(value);
}

/** Rules about image repositories. */
export const images: RuleTable = { aws_ecr_lifecycle_policy: [aboutJson("policy", policyFindings)] };
