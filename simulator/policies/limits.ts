import type { Limits } from "../model";

/** A task count as a product that knows its limits would set it. */
export function clamp(tasks: number, { minTasks, maxTasks }: Limits): number {
  return Math.min(Math.max(tasks, minTasks), maxTasks);
}

/**
 * Messages that may wait per task without the last one waiting too long: acceptable wait / service time, once per slot.
 * The rule AWS gives for choosing the target of a queue worker.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-using-sqs-queue.html
 */
export function acceptableBacklogPerTask(limits: Limits): number {
  return (limits.slotsPerTask * limits.targetWaitSeconds) / limits.expectedServiceSeconds;
}
