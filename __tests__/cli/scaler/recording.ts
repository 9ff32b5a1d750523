import { type Target, targetOf } from "../../../cli/scaler/explain/target";
import { allEnvironments } from "../../../environments";
import { decide, type Sample } from "../../../functions/queue-scaler/decide";

export const NOW = Date.UTC(2026, 5, 1, 12) / 1000;

export const target = (): Target => targetOf("euglena/production", undefined, allEnvironments());

/**
 * An hour of a queue: nothing, 40 messages at once in minute 20 that take 60 s each, nothing again. The scaler's counts come
 * from the law itself, with tasks that start within a minute.
 */
export function recordedHour({ settings } = target()): Sample[] {
  const samples: Sample[] = [];
  let [waiting, done, desired, running] = [0, 0, 1, 1];
  for (let second = 0; second <= 3600; second += 10) {
    const at = NOW - 3600 + second;
    if (second === 1200) waiting += 40;
    if (second % 60 === 0) {
      const finished = Math.min(waiting, running);
      waiting -= finished;
      done += finished;
      running = desired;
    }
    const unacked = Math.min(waiting, running);
    const published = second < 1200 ? 100 : 140;
    samples.push({ at, ready: waiting - unacked, unacked, consumers: running, published, acknowledged: 100 + done });
    if (second % 120 !== 0) continue;
    const service = { desired, running, pending: 0, deployments: 1, rollout: null, protected: 0 };
    desired = decide({ trigger: "tick", samples }, service, settings, at).desired;
    samples.push({ ...samples[samples.length - 1], at, ready: null, unacked: null, desired, running } as Sample);
  }
  return samples;
}
