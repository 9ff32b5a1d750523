import type { Sample, ServiceState } from "../functions/queue-scaler/decide";

export type { Sample, ServiceState };

/** One job: when it is published (seconds since the trace began) and how long a slot works on it. */
export interface Message {
  readonly at: number;
  readonly serviceSeconds: number;
  /** Fails whenever it has been worked on, and is delivered again. @default false */
  readonly poison?: boolean;
}

/** A workload: everything that is published, oldest first. The same seed gives the same trace. */
export interface Trace {
  readonly name: string;
  readonly durationSeconds: number;
  readonly messages: readonly Message[];
}

/** What every policy is told before a run. */
export interface Limits {
  readonly minTasks: number;
  readonly maxTasks: number;
  readonly slotsPerTask: number;
  /** How long a message takes on average, as an operator would guess it when writing the policy's settings. */
  readonly expectedServiceSeconds: number;
  readonly targetWaitSeconds: number;
  /** Whether tasks protect themselves from scale-in while they hold a message. */
  readonly protection: boolean;
}

/** What a policy can look at when it is asked. Times are seconds since the trace began. */
export interface View {
  readonly now: number;
  /** When what calls the policy was sent: a schedule's tick or a reading's kick may come late. @default now */
  readonly sentAt?: number;
  /** Readings that have reached CloudWatch by now, newest last; the publisher's delay and outages are in them. */
  readonly metrics: readonly Sample[];
  /** What the broker itself answers now; null when it can't be reached. For policies that poll the queue directly. */
  readonly broker: Sample | null;
  readonly service: ServiceState;
}

/** A policy at work: it may remember what it has seen. */
export interface PolicyRun {
  /** Seconds between two calls of `tick`. */
  readonly everySeconds: number;
  /** The desired count it sets; null leaves it as it is. The simulator never corrects what a policy asks for. */
  tick(view: View): number | null;
  /** Called when the publisher kicks, with its reading: only for policies that have such a thing. */
  kick?(view: View, reading: Sample): number | null;
  /** The need of the last call, for policies that work one out; only shown. @default null */
  readonly need?: number | null;
}

/** A way to set the number of tasks. */
export interface Policy {
  /** Stable key, as `ours`, `keda`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Where its law and its numbers are written: an address, and what was taken from there. */
  readonly source: string;
  start(limits: Limits): PolicyRun;
}

/** One second-by-second line of what happened, kept only when asked for (plots). */
export interface Moment {
  readonly at: number;
  readonly ready: number;
  readonly unacked: number;
  /** The law's need where the policy has one. */
  readonly need: number | null;
  readonly desired: number;
  /** Tasks that consume. */
  readonly running: number;
}

/** What one run of one policy on one trace cost and what it violated. */
export interface RunResult {
  readonly policy: string;
  readonly trace: string;
  readonly seed: number;
  readonly messages: number;
  /** Messages whose wait (publication to first delivery) exceeded targetWaitSeconds, in percent; never delivered ones count. */
  readonly violationPercent: number;
  /** Hours of tasks from launch to end, the start-up included. */
  readonly taskHours: number;
  readonly waitP50Seconds: number;
  readonly waitP95Seconds: number;
  readonly waitMaxSeconds: number;
  /** Tasks stopped while they held a message. */
  readonly kills: number;
  /** Scale-ins decided while the newest reading in `metrics` was older than 45 s (or there was none) and no `broker` was asked. */
  readonly blindScaleIns: number;
  readonly changes: number;
  /** Changes outside [minTasks, maxTasks]. */
  readonly outOfRange: number;
  /** Empty unless asked for. */
  readonly moments: readonly Moment[];
}
