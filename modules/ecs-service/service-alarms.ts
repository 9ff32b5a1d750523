import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { AlarmTarget } from "../core";

export interface ServiceAlarmsProps {
  readonly target: AlarmTarget;
  readonly clusterName: string;
  readonly serviceName: string;
  readonly cpuPercent?: number;
  readonly memoryPercent?: number;
  /** Load balancer and target group as CloudWatch names them. @default - no alarm on requests */
  readonly routing?: { readonly balancer: string; readonly targetGroup: string };
}

/** What wakes somebody up: too little room, no healthy task behind the load balancer, requests that fail. */
export class ServiceAlarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServiceAlarmsProps,
  ) {
    super(scope, id);
    const load = { ClusterName: props.clusterName, ServiceName: props.serviceName };
    if (props.cpuPercent !== undefined) this.load("cpu", "CPUUtilization", props.cpuPercent, load);
    if (props.memoryPercent !== undefined) this.load("memory", "MemoryUtilization", props.memoryPercent, load);
    if (!props.routing) return;
    const routing = { LoadBalancer: props.routing.balancer, TargetGroup: props.routing.targetGroup };
    this.alarm("no-healthy-task", {
      alarmDescription: `${props.serviceName}: no task behind the load balancer is healthy`,
      namespace: "AWS/ApplicationELB",
      metricName: "HealthyHostCount",
      dimensions: routing,
      statistic: "Minimum",
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      period: 60,
      evaluationPeriods: 3,
      // A target group without targets reports nothing: that is the failure.
      treatMissingData: "breaching",
    });
    this.alarm("server-errors", {
      alarmDescription: `${props.serviceName}: more than 10 answers with status 5xx in five minutes, twice in a row`,
      namespace: "AWS/ApplicationELB",
      metricName: "HTTPCode_Target_5XX_Count",
      dimensions: routing,
      statistic: "Sum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 10,
      period: 300,
      evaluationPeriods: 2,
      treatMissingData: "notBreaching",
    });
  }

  private load(id: string, metricName: string, threshold: number, dimensions: Record<string, string>) {
    this.alarm(id, {
      alarmDescription: `${this.props.serviceName}: ${id} above ${threshold} % for fifteen minutes`,
      namespace: "AWS/ECS",
      metricName,
      dimensions,
      statistic: "Average",
      comparisonOperator: "GreaterThanThreshold",
      threshold,
      period: 300,
      evaluationPeriods: 3,
      treatMissingData: "missing",
    });
  }

  private alarm(id: string, config: Omit<CloudwatchMetricAlarmConfig, "alarmName" | "alarmActions" | "okActions">) {
    const actions = [this.props.target.topicArn];
    new CloudwatchMetricAlarm(this, id, {
      ...config,
      alarmName: `${this.props.serviceName}-${id}`,
      alarmActions: actions,
      okActions: actions,
    });
  }
}
