import type { LawSettings, ServiceState } from "./model";

/** The horizon never shrinks below this, however long start-up takes (control law: H = max(Tslo - L, 30)). */
const SHORTEST_HORIZON_SECONDS = 30;

export interface Load {
  readonly ready: number;
  readonly unacked: number;
  /** Null is unknown. */
  readonly publishRatePerSecond: number | null;
  readonly serviceTimeSeconds: number;
}

// A sum of decimals may end a hair above a whole number; that hair must not cost a task.
const ceil = (value: number) => Math.max(0, Math.ceil(value - 1e-9));

/**
 * Tasks that take up every message in time: one slot per message, or fewer when slots get free again within the horizon
 *
 *     need = ceil( min( (R+U)/c , (R·S + U·S/2 + lam·H·S) / (c·H) ) ),   H = max(Tslo - L, 30)
 *
 * A message being worked on is half done on average, hence U·S/2. With the arrival rate unknown the second term can't be
 * had, so nobody assumes that work will drain: one slot per message.
 */
export function needOf(load: Load, settings: LawSettings): number {
  const { ready, unacked, publishRatePerSecond, serviceTimeSeconds } = load;
  const slots = settings.slotsPerTask;
  const perMessage = (ready + unacked) / slots;
  if (publishRatePerSecond === null) return ceil(perMessage);
  const horizon = Math.max(settings.targetWaitSeconds - settings.startupSeconds, SHORTEST_HORIZON_SECONDS);
  const work = (ready + unacked / 2 + publishRatePerSecond * horizon) * serviceTimeSeconds;
  return ceil(Math.min(perMessage, work / (slots * horizon)));
}

/** Tasks that hold work. Unknown protection counts every task that may hold a message. */
export function protectedTasks(unacked: number, service: ServiceState, settings: LawSettings): number {
  if (!settings.protection) return 0;
  return service.protected ?? Math.min(unacked, service.running);
}

/** The count below which work would be interrupted or waiting messages had nobody: max(min, ceil(U/c), protected, R > 0 ? 1 : 0). */
export function floorOf(ready: number, unacked: number, protectedCount: number, settings: LawSettings): number {
  return Math.max(settings.minTasks, ceil(unacked / settings.slotsPerTask), protectedCount, ready > 0 ? 1 : 0);
}
