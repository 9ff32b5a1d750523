import { setTimeout as sleepMilliseconds } from "node:timers/promises";
import { Logger } from "@aws-lambda-powertools/logger";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { clientOptions } from "../client-options";
import { readCredentials } from "./credentials";
import { type Failure, summaryOf } from "./failures";
import { endOfRun, nextOnGrid } from "./grid";
import { createMoment } from "./moment";
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
  /** Published readings: queues × moments of the grid. */
  readonly readings: number;
}

/**
 * Reads the queues on the grid of the clock until the run ends. A reading that fails costs that reading only; the run then
 * throws at its end, so that Lambda's Errors metric counts it. Only a refused user ends the run at once.
 */
export function createHandler(dependencies: Dependencies) {
  const { settings, cloudwatch, lambda, secretsManager, log, now, sleep } = dependencies;
  const next = (from: number) => nextOnGrid(from, settings.publishIntervalSeconds);
  const moment = createMoment(settings, cloudwatch, lambda);

  return async (event: unknown): Promise<Run> => {
    const end = endOfRun(event, now());
    // An event that comes too late: the next run has its time already.
    if (next(now()) >= end) return { readings: 0 };
    const credentials = await readCredentials(secretsManager, settings.credentialsSecret);
    const failures: Failure[] = [];
    let readings = 0;
    for (let at = next(now()); at < end; ) {
      await sleep(Math.max(0, at - now()));
      const result = await moment(at, credentials);
      readings += result.readings.length;
      if (result.readings.length > 0) log.info("read", { at, queues: result.readings });
      for (const failure of result.failures) log.warn("a reading failed", { at, ...failure });
      failures.push(...result.failures);
      // A slow broker skips points of the grid instead of publishing one moment's state under another's time.
      at = next(Math.max(now(), at + 1));
    }
    if (failures.length > 0) {
      throw new AggregateError(
        failures.map(({ error }) => error),
        summaryOf(failures, readings + failures.length),
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
