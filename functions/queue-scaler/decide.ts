import { type Freezes, freezesOf, frozenBy } from "./freezes";
import type { Decision, History, LawSettings, Reason, Sample, ServiceState } from "./model";
import { floorOf, needOf, protectedTasks } from "./need";
import { publishRate, type ServiceTime, serviceTime } from "./rates";
import { isReading, lacksNumbers, normalise, type Reading } from "./readings";
import { scaleIn } from "./scale-in";
import { signalsOf } from "./signals";

export type { Decision, History, LawSettings, Reason, Sample, ServiceState, Trigger } from "./model";

/** CloudWatch's period for data older than three hours, and of the scaler's own counts: the service time bears it. */
const COARSE_SECONDS = 60;

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
 *     none  add no task where more would not help, proved by history: running never reached the lowest desired count of
 *           10 min; consumers < running for 5 min; all slots, three or more, busy without an acknowledgement for 3·S with S
 *           learned. Up to minTasks, to fallbackTasks when blind, and the first task for waiting messages are always added
 *     in    tick only, data ≤ 4.5 intervals old, no deployment, no hole in the window, Unacked known:
 *           h = max n over the window (120 s); h < desired → max(h, floor)
 *           without task scale-in protection: at most half per tick, and the window is 600 s
 *     zero  min = 0 only: nothing waiting, running or arriving for the whole of zeroAfterSeconds, proved by readings
 *     blind data older, or none: max(desired, min); after fallbackAfterSeconds max(desired, fallbackTasks)
 *
 * Messages being worked on count (looking only at waiting ones is the best documented mistake of the field), and no data
 * never means no work. Every change lands in [min, max]; a hold above max stays until the work there is done.
 *
 * @param history readings of the queue and what triggered the decision; readings every publishing interval decide, older
 *   ones may be a minute apart and then serve for the service time only
 * @param service the ECS service now
 * @param now seconds since the epoch
 */
export function decide(history: History, service: ServiceState, settings: LawSettings, now: number): Decision {
  const intervalSeconds = settings.publishIntervalSeconds;
  const holeSeconds = settings.gapIntervals * Math.max(intervalSeconds, COARSE_SECONDS);
  const samples = normalise(history.samples, now, intervalSeconds);
  const reading = samples.findLast(isReading) ?? null;
  const ageSeconds = reading === null ? null : Math.max(0, now - reading.at);
  const seen = ageSeconds !== null && ageSeconds <= settings.scaleOutFreshnessIntervals * intervalSeconds;
  const newest = seen ? reading : null;
  const time = serviceTime(samples, settings.serviceTimePriorSeconds, holeSeconds);
  const evidence = { samples, newest, service, serviceTime: time, holeSeconds };
  const freezes = freezesOf(evidence, settings, now);

  const decided =
    newest === null
      ? blind(ageSeconds, service, settings)
      : sighted({ samples, newest, time, freezes }, history, service, settings, now);
  const circumstances = {
    freezes,
    lacksNumbers: lacksNumbers(history.samples, now, intervalSeconds),
    history,
    service,
  };
  return {
    ...decided,
    signals: signalsOf(decided, circumstances, settings),
    reading,
    ageSeconds,
    serviceTimeSeconds: time.seconds,
    serviceTimeLearned: time.learned,
  };
}

type Decided = Pick<Decision, "desired" | "action" | "need" | "reasons" | "publishRatePerSecond">;

interface Seen {
  readonly samples: readonly Sample[];
  readonly newest: Reading;
  readonly time: ServiceTime;
  readonly freezes: Freezes;
}

/** The queue can be seen. */
function sighted(seen: Seen, history: History, service: ServiceState, settings: LawSettings, now: number): Decided {
  const { samples, newest, time, freezes } = seen;
  const { ready } = newest;
  // Unknown work in progress counts as none here, which can only make n too small; scaleIn refuses to act on it.
  const unacked = newest.unacked ?? 0;
  const publishRatePerSecond = publishRate(samples, newest.at, settings.gapIntervals * settings.publishIntervalSeconds);
  const load = { ready, unacked, publishRatePerSecond, serviceTimeSeconds: time.seconds };
  const floor = floorOf(ready, unacked, protectedTasks(unacked, service, settings), settings);
  const need = Math.max(needOf(load, settings), floor);
  const n = Math.min(Math.max(need, settings.minTasks), settings.maxTasks);
  const facts = { need, publishRatePerSecond };

  if (n > service.desired)
    return { ...scaleOut(n, ready, frozenBy(freezes, time, service, settings), service, settings), ...facts };
  if (n === service.desired) return { desired: n, action: "hold", reasons: ["need-equals-desired"], ...facts };
  const current = { samples, newest, ageSeconds: now - newest.at, n, floor, serviceTimeSeconds: time.seconds };
  const { desired, reasons } = scaleIn(current, history, service, settings, now);
  return { desired, action: desired < service.desired ? "in" : "hold", reasons, ...facts };
}

/** The count for n > desired. A freeze never goes below what the service has, nor below what it must have. */
function scaleOut(n: number, ready: number, freezes: Reason[], service: ServiceState, settings: LawSettings) {
  const least = Math.max(service.desired, settings.minTasks, ready > 0 ? 1 : 0);
  const desired = freezes.length > 0 ? Math.min(n, least) : n;
  const reasons: Reason[] = desired > service.desired ? ["need-above-desired", ...freezes] : freezes;
  const action: Decision["action"] = desired > service.desired ? "out" : "hold";
  return { desired, action, reasons };
}

/** The queue can't be seen: never fewer tasks, and after a while at least fallbackTasks, which no freeze forbids. */
function blind(ageSeconds: number | null, service: ServiceState, settings: LawSettings): Decided {
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
  const action = desired > service.desired ? "out" : "hold";
  return { desired, action, need: null, reasons, publishRatePerSecond: null };
}
