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

/** What queue-scaler publishes (EMF), in the dimension `service`. */
export const SCALER_METRICS = {
  need: "Need",
  desired: "Desired",
  running: "Running",
  ageSeconds: "MetricAge",
  stale: "StaleMetric",
  out: "ScaleOut",
  in: "ScaleIn",
  hold: "Hold",
  externalChange: "ExternalChange",
  lateEvent: "LateEvent",
  protectionUnknown: "ProtectionUnknown",
  dryRun: "DryRun",
  heartbeat: "ScalerHeartbeat",
} as const;

/** Lower case, because Powertools names its dimension so. */
export const SERVICE_DIMENSION = "service";
