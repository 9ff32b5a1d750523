import type { Problem, Rule } from "../../validation/problem";
import { isAbsent, isPresent, numberOf } from "../reading";

/**
 * Capacity goes with its billing mode: validateProvisionedThroughputField in internal/service/dynamodb/table.go. What nobody
 * wrote may stand in the state, and is left alone.
 */
export const capacity: Rule = (config) => {
  // A restored table has what its source had.
  if (isPresent(config.restore_source_name) || isPresent(config.restore_source_table_arn)) return [];
  const mode = isAbsent(config.billing_mode) ? "PROVISIONED" : config.billing_mode;
  return ["read_capacity", "write_capacity"].flatMap((name): Problem[] => {
    const units = numberOf(config[name]);
    if (units === undefined) return [];
    const say = (text: string) => [{ path: [name], summary: `${name} ${text}` }];
    if (mode === "PROVISIONED" && units < 1) return say('must be at least 1 when billing_mode is "PROVISIONED"');
    return mode === "PAY_PER_REQUEST" && units !== 0
      ? say('can not be set when billing_mode is "PAY_PER_REQUEST"')
      : [];
  });
};
