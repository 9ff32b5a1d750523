import type { Policy } from "../model";
import { clamp } from "./limits";

const TICK_SECONDS = 2;
const STABLE_WINDOW_SECONDS = 60;
const PANIC_WINDOW_SECONDS = 6;
const PANIC_THRESHOLD = 2;
const MAX_SCALE_UP_RATE = 1000;
const MAX_SCALE_DOWN_RATE = 2;
/** container-concurrency-target-percentage */
const TARGET_UTILISATION = 0.7;

interface Concurrency {
  readonly at: number;
  readonly messages: number;
}

/** Mean of the samples younger than the window; null when there is none. */
function mean(samples: readonly Concurrency[], now: number, windowSeconds: number): number | null {
  let sum = 0;
  let count = 0;
  for (const { at, messages } of samples) {
    if (at <= now - windowSeconds) continue;
    sum += messages;
    count++;
  }
  return count === 0 ? null : sum / count;
}

/** Knative's pod autoscaler, as if every message in the queue were a request in flight. */
export const knative: Policy = {
  name: "knative",
  title: "Knative pod autoscaler (KPA)",
  source:
    "https://github.com/knative/serving/blob/main/pkg/autoscaler/scaling/autoscaler.go (stable and panic mode, rates, hold without " +
    "data); https://github.com/knative/serving/blob/main/config/core/configmaps/autoscaler.yaml and " +
    "https://knative.dev/docs/serving/autoscaling/kpa-specific/ (60 s and 6 s windows, panic from 200 %, tick 2 s, rates 1000 and 2, " +
    "target 70 % of the slots, no scale-down delay). It has no queue: concurrency = ready + unacked",
  start(limits) {
    const target = limits.slotsPerTask * TARGET_UTILISATION;
    let samples: Concurrency[] = [];
    let panicSince: number | null = null;
    let maxPanicPods = 0;
    return {
      everySeconds: TICK_SECONDS,
      tick({ now, broker, service }) {
        samples = samples.filter(({ at }) => at > now - STABLE_WINDOW_SECONDS);
        if (broker !== null && broker.ready !== null && broker.unacked !== null) {
          samples.push({ at: now, messages: broker.ready + broker.unacked });
        }
        const stable = mean(samples, now, STABLE_WINDOW_SECONDS);
        if (stable === null) return null;
        const panic = mean(samples, now, PANIC_WINDOW_SECONDS) ?? 0;

        // A pod that is to go may finish its work, but is no longer ready: hence the smaller of the two counts.
        const readyPods = Math.max(1, Math.min(service.running, service.desired));
        const most = Math.ceil(MAX_SCALE_UP_RATE * readyPods);
        const least = Math.floor(readyPods / MAX_SCALE_DOWN_RATE);
        const podsFor = (messages: number) => Math.min(Math.max(Math.ceil(messages / target), least), most);

        if (Math.ceil(panic / target) / readyPods >= PANIC_THRESHOLD) panicSince = now;
        else if (panicSince !== null && panicSince + STABLE_WINDOW_SECONDS < now) {
          panicSince = null;
          maxPanicPods = 0;
        }
        if (panicSince === null) return clamp(podsFor(stable), limits);
        maxPanicPods = Math.max(maxPanicPods, podsFor(stable), podsFor(panic));
        return clamp(maxPanicPods, limits);
      },
    };
  },
};
