import { parseSettings, toEnvironment } from "@slipway/functions/queue-scaler/settings";
import { Construct } from "constructs";
import type { AlarmTarget, Location, ScalableService } from "../core";
import { longestJobMinutes } from "../core/rules";
import { type AlarmRule, Alarms, serviceRules } from "./alarms";
import type { Pane } from "./dashboard";
import { LambdaFunction } from "./lambda-function";
import { scalerStatements } from "./permissions";
import type { PublisherSpec, ServiceScalingSpec } from "./spec";

export interface ServiceScalerProps extends ServiceScalingSpec {
  /** The service whose number of tasks it sets; it must scale by `queueDepth`. */
  readonly service: ScalableService;
  readonly metricNamespace: string;
  /** The function that reads the queue. */
  readonly publisher: PublisherSpec;
  readonly logRetentionDays: number;
  readonly location: Location;
  readonly alarms?: AlarmTarget;
}

/** The function that sets the number of tasks of one service, and what tells when it cannot. */
export class ServiceScaler extends Construct {
  readonly functionName: string;
  /** What the dashboard shows of it. */
  readonly pane: Pane;

  constructor(scope: Construct, id: string, props: ServiceScalerProps) {
    super(scope, id);
    const { service, queue, metricNamespace, scheduleMinutes, location } = props;
    const { minTasks, maxTasks, taskProtection } = service;
    const jobMinutes = longestJobMinutes(taskProtection);
    const input = {
      ...props.settings,
      cluster: service.clusterName,
      service: service.serviceName,
      queue,
      namespace: metricNamespace,
      minTasks,
      maxTasks,
      publishIntervalSeconds: props.publisher.publishIntervalSeconds,
      protection: jobMinutes !== undefined,
    };
    const law = new LambdaFunction(this, "lambda", {
      ...props.scaler,
      code: "queue-scaler",
      description: `Sets the number of tasks of ${queue}'s workers`,
      scheduleMinutes,
      environment: toEnvironment(input),
      statements: scalerStatements(service, location, jobMinutes !== undefined),
      logRetentionDays: props.logRetentionDays,
    });
    this.functionName = law.functionName;

    const settings = parseSettings(input);
    const age = (intervals: number) => intervals * settings.publishIntervalSeconds;
    const scaleInAgeSeconds = age(settings.scaleInFreshnessIntervals);
    const rules: AlarmRule[] = serviceRules({
      metricNamespace,
      queue,
      serviceName: service.serviceName,
      functionName: props.scaler.functionName,
      publisherName: props.publisher.functionName,
      scheduleMinutes,
      scaleInAgeSeconds,
      longestJobMinutes: jobMinutes,
      dryRun: settings.dryRun,
    });
    this.pane = {
      title: id,
      queue,
      service,
      functionName: props.scaler.functionName,
      scheduleMinutes,
      scaleInAgeSeconds,
      scaleOutAgeSeconds: age(settings.scaleOutFreshnessIntervals),
      rules,
      alarmArns: props.alarms
        ? new Alarms(this, "alarms", { prefix: props.scaler.functionName, rules, target: props.alarms }).arns
        : [],
    };
  }
}
