import { randomExponential } from "d3-random";
import type { RandomSource } from "../engine/random";

/** A rate that changes with time, in messages per second, and a value that it never exceeds. */
export interface Rate {
  readonly highest: number;
  at(seconds: number): number;
}

export const constant = (perSecond: number): Rate => ({ highest: perSecond, at: () => perSecond });

/** From `lowest` at the beginning up to `highest` after half a period and back. */
export const sinusoid = (lowest: number, highest: number, periodSeconds: number): Rate => ({
  highest,
  at: (seconds) => lowest + ((highest - lowest) * (1 - Math.cos((2 * Math.PI * seconds) / periodSeconds))) / 2,
});

/** `low` for half a period, then `high` for the other half, and so on. */
export const squareWave = (low: number, high: number, periodSeconds: number): Rate => ({
  highest: Math.max(low, high),
  at: (seconds) => (seconds % periodSeconds < periodSeconds / 2 ? low : high),
});

/** A state of a Markov-modulated process: how long it lasts on average, and the rate each time it is entered. */
export interface ModulatingState {
  readonly meanSeconds: number;
  perSecond(random: RandomSource): number;
}

/** A rate that stays for exponentially distributed times in one state after the other, and begins again with the first. */
export function modulated(states: readonly ModulatingState[], durationSeconds: number, random: RandomSource): Rate {
  const pieces: { readonly untilSeconds: number; readonly perSecond: number }[] = [];
  for (let end = 0; end < durationSeconds; ) {
    for (const { meanSeconds, perSecond } of states) {
      end += randomExponential.source(random)(1 / meanSeconds)();
      pieces.push({ untilSeconds: end, perSecond: perSecond(random) });
    }
  }
  return {
    highest: pieces.reduce((highest, { perSecond }) => Math.max(highest, perSecond), 0),
    at: (seconds) => pieces.find(({ untilSeconds }) => seconds < untilSeconds)?.perSecond ?? 0,
  };
}
