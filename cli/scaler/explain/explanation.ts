import type { LawSettings, Sample } from "../../../functions/queue-scaler/decide";
import { minutesShort, type Recording, replayRecorded, replayWith, type Step, taskHours } from "./replay";
import { type Span, spansOf } from "./spans";
import type { Target } from "./target";

/** What was decided and why, and what other settings would have done. */
export interface Explanation {
  readonly target: Target;
  readonly hours: number;
  /** The end of these hours, in seconds since the epoch. */
  readonly toSeconds: number;
  readonly steps: readonly Step[];
  readonly spans: readonly Span[];
  readonly comparison?: Comparison;
}

export interface Comparison {
  /** The settings that are replaced, as they were written. */
  readonly changes: readonly string[];
  readonly steps: readonly Step[];
  readonly spans: readonly Span[];
  readonly recorded: Figures;
  readonly changed: Figures;
}

export interface Figures {
  /** Hours of tasks asked for. */
  readonly taskHours: number;
  /** Minutes in which fewer tasks were asked for than needed. */
  readonly minutesShort: number;
}

/** Settings to compare with, and how they were asked for. */
export interface Instead {
  readonly changes: readonly string[];
  readonly settings: LawSettings;
}

/** Replays the samples of some hours until `toSeconds`. */
export function explain(
  target: Target,
  samples: readonly Sample[],
  toSeconds: number,
  hours: number,
  instead?: Instead,
): Explanation {
  const sorted = [...samples].sort((a, b) => a.at - b.at);
  const recording: Recording = {
    samples: sorted,
    fromSeconds: toSeconds - hours * 3600,
    toSeconds,
    everySeconds: target.scheduleMinutes * 60,
  };
  const steps = replayRecorded(recording, target.settings);
  const explanation = { target, hours, steps, toSeconds, spans: spansOf(steps, recording) };
  if (instead === undefined) return explanation;
  const other = replayWith(recording, instead.settings);
  const figures = (of: readonly Step[]): Figures => ({
    taskHours: taskHours(of, toSeconds),
    minutesShort: minutesShort(of, toSeconds),
  });
  return {
    ...explanation,
    comparison: {
      changes: instead.changes,
      steps: other,
      spans: spansOf(other, recording),
      recorded: figures(steps),
      changed: figures(other),
    },
  };
}
