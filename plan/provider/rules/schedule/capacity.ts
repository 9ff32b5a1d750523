import { keyOf, placesAt } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";
import { numberOf, onlyBlock } from "../reading";

const NAMES = ["max_capacity", "min_capacity"].map((name) => `scalable_target_action.${name}`);

/** Capacities are texts, so that 0 differs from nothing: internal/types/nullable/int.go */
export const capacityTexts: Rule = (config) =>
  NAMES.flatMap((name) => placesAt(config, name)).flatMap(({ path, value }): Problem[] =>
    typeof value !== "string" || /^(-?\d+)?$/.test(value)
      ? []
      : [
          {
            path,
            summary: `${keyOf(path)}: cannot parse '${value}' as int: strconv.ParseInt: parsing "${value}": invalid syntax`,
          },
        ],
  );

/** docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalableTargetAction.html */
export const capacityOrder: Rule = (config) => {
  const action = onlyBlock(config.scalable_target_action);
  const [low, high] = [numberOf(action?.min_capacity), numberOf(action?.max_capacity)];
  return low !== undefined && high !== undefined && low > high
    ? [
        {
          path: ["scalable_target_action", 0],
          summary: `scalable_target_action.0: min_capacity (${low}) is greater than max_capacity (${high})`,
        },
      ]
    : [];
};
