import { type ObjectValue, objects } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { blocksOf, isAbsent, isPresent, numberOf, textOf } from "../reading";
import { predefinedMetric } from "./metrics";
import { nullableFloat } from "./nullable";

/** The block of each type of policy. Source: API_PutScalingPolicy. */
const BLOCKS: Readonly<Record<string, string>> = {
  StepScaling: "step_scaling_policy_configuration",
  TargetTrackingScaling: "target_tracking_scaling_policy_configuration",
  PredictiveScaling: "predictive_scaling_policy_configuration",
};

/** Services that do not know a type of policy. Source: API_PutScalingPolicy (PolicyType). */
const UNSUPPORTED: Readonly<Record<string, readonly string[]>> = {
  StepScaling: ["cassandra", "comprehend", "dynamodb", "elasticache", "kafka", "lambda", "neptune"],
  TargetTrackingScaling: ["elasticmapreduce"],
};

/**
 * The type of a scaling policy and the block that goes with it.
 * Source: https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScalingPolicy.html
 */
export const policyType: Rule = (config) => {
  const type = isAbsent(config.policy_type) ? "StepScaling" : textOf(config.policy_type);
  const namespace = textOf(config.service_namespace);
  const needed = type === undefined ? undefined : BLOCKS[type];
  if (type === undefined || needed === undefined) return [];
  const given = Object.values(BLOCKS).find((name) => name !== needed && isPresent(config[name]));
  const missing = isAbsent(config[needed]);
  const unsupported = namespace !== undefined && isUnsupported(type, namespace);
  return [
    ...(given !== undefined || missing
      ? [
          {
            path: ["policy_type"],
            summary: `policy_type is "${type}"; it needs ${needed}${given === undefined ? "" : `, given is ${given}`}`,
          },
        ]
      : []),
    ...(unsupported
      ? [{ path: ["policy_type"], summary: `policy_type is "${type}", which ${namespace} does not support` }]
      : []),
  ];
};

function isUnsupported(type: string, namespace: string): boolean {
  return type === "PredictiveScaling" ? namespace !== "ecs" : (UNSUPPORTED[type]?.includes(namespace) ?? false);
}

/** Source: https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html */
export const targetTracking: Rule = (config) =>
  blocksOf(config, "target_tracking_scaling_policy_configuration").flatMap(({ path, value }) => {
    const target = numberOf(value.target_value);
    const at = (name: string) => [...path, name];
    return [
      ...(isAbsent(value.predefined_metric_specification) && isAbsent(value.customized_metric_specification)
        ? [
            {
              path,
              summary: `${path.join(".")} has no metric; it needs predefined_metric_specification or customized_metric_specification`,
            },
          ]
        : []),
      // A metric of one's own may well be negative.
      ...(target !== undefined && target <= 0 && isPresent(value.predefined_metric_specification)
        ? [{ path: at("target_value"), summary: `${at("target_value").join(".")} is ${target}; it must be above 0` }]
        : []),
      ...blocksOf(value, "predefined_metric_specification").flatMap(({ path: below, value: metric }) =>
        predefinedMetric(metric, textOf(config.service_namespace), [...path, ...below]),
      ),
    ];
  });

const BOUNDS = ["metric_interval_lower_bound", "metric_interval_upper_bound"];

/** Source: https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html */
export const stepScaling: Rule = (config) =>
  blocksOf(config, "step_scaling_policy_configuration").flatMap(({ path, value }) => {
    const problem = (text: string): Problem => ({ path, summary: `${path.join(".")} ${text}` });
    return [
      ...(isAbsent(value.adjustment_type) ? [problem("has no adjustment_type")] : []),
      ...(isAbsent(value.step_adjustment) ? [problem("has no step_adjustment; it needs at least one")] : []),
      // Steps are a set, whose members have no position to point at.
      ...objects(value.step_adjustment)
        .flatMap((step) =>
          BOUNDS.flatMap((name) =>
            nullableFloat(["step_scaling_policy_configuration", 0, "step_adjustment", name], step[name]),
          ),
        )
        .map((wrong) => ({ ...wrong, path: [...path, "step_adjustment"] })),
      ...objects(value.step_adjustment)
        .filter(isEmptyStep)
        .map(({ metric_interval_lower_bound: low, metric_interval_upper_bound: high }) =>
          problem(
            `has a step_adjustment from ${numberOf(low)} to ${numberOf(high)}; its upper bound must be above its lower one`,
          ),
        ),
    ];
  });

function isEmptyStep({ metric_interval_lower_bound: lower, metric_interval_upper_bound: upper }: ObjectValue): boolean {
  const [low, high] = [numberOf(lower), numberOf(upper)];
  return low !== undefined && high !== undefined && low >= high;
}
