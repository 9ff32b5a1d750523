import { keyOf, placesAt } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";
import { numberOf } from "../reading";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Periods shorter than a minute, by path: internal/service/cloudwatch/metric_alarm.go */
const SHORT: Readonly<Record<string, readonly number[]>> = {
  period: [10, 20, 30],
  "metric_query.period": [1, 5, 10, 20, 30],
  "metric_query.metric.period": [1, 5, 10, 20, 30],
};

/** What a period may be. */
export const periods: Rule = (config) =>
  Object.entries(SHORT).flatMap(([name, short]) =>
    placesAt(config, name).flatMap(({ path, value }): Problem[] => {
      const period = numberOf(value);
      if (period === undefined || short.includes(period) || period % 60 === 0) return [];
      const key = keyOf(path);
      return [
        {
          path,
          summary: `expected ${key} to be one of [${short.join(" ")}], got ${period}`,
          detail: `expected ${key} to be divisible by 60, got: ${period}`,
        },
      ];
    }),
  );

/** AWS measures its own metrics once a minute: docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
export const measuredOnceAMinute: Rule = ({ namespace, period }) => {
  const seconds = numberOf(period);
  return typeof namespace === "string" &&
    namespace.startsWith("AWS/") &&
    seconds !== undefined &&
    SHORT.period?.includes(seconds)
    ? [
        {
          path: ["period"],
          summary: `period: ${seconds} s is shorter than the minute in which ${namespace} is measured; the alarm will often lack data`,
          warning: true,
        },
      ]
    : [];
};

/** PutMetricAlarm: a week at most, a day where the period is shorter than an hour. */
export const evaluationSpan: Rule = (config) => {
  const evaluated = numberOf(config.evaluation_periods);
  const inQueries = ["metric_query.metric.period", "metric_query.period"].flatMap((name) =>
    placesAt(config, name).flatMap(({ value }) => numberOf(value) ?? []),
  );
  const period = numberOf(config.period) ?? (inQueries.length > 0 ? Math.max(...inQueries) : undefined);
  if (evaluated === undefined || period === undefined) return [];
  const [most, named] = period < HOUR ? [DAY, "a day"] : [7 * DAY, "a week"];
  return period * evaluated <= most
    ? []
    : [
        {
          path: ["evaluation_periods"],
          summary: `evaluation_periods: ${evaluated} periods of ${period} s are ${period * evaluated} s; with this period CloudWatch looks back ${most} s (${named}) at most, that is ${Math.floor(most / period)} periods`,
        },
      ];
};

/** "M out of N": PutMetricAlarm, DatapointsToAlarm. */
export const datapoints: Rule = ({ datapoints_to_alarm: datapoints, evaluation_periods: periods }) => {
  const [needed, evaluated] = [numberOf(datapoints), numberOf(periods)];
  return needed !== undefined && evaluated !== undefined && needed > evaluated
    ? [
        {
          path: ["datapoints_to_alarm"],
          summary: `datapoints_to_alarm: ${needed} is more than evaluation_periods (${evaluated}), so the alarm could never ring`,
        },
      ]
    : [];
};
