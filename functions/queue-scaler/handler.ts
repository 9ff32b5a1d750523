import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { ECSClient } from "@aws-sdk/client-ecs";
import { clientOptions } from "../client-options";
import { decide } from "./decide";
import { countProtected, describe, setDesiredCount } from "./ecs-service";
import { HandledEvents, type Invocation, LATEST_EVENT_SECONDS, readEvent } from "./event";
import type { Decision } from "./model";
import { fetchSamples, HISTORY_SECONDS } from "./readings-source";
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
  const handled = new HandledEvents();
  /** The desired count as the last invocation left it; null when that is not known. */
  let left: number | null = null;

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

  const run = async (invocation: Invocation, now: number): Promise<Decision> => {
    const expected = left;
    left = null;
    const [samples, counts, protectedCount] = await Promise.all([
      fetchSamples(cloudwatch, settings, { from: now - HISTORY_SECONDS, to: now }),
      describe(ecs, settings),
      protection(),
    ]);
    const history = { trigger: invocation.trigger, samples: [...samples, ...invocation.samples] };
    let service = { ...counts, protected: protectedCount };
    let decision = decide(history, service, settings, now);
    let externalChangeFrom = expected === null || expected === service.desired ? null : expected;

    // Somebody may have changed the count since it was read: an update must rest on the count it replaces.
    if (decision.action !== "hold" && !settings.dryRun) {
      const again = await describe(ecs, settings);
      if (again.desired !== service.desired) externalChangeFrom = service.desired;
      service = { ...again, protected: protectedCount };
      decision = decide(history, service, settings, now);
    }
    const updated = decision.action !== "hold" && !settings.dryRun;
    if (updated) await setDesiredCount(ecs, settings, decision.desired);
    // In a dry run the count is somebody else's.
    if (!settings.dryRun) left = decision.desired;

    const signals = [...decision.signals];
    if (externalChangeFrom !== null) signals.push("externalChange");
    if (settings.protection && protectedCount === null) signals.push("protectionUnknown");
    const told = { ...decision, signals };
    telemetry.decided({ trigger: invocation.trigger, service, decision: told, updated, externalChangeFrom });
    return told;
  };

  return async (event: unknown): Promise<Decision | null> => {
    const invocation = readEvent(event);
    const now = dependencies.now();
    const { at, key } = invocation;
    // An event from the future is one of a clock that differs: it is not late, and what it carries is for the law to trust.
    const eventAgeSeconds = now - (at ?? now);
    const skip = eventAgeSeconds > LATEST_EVENT_SECONDS ? "late" : handled.has(key, now) ? "duplicate" : null;
    if (skip !== null) {
      telemetry.skipped(skip, eventAgeSeconds);
      return null;
    }
    const decision = await run(invocation, now);
    // Only now: what failed may be tried again.
    handled.add(key, at ?? now);
    return decision;
  };
}

/** Of both clients: 5 s an attempt, and three retries of what is throttled or fails in passing (control law: failures). */
export const awsOptions = clientOptions(5, 4);

let ready: ReturnType<typeof createHandler> | undefined;

/** Lambda's entry. Settings and clients are made by the first invocation, so that wrong settings are its error. */
export const handler = async (event: unknown): Promise<Decision | null> => {
  if (ready === undefined) {
    const settings = fromEnvironment(process.env);
    ready = createHandler({
      settings,
      cloudwatch: new CloudWatchClient(awsOptions),
      ecs: new ECSClient(awsOptions),
      telemetry: powertools(settings),
      now: () => Date.now() / 1000,
    });
  }
  return ready(event);
};
