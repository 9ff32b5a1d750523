import { type Conditions, USUAL } from "../../simulator/engine/conditions";
import type { Limits, Message, Policy, PolicyRun, Trace, View } from "../../simulator/model";

/** A policy that is nothing but its tick. */
export const policyOf = (everySeconds: number, tick: PolicyRun["tick"], rest: Partial<PolicyRun> = {}): Policy => ({
  name: "test",
  title: "test",
  source: "test",
  start: () => ({ everySeconds, tick, ...rest }),
});

export const constantly = (tasks: number): Policy => policyOf(1, () => tasks);

/** A policy that writes down what it sees every second, and follows `wanted`. */
export function watching<Seen>(see: (view: View) => Seen, wanted: (view: View) => number | null = () => null) {
  const seen: Seen[] = [];
  const policy = policyOf(1, (view) => {
    seen.push(see(view));
    return wanted(view);
  });
  return { policy, seen };
}

export const conditionsWith = (limits: Partial<Limits>, rest: Partial<Conditions> = {}): Conditions => ({
  ...USUAL,
  ...rest,
  limits: { ...USUAL.limits, ...limits },
});

export const traceOf = (durationSeconds: number, messages: readonly Message[]): Trace => ({
  name: "test",
  durationSeconds,
  messages,
});

/** The same message again and again, `everySeconds` apart. */
export const regular = (durationSeconds: number, everySeconds: number, serviceSeconds: number): Trace =>
  traceOf(
    durationSeconds,
    Array.from({ length: Math.floor(durationSeconds / everySeconds) }, (_, i) => ({
      at: i * everySeconds,
      serviceSeconds,
    })),
  );

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation of a sample over its mean. */
export function variation(values: readonly number[]): number {
  const average = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - average) ** 2))) / average;
}
