import type { Sample } from "./model";

/** A reading that says how many messages wait: the least a decision needs. */
export interface Reading extends Sample {
  readonly ready: number;
}

/** A reading that also says how many are being worked on: the least scale-in needs. */
export interface CompleteReading extends Reading {
  readonly unacked: number;
}

const known = (value: number | null | undefined) =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;

const larger = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));

function clean(sample: Sample): Sample {
  return {
    at: sample.at,
    ready: known(sample.ready),
    unacked: known(sample.unacked),
    consumers: known(sample.consumers),
    published: known(sample.published),
    acknowledged: known(sample.acknowledged),
  };
}

// Two readings of one moment come from overlapping publisher runs; the larger value is the careful one, and taking it
// makes order irrelevant.
function merge(a: Sample, b: Sample): Sample {
  return {
    at: a.at,
    ready: larger(a.ready, b.ready),
    unacked: larger(a.unacked, b.unacked),
    consumers: larger(a.consumers, b.consumers),
    published: larger(a.published, b.published),
    acknowledged: larger(a.acknowledged, b.acknowledged),
  };
}

/**
 * Readings oldest first, one per moment, with NaN, infinite and negative values made unknown. A reading from the future
 * (beyond one interval of clock difference) would count as fresh for ever and is left out.
 */
export function normalise(samples: readonly Sample[], now: number, intervalSeconds: number): Sample[] {
  const usable = samples.filter(({ at }) => Number.isFinite(at) && at <= now + intervalSeconds).map(clean);
  usable.sort((a, b) => a.at - b.at);
  const merged: Sample[] = [];
  for (const sample of usable) {
    const last = merged.at(-1);
    if (last !== undefined && last.at === sample.at) merged[merged.length - 1] = merge(last, sample);
    else merged.push(sample);
  }
  return merged;
}

export const isReading = (sample: Sample): sample is Reading => sample.ready !== null;
export const isComplete = (sample: Sample): sample is CompleteReading =>
  sample.ready !== null && sample.unacked !== null;

/** The complete readings of the window, or null when it has a hole longer than `gapSeconds` (its beginning included). */
export function coveredWindow(
  samples: readonly Sample[],
  now: number,
  windowSeconds: number,
  gapSeconds: number,
): CompleteReading[] | null {
  const from = now - windowSeconds;
  const inside = samples.filter(isComplete).filter(({ at }) => at >= from);
  let previous = from;
  for (const { at } of inside) {
    if (at - previous > gapSeconds) return null;
    previous = at;
  }
  return inside.length > 0 ? inside : null;
}
