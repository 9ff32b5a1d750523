import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";

export interface ScheduleProps {
  readonly name: string;
  /** Minutes between two events, 1 or more. */
  readonly minutes: number;
  readonly functionArn: string;
}

/** An EventBridge rule that calls a function every few minutes. */
export class Schedule extends Construct {
  readonly ruleArn: string;

  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id);
    const rule = new CloudwatchEventRule(this, "rule", {
      name: props.name,
      // "rate(1 minutes)" is refused.
      scheduleExpression: `rate(${props.minutes} ${props.minutes === 1 ? "minute" : "minutes"})`,
    });
    new CloudwatchEventTarget(this, "target", {
      rule: rule.name,
      arn: props.functionArn,
      retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
    });
    this.ruleArn = rule.arn;
  }
}
