import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { QUEUE_DIMENSION, QUEUE_METRICS } from "@slipway/functions/metrics";
import { Construct } from "constructs";
import type { AlarmTarget } from "../core";

export interface ScalerAlarmsProps {
  readonly target: AlarmTarget;
  readonly metricNamespace: string;
  readonly queue: string;
  readonly serviceName: string;
  readonly scalerFunction: string;
  readonly publisherFunction: string;
  readonly scheduleMinutes: number;
}

/** What tells that the scaler is blind or broken. Silence is a failure here: ECS would simply keep its count. */
export class ScalerAlarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ScalerAlarmsProps,
  ) {
    super(scope, id);
    for (const name of [props.scalerFunction, props.publisherFunction]) {
      this.alarm(`${name}-errors`, {
        alarmDescription: `${name} failed; the number of tasks of ${props.queue}'s workers stays as it is`,
        namespace: "AWS/Lambda",
        metricName: "Errors",
        dimensions: { FunctionName: name },
        statistic: "Sum",
        comparisonOperator: "GreaterThanThreshold",
        threshold: 0,
        period: 60 * props.scheduleMinutes,
        evaluationPeriods: 2,
        treatMissingData: "notBreaching",
      });
    }
    this.alarm(`${props.scalerFunction}-silent`, {
      alarmDescription: `${props.scalerFunction} was not called for three periods`,
      namespace: "AWS/Lambda",
      metricName: "Invocations",
      dimensions: { FunctionName: props.scalerFunction },
      statistic: "Sum",
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      period: 60 * props.scheduleMinutes,
      evaluationPeriods: 3,
      treatMissingData: "breaching",
    });
    this.alarm(`${props.publisherFunction}-blind`, {
      alarmDescription: `No reading of ${props.queue} for three minutes: nothing is scaled in, and out only by the fallback`,
      namespace: props.metricNamespace,
      metricName: QUEUE_METRICS.heartbeat,
      dimensions: { [QUEUE_DIMENSION]: props.queue },
      statistic: "SampleCount",
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      period: 60,
      evaluationPeriods: 3,
      treatMissingData: "breaching",
    });
  }

  private alarm(name: string, config: Omit<CloudwatchMetricAlarmConfig, "alarmName" | "alarmActions" | "okActions">) {
    const actions = [this.props.target.topicArn];
    new CloudwatchMetricAlarm(this, name, { ...config, alarmName: name, alarmActions: actions, okActions: actions });
  }
}
