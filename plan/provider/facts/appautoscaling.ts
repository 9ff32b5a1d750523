import { sameTime } from "../planning/same";
import type { FactsByType } from "./types";

export const appautoscaling: FactsByType = {
  aws_appautoscaling_policy: {
    source: "internal/service/appautoscaling/policy.go",
    read: "6.x (has predictive_scaling_policy_configuration)",
    forcesReplacement: ["name", "resource_id", "scalable_dimension", "service_namespace"],
    defaults: {
      policy_type: "StepScaling",
      "target_tracking_scaling_policy_configuration.disable_scale_in": false,
      "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.return_data": true,
    },
    conflicts: [
      [
        "target_tracking_scaling_policy_configuration.customized_metric_specification",
        "target_tracking_scaling_policy_configuration.predefined_metric_specification",
      ],
      [
        "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics",
        "target_tracking_scaling_policy_configuration.customized_metric_specification.dimensions",
      ],
      [
        "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics",
        "target_tracking_scaling_policy_configuration.customized_metric_specification.metric_name",
      ],
      [
        "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics",
        "target_tracking_scaling_policy_configuration.customized_metric_specification.namespace",
      ],
      [
        "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics",
        "target_tracking_scaling_policy_configuration.customized_metric_specification.statistic",
      ],
      [
        "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics",
        "target_tracking_scaling_policy_configuration.customized_metric_specification.unit",
      ],
    ],
    values: {
      policy_type: ["StepScaling", "TargetTrackingScaling", "PredictiveScaling"],
      "predictive_scaling_policy_configuration.max_capacity_breach_behavior": [
        "HonorMaxCapacity",
        "IncreaseMaxCapacity",
      ],
      "predictive_scaling_policy_configuration.mode": ["ForecastOnly", "ForecastAndScale"],
      "step_scaling_policy_configuration.adjustment_type": [
        "ChangeInCapacity",
        "PercentChangeInCapacity",
        "ExactCapacity",
      ],
      "step_scaling_policy_configuration.metric_aggregation_type": ["Average", "Minimum", "Maximum"],
      "target_tracking_scaling_policy_configuration.customized_metric_specification.statistic": [
        "Average",
        "Minimum",
        "Maximum",
        "SampleCount",
        "Sum",
      ],
    },
    ranges: {
      "predictive_scaling_policy_configuration.max_capacity_buffer": [0, 100],
      "predictive_scaling_policy_configuration.scheduling_buffer_time": [0, 3600],
    },
    lengths: {
      name: [0, 255],
      "target_tracking_scaling_policy_configuration.predefined_metric_specification.resource_label": [0, 1023],
      "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.expression": [1, 2047],
      "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.id": [1, 255],
      "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.label": [1, 2047],
      "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.metric_stat.stat": [1, 100],
      "predictive_scaling_policy_configuration.metric_specification.predefined_load_metric_specification.predefined_metric_type":
        [1, 128],
      "predictive_scaling_policy_configuration.metric_specification.predefined_load_metric_specification.resource_label":
        [1, 1023],
      "predictive_scaling_policy_configuration.metric_specification.predefined_metric_pair_specification.predefined_metric_type":
        [1, 128],
      "predictive_scaling_policy_configuration.metric_specification.predefined_metric_pair_specification.resource_label":
        [1, 1023],
      "predictive_scaling_policy_configuration.metric_specification.predefined_scaling_metric_specification.predefined_metric_type":
        [1, 128],
      "predictive_scaling_policy_configuration.metric_specification.predefined_scaling_metric_specification.resource_label":
        [1, 1023],
      "predictive_scaling_policy_configuration.metric_specification.customized_capacity_metric_specification.metric_data_query.expression":
        [1, 2048],
      "predictive_scaling_policy_configuration.metric_specification.customized_load_metric_specification.metric_data_query.expression":
        [1, 2048],
      "predictive_scaling_policy_configuration.metric_specification.customized_scaling_metric_specification.metric_data_query.expression":
        [1, 2048],
    },
    maxItems: {
      predictive_scaling_policy_configuration: 1,
      "predictive_scaling_policy_configuration.metric_specification.customized_capacity_metric_specification": 1,
      "predictive_scaling_policy_configuration.metric_specification.customized_load_metric_specification": 1,
      "predictive_scaling_policy_configuration.metric_specification.customized_scaling_metric_specification": 1,
      "predictive_scaling_policy_configuration.metric_specification.predefined_load_metric_specification": 1,
      "predictive_scaling_policy_configuration.metric_specification.predefined_metric_pair_specification": 1,
      "predictive_scaling_policy_configuration.metric_specification.predefined_scaling_metric_specification": 1,
      step_scaling_policy_configuration: 1,
      target_tracking_scaling_policy_configuration: 1,
      "target_tracking_scaling_policy_configuration.customized_metric_specification": 1,
      "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.metric_stat": 1,
      "target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.metric_stat.metric": 1,
      "target_tracking_scaling_policy_configuration.predefined_metric_specification": 1,
    },
    minItems: { target_tracking_scaling_policy_configuration: 1 },
  },
  aws_appautoscaling_scheduled_action: {
    source: "internal/service/appautoscaling/scheduled_action.go",
    read: "4.x",
    forcesReplacement: ["name", "resource_id", "scalable_dimension", "service_namespace"],
    same: { end_time: sameTime, start_time: sameTime },
    defaults: { timezone: "UTC" },
    atLeastOneOf: [["scalable_target_action.max_capacity", "scalable_target_action.min_capacity"]],
    ranges: { "scalable_target_action.max_capacity": [0, null], "scalable_target_action.min_capacity": [0, null] },
    formats: { end_time: "timestamp", start_time: "timestamp" },
  },
  aws_appautoscaling_target: {
    source: "internal/service/appautoscaling/target.go",
    read: "older 5.x copy (era inferred from code style); 6.x copy not reached",
    forcesReplacement: ["resource_id", "scalable_dimension", "service_namespace"],
    maxItems: { suspended_state: 1 },
  },
};
