import type { Policy } from "../model";
import { readyStatistics } from "./cloudwatch";
import { clamp } from "./limits";

const ALARM_EVERY_SECONDS = 60;
const PERIOD_SECONDS = 300;
const COOLDOWN_SECONDS = 300;

/** Tasks to add or remove at so many waiting messages. */
function stepAt(ready: number): number {
  if (ready <= 0) return -1;
  if (ready >= 500) return 5;
  return ready >= 100 ? 1 : 0;
}

/** What aws-cdk's queue service does when nothing is said about its scaling. */
export const cdkSteps: Policy = {
  name: "cdk-steps",
  title: "aws-cdk QueueProcessingService defaults",
  source:
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs-patterns/lib/base/queue-processing-service-base.ts " +
    "(steps: up to 0 one less, from 100 one more, from 500 five more); " +
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-applicationautoscaling/lib/step-scaling-policy.ts (1 of 1, <= and " +
    ">=, no cool-down given); aws-sqs metricApproximateNumberOfMessagesVisible (maximum over 5 minutes); " +
    "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html (cool-down 300 s for " +
    "ECS, within it a larger step adds the difference). Its CPU target is left out",
  start(limits) {
    let stepTaken = 0;
    let scaleOutCoolUntil = Number.NEGATIVE_INFINITY;
    let scaleInCoolUntil = Number.NEGATIVE_INFINITY;
    return {
      everySeconds: ALARM_EVERY_SECONDS,
      tick({ now, metrics, service }) {
        const end = Math.floor(now / ALARM_EVERY_SECONDS) * ALARM_EVERY_SECONDS;
        const ready = readyStatistics(metrics, end - PERIOD_SECONDS, end)?.maximum;
        if (ready === undefined) return null;
        const step = stepAt(ready);
        if (step < 0) {
          if (now < scaleInCoolUntil || service.desired <= limits.minTasks) return null;
          scaleInCoolUntil = now + COOLDOWN_SECONDS;
          return clamp(service.desired + step, limits);
        }
        const already = now < scaleOutCoolUntil ? stepTaken : 0;
        if (step <= already || service.desired >= limits.maxTasks) return null;
        stepTaken = step;
        scaleOutCoolUntil = now + COOLDOWN_SECONDS;
        return clamp(service.desired + step - already, limits);
      },
    };
  },
};
