import { type CloudWatchClient, GetMetricDataCommand, type MetricDataQuery } from "@aws-sdk/client-cloudwatch";
import { QUEUE_DIMENSION, QUEUE_METRICS } from "../metrics";
import type { Sample } from "./model";
import type { QueueScalerSettings } from "./settings";

/** High-resolution points exist for three hours; five minutes less, because AWS returns nothing at all beyond the limit. */
const HISTORY_SECONDS = 3 * 3600 - 300;

const SERIES = ["ready", "unacked", "consumers", "published", "acknowledged"] as const;

function queries(settings: QueueScalerSettings): MetricDataQuery[] {
  return SERIES.map((series) => ({
    Id: series,
    MetricStat: {
      Metric: {
        Namespace: settings.namespace,
        MetricName: QUEUE_METRICS[series],
        Dimensions: [{ Name: QUEUE_DIMENSION, Value: settings.queue }],
      },
      Period: settings.publishIntervalSeconds,
      // Overlapping publisher runs put two values into one period; the larger one is the careful one.
      Stat: "Maximum",
    },
  }));
}

/** The queue's readings, by one GetMetricData: five series of at most 1,050 points are far below its 100,800. */
export async function fetchSamples(
  client: CloudWatchClient,
  settings: QueueScalerSettings,
  now: number,
): Promise<Sample[]> {
  const output = await client.send(
    new GetMetricDataCommand({
      MetricDataQueries: queries(settings),
      StartTime: new Date((now - HISTORY_SECONDS) * 1000),
      // The end is exclusive, and the period that is running already has its value.
      EndTime: new Date((now + settings.publishIntervalSeconds) * 1000),
      ScanBy: "TimestampDescending",
    }),
  );
  const byTime = new Map<number, Partial<Record<(typeof SERIES)[number], number>>>();
  for (const series of SERIES) {
    const result = output.MetricDataResults?.find(({ Id }) => Id === series);
    if (result?.StatusCode === "InternalError" || result?.StatusCode === "Forbidden") {
      throw new Error(`GetMetricData answered ${result.StatusCode} for ${QUEUE_METRICS[series]} of ${settings.queue}`);
    }
    result?.Timestamps?.forEach((time, index) => {
      const at = time.getTime() / 1000;
      byTime.set(at, { ...byTime.get(at), [series]: result.Values?.[index] });
    });
  }
  return [...byTime].map(([at, values]) => ({
    at,
    ready: values.ready ?? null,
    unacked: values.unacked ?? null,
    consumers: values.consumers ?? null,
    published: values.published ?? null,
    acknowledged: values.acknowledged ?? null,
  }));
}
