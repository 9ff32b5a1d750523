import type { Limits, Policy, View } from "../../../simulator/model";

type Reading = View["metrics"][number];

/** One slot per task, a wait of 120 s and a service time of 60 s: two messages may wait per task. */
export const LIMITS: Limits = {
  minTasks: 1,
  maxTasks: 11,
  slotsPerTask: 1,
  expectedServiceSeconds: 60,
  targetWaitSeconds: 120,
  protection: true,
};

export const reading = (at: number, ready: number | null, unacked: number | null = 0): Reading => ({
  at,
  ready,
  unacked,
  consumers: null,
  published: null,
  acknowledged: null,
});

/** A reading every 10 s in [fromSeconds, toSeconds), all alike. */
export function readings(fromSeconds: number, toSeconds: number, ready: number): Reading[] {
  const all: Reading[] = [];
  for (let at = fromSeconds; at < toSeconds; at += 10) all.push(reading(at, ready));
  return all;
}

export const service = (desired: number, other: Partial<View["service"]> = {}): View["service"] => ({
  desired,
  running: desired,
  pending: 0,
  deployments: 1,
  rollout: "COMPLETED",
  protected: null,
  ...other,
});

/** What a policy that asks the broker sees. */
export const asked = (now: number, messages: { ready: number; unacked: number } | null, desired: number): View => ({
  now,
  metrics: [],
  broker: messages === null ? null : reading(now, messages.ready, messages.unacked),
  service: service(desired),
});

/** What a policy that reads CloudWatch sees. */
export const measured = (now: number, metrics: readonly Reading[], desired: number): View => ({
  now,
  metrics,
  broker: null,
  service: service(desired),
});

/** One answer to one view, as the count that results. */
export function once(policy: Policy, view: View, limits: Partial<Limits> = {}): number {
  return policy.start({ ...LIMITS, ...limits }).tick(view) ?? view.service.desired;
}

/** A policy at work on a service whose count follows at once; answers with that count. */
export function follow(policy: Policy, limits: Partial<Limits> = {}) {
  const run = policy.start({ ...LIMITS, ...limits });
  let desired = 1;
  return {
    get desired() {
      return desired;
    },
    set desired(tasks: number) {
      desired = tasks;
    },
    tick(view: (desired: number) => View): number {
      desired = run.tick(view(desired)) ?? desired;
      return desired;
    },
    /** Ticks in the policy's rhythm over [fromSeconds, toSeconds). */
    ticks(fromSeconds: number, toSeconds: number, view: (now: number, desired: number) => View): number {
      for (let now = fromSeconds; now < toSeconds; now += run.everySeconds) this.tick((tasks) => view(now, tasks));
      return desired;
    },
  };
}
