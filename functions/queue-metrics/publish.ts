import { type CloudWatchClient, type MetricDatum, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { QUEUE_DIMENSION, QUEUE_METRICS } from "../metrics";
import type { QueueReading } from "./rabbitmq";
import type { QueueMetricsSettings } from "./settings";

/** Puts one reading as one batch. A counter that is unknown is left out, because its rate is unknown and not zero. */
export async function publish(
  client: CloudWatchClient,
  settings: QueueMetricsSettings,
  at: number,
  reading: QueueReading,
): Promise<void> {
  const values = { ...reading, heartbeat: 1 };
  const data: MetricDatum[] = Object.entries(QUEUE_METRICS).flatMap(([series, name]) => {
    const value = values[series as keyof typeof QUEUE_METRICS];
    if (value === null) return [];
    return {
      MetricName: name,
      Dimensions: [{ Name: QUEUE_DIMENSION, Value: settings.queue }],
      Timestamp: new Date(at * 1000),
      Value: value,
      Unit: "Count",
      StorageResolution: settings.publishIntervalSeconds < 60 ? 1 : 60,
    };
  });
  await client.send(new PutMetricDataCommand({ Namespace: settings.namespace, MetricData: data }));
}
