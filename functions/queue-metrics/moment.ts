import type { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import type { LambdaClient } from "@aws-sdk/client-lambda";
import type { Failure } from "./failures";
import { createKicker } from "./kicker";
import { type NamedReading, publish } from "./publish";
import { type Credentials, RefusedError, readQueue } from "./rabbitmq";
import type { QueueMetricsSettings } from "./settings";

/** What one moment of the grid gave: each queue is in one of the two. */
export interface Moment {
  /** Read, published, and kicked for where that was due. */
  readonly readings: readonly NamedReading[];
  readonly failures: readonly Failure[];
}

/**
 * Reads all queues at once, puts what was read as one batch, and kicks at the same time: neither may delay or prevent the
 * other. A queue that fails costs only itself. Throws RefusedError when the broker refuses the user, who is the same for all.
 */
export function createMoment(settings: QueueMetricsSettings, cloudwatch: CloudWatchClient, lambda: LambdaClient) {
  const kick = createKicker(lambda, settings);

  return async (at: number, credentials: Credentials): Promise<Moment> => {
    const failures: Failure[] = [];
    /** Does something for each of them at once; what it throws is that queue's failure, and nobody else's. */
    const forEach = async <S extends { readonly queue: string }, T>(
      sources: readonly S[],
      work: (source: S) => Promise<T>,
    ) => {
      const results = await Promise.all(
        sources.map(async (source) => {
          try {
            return [await work(source)];
          } catch (error) {
            if (error instanceof RefusedError) throw error;
            failures.push({ queue: source.queue, error: error instanceof Error ? error : new Error(String(error)) });
            return [];
          }
        }),
      );
      return results.flat();
    };

    const read = await forEach(settings.queues, async (source) => ({
      ...source,
      reading: await readQueue({ ...settings, queue: source.queue }, credentials),
    }));
    // CloudWatch refuses an empty batch.
    if (read.length === 0) return { readings: [], failures };
    const stored = publish(cloudwatch, settings, at, read);
    const readings = await forEach(read, async ({ reading, ...source }) => {
      const results = await Promise.allSettled([stored, kick(source, at, reading)]);
      const failed = results.find((result) => result.status === "rejected");
      if (failed !== undefined) throw failed.reason;
      return { queue: source.queue, reading };
    });
    return { readings, failures };
  };
}
