import { factsOf } from "../facts";
import { isObject, type Value } from "../protocol/value";
import { rules } from "../rules";
import { combinationProblems } from "./combinations";
import { constraintProblems } from "./constraints";
import type { Problem } from "./problem";

/** Everything that the AWS provider or AWS would refuse in one resource's configuration. */
export function validateResource(type: string, config: Value): Problem[] {
  if (!isObject(config)) return [];
  const facts = factsOf(type);
  const found = [
    ...(facts === undefined ? [] : [...combinationProblems(config, facts), ...constraintProblems(config, facts)]),
    ...(rules[type] ?? []).flatMap((rule) => rule(config)),
  ];
  // A fact and a rule may know the same.
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
}
