import { setTimeout as sleepMilliseconds } from "node:timers/promises";
import { Logger } from "@aws-lambda-powertools/logger";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { clientOptions } from "../client-options";
import { readCredentials } from "./credentials";
import { endOfRun, nextOnGrid } from "./grid";
import { createKicker } from "./kicker";
import { publish } from "./publish";
import { type QueueReading, RefusedError, readQueue } from "./rabbitmq";
import { fromEnvironment, type QueueMetricsSettings } from "./settings";

export interface Dependencies {
  readonly settings: QueueMetricsSettings;
  readonly cloudwatch: CloudWatchClient;
  readonly lambda: LambdaClient;
  readonly secretsManager: SecretsManagerClient;
  readonly log: Pick<Logger, "info" | "warn">;
  /** Seconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (seconds: number) => Promise<unknown>;
}

/** What one run did. */
export interface Run {
  readonly readings: number;
}

/**
 * Reads the queue on the grid of the clock until the run ends. A reading that fails costs that reading only; the run then
 * throws at its end, so that Lambda's Errors metric counts it. Only a refused user ends the run at once.
 */
export function createHandler(dependencies: Dependencies) {
  const { settings, cloudwatch, lambda, secretsManager, log, now, sleep } = dependencies;
  const { publishIntervalSeconds } = settings;
  const kick = createKicker(lambda, settings);

  // Both at once: neither may delay or prevent the other.
  const pass = async (at: number, reading: QueueReading): Promise<void> => {
    const results = await Promise.allSettled([publish(cloudwatch, settings, at, reading), kick(at, reading)]);
    const failed = results.find((result) => result.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  };

  return async (event: unknown): Promise<Run> => {
    const end = endOfRun(event, now());
    const credentials = await readCredentials(secretsManager, settings.credentialsSecret);
    const failures: Error[] = [];
    let readings = 0;
    for (let at = nextOnGrid(now(), publishIntervalSeconds); at < end; ) {
      await sleep(Math.max(0, at - now()));
      try {
        const reading = await readQueue(settings, credentials);
        await pass(at, reading);
        readings++;
        log.info("reading", { at, ...reading });
      } catch (error) {
        if (error instanceof RefusedError) throw error;
        failures.push(error instanceof Error ? error : new Error(String(error)));
        log.warn("a reading failed", { at, error: failures.at(-1) });
      }
      // A slow reading skips grid points instead of publishing one moment's state under another's time.
      at = nextOnGrid(Math.max(now(), at + 1), publishIntervalSeconds);
    }
    if (failures.length > 0) {
      throw new AggregateError(
        failures,
        `${failures.length} of ${readings + failures.length} readings failed: ${failures[0]?.message}`,
      );
    }
    return { readings };
  };
}

let ready: ReturnType<typeof createHandler> | undefined;

/** Lambda's entry. Settings and clients are made by the first invocation, so that wrong settings are its error. */
export const handler = async (event: unknown): Promise<Run> => {
  if (ready === undefined) {
    const settings = fromEnvironment(process.env);
    const options = () => clientOptions(settings.requestTimeoutSeconds, 2);
    ready = createHandler({
      settings,
      cloudwatch: new CloudWatchClient(options()),
      lambda: new LambdaClient(options()),
      secretsManager: new SecretsManagerClient(options()),
      log: new Logger({ serviceName: "queue-metrics" }),
      now: () => Date.now() / 1000,
      sleep: (seconds) => sleepMilliseconds(seconds * 1000),
    });
  }
  return ready(event);
};
