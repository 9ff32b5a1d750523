import type { Policy, View } from "../model";
import { alarmPoints, readyStatistics } from "./cloudwatch";
import { acceptableBacklogPerTask, clamp } from "./limits";

const PERIOD_SECONDS = 60;
const HIGH_ALARM_PERIODS = 3;
const LOW_ALARM_PERIODS = 15;
const LOW_ALARM_FRACTION = 0.9;
const COOLDOWN_SECONDS = 300;
/** AWS does not publish how much gradual is; one task per cool-down is its mildest reading. */
const SCALE_IN_STEP = 1;

/** AWS Application Auto Scaling's target tracking on waiting messages per running task. */
export const targetTracking: Policy = {
  name: "target-tracking",
  title: "AWS target tracking, backlog per task",
  source:
    "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html " +
    "(waiting messages / running tasks); https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-using-sqs-queue.html (target = " +
    "acceptable wait / service time); https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html " +
    "(cool-downs of 300 s for ECS, a larger scale-out goes through); " +
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html (proportional out, gradual " +
    "in, no scale-in on missing data or during a deployment); https://github.com/aws/copilot-cli/issues/4233 (3 of 3 and 15 of 15 " +
    `one-minute points). Assumed: in by ${SCALE_IN_STEP} task per cool-down, and cool-downs that begin with the decision`,
  start(limits) {
    const target = acceptableBacklogPerTask(limits);
    /** RunningTaskCount, which the metric math divides by: minute → tasks. */
    const runningByMinute = new Map<number, number>();
    let capacityBeforeScaleOut = 0;
    let scaleOutCoolUntil = Number.NEGATIVE_INFINITY;
    let scaleInCoolUntil = Number.NEGATIVE_INFINITY;

    function backlogPerTask({ metrics }: View, minute: number): number | null {
      const running = runningByMinute.get(minute) ?? 0;
      const ready = readyStatistics(metrics, minute * PERIOD_SECONDS, (minute + 1) * PERIOD_SECONDS);
      return ready === null || running === 0 ? null : ready.average / running;
    }

    return {
      everySeconds: PERIOD_SECONDS,
      tick(view) {
        const { now, service } = view;
        const thisMinute = Math.floor(now / PERIOD_SECONDS);
        runningByMinute.set(thisMinute, service.running);
        const pointAt = (periodsAgo: number) => backlogPerTask(view, thisMinute - 1 - periodsAgo);

        const high = alarmPoints(HIGH_ALARM_PERIODS, pointAt);
        const newest = high?.[0];
        if (high !== null && newest !== undefined && high.every((point) => point > target)) {
          const cooling = now < scaleOutCoolUntil;
          const capacity = cooling ? capacityBeforeScaleOut : service.desired;
          const wanted = clamp(Math.ceil((capacity * newest) / target), limits);
          if (wanted <= service.desired) return null;
          capacityBeforeScaleOut = capacity;
          scaleOutCoolUntil = now + COOLDOWN_SECONDS;
          return wanted;
        }

        if (now < scaleInCoolUntil || service.deployments > 1) return null;
        const low = alarmPoints(LOW_ALARM_PERIODS, pointAt);
        if (low === null || !low.every((point) => point < LOW_ALARM_FRACTION * target)) return null;
        const wanted = clamp(service.desired - SCALE_IN_STEP, limits);
        if (wanted >= service.desired) return null;
        scaleInCoolUntil = now + COOLDOWN_SECONDS;
        return wanted;
      },
    };
  },
};
