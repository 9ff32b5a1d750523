import { plural } from "../words";
import { flat } from "./amount";
import type { Pricer } from "./charge";
import { prices } from "./prices";
import { blocksOf, lastStep, named, numberOf, textOf } from "./values";

/** An alarm costs by the metrics that it looks at; a band of what is normal counts as two more. */
export const metricAlarm: Pricer = ({ values }) => {
  const queries = blocksOf(values.metric_query);
  const metrics = Math.max(1, queries.flatMap((query) => blocksOf(query.metric)).length);
  const counted = textOf(values.threshold_metric_id) === undefined ? metrics : metrics + 2;
  const periods = [values, ...queries.flatMap((query) => blocksOf(query.metric))].map(({ period }) => numberOf(period));
  const isHighResolution = periods.some((period) => period !== undefined && period < 60);
  const price = isHighResolution ? prices.alarmHighResolutionMetricMonth : prices.alarmMetricMonth;
  const name = named("Alarm", values.alarm_name);
  return [
    {
      name,
      what: name,
      amount: flat(counted * price.usd),
    },
  ];
};

export const compositeAlarm: Pricer = () => [
  { name: "Alarm of alarms", what: "Alarm of alarms", amount: flat(prices.compositeAlarmMonth.usd) },
];

export const dashboard: Pricer = () => [
  { name: "Dashboard", what: "Dashboard", amount: flat(prices.dashboardMonth.usd) },
];

export const logMetricFilter: Pricer = () => [
  { name: "Metric out of logs", what: "Metric out of logs", amount: flat(prices.customMetricMonth.usd) },
];

/** Metrics of Container Insights by what they are about: an estimate that no page confirmed; AWS names the metrics, not their number. */
const METRICS = { cluster: 8, family: 6, service: 11 };
/** Enhanced ones are of each container and task too: about twice as many, measured by nobody here. */
const ENHANCED_SHARE = 2;

/** Container Insights of a cluster; the cluster itself costs nothing. */
export const cluster: Pricer = (resource) => {
  const setting = blocksOf(resource.values.setting).find(({ name }) => name === "containerInsights")?.value;
  if (setting !== "enabled" && setting !== "enhanced") return [];
  const services = resource.others
    .near(resource, "aws_ecs_service")
    .filter(({ values }) => (lastStep(values.cluster) ?? resource.values.name) === resource.values.name).length;
  const basic = METRICS.cluster + services * (METRICS.family + METRICS.service);
  const [metrics, price] =
    setting === "enhanced" ? [basic * ENHANCED_SHARE, prices.enhancedMetricMonth] : [basic, prices.customMetricMonth];
  return [
    {
      name: "Container Insights",
      what: `Container Insights, about ${metrics} metrics`,
      amount: flat(metrics * price.usd),
      assumption: `${plural(services, "service")} in the cluster`,
    },
  ];
};
