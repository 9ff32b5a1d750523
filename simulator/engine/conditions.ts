import type { Fault } from "../faults";
import type { Limits } from "../model";
import type { Range } from "./range";

/** The world around a policy. */
export interface Conditions {
  readonly limits: Limits;
  /** From launch to a task that consumes. */
  readonly startupSeconds: Range;
  /** From a reading to CloudWatch answering with it. */
  readonly metricDelaySeconds: Range;
  /** Distance of the publisher's readings, on the grid of the clock. */
  readonly publishIntervalSeconds: number;
  /** From a reading to the kicked scaler. */
  readonly kickDelaySeconds: Range;
  /** Shortest time between two kicks. */
  readonly kickIntervalSeconds: number;
  readonly faults: readonly Fault[];
}

/** The service of the measured goals: 1 to 11 tasks with one slot each. Start-up and delays are the control law's. */
export const USUAL: Conditions = {
  limits: {
    minTasks: 1,
    maxTasks: 11,
    slotsPerTask: 1,
    expectedServiceSeconds: 90,
    targetWaitSeconds: 120,
    protection: true,
  },
  startupSeconds: [45, 70],
  metricDelaySeconds: [10, 10],
  publishIntervalSeconds: 10,
  kickDelaySeconds: [0, 2],
  kickIntervalSeconds: 15,
  faults: [],
};
