import { type CloudWatchClient, type MetricDatum, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { QUEUE_DIMENSION, QUEUE_METRICS, queueDimension } from "../metrics";
import type { QueueReading } from "./rabbitmq";
import type { QueueMetricsSettings } from "./settings";

/** A queue's name and its state at one moment. */
export interface NamedReading {
  readonly queue: string;
  readonly reading: QueueReading;
}

/**
 * Puts the readings of one moment as one batch. A counter that is unknown is left out, because its rate is unknown and
 * not zero. 50 queues are 350 of the 1,000 metrics that one call may hold, and a few KB of its 1 MB
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html).
 */
export async function publish(
  client: CloudWatchClient,
  settings: QueueMetricsSettings,
  at: number,
  readings: readonly NamedReading[],
): Promise<void> {
  const MetricData = readings.flatMap((named) => dataOf(named, at, settings.publishIntervalSeconds));
  try {
    await client.send(new PutMetricDataCommand({ Namespace: settings.namespace, MetricData }));
  } catch (error) {
    throw new Error(`publishing to ${settings.namespace} failed: ${String(error)}`, { cause: error });
  }
}

function dataOf({ queue, reading }: NamedReading, at: number, intervalSeconds: number): MetricDatum[] {
  const values = { ...reading, heartbeat: 1 };
  return Object.entries(QUEUE_METRICS).flatMap(([series, name]) => {
    const value = values[series as keyof typeof QUEUE_METRICS];
    if (value === null) return [];
    return {
      MetricName: name,
      Dimensions: [{ Name: QUEUE_DIMENSION, Value: queueDimension(queue) }],
      Timestamp: new Date(at * 1000),
      Value: value,
      Unit: "Count",
      StorageResolution: intervalSeconds < 60 ? 1 : 60,
    };
  });
}
