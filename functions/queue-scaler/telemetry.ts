import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { SCALER_METRICS, SIGNALS } from "../metrics";
import type { Decision, ServiceState, Trigger } from "./model";
import type { QueueScalerSettings } from "./settings";

/** What one invocation did; becomes one log line and one set of metrics. */
export interface Outcome {
  readonly trigger: Trigger;
  readonly service: ServiceState;
  readonly decision: Decision;
  /** False in a dry run and when there was nothing to change. */
  readonly updated: boolean;
  /** Somebody else changed the desired count between reading and writing; the decision is the one for the new count. */
  readonly externalChangeFrom: number | null;
}

/** Where the scaler's words go. */
export interface Telemetry {
  decided(outcome: Outcome): void;
  /** Nothing was decided: the event is too old, or was handled before. */
  skipped(why: "late" | "duplicate", eventAgeSeconds: number): void;
  protectionFailed(error: unknown): void;
}

const SKIPPED = { late: "too old", duplicate: "one that was handled before" } as const;

/** Structured logs and EMF metrics on standard output, by AWS Lambda Powertools. */
export function powertools(settings: QueueScalerSettings): Telemetry {
  const logger = new Logger({ serviceName: settings.service });
  // Powertools makes serviceName the one dimension, SERVICE_DIMENSION.
  const metrics = new Metrics({ namespace: settings.namespace, serviceName: settings.service });
  const count = (name: string, value: number) => metrics.addMetric(name, MetricUnit.Count, value);

  return {
    decided({ trigger, service, decision, updated, externalChangeFrom }) {
      // Not `service`: Powertools keeps that key for itself.
      const line = { trigger, state: service, ...decision, updated, dryRun: settings.dryRun, externalChangeFrom };
      logger.info("decision", line);
      count(SCALER_METRICS.heartbeat, 1);
      count(SCALER_METRICS.desired, updated ? decision.desired : service.desired);
      count(SCALER_METRICS.running, service.running);
      count(SCALER_METRICS[decision.action], 1);
      // Only while true: CloudWatch charges a metric by the hours in which it gets values.
      if (settings.dryRun) count(SCALER_METRICS.dryRun, 1);
      for (const signal of decision.signals) count(SIGNALS[signal], 1);
      if (decision.need !== null) count(SCALER_METRICS.need, decision.need);
      if (decision.ageSeconds !== null) {
        metrics.addMetric(SCALER_METRICS.ageSeconds, MetricUnit.Seconds, decision.ageSeconds);
      }
      metrics.publishStoredMetrics();
    },
    skipped(why, eventAgeSeconds) {
      logger.warn(`the event is ${SKIPPED[why]}, nothing was decided`, { eventAgeSeconds });
      count(SCALER_METRICS[`${why}Event`], 1);
      metrics.publishStoredMetrics();
    },
    protectionFailed(error) {
      logger.warn("task protection is unknown", { error: error instanceof Error ? error : String(error) });
    },
  };
}
