import { parseSettings, type QueueScalerSettingsInput, settingsTable } from "@slipway/functions/queue-scaler/settings";
import type { Problem } from "../../core/rules";

const FROM_ELSEWHERE = [
  "cluster",
  "service",
  "queue",
  "namespace",
  "minTasks",
  "maxTasks",
  "publishIntervalSeconds",
  "protection",
] as const;

/** What people write of the law's settings; the rest is known from the service, its queue and the publisher. */
export type LawSettings = Omit<QueueScalerSettingsInput, (typeof FROM_ELSEWHERE)[number]>;

/** The settings against the contract that the function reads them by: what it would refuse in AWS is refused here. */
export function checkSettings(
  settings: LawSettings,
  known: Pick<QueueScalerSettingsInput, "minTasks" | "maxTasks" | "protection" | "publishIntervalSeconds">,
): Problem[] {
  const names = settingsTable().map(({ key }) => key);
  const allowed = names.filter((name) => !FROM_ELSEWHERE.some((other) => other === name));
  const unknown = Object.keys(settings).filter((name) => !allowed.includes(name));
  const problems = unknown.map((name) => ({
    field: `settings.${name}`,
    message: names.includes(name)
      ? "known from the service, its queue and the publisher already; remove it"
      : `no such setting; there are ${allowed.join(", ")}; correct its name or remove it`,
  }));
  const input = { ...settings, ...known, cluster: "-", service: "-", queue: "-", namespace: "-" };
  return [
    ...problems,
    // The limits are the service's, and may not stand in the settings.
    ...refusals(() => parseSettings(input)).map((message) => ({
      field: /^(min|max)Tasks /.test(message) ? "" : "settings",
      message,
    })),
  ];
}

/** What a contract says against settings, a sentence each, without its own name. */
export function refusals(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "SettingsError") throw error;
    return error.message.replace(/^[\w-]+ settings: /, "").split(" · ");
  }
}
