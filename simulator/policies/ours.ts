import { decide, type Sample, type Trigger } from "../../functions/queue-scaler/decide";
import { parseLawSettings } from "../../functions/queue-scaler/settings";
import type { Limits, Policy, PolicyRun, View } from "../model";
import { ScalerHistory } from "./ours-history";

const TICK_SECONDS = 120;
/** The handler skips invocations that are older (control law: failures). */
const LATEST_EVENT_SECONDS = 90;

/** Settings of the law that a variant sets otherwise than the default. */
export type LawVariant = Readonly<Record<string, unknown>>;

/** What the operator of this policy writes down. */
const settingsFor = (limits: Limits, variant: LawVariant) =>
  parseLawSettings({
    minTasks: limits.minTasks,
    maxTasks: limits.maxTasks,
    slotsPerTask: limits.slotsPerTask,
    targetWaitSeconds: limits.targetWaitSeconds,
    serviceTimePriorSeconds: limits.expectedServiceSeconds,
    protection: limits.protection,
    ...variant,
  });

/** The production law, fed with what the Lambda would read from CloudWatch and ECS. */
export function oursWith(name: string, title: string, variant: LawVariant = {}): Policy {
  return {
    name,
    title,
    source: "functions/queue-scaler/decide.ts: the production decision itself",
    start(limits): PolicyRun {
      const settings = settingsFor(limits, variant);
      const history = new ScalerHistory(settings.publishIntervalSeconds);
      let need: number | null = null;
      const ask = (trigger: Trigger, view: View, reading: readonly Sample[]): number | null => {
        if (view.now - (view.sentAt ?? view.now) > LATEST_EVENT_SECONDS) return null;
        const { service } = view;
        const samples = [...history.read(view.metrics, view.now), ...reading];
        const decision = decide({ trigger, samples }, service, settings, view.now);
        need = decision.need;
        history.note(view.now, decision.desired, service.running);
        return decision.action === "hold" ? null : decision.desired;
      };
      return {
        everySeconds: TICK_SECONDS,
        tick: (view) => ask("tick", view, []),
        kick: (view, reading) => ask("kick", view, [reading]),
        get need() {
          return need;
        },
      };
    },
  };
}

export const OURS = oursWith("ours", "slipway");
