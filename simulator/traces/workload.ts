import { type Conditions, USUAL } from "../engine/conditions";
import { type RandomSource, randomStream } from "../engine/random";
import type { Trace } from "../model";
import { logNormal, messagesOf } from "./arrivals";

/** Messages to serve, and the world they are served in. */
export interface Workload {
  /** Stable key. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Every number of it, and why. */
  readonly about: string;
  /** What goes wrong on purpose, or nothing does. */
  readonly kind: "workload" | "fault";
  readonly conditions: Conditions;
  /** The same seed gives the same messages. */
  trace(seed: number): Trace;
}

export const MINUTE = 60;
export const HOUR = 3600;

/** A long job of an agent: the mean and the variation that the control law's measured goals state. */
export const JOB_SECONDS = 90;
export const JOB_VARIATION = 1.2;

/** Messages per second that keep this many slots busy. */
export const erlangs = (load: number, serviceSeconds = JOB_SECONDS): number => load / serviceSeconds;

interface Ingredients extends Pick<Workload, "name" | "title" | "about"> {
  readonly durationSeconds: number;
  /** @default 90 s */
  readonly serviceSeconds?: number;
  /** Times of publication, in any order. */
  readonly arrivals: (random: RandomSource) => readonly number[];
}

/** A workload in usual conditions. Arrivals and service times come from streams of their own. */
export function workload(ingredients: Ingredients): Workload {
  const { name, title, about, durationSeconds, serviceSeconds = JOB_SECONDS, arrivals } = ingredients;
  return {
    name,
    title,
    about,
    kind: "workload",
    conditions: { ...USUAL, limits: { ...USUAL.limits, expectedServiceSeconds: serviceSeconds } },
    trace(seed) {
      const times = arrivals(randomStream(seed, `${name}: arrivals`));
      const service = logNormal(serviceSeconds, JOB_VARIATION, randomStream(seed, `${name}: service times`));
      return { name, durationSeconds, messages: messagesOf(times, service) };
    },
  };
}
