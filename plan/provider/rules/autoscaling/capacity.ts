import type { Rule } from "../../validation/problem";
import { numberOf } from "../reading";

/** Source: https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html (MinCapacity, MaxCapacity) */
export const targetCapacity: Rule = (config) => {
  const [least, most] = [numberOf(config.min_capacity), numberOf(config.max_capacity)];
  if (least !== undefined && least < 0)
    return [{ path: ["min_capacity"], summary: `min_capacity is ${least}; allowed is 0 or more` }];
  if (least === undefined || most === undefined || least <= most) return [];
  return [{ path: ["min_capacity"], summary: `min_capacity is ${least}; it must not be above max_capacity (${most})` }];
};
