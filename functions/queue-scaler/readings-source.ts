import { type CloudWatchClient, GetMetricDataCommand, type MetricDataQuery } from "@aws-sdk/client-cloudwatch";
import { QUEUE_DIMENSION, QUEUE_METRICS, queueDimension, SCALER_METRICS, SERVICE_DIMENSION } from "../metrics";
import type { Sample } from "./model";

/**
 * How far a decision looks back. CloudWatch keeps points finer than a minute for three hours and answers nothing at all
 * to a request that begins earlier; five minutes are left for clocks that differ.
 */
export const HISTORY_SECONDS = 3 * 3600 - 300;

/** The finest period of metrics that are not high-resolution, as the scaler's own. */
const MINUTE_SECONDS = 60;

/** Whose metrics; the scaler's settings are one. */
export interface MetricSource {
  readonly namespace: string;
  readonly queue: string;
  readonly service: string;
  /** Distance of the queue's readings. */
  readonly publishIntervalSeconds: number;
}

/** Seconds since the epoch, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Of the queue's readings; 60 when `from` is more than three hours ago. @default the publishing interval */
  readonly periodSeconds?: number;
}

const QUEUE_SERIES = ["ready", "unacked", "consumers", "published", "acknowledged"] as const;
const SERVICE_SERIES = ["desired", "running"] as const;

/** One series of the answer. */
interface Series {
  readonly id: (typeof QUEUE_SERIES)[number] | (typeof SERVICE_SERIES)[number];
  readonly metric: string;
  readonly dimension: { readonly Name: string; readonly Value: string };
  readonly periodSeconds: number;
  readonly statistic: "Maximum" | "Minimum" | "Average";
}

function seriesOf(source: MetricSource, periodSeconds: number): Series[] {
  const queue = { Name: QUEUE_DIMENSION, Value: queueDimension(source.queue) };
  const service = { Name: SERVICE_DIMENSION, Value: source.service };
  const manyReadings = periodSeconds > source.publishIntervalSeconds;
  return [
    ...QUEUE_SERIES.map((id) => ({
      id,
      metric: QUEUE_METRICS[id],
      dimension: queue,
      periodSeconds,
      // Overlapping publisher runs put two values into one period; the larger one is the careful one. Of many readings
      // only the mean of the work in progress tells how long a message takes.
      statistic: id === "unacked" && manyReadings ? ("Average" as const) : ("Maximum" as const),
    })),
    ...SERVICE_SERIES.map((id) => ({
      id,
      metric: SCALER_METRICS[id],
      dimension: service,
      periodSeconds: MINUTE_SECONDS,
      // Of several counts in a minute these prove the least of tasks that are missing.
      statistic: id === "desired" ? ("Minimum" as const) : ("Maximum" as const),
    })),
  ];
}

const queryOf = (namespace: string, { id, metric, dimension, periodSeconds, statistic }: Series): MetricDataQuery => ({
  Id: id,
  MetricStat: {
    Metric: { Namespace: namespace, MetricName: metric, Dimensions: [dimension] },
    Period: periodSeconds,
    Stat: statistic,
  },
});

/**
 * Readings of the queue and counts of the service, in no particular order; what is missing is null. A span of three hours
 * is one GetMetricData: 5 × 1,080 + 2 × 180 points of the 100,800 an answer may hold. The start and end of a request hold
 * for all of its series, so fine readings can't be had for a shorter time than coarse ones.
 *
 * A period is dated at its last reading: counters have that value there, and nothing counts as older than it is.
 *
 * @throws when CloudWatch fails, or says so of one series. Points that it does not have are missing, not an error.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 */
export async function fetchSamples(client: CloudWatchClient, source: MetricSource, span: Span): Promise<Sample[]> {
  const { namespace, publishIntervalSeconds } = source;
  const wanted = seriesOf(source, span.periodSeconds ?? publishIntervalSeconds);
  const samples = new Map<number, Partial<Record<Series["id"], number>>>();
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: wanted.map((series) => queryOf(namespace, series)),
        StartTime: new Date(Math.floor(span.from / MINUTE_SECONDS) * MINUTE_SECONDS * 1000),
        // The end is exclusive, and the period that is running already has its value.
        EndTime: new Date((Math.floor(span.to / publishIntervalSeconds) + 1) * publishIntervalSeconds * 1000),
        ScanBy: "TimestampDescending",
        NextToken,
      }),
    );
    for (const { id, metric, dimension, periodSeconds } of wanted) {
      const result = page.MetricDataResults?.find(({ Id }) => Id === id);
      if (result?.StatusCode === "InternalError" || result?.StatusCode === "Forbidden") {
        throw new Error(`GetMetricData answered ${result.StatusCode} for ${metric} of ${dimension.Value}`);
      }
      result?.Timestamps?.forEach((time, index) => {
        const at = time.getTime() / 1000 + periodSeconds - publishIntervalSeconds;
        samples.set(at, { ...samples.get(at), [id]: result.Values?.[index] });
      });
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return [...samples].map(([at, values]) => ({
    at,
    ready: values.ready ?? null,
    unacked: values.unacked ?? null,
    consumers: values.consumers ?? null,
    published: values.published ?? null,
    acknowledged: values.acknowledged ?? null,
    desired: values.desired ?? null,
    running: values.running ?? null,
  }));
}
