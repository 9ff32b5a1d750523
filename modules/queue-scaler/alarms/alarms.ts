import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { AlarmTarget } from "../../core";
import { type AlarmRule, description } from "./rule";

export interface AlarmsProps {
  /** What all names begin with. */
  readonly prefix: string;
  readonly rules: readonly AlarmRule[];
  readonly target: AlarmTarget;
}

/** The alarms of one part of the scaling. */
export class Alarms extends Construct {
  /** In the order of the rules. */
  readonly arns: readonly string[];

  constructor(scope: Construct, id: string, { prefix, rules, target }: AlarmsProps) {
    super(scope, id);
    this.arns = rules.map((rule) => {
      const actions = rule.tells ? [target.topicArn] : [];
      return new CloudwatchMetricAlarm(this, rule.id, {
        alarmName: `${prefix}-${rule.id}`,
        alarmDescription: description(rule),
        namespace: rule.metric.namespace,
        metricName: rule.metric.name,
        dimensions: { ...rule.metric.dimensions },
        ...(rule.breach === "silence"
          ? { statistic: "SampleCount", comparisonOperator: "LessThanThreshold", threshold: 1 }
          : { statistic: "Maximum", comparisonOperator: "GreaterThanThreshold", threshold: rule.breach.above }),
        ...rule.window,
        treatMissingData: rule.breach === "silence" ? "breaching" : "notBreaching",
        alarmActions: actions,
        okActions: actions,
      }).arn;
    });
  }
}
