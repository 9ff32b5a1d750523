import type { Policy } from "../model";
import { OURS, oursWith } from "../policies/ours";
import { PERFECT } from "../policies/perfect";

/** What no metric can tell in time, known every second: how far a goal is from what is possible. */
export const BOUND = PERFECT;

/** The law with one thing changed, to show what that thing is worth. */
export const VARIANTS: readonly Policy[] = [
  withoutKicks("no-kicks", "no kicks: ticks every 2 minutes alone"),
  guessing("prior-too-short", "service time guessed 4 times too short", 1 / 4),
  guessing("prior-too-long", "service time guessed 4 times too long", 4),
  oursWith("window-60", "scale-in window 60 s", { scaleInWindowSeconds: 60 }),
  oursWith("window-600", "scale-in window 600 s", { scaleInWindowSeconds: 600 }),
];

function withoutKicks(name: string, title: string): Policy {
  return {
    ...OURS,
    name,
    title,
    start(limits) {
      const { everySeconds, tick } = OURS.start(limits);
      return { everySeconds, tick };
    },
  };
}

/** An operator who is wrong by this factor; the settings allow no guess below 5 s. */
function guessing(name: string, title: string, factor: number): Policy {
  return {
    ...OURS,
    name,
    title,
    start: (limits) =>
      OURS.start({
        ...limits,
        expectedServiceSeconds: Math.max(5, Math.round(limits.expectedServiceSeconds * factor)),
      }),
  };
}
