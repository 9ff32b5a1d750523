/** The names both functions, their alarms and the dashboard use for one metric. */

/** What queue-metrics publishes, in the dimension Queue. */
export const QUEUE_METRICS = {
  ready: "Ready",
  unacked: "Unacked",
  consumers: "Consumers",
  published: "PublishTotal",
  acknowledged: "AckTotal",
  redelivered: "RedeliverTotal",
  heartbeat: "Heartbeat",
} as const;

export const QUEUE_DIMENSION = "Queue";

/**
 * A queue's name as the value of its dimension, which takes printable ASCII only
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html): the rest is percent-encoded, and so
 * is the percent sign, or two queues could share a value. Unresolved tokens pass.
 */
export const queueDimension = (queue: string): string => queue.replace(/[^\x20-\x7e]+|%/gu, encodeURIComponent);

/**
 * What is wrong, or may be: a decision names every one that is true, and it is published (as 1) only while it is true,
 * because CloudWatch charges a metric by the hours in which it gets values. How long it must last is the alarm's to say.
 */
export const SIGNALS = {
  /** Too old to decide anything, or none at all. */
  stale: "StaleMetric",
  /** Tasks should go, but the data are never good enough for it. */
  scaleInBlocked: "ScaleInBlocked",
  /** The newest reading lacks a number that decides. */
  unknownSeries: "UnknownSeries",
  /** A deployment runs: tasks are only added. */
  deployment: "DeploymentFreeze",
  /** Fewer tasks run than desired for 10 minutes: no more are added. */
  launchStuck: "LaunchStuck",
  /** Fewer consumers than tasks for 5 minutes: no more are added. */
  notConsuming: "NotConsuming",
  /** All slots busy and nothing finished for three service times: a poison message, or a dead end. */
  noProgress: "NoProgress",
  /** More tasks are needed than maxTasks. */
  saturated: "Saturated",
  /** Somebody else set the desired count. */
  externalChange: "ExternalChange",
  /** Protection of tasks can't be read: every task with a message counts as protected. */
  protectionUnknown: "ProtectionUnknown",
} as const;

export type Signal = keyof typeof SIGNALS;

/** What queue-scaler publishes (EMF) beside its signals, in the dimension `service`. */
export const SCALER_METRICS = {
  need: "Need",
  desired: "Desired",
  running: "Running",
  ageSeconds: "MetricAge",
  out: "ScaleOut",
  in: "ScaleIn",
  hold: "Hold",
  lateEvent: "LateEvent",
  duplicateEvent: "DuplicateEvent",
  dryRun: "DryRun",
  heartbeat: "ScalerHeartbeat",
} as const;

/** Lower case, because Powertools names its dimension so. */
export const SERVICE_DIMENSION = "service";
