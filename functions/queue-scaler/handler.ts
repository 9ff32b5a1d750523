import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { ECSClient } from "@aws-sdk/client-ecs";
import { clientOptions } from "../client-options";
import { decide } from "./decide";
import { countProtected, describe, setDesiredCount } from "./ecs-service";
import { LATEST_EVENT_SECONDS, readEvent } from "./event";
import type { Decision } from "./model";
import { fetchSamples } from "./readings-source";
import { fromEnvironment, type QueueScalerSettings } from "./settings";
import { powertools, type Telemetry } from "./telemetry";

export interface Dependencies {
  readonly settings: QueueScalerSettings;
  readonly cloudwatch: CloudWatchClient;
  readonly ecs: ECSClient;
  readonly telemetry: Telemetry;
  /** Seconds since the epoch. */
  readonly now: () => number;
}

/** Reads, decides, changes. Whatever fails is thrown, so that Lambda's Errors metric counts it; the next tick repairs. */
export function createHandler(dependencies: Dependencies) {
  const { settings, cloudwatch, ecs, telemetry } = dependencies;

  // Unknown protection is part of the law (it then assumes that every task with a message is protected), so it is no failure.
  const protection = async (): Promise<number | null> => {
    if (!settings.protection) return null;
    try {
      return await countProtected(ecs, settings);
    } catch (error) {
      telemetry.protectionFailed(error);
      return null;
    }
  };

  return async (event: unknown): Promise<Decision | null> => {
    const invocation = readEvent(event);
    const now = dependencies.now();
    const eventAgeSeconds = now - (invocation.at ?? now);
    if (eventAgeSeconds > LATEST_EVENT_SECONDS) {
      telemetry.skipped(eventAgeSeconds);
      return null;
    }
    const [samples, counts, protectedCount] = await Promise.all([
      fetchSamples(cloudwatch, settings, now),
      describe(ecs, settings),
      protection(),
    ]);
    const history = { trigger: invocation.trigger, samples: [...samples, ...invocation.samples] };
    let service = { ...counts, protected: protectedCount };
    let decision = decide(history, service, settings, now);
    let externalChangeFrom: number | null = null;

    // Somebody may have changed the count since it was read: an update must rest on the count it replaces.
    if (decision.action !== "hold" && !settings.dryRun) {
      const again = await describe(ecs, settings);
      if (again.desired !== service.desired) externalChangeFrom = service.desired;
      service = { ...again, protected: protectedCount };
      decision = decide(history, service, settings, now);
    }
    const updated = decision.action !== "hold" && !settings.dryRun;
    if (updated) await setDesiredCount(ecs, settings, decision.desired);
    telemetry.decided({ trigger: invocation.trigger, service, decision, updated, externalChangeFrom });
    return decision;
  };
}

let ready: ReturnType<typeof createHandler> | undefined;

/** Lambda's entry. Settings and clients are made by the first invocation, so that wrong settings are its error. */
export const handler = async (event: unknown): Promise<Decision | null> => {
  if (ready === undefined) {
    const settings = fromEnvironment(process.env);
    ready = createHandler({
      settings,
      cloudwatch: new CloudWatchClient(clientOptions(5, 4)),
      ecs: new ECSClient(clientOptions(5, 4)),
      telemetry: powertools(settings),
      now: () => Date.now() / 1000,
    });
  }
  return ready(event);
};
