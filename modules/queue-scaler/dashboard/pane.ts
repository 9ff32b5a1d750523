import type { ScalableService } from "../../core";
import type { AlarmRule } from "../alarms";

/** What the dashboard shows of one service. */
export interface Pane {
  /** Name of the service as people write it. */
  readonly title: string;
  readonly queue: string;
  readonly service: ScalableService;
  /** Name of the function that decides. */
  readonly functionName: string;
  readonly scheduleMinutes: number;
  /** Age of a reading from which on it takes no task away. */
  readonly scaleInAgeSeconds: number;
  /** Age of a reading from which on it decides nothing. */
  readonly scaleOutAgeSeconds: number;
  /** Its alarms, also where nobody is told of them. */
  readonly rules: readonly AlarmRule[];
  /** ARNs of its alarms; empty where an environment has none. */
  readonly alarmArns: readonly string[];
}
