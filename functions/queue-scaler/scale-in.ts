import type { Decision, History, LawSettings, Reason, Sample, ServiceState } from "./model";
import { floorOf, needOf } from "./need";
import { publishRate } from "./rates";
import { type CompleteReading, coveredWindow, isComplete } from "./readings";
import { isDeploying } from "./signals";

/** The control law: without task scale-in protection a task may be killed at work, so the window is at least this long. */
export const UNPROTECTED_WINDOW_SECONDS = 600;

type Target = Pick<Decision, "desired" | "reasons">;

/** What the law has worked out for the newest reading. */
export interface Current {
  readonly samples: readonly Sample[];
  readonly newest: Sample;
  readonly ageSeconds: number;
  readonly n: number;
  readonly floor: number;
  readonly serviceTimeSeconds: number;
}

/** Why tasks must not go now; empty when they may. Everything here errs on the side of keeping them. */
function obstacles(current: Current, history: History, service: ServiceState, settings: LawSettings): Reason[] {
  const reasons: Reason[] = [];
  if (history.trigger === "kick") reasons.push("kick");
  if (isDeploying(service)) reasons.push("deployment");
  if (current.ageSeconds > settings.scaleInFreshnessIntervals * settings.publishIntervalSeconds) {
    reasons.push("data-too-old-for-scale-in");
  }
  if (!isComplete(current.newest)) reasons.push("unacked-unknown");
  if (current.floor > settings.maxTasks) reasons.push("busy-above-maximum");
  return reasons;
}

/** The highest need of the window. The service time is today's; the arrival rate is that of each moment. */
function highestNeed(window: readonly CompleteReading[], current: Current, settings: LawSettings): number {
  const gapSeconds = settings.gapIntervals * settings.publishIntervalSeconds;
  let highest = current.n;
  for (const { at, ready, unacked } of window) {
    const publishRatePerSecond = publishRate(current.samples, at, gapSeconds);
    const load = { ready, unacked, publishRatePerSecond, serviceTimeSeconds: current.serviceTimeSeconds };
    const wanted = Math.max(needOf(load, settings), floorOf(ready, unacked, 0, settings));
    highest = Math.max(highest, Math.min(wanted, settings.maxTasks));
  }
  return highest;
}

/** Whether nothing waited, ran or arrived in the whole time: the only proof that lets the last task go. */
function provablyUnused(samples: readonly Sample[], now: number, settings: LawSettings): boolean {
  const gapSeconds = settings.gapIntervals * settings.publishIntervalSeconds;
  const window = coveredWindow(samples, now, settings.zeroAfterSeconds, gapSeconds);
  const published = window?.[0]?.published ?? null;
  if (window === null || published === null) return false;
  return window.every((reading) => reading.ready === 0 && reading.unacked === 0 && reading.published === published);
}

/** The count for n < desired. */
export function scaleIn(
  current: Current,
  history: History,
  service: ServiceState,
  settings: LawSettings,
  now: number,
): Target {
  const { desired } = service;
  const keep = (...reasons: Reason[]): Target => ({ desired, reasons });
  const inTheWay = obstacles(current, history, service, settings);
  if (inTheWay.length > 0) return keep(...inTheWay);

  const shortest = settings.protection ? 0 : UNPROTECTED_WINDOW_SECONDS;
  const windowSeconds = Math.max(settings.scaleInWindowSeconds, shortest);
  const gapSeconds = settings.gapIntervals * settings.publishIntervalSeconds;
  const window = coveredWindow(current.samples, now, windowSeconds, gapSeconds);
  if (window === null) return keep("gap-in-window");

  const highest = Math.max(highestNeed(window, current, settings), current.floor);
  if (highest >= desired) return keep("window-not-over");
  const reasons: Reason[] = ["need-below-desired"];
  let target = highest;
  // Half of one task is one task, or the last unprotected task could never go.
  const lowest = settings.protection ? 0 : desired - Math.max(1, Math.floor(desired / 2));
  if (target < lowest) {
    target = lowest;
    reasons.push("half-per-tick");
  }
  if (target === 0 && !provablyUnused(current.samples, now, settings)) {
    target = 1;
    reasons.push("zero-not-proved");
  }
  // Above maxTasks half may still be too many; then the limit is the smaller step that lands in range.
  target = Math.min(target, settings.maxTasks);
  return target < desired ? { desired: target, reasons } : keep(...reasons);
}
