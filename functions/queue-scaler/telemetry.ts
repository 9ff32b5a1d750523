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
  skipped(ageSeconds: number): void;
  protectionFailed(error: unknown): void;
}

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
      count(SCALER_METRICS.dryRun, settings.dryRun ? 1 : 0);
      count(SIGNALS.externalChange, externalChangeFrom === null ? 0 : 1);
      count(SIGNALS.protectionUnknown, settings.protection && service.protected === null ? 1 : 0);
      count(SIGNALS.stale, decision.need === null ? 1 : 0);
      if (decision.need !== null) count(SCALER_METRICS.need, decision.need);
      if (decision.ageSeconds !== null) {
        metrics.addMetric(SCALER_METRICS.ageSeconds, MetricUnit.Seconds, decision.ageSeconds);
      }
      metrics.publishStoredMetrics();
    },
    skipped(ageSeconds) {
      logger.warn("event is too old, nothing was decided", { ageSeconds });
      count(SCALER_METRICS.lateEvent, 1);
      metrics.publishStoredMetrics();
    },
    protectionFailed(error) {
      logger.warn("task protection is unknown", { error: error instanceof Error ? error : String(error) });
    },
  };
}
