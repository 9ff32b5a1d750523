import type { RuleTable } from "../table";
import { alarmActions } from "./actions";
import { alarmRule } from "./composite";
import { statistic, threshold, watchedMetric } from "./metric";
import { datapoints, evaluationSpan, measuredOnceAMinute, periods } from "./period";
import { queries, returnedData } from "./queries";

/** Rules about alarms. */
export const alarms: RuleTable = {
  aws_cloudwatch_composite_alarm: [alarmRule],
  aws_cloudwatch_metric_alarm: [
    alarmActions,
    statistic,
    watchedMetric,
    threshold,
    periods,
    measuredOnceAMinute,
    evaluationSpan,
    datapoints,
    queries,
    returnedData,
  ],
};
