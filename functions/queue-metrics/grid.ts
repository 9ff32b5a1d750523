/** A scheduled run covers this much time from its event on; the next run begins there. */
export const RUN_SECONDS = 60;

/**
 * When a run ends: 60 s after its scheduled event, however late Lambda started it, so that runs neither overlap nor leave
 * a hole. An event without a usable time (an invocation by hand) counts from now.
 */
export function endOfRun(event: unknown, now: number): number {
  const time =
    typeof event === "object" && event !== null && "time" in event ? Date.parse(String(event.time)) / 1000 : now;
  return Math.min(Number.isFinite(time) ? time : now, now) + RUN_SECONDS;
}

/** The first moment of the clock's grid that is not before `now`; all publishers read at the same moments. */
export const nextOnGrid = (now: number, intervalSeconds: number) => Math.ceil(now / intervalSeconds) * intervalSeconds;
