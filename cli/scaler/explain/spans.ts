import type { Reason } from "../../../functions/queue-scaler/decide";
import type { Step } from "./replay";

/** Steps in a row with one answer and one explanation. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** Most messages waiting, and most in progress, in this time; null when nothing was read. */
  readonly ready: number | null;
  readonly unacked: number | null;
  readonly need: number | null;
  readonly reasons: readonly Reason[];
  readonly signals: readonly string[];
  /** The law of this replay asks for another count than was recorded. */
  readonly differs: boolean;
}

/** A day of decisions is hundreds of steps, most of them like the one before: what people read is where that changes. */
export function spansOf(steps: readonly Step[], untilSeconds: number): Span[] {
  const spans: Span[] = [];
  steps.forEach((step, index) => {
    const { decision, before, after } = step;
    const span: Span = {
      from: step.at,
      to: steps[index + 1]?.at ?? untilSeconds,
      before,
      after,
      ready: step.ready,
      unacked: step.unacked,
      need: decision.need,
      reasons: decision.reasons,
      signals: decision.signals,
      differs: decision.desired !== after,
    };
    const last = spans.at(-1);
    if (last !== undefined && isSame(last, span)) spans[spans.length - 1] = join(last, span);
    else spans.push(span);
  });
  return spans;
}

const isSame = (a: Span, b: Span) =>
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
