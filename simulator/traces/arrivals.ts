import { randomExponential, randomGamma, randomLogNormal } from "d3-random";
import type { RandomSource } from "../engine/random";
import type { Message } from "../model";
import type { Rate } from "./rates";

/** Times of a Poisson process whose rate changes, by thinning one of the highest rate (Lewis and Shedler, 1979). */
export function poissonArrivals(rate: Rate, durationSeconds: number, random: RandomSource): number[] {
  const times: number[] = [];
  if (rate.highest === 0) return times;
  const gap = randomExponential.source(random)(rate.highest);
  for (let at = gap(); at < durationSeconds; at += gap()) {
    if (random() * rate.highest < rate.at(at)) times.push(at);
  }
  return times;
}

/**
 * Times whose gaps are gamma distributed.
 *
 * @param variation coefficient of variation of the gaps: 1 is Poisson, above it bursts alternate with long silences
 */
export function gammaArrivals(
  perSecond: number,
  variation: number,
  durationSeconds: number,
  random: RandomSource,
): number[] {
  const shape = 1 / variation ** 2;
  const gap = randomGamma.source(random)(shape, 1 / (perSecond * shape));
  const times: number[] = [];
  for (let at = gap(); at < durationSeconds; at += gap()) times.push(at);
  return times;
}

/** Log-normal service times. */
export function logNormal(meanSeconds: number, variation: number, random: RandomSource): () => number {
  const variance = Math.log(1 + variation ** 2);
  return randomLogNormal.source(random)(Math.log(meanSeconds) - variance / 2, Math.sqrt(variance));
}

/** Messages published at these times, given in any order. */
export function messagesOf(times: readonly number[], serviceSeconds: () => number): Message[] {
  return times.toSorted((a, b) => a - b).map((at) => ({ at, serviceSeconds: serviceSeconds() }));
}
