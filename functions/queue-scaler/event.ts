import { kickSchema } from "../kick";
import type { Sample, Trigger } from "./model";

/** Invocations older than this say nothing about now (control law: failures). */
export const LATEST_EVENT_SECONDS = 90;

export interface Invocation {
  readonly trigger: Trigger;
  /** When it was sent, in seconds; null when the event does not say (an invocation by hand). */
  readonly at: number | null;
  /** The same for every delivery of one event; null when the event does not say. */
  readonly key: string | null;
  /** The reading a kick carries. */
  readonly samples: readonly Sample[];
}

/** Understands the scheduled event of EventBridge, a kick of queue-metrics and `{}` by hand; throws on anything else. */
export function readEvent(event: unknown): Invocation {
  const kick = kickSchema.safeParse(event);
  if (kick.success) {
    const { sample } = kick.data;
    return { trigger: "kick", at: sample.at, key: `kick at ${sample.at}`, samples: [sample] };
  }
  if (typeof event === "object" && event !== null && !("trigger" in event)) {
    if (!("time" in event)) return { trigger: "tick", at: null, key: null, samples: [] };
    const at = Date.parse(String(event.time)) / 1000;
    const key = "id" in event ? `event ${String(event.id)}` : null;
    if (Number.isFinite(at)) return { trigger: "tick", at, key, samples: [] };
  }
  throw new Error(
    `the event ${JSON.stringify(event)?.slice(0, 200)} is neither a scheduled event with a time nor a kick with a sample; check what invokes queue-scaler`,
  );
}

/**
 * The events one Lambda instance has handled: Lambda and EventBridge deliver at least once. Only for as long as an event can
 * be on time, because a later delivery is late anyway. Another instance would decide the same again, harmlessly.
 */
export class HandledEvents {
  private readonly until = new Map<string, number>();

  has(key: string | null, now: number): boolean {
    for (const [each, until] of this.until) if (until < now) this.until.delete(each);
    return key !== null && this.until.has(key);
  }

  add(key: string | null, at: number): void {
    if (key !== null) this.until.set(key, at + LATEST_EVENT_SECONDS);
  }
}
