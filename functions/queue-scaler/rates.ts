import type { Sample } from "./model";

/** Arrivals are averaged over this time (control law: lam over 120 s). */
export const RATE_WINDOW_SECONDS = 120;
/** The control law: EWMA 0.2, at least 3 completions per estimate, result within 5..3600 s. */
const SMOOTHING = 0.2;
const COMPLETIONS_PER_ESTIMATE = 3;
const SHORTEST_SECONDS = 5;
const LONGEST_SECONDS = 3600;
/** An estimate spans at least a minute, so that short jobs average many completions. */
const ESTIMATE_SECONDS = 60;

/**
 * Messages published per second at `until` over the 120 s before it; null when unknown. Pairs across which the counter
 * fell (the broker restarted) or that are further apart than `gapSeconds` say nothing and are left out of both sums.
 */
export function publishRate(samples: readonly Sample[], until: number, gapSeconds: number): number | null {
  let count = 0;
  let seconds = 0;
  let newer: { at: number; published: number } | undefined;
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i];
    if (sample === undefined || sample.at > until) continue;
    if (sample.at < until - RATE_WINDOW_SECONDS) break;
    if (sample.published === null) continue;
    if (newer !== undefined && newer.published >= sample.published && newer.at - sample.at <= gapSeconds) {
      count += newer.published - sample.published;
      seconds += newer.at - sample.at;
    }
    newer = { at: sample.at, published: sample.published };
  }
  return seconds > 0 ? count / seconds : null;
}

export interface ServiceTime {
  readonly seconds: number;
  /** False while no three completions have been seen and `seconds` is the prior. */
  readonly learned: boolean;
}

/**
 * How long a slot works on one message, by Little's law: mean(Unacked) / acknowledgement rate = ∫Unacked dt / completions.
 * Estimates are smoothed by EWMA 0.2. The first estimate replaces the prior outright: a prior that is wrong by ×10 would
 * otherwise distort the first ten minutes, while one estimate of three completions is wrong by less than ×2.
 */
export function serviceTime(samples: readonly Sample[], priorSeconds: number, gapSeconds: number): ServiceTime {
  let smoothed: number | null = null;
  let area = 0;
  let completions = 0;
  let seconds = 0;
  let older: { at: number; unacked: number; acknowledged: number } | undefined;
  for (const { at, unacked, acknowledged } of samples) {
    if (unacked === null || acknowledged === null) continue;
    if (older !== undefined) {
      const broken = acknowledged < older.acknowledged || at - older.at > gapSeconds;
      area = broken ? 0 : area + ((older.unacked + unacked) / 2) * (at - older.at);
      completions = broken ? 0 : completions + acknowledged - older.acknowledged;
      seconds = broken ? 0 : seconds + at - older.at;
    }
    older = { at, unacked, acknowledged };
    if (completions < COMPLETIONS_PER_ESTIMATE || seconds < ESTIMATE_SECONDS) continue;
    const estimate = area / completions;
    smoothed = smoothed === null ? estimate : smoothed + SMOOTHING * (estimate - smoothed);
    area = completions = seconds = 0;
  }
  const value = smoothed ?? priorSeconds;
  return { seconds: Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, value)), learned: smoothed !== null };
}
