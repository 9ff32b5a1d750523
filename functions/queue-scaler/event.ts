import { kickSchema } from "../kick";
import type { Sample, Trigger } from "./model";

/** Invocations older than this say nothing about now (control law: failures). */
export const LATEST_EVENT_SECONDS = 90;

export interface Invocation {
  readonly trigger: Trigger;
  /** When it was sent, in seconds; null when the event does not say (an invocation by hand). */
  readonly at: number | null;
  /** The reading a kick carries. */
  readonly samples: readonly Sample[];
}

/** Understands the scheduled event of EventBridge, a kick of queue-metrics and `{}` by hand; throws on anything else. */
export function readEvent(event: unknown): Invocation {
  const kick = kickSchema.safeParse(event);
  if (kick.success) return { trigger: "kick", at: kick.data.sample.at, samples: [kick.data.sample] };
  if (typeof event === "object" && event !== null && !("trigger" in event)) {
    if (!("time" in event)) return { trigger: "tick", at: null, samples: [] };
    const at = Date.parse(String(event.time)) / 1000;
    if (Number.isFinite(at)) return { trigger: "tick", at, samples: [] };
  }
  throw new Error(
    `the event ${JSON.stringify(event)?.slice(0, 200)} is neither a scheduled event with a time nor a kick with a sample; check what invokes queue-scaler`,
  );
}
