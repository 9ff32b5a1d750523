import type { Rule } from "../../../validation/problem";
import { blocksOf, isAbsent, textOf } from "../../reading";
import { about, type Names } from "./names";

/** Every rule has an id of its own and does something: docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html */
export function lifecycleRules({ rule, actions }: Names): Rule {
  return (config) => {
    const blocks = blocksOf(config, rule);
    const ids = blocks.map(({ value }) => textOf(value.id));
    return blocks.flatMap((block, index) => [
      ...(ids[index] !== undefined && ids.indexOf(ids[index]) !== index
        ? [about(block, "the id of a rule must be unique, this one stands more than once")]
        : []),
      ...(actions.every((name) => isAbsent(block.value[name]))
        ? [about(block, `has no action; write at least one of ${actions.join(", ")}`)]
        : []),
    ]);
  };
}
