import type { FactsByType } from "./types";
import { METRIC_UNITS } from "./units";

export const cloudwatch: FactsByType = {
  aws_cloudwatch_composite_alarm: {
    source: "internal/service/cloudwatch/composite_alarm.go",
    read: "5.x, without actions_suppressor",
    forcesReplacement: ["actions_enabled", "alarm_name"],
    defaults: { actions_enabled: true },
    lengths: { alarm_description: [0, 1024], alarm_name: [0, 255], alarm_rule: [1, 10240] },
    formats: { alarm_actions: "arn", insufficient_data_actions: "arn", ok_actions: "arn" },
    maxItems: { alarm_actions: 5, insufficient_data_actions: 5, ok_actions: 5 },
  },
  aws_cloudwatch_dashboard: {
    source: "internal/service/cloudwatch/dashboard.go",
    read: "6.x",
    forcesReplacement: ["dashboard_name"],
    formats: { dashboard_body: "json" },
  },
  aws_cloudwatch_metric_alarm: {
    source: "internal/service/cloudwatch/metric_alarm.go",
    read: "5.x schema and a late 6.x schema, differences listed in notes",
    forcesReplacement: ["alarm_name"],
    defaults: { actions_enabled: true, "metric_query.return_data": false, treat_missing_data: "missing" },
    conflicts: [
      ["dimensions", "metric_query"],
      ["extended_statistic", "statistic"],
      ["extended_statistic", "metric_query"],
      ["metric_name", "metric_query"],
      ["namespace", "metric_query"],
      ["period", "metric_query"],
      ["statistic", "metric_query"],
      ["threshold", "threshold_metric_id"],
    ],
    values: {
      comparison_operator: [
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "LessThanThreshold",
        "LessThanOrEqualToThreshold",
        "LessThanLowerOrGreaterThanUpperThreshold",
        "LessThanLowerThreshold",
        "GreaterThanUpperThreshold",
      ],
      evaluate_low_sample_count_percentiles: ["evaluate", "ignore"],
      statistic: ["SampleCount", "Average", "Sum", "Minimum", "Maximum"],
      treat_missing_data: ["breaching", "ignore", "missing", "notBreaching"],
      unit: METRIC_UNITS,
    },
    ignoresCase: ["evaluate_low_sample_count_percentiles", "treat_missing_data"],
    ranges: { datapoints_to_alarm: [1, null], evaluation_periods: [1, null] },
    lengths: {
      alarm_description: [0, 1024],
      alarm_name: [1, 255],
      metric_name: [1, 255],
      "metric_query.account_id": [1, 255],
      "metric_query.expression": [1, 1024],
      "metric_query.id": [1, 255],
      "metric_query.metric.metric_name": [1, 255],
      "metric_query.metric.namespace": [1, 255],
      namespace: [1, 255],
      threshold_metric_id: [1, 255],
    },
    patterns: {
      extended_statistic: [
        /^((p|(tm)|(wm)|(tc)|(ts))((\d{1,2}(\.\d{1,2})?)|(100))|(IQM)|(((TM)|(WM)|(PR)|(TC)|(TS)))\((\d+(\.\d+)?%?)?:(\d+(\.\d+)?%?)?\))$/,
        "invalid statistic, see: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html",
      ],
    },
    maxItems: { insufficient_data_actions: 5, "metric_query.metric": 1, ok_actions: 5 },
  },
};
