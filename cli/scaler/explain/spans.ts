import type { Reason } from "../../../functions/queue-scaler/decide";
import type { Step } from "./replay";

/** Steps in a row with one answer and one explanation, or a time without any step. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Nothing was decided in this time; then before and after are the count decided last, null when there was none. */
  readonly silent: boolean;
  readonly before: number | null;
  readonly after: number | null;
  /** Most messages waiting, and most in progress, in this time; null when nothing was read. */
  readonly ready: number | null;
  readonly unacked: number | null;
  readonly need: number | null;
  readonly reasons: readonly Reason[];
  readonly signals: readonly string[];
  /** The law of this replay asks for another count than was recorded. */
  readonly differs: boolean;
}

/** When steps should be there: from and until when, in seconds since the epoch, and the distance of two ticks. */
export interface Watch {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly everySeconds: number;
}

/** Longer without a step, and the scaler was silent: one tick may fail, and CloudWatch dates counts by the minute. */
export const silenceSeconds = (everySeconds: number): number => 2 * everySeconds + 60;

/**
 * A day of decisions is hundreds of steps, most of them like the one before: what people read is where that changes, and
 * where a step that should be there is not.
 */
export function spansOf(steps: readonly Step[], { fromSeconds, toSeconds, everySeconds }: Watch): Span[] {
  const spans: Span[] = [];
  const isSilent = (from: number, to: number) => to - from > silenceSeconds(everySeconds);
  const start = steps[0]?.at ?? toSeconds;
  if (isSilent(fromSeconds, start)) spans.push(silence(fromSeconds, start, null));
  steps.forEach((step, index) => {
    const next = steps[index + 1]?.at ?? toSeconds;
    const gap = isSilent(step.at, next);
    const span = spanOf(step, gap ? step.at + everySeconds : next);
    const last = spans.at(-1);
    if (last !== undefined && isSame(last, span)) spans[spans.length - 1] = join(last, span);
    else spans.push(span);
    if (gap) spans.push(silence(span.to, next, step.after));
  });
  return spans;
}

const spanOf = ({ at, decision, before, after, ready, unacked }: Step, to: number): Span => ({
  from: at,
  to,
  silent: false,
  before,
  after,
  ready,
  unacked,
  need: decision.need,
  reasons: decision.reasons,
  signals: decision.signals,
  differs: decision.desired !== after,
});

const silence = (from: number, to: number, count: number | null): Span => ({
  from,
  to,
  silent: true,
  before: count,
  after: count,
  ready: null,
  unacked: null,
  need: null,
  reasons: [],
  signals: [],
  differs: false,
});

const isSame = (a: Span, b: Span) =>
  a.silent === b.silent &&
  a.after === b.before &&
  b.before === b.after &&
  a.before === a.after &&
  a.differs === b.differs &&
  a.reasons.join() === b.reasons.join() &&
  a.signals.join() === b.signals.join();

const larger = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));

const join = (a: Span, b: Span): Span => ({
  ...a,
  to: b.to,
  ready: larger(a.ready, b.ready),
  unacked: larger(a.unacked, b.unacked),
  need: larger(a.need, b.need),
});
