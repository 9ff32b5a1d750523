import { allEnvironments, type Environment } from "../../../environments";
import type { LawSettings } from "../../../functions/queue-scaler/decide";
import { parseLawSettings, SettingsError } from "../../../functions/queue-scaler/settings";
import { environmentNamed } from "../../environment-named";
import { UsageError } from "../../errors";

/** A queue-driven service, where its metrics are, and how it is scaled. */
export interface Target {
  readonly environment: string;
  readonly region: string;
  readonly namespace: string;
  readonly queue: string;
  /** Name of the ECS service. */
  readonly service: string;
  /** Name of the function that decides. */
  readonly scaler: string;
  readonly scheduleMinutes: number;
  readonly settings: LawSettings;
  /** As the settings are written, for a replay with others. */
  readonly written: Readonly<Record<string, unknown>>;
}

/**
 * The queue-driven service that two names mean; without the second name the environment's only one.
 * @throws UsageError for names that do not exist or mean several
 */
export function targetOf(name: string, service: string | undefined, environments = allEnvironments()): Target {
  const environment = environmentNamed(name, environments);
  const { queueScaler } = environment;
  const scaled = Object.keys(queueScaler?.services ?? {});
  const [only] = scaled;
  if (queueScaler === undefined || only === undefined) {
    const others = environments.flatMap((other) => (other.queueScaler ? [`${other.system}/${other.name}`] : []));
    throw new UsageError(
      `${name} has no service that scales by a queue`,
      `Name an environment that has: ${others.join(", ") || "there is none"}.`,
    );
  }
  if (service === undefined && scaled.length > 1) {
    throw new UsageError(
      `${name} has ${scaled.length} services that scale by a queue`,
      `Name one: --service ${scaled.join(" or ")}.`,
    );
  }
  if (service !== undefined && !scaled.includes(service)) {
    throw new UsageError(
      `${name} has no service "${service}" that scales by a queue; there is ${scaled.join(", ")}`,
      `Write --service ${only}, or leave it out.`,
    );
  }
  return scalerOf(environment, service ?? only);
}

function scalerOf(environment: Environment, name: string): Target {
  const spec = environment.queueScaler?.services[name];
  const service = environment.services[name];
  if (environment.queueScaler === undefined || spec === undefined || service?.scaling.by !== "queueDepth") {
    throw new Error(`${name} does not scale by a queue, which the check of the environment should have refused`);
  }
  const { minTasks, maxTasks, taskProtection } = service.scaling;
  const { publishIntervalSeconds } = environment.queueScaler.publisher;
  const protection = "longestJobMinutes" in taskProtection;
  const { dryRun: _, ...law } = spec.settings;
  const written = { ...law, minTasks, maxTasks, protection, ...(publishIntervalSeconds && { publishIntervalSeconds }) };
  return {
    environment: `${environment.system}/${environment.name}`,
    region: environment.region,
    namespace: environment.queueScaler.metricNamespace,
    queue: spec.queue,
    service: service.name,
    scaler: spec.scaler.functionName,
    scheduleMinutes: spec.scheduleMinutes,
    settings: parseLawSettings(written),
    written,
  };
}

/**
 * The settings with some of them replaced, each as `name=value`.
 * @throws UsageError for what is not of this form, unknown, or refused by the contract of the settings
 */
export function changedSettings({ written }: Target, changes: readonly string[]): LawSettings {
  const changed = changes.map((change) => {
    const [, name, value] = /^(\w+)=(.+)$/.exec(change) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(`--set takes name=value, but got "${change}"`, "Write, for example, --set maxTasks=20.");
    }
    return [name, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value === "true" || (value !== "false" && value)];
  });
  try {
    return parseLawSettings({ ...written, ...Object.fromEntries(changed) });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new UsageError(error.message, "Run slipway scaler settings for all of them.");
  }
}
