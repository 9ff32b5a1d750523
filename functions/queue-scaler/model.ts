import type { Signal } from "../metrics";

/** One reading of the queue. Null is unknown, never zero. Counters are RabbitMQ's, cumulative until the broker restarts. */
export interface Sample {
  /** Seconds since the epoch. */
  readonly at: number;
  /** Messages waiting. */
  readonly ready: number | null;
  /** Messages handed to a consumer and not yet acknowledged: work in progress. */
  readonly unacked: number | null;
  readonly consumers: number | null;
  /** Messages published so far. */
  readonly published: number | null;
  /** Messages acknowledged so far. */
  readonly acknowledged: number | null;
  /** The service's counts at that time, where they are known: what the scaler itself published, every minute or two. */
  readonly desired?: number | null;
  readonly running?: number | null;
}

/** A tick may go both ways; a kick (messages wait, seen seconds ago) only out. */
export type Trigger = "tick" | "kick";

export interface History {
  readonly trigger: Trigger;
  /** In any order, duplicates allowed. */
  readonly samples: readonly Sample[];
}

/** The ECS service at the time of the decision. */
export interface ServiceState {
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** Deployments ECS lists; more than one while a rollout runs. */
  readonly deployments: number;
  /** Rollout state of the primary deployment; null where the deployment controller has none. */
  readonly rollout: "IN_PROGRESS" | "COMPLETED" | "FAILED" | null;
  /** Tasks with scale-in protection; null is unknown. Not looked at when the setting `protection` is off. */
  readonly protected: number | null;
}

export type { LawSettings } from "./settings";

/** Why the decision is what it is; stable words, because logs, tests and `slipway scaler explain` show them. */
export type Reason =
  /** n > desired. */
  | "need-above-desired"
  /** The need is what the service has. */
  | "need-equals-desired"
  /** n was below desired for the whole window. */
  | "need-below-desired"
  /** The highest need of the window is not below desired. */
  | "window-not-over"
  /** A kick never takes tasks away. */
  | "kick"
  /** A deployment runs: out only. */
  | "deployment"
  /** Too old to take tasks away. */
  | "data-too-old-for-scale-in"
  /** Too old to decide anything. */
  | "data-stale"
  /** No reading at all. */
  | "data-missing"
  /** Stale for so long that fallbackTasks apply. */
  | "fallback"
  /** The window has a hole or is not yet covered. */
  | "gap-in-window"
  /** Work in progress is unknown: no scale-in. */
  | "unacked-unknown"
  /** Without protection at most half of the tasks go per tick. */
  | "half-per-tick"
  /** The last task stays until the queue is provably unused. */
  | "zero-not-proved"
  /** More tasks hold work than maxTasks allows: left alone until they finish. */
  | "busy-above-maximum"
  /** The service has fewer than minTasks. */
  | "below-minimum"
  /** Tasks that were asked for do not start: no more are added. */
  | "launch-stuck"
  /** Tasks run and do not consume: no more are added. */
  | "not-consuming"
  /** All slots are busy and nothing gets finished: no more are added. */
  | "no-progress";

export interface Decision {
  /** The count to set; equals the service's desired count when action is hold. */
  readonly desired: number;
  readonly action: "out" | "in" | "hold";
  /** max(need, floor) before the limits minTasks and maxTasks; null when the queue can't be seen. */
  readonly need: number | null;
  readonly reasons: readonly Reason[];
  /** What is wrong, or may be, whatever was decided. */
  readonly signals: readonly Signal[];
  /** The newest reading that says how many messages wait; null when there is none. */
  readonly reading: Sample | null;
  /** Age of the newest usable reading; null when there is none. */
  readonly ageSeconds: number | null;
  readonly serviceTimeSeconds: number;
  /** False while serviceTimeSeconds is the prior. */
  readonly serviceTimeLearned: boolean;
  /** Null is unknown. */
  readonly publishRatePerSecond: number | null;
}
