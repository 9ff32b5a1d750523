import type { Sample } from "./model";

/** A reading that says how many messages wait: the least a decision needs. */
export interface Reading extends Sample {
  readonly ready: number;
}

/** A reading that also says how many are being worked on: the least scale-in needs. */
export interface CompleteReading extends Reading {
  readonly unacked: number;
}

type Known = number | null | undefined;

const known = (value: Known) => (typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null);

const larger = (a: Known, b: Known) => (a == null ? (b ?? null) : b == null ? a : Math.max(a, b));
const smaller = (a: Known, b: Known) => (a == null ? (b ?? null) : b == null ? a : Math.min(a, b));

function clean(sample: Sample): Sample {
  return {
    at: sample.at,
    ready: known(sample.ready),
    unacked: known(sample.unacked),
    consumers: known(sample.consumers),
    published: known(sample.published),
    acknowledged: known(sample.acknowledged),
    desired: known(sample.desired),
    running: known(sample.running),
  };
}

// Two readings of one moment come from overlapping publisher runs, two counts from decisions close together. The larger
// value is the careful one, only a smaller desired count proves less of what is missing. So order is irrelevant.
function merge(a: Sample, b: Sample): Sample {
  return {
    at: a.at,
    ready: larger(a.ready, b.ready),
    unacked: larger(a.unacked, b.unacked),
    consumers: larger(a.consumers, b.consumers),
    published: larger(a.published, b.published),
    acknowledged: larger(a.acknowledged, b.acknowledged),
    desired: smaller(a.desired, b.desired),
    running: larger(a.running, b.running),
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

const OF_THE_QUEUE = ["ready", "unacked", "consumers", "published", "acknowledged"] as const;

/**
 * Whether the newest word about the queue lacks a number that decides, or has one that can't be. A counter that is absent
 * is no fault: RabbitMQ has none of a queue that was never used.
 *
 * @param samples as they came, because `normalise` makes every fault an unknown
 */
export function lacksNumbers(samples: readonly Sample[], now: number, intervalSeconds: number): boolean {
  const said = samples.filter(
    (sample) => sample.at <= now + intervalSeconds && OF_THE_QUEUE.some((series) => sample[series] != null),
  );
  const at = said.reduce((latest, sample) => Math.max(latest, sample.at), Number.NEGATIVE_INFINITY);
  const newest = said.filter((sample) => sample.at === at);
  const impossible = (value: Known) => value != null && known(value) === null;
  return (
    newest.some((sample) => OF_THE_QUEUE.some((series) => impossible(sample[series]))) ||
    (newest.length > 0 &&
      (["ready", "unacked", "consumers"] as const).some((series) => newest.every((sample) => sample[series] == null)))
  );
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
