import type { LawSettings, Reason, Sample, ServiceState } from "./model";
import type { ServiceTime } from "./rates";
import type { Reading } from "./readings";

/** How long each must have lasted (control law: failures), and never shorter than a start-up, which explains both. */
const LAUNCH_SECONDS = 600;
const CONSUME_SECONDS = 300;
const SERVICE_TIMES_WITHOUT_PROGRESS = 3;
/**
 * Of lognormal jobs with CV 1.2 every 25th lasts longer than 3·S: one alone proves nothing, and more tasks would pass it by.
 * That three at once do is a matter of 1 in 10,000.
 */
const SLOTS_THAT_PROVE = 3;
/** The scaler publishes its counts with every decision; a longer hole between two of them proves nothing. */
const SERVICE_HOLE_SECONDS = 360;

/** Adding tasks would not help, and history proves it. What is unknown is never proof. */
export interface Freezes {
  readonly launchStuck: boolean;
  readonly notConsuming: boolean;
  readonly noProgress: boolean;
}

export interface Evidence {
  /** Oldest first. */
  readonly samples: readonly Sample[];
  /** The reading decided on; null when the queue can't be seen. */
  readonly newest: Reading | null;
  readonly service: ServiceState;
  readonly serviceTime: ServiceTime;
  /** The longest hole between readings that may be looked across; CloudWatch is always behind the reading of a kick. */
  readonly holeSeconds: number;
}

export function freezesOf(evidence: Evidence, settings: LawSettings, now: number): Freezes {
  const { newest } = evidence;
  return {
    launchStuck: launchStuck(evidence, settings, now),
    notConsuming: newest !== null && notConsuming(evidence, newest, settings),
    noProgress: newest !== null && noProgress(evidence, newest, settings),
  };
}

/**
 * The freezes that add no task. That nothing makes progress is one of them only where the service time is learned, without
 * which nobody knows how long a message may take, and where several slots prove it.
 */
export function frozenBy(
  freezes: Freezes,
  serviceTime: ServiceTime,
  service: ServiceState,
  settings: LawSettings,
): Reason[] {
  const reasons: Reason[] = [];
  if (freezes.launchStuck) reasons.push("launch-stuck");
  if (freezes.notConsuming) reasons.push("not-consuming");
  const proved = serviceTime.learned && service.running * settings.slotsPerTask >= SLOTS_THAT_PROVE;
  if (freezes.noProgress && proved) reasons.push("no-progress");
  return reasons;
}

/** For 10 minutes the tasks that ran never reached even the lowest count that was asked for. */
function launchStuck({ samples, service }: Evidence, settings: LawSettings, now: number): boolean {
  const from = now - Math.max(LAUNCH_SECONDS, settings.startupSeconds);
  const over = (pick: (sample: Sample) => number | null) => valuesOver(samples, pick, from, now, SERVICE_HOLE_SECONDS);
  const running = over((sample) => sample.running ?? null);
  const desired = over((sample) => sample.desired ?? null);
  if (running === null || desired === null) return false;
  return Math.max(service.running, ...running) < Math.min(service.desired, ...desired);
}

/** For 5 minutes the most consumers were fewer than the fewest tasks. */
function notConsuming({ samples, service, holeSeconds }: Evidence, newest: Reading, settings: LawSettings): boolean {
  const from = newest.at - Math.max(CONSUME_SECONDS, settings.startupSeconds);
  const consumers = valuesOver(samples, ({ consumers }) => consumers, from, newest.at, holeSeconds);
  const running = valuesOver(samples, (sample) => sample.running ?? null, from, newest.at, SERVICE_HOLE_SECONDS);
  if (consumers === null || running === null) return false;
  return Math.max(...consumers) < Math.min(service.running, ...running);
}

/**
 * For three service times every slot was busy and the counter of acknowledgements stood still. Only the readings before the
 * newest prove it: its own load asks for tasks and must not be what forbids them, or more work could mean fewer tasks.
 */
function noProgress({ samples, service, serviceTime, holeSeconds }: Evidence, newest: Reading, settings: LawSettings) {
  let last: { at: number; acknowledged: number } | undefined;
  let running = service.running;
  let previous = newest.at;
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i];
    if (sample === undefined || sample.at >= newest.at) continue;
    running = Math.max(running, sample.running ?? 0);
    const { at, unacked, acknowledged } = sample;
    if (unacked === null || acknowledged === null) continue;
    last ??= { at, acknowledged };
    if (acknowledged !== last.acknowledged || previous - at > holeSeconds) return false;
    if (running === 0 || unacked < settings.slotsPerTask * running) return false;
    if (last.at - at >= SERVICE_TIMES_WITHOUT_PROGRESS * serviceTime.seconds) {
      return newest.acknowledged === null || newest.acknowledged === last.acknowledged;
    }
    previous = at;
  }
  return false;
}

/** What a series was from `from` to `until`, with the value that held at `from`; null when a hole leaves a part unknown. */
function valuesOver(
  samples: readonly Sample[],
  pick: (sample: Sample) => number | null,
  from: number,
  until: number,
  holeSeconds: number,
): number[] | null {
  const values: number[] = [];
  let next = until;
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i];
    const value = sample === undefined || sample.at > until ? null : pick(sample);
    if (sample === undefined || value === null) continue;
    if (next - sample.at > holeSeconds) return null;
    values.push(value);
    if (sample.at <= from) return values;
    next = sample.at;
  }
  return null;
}
