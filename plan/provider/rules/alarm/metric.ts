import { type ObjectValue, UNKNOWN } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { blocksOf, isAbsent, isPresent, textOf } from "../reading";
import { isWhole } from "./queries";

/** CustomizeDiff of internal/service/cloudwatch/metric_alarm.go */
export const statistic: Rule = (config) =>
  isPresent(config.metric_name) &&
  isAbsent(config.metric_query) &&
  isAbsent(config.statistic) &&
  isAbsent(config.extended_statistic)
    ? [
        {
          path: ["statistic"],
          summary: "One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm",
        },
      ]
    : [];

/** What an alarm on one metric needs: docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
export const watchedMetric: Rule = (config) => {
  if (isAbsent(config.metric_name))
    return isAbsent(config.metric_query) && isAbsent(config.evaluation_criteria)
      ? [
          {
            path: [],
            summary:
              "the alarm watches nothing; write metric_name with namespace, period and statistic, or metric_query",
          },
        ]
      : [];
  // Both together are refused by the provider, whatever else is written.
  if (!isAbsent(config.metric_query)) return [];
  return ["namespace", "period"]
    .filter((name) => isAbsent(config[name]))
    .map((name) => ({ path: [name], summary: `${name}: is missing; an alarm on metric_name needs it` }));
};

const BANDS = ["LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold", "GreaterThanUpperThreshold"];

/** A number to compare with, or the id of the query that gives an anomaly band. */
export const threshold: Rule = (config) => {
  const operator = textOf(config.comparison_operator);
  // Both together are refused by the provider.
  if (operator === undefined || (isPresent(config.threshold) && isPresent(config.threshold_metric_id))) return [];
  const problem = (name: string, text: string): Problem[] => [{ path: [name], summary: `${name}: ${text}` }];
  if (BANDS.includes(operator)) {
    if (isPresent(config.threshold))
      return problem("threshold", `is not allowed with ${operator}; write threshold_metric_id`);
    return isAbsent(config.threshold_metric_id)
      ? problem("threshold_metric_id", `is missing; ${operator} compares with an anomaly band`)
      : band(config);
  }
  if (isPresent(config.threshold_metric_id))
    return problem("threshold_metric_id", `is not allowed with ${operator}; allowed with ${BANDS.join(", ")}`);
  return isAbsent(config.threshold) && isAbsent(config.threshold_metric_id) && isAbsent(config.evaluation_criteria)
    ? problem("threshold", `is missing; ${operator} compares with it`)
    : [];
};

function band(config: ObjectValue): Problem[] {
  const id = textOf(config.threshold_metric_id);
  const blocks = blocksOf(config, "metric_query");
  if (id === undefined || !isWhole(config.metric_query) || blocks.some(({ value }) => value.id === UNKNOWN)) return [];
  const query = blocks.find(({ value }) => value.id === id);
  const say = (text: string): Problem[] => [{ path: ["threshold_metric_id"], summary: `threshold_metric_id: ${text}` }];
  if (query === undefined) return say(`"${id}" is the id of no metric_query`);
  const expression = query.value.expression;
  return expression === UNKNOWN || (typeof expression === "string" && expression.includes("ANOMALY_DETECTION_BAND"))
    ? []
    : say(`"${id}" is no anomaly band; its expression is to be ANOMALY_DETECTION_BAND(…)`);
}
