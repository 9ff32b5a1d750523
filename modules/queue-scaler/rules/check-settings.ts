import { parseSettings, type QueueScalerSettingsInput, settingsTable } from "@slipway/functions/queue-scaler/settings";
import type { Problem } from "../../core/rules";

const FROM_ELSEWHERE = ["cluster", "service", "queue", "namespace", "minTasks", "maxTasks"] as const;

/** What people write of the law's settings; the rest is known from the service and the queue. */
export type LawSettings = Omit<QueueScalerSettingsInput, (typeof FROM_ELSEWHERE)[number]>;

/** The settings against the contract that the function reads them by: what it would refuse in AWS is refused here. */
export function checkSettings(settings: LawSettings, range: { minTasks: number; maxTasks: number }): Problem[] {
  const names = settingsTable().map(({ key }) => key);
  const allowed = names.filter((name) => !FROM_ELSEWHERE.some((other) => other === name));
  const unknown = Object.keys(settings).filter((name) => !allowed.includes(name));
  const problems = unknown.map((name) => ({
    field: `settings.${name}`,
    message: names.includes(name)
      ? "known from the service and the queue already; remove it"
      : `no such setting; there are ${allowed.join(", ")}; correct its name or remove it`,
  }));
  try {
    parseSettings({ ...settings, ...range, cluster: "-", service: "-", queue: "-", namespace: "-" });
    return problems;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "SettingsError") throw error;
    const sentences = error.message.replace(/^queue-scaler settings: /, "").split(" · ");
    return [...problems, ...sentences.map((message) => ({ field: "settings", message }))];
  }
}
