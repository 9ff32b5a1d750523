import type { Decision, History, LawSettings, Reason, ServiceState } from "./model";
import { floorOf, needOf, protectedTasks } from "./need";
import { publishRate, serviceTime } from "./rates";
import { isReading, normalise } from "./readings";
import { scaleIn } from "./scale-in";

export type { Decision, History, LawSettings, Reason, Sample, ServiceState, Trigger } from "./model";

/**
 * The control law of the queue scaler. Pure and deterministic: the order and duplication of samples change nothing, and
 * everything is recomputed from history, so a repeated or cold invocation decides the same.
 *
 *     c slots per task (prefetch)   L start-up estimate   Tslo wait target   H = max(Tslo - L, 30)
 *     S     service time: EWMA 0.2 of mean(Unacked)/ackRate (Little's law), ≥ 3 completions, clamp 5..3600 s, else the prior
 *     lam   publish rate over 120 s; unknown is not zero
 *     need  = ceil( min( (R+U)/c , (R·S + U·S/2 + lam·H·S) / (c·H) ) )
 *     floor = max( min, ceil(U/c), protected tasks (unknown → min(U, running)), R > 0 ? 1 : 0 )
 *     n     = clamp( max(need, floor), min, max )
 *
 *     out   tick or kick, data ≤ 18 intervals old: n > desired → n at once
 *     in    tick only, data ≤ 4.5 intervals old, no deployment, no hole in the window, Unacked known:
 *           h = max n over the window (180 s); h < desired → max(h, floor)
 *           without task scale-in protection: at most half per tick, and the window is 600 s
 *     zero  min = 0 only: nothing waiting, running or arriving for the whole of zeroAfterSeconds, proved by readings
 *     blind data older, or none: max(desired, min); after fallbackAfterSeconds max(desired, fallbackTasks)
 *
 * Messages being worked on count (looking only at waiting ones is the best documented mistake of the field), and no data
 * never means no work. Every change lands in [min, max]; a hold above max stays until the work there is done.
 *
 * @param history readings of the queue and what triggered the decision
 * @param service the ECS service now
 * @param now seconds since the epoch
 */
export function decide(history: History, service: ServiceState, settings: LawSettings, now: number): Decision {
  const intervalSeconds = settings.publishIntervalSeconds;
  const gapSeconds = settings.gapIntervals * intervalSeconds;
  const samples = normalise(history.samples, now, intervalSeconds);
  const newest = samples.findLast(isReading);
  const time = serviceTime(samples, settings.serviceTimePriorSeconds, gapSeconds);
  const ageSeconds = newest === undefined ? null : Math.max(0, now - newest.at);
  const facts = { ageSeconds, serviceTimeSeconds: time.seconds, serviceTimeLearned: time.learned };

  if (
    newest === undefined ||
    ageSeconds === null ||
    ageSeconds > settings.scaleOutFreshnessIntervals * intervalSeconds
  ) {
    return { ...blind(ageSeconds, service, settings), ...facts, need: null, publishRatePerSecond: null };
  }

  const { ready } = newest;
  // Unknown work in progress counts as none here, which can only make n too small; scaleIn refuses to act on it.
  const unacked = newest.unacked ?? 0;
  const publishRatePerSecond = publishRate(samples, newest.at, gapSeconds);
  const load = { ready, unacked, publishRatePerSecond, serviceTimeSeconds: time.seconds };
  const floor = floorOf(ready, unacked, protectedTasks(unacked, service, settings), settings);
  const need = Math.max(needOf(load, settings), floor);
  const n = Math.min(Math.max(need, settings.minTasks), settings.maxTasks);
  const seen = { ...facts, need, publishRatePerSecond };

  if (n > service.desired) return { desired: n, action: "out", reasons: ["need-above-desired"], ...seen };
  if (n === service.desired) return { desired: n, action: "hold", reasons: ["need-equals-desired"], ...seen };
  const current = { samples, newest, ageSeconds, n, floor, serviceTimeSeconds: time.seconds };
  const { desired, reasons } = scaleIn(current, history, service, settings, now);
  return { desired, action: desired < service.desired ? "in" : "hold", reasons, ...seen };
}

/** The queue can't be seen: never fewer tasks, and after a while at least fallbackTasks. */
function blind(ageSeconds: number | null, service: ServiceState, settings: LawSettings) {
  const reasons: Reason[] = [ageSeconds === null ? "data-missing" : "data-stale"];
  let desired = service.desired;
  if (desired < settings.minTasks) {
    desired = settings.minTasks;
    reasons.push("below-minimum");
  }
  if ((ageSeconds ?? Number.POSITIVE_INFINITY) > settings.fallbackAfterSeconds && desired < settings.fallbackTasks) {
    desired = settings.fallbackTasks;
    reasons.push("fallback");
  }
  const action: Decision["action"] = desired > service.desired ? "out" : "hold";
  return { desired, action, reasons };
}
