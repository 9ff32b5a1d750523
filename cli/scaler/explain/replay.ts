import {
  type Decision,
  decide,
  type LawSettings,
  type Sample,
  type ServiceState,
} from "../../../functions/queue-scaler/decide";

/** What the scaler of one service saw and did over some hours. */
export interface Recording {
  /** Readings of the queue, oldest first; those that the scaler published carry its desired and running counts. */
  readonly samples: readonly Sample[];
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Seconds between two ticks. */
  readonly everySeconds: number;
}

/** One moment at which the law was asked. */
export interface Step {
  readonly at: number;
  /** Messages in the newest reading; null when there was none. */
  readonly ready: number | null;
  readonly unacked: number | null;
  readonly before: number;
  /** Tasks that ran, where that is known. */
  readonly running: number | null;
  /** The count after this moment: what was recorded, or what this replay decides. */
  readonly after: number;
  readonly decision: Decision;
}

/** What was decided, and what the law says to the same readings: a step for every count that the scaler recorded. */
export function replayRecorded(recording: Recording, settings: LawSettings): Step[] {
  const counts = recording.samples.filter(({ at, desired }) => isKnown(desired) && at >= recording.fromSeconds);
  let before: number | undefined;
  return counts.flatMap((sample) => {
    const after = sample.desired ?? 0;
    const step = stepAt(sample.at, before ?? after, sample.running ?? null, recording, settings);
    before = after;
    return { ...step, after };
  });
}

/**
 * What other settings would have done on the same readings, tick by tick. It begins with the count that was recorded
 * first; tasks run as soon as they are started up. The readings stay those of the real run, though with more tasks the queue would have
 * been shorter, and with fewer longer.
 */
export function replayWith(recording: Recording, settings: LawSettings): Step[] {
  const first = recording.samples.find(({ at, desired }) => isKnown(desired) && at >= recording.fromSeconds);
  const steps: Step[] = [];
  let desired = first?.desired ?? settings.minTasks;
  let running = desired;
  const starting: { readonly at: number; readonly count: number }[] = [];
  for (let at = recording.fromSeconds; at <= recording.toSeconds; at += recording.everySeconds) {
    while (starting[0] !== undefined && starting[0].at <= at) running = starting.shift()?.count ?? running;
    const step = stepAt(at, desired, Math.min(running, desired), recording, settings);
    const after = step.decision.desired;
    if (after > desired) starting.push({ at: at + settings.startupSeconds, count: after });
    if (after < desired) {
      starting.length = 0;
      running = Math.min(running, after);
    }
    desired = after;
    steps.push({ ...step, after });
  }
  return steps;
}

/** A tick on what could be seen at a moment, as if no deployment ran and nothing was protected: neither is in the metrics. */
function stepAt(
  at: number,
  desired: number,
  running: number | null,
  { samples }: Recording,
  settings: LawSettings,
): Omit<Step, "after"> {
  const seen = samples.filter((sample) => sample.at <= at);
  const newest = seen.findLast(({ ready }) => isKnown(ready));
  const service: ServiceState = {
    desired,
    running: running ?? desired,
    pending: Math.max(0, desired - (running ?? desired)),
    deployments: 1,
    rollout: null,
    protected: 0,
  };
  const decision = decide({ trigger: "tick", samples: seen }, service, settings, at);
  return { at, ready: newest?.ready ?? null, unacked: newest?.unacked ?? null, before: desired, running, decision };
}

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** Hours of tasks asked for: each count until the next step. */
export function taskHours(steps: readonly Step[], untilSeconds: number): number {
  return steps.reduce((sum, { at, after }, index) => {
    const until = steps[index + 1]?.at ?? untilSeconds;
    return sum + (after * Math.max(0, until - at)) / 3600;
  }, 0);
}

/** Minutes in which fewer tasks were asked for than the law of that replay needed. */
export function minutesShort(steps: readonly Step[], untilSeconds: number): number {
  return steps.reduce((sum, { at, after, decision }, index) => {
    const until = steps[index + 1]?.at ?? untilSeconds;
    return (decision.need ?? 0) > after ? sum + Math.max(0, until - at) / 60 : sum;
  }, 0);
}
