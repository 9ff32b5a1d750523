import { type Decision, decide, type Reason, type Sample } from "@slipway/functions/queue-scaler/decide";
import * as fc from "fast-check";
import { law, NOW, service } from "./fixtures";

const count = fc.oneof(fc.nat(60), fc.nat(100_000));
// Mostly good, or scale-in, which needs an unbroken window, would hardly ever be reached.
const unsure = fc.oneof(
  { weight: 80, arbitrary: fc.nat(5) },
  { weight: 1, arbitrary: fc.constantFrom(null, Number.NaN, -1, Infinity) },
);
const distance = fc.oneof(
  { weight: 60, arbitrary: fc.constant(10) },
  { weight: 1, arbitrary: fc.constantFrom(20, 60) },
);

/** A history with holes, unknown values, restarts, stalls and any age, sometimes with the service's counts in it. */
const histories = fc
  .tuple(
    fc.array(
      fc.record({ step: distance, ready: unsure, unacked: unsure, consumers: unsure, done: unsure, got: unsure }),
      {
        minLength: 0,
        size: "max",
        maxLength: 80,
      },
    ),
    fc.constantFrom(0, 0, 0, 3, 3, 20, 44, 46, 100, 181, 400),
    fc.record({ desired: fc.integer({ min: 2, max: 6 }), running: fc.integer({ min: 1, max: 3 }), idle: fc.boolean() }),
    // In so many of the newest readings nothing was acknowledged, and every slot of so many tasks was busy.
    fc.constantFrom(0, 0, 40),
  )
  .map(([steps, age, { idle, ...counts }, stalled]): Sample[] => {
    let at = NOW - age;
    let total = 5000;
    let acknowledged = total;
    const samples = steps.map(({ step, ready, unacked, consumers, done, got }, index): Sample => {
      if (index >= stalled) acknowledged = Math.min(acknowledged, total - 7);
      const sample = {
        at,
        ready,
        unacked: index < stalled && unacked !== null ? unacked + 5 : unacked,
        consumers: idle ? 0 : consumers,
        published: got === null ? null : total,
        acknowledged: done === null ? null : acknowledged,
        ...(index % 6 === 0 ? counts : {}),
      };
      at -= step;
      total -= Number.isFinite(got) ? Number(got) : 0;
      return sample;
    });
    return samples.reverse();
  });

const limits = fc
  .record({
    minTasks: fc.nat(4),
    more: fc.nat(12),
    slotsPerTask: fc.integer({ min: 1, max: 12 }),
    protection: fc.boolean(),
    fallback: fc.nat(4),
  })
  .map(({ minTasks, more, slotsPerTask, protection, fallback }) => {
    const maxTasks = Math.max(1, minTasks + more);
    return law({
      minTasks,
      maxTasks,
      slotsPerTask,
      protection,
      fallbackTasks: Math.min(maxTasks, minTasks + fallback),
    });
  });

const services = fc
  .record({
    desired: fc.oneof(fc.nat(5), fc.nat(25)),
    running: fc.oneof(fc.nat(3), fc.nat(25)),
    deployments: fc.constantFrom(1, 1, 1, 2),
    protected: fc.oneof(fc.nat(10), fc.constant(null)),
  })
  .map(service);

const triggers = fc.constantFrom("tick" as const, "tick" as const, "kick" as const);
const inputs = fc.record({ samples: histories, trigger: triggers, state: services, settings: limits });

const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void, parameters: fc.Parameters<[T]> = {}) =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 1500, ...parameters });

const FREEZES: readonly Reason[] = ["launch-stuck", "not-consuming", "no-progress"];
const isFrozen = ({ reasons }: Decision) => reasons.some((reason) => FREEZES.includes(reason));

describe("whatever the input,", () => {
  test("every freeze and every way to go is among what is tried here", () => {
    const seen = new Map<string, number>();
    const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
    check(
      inputs,
      ({ samples, trigger, state, settings }) => {
        const { action, reasons, signals } = decide({ trigger, samples }, state, settings, NOW);
        for (const name of [action, ...reasons, ...signals]) count(name);
      },
      { seed: 1 },
    );
    const wanted = ["out", "in", ...FREEZES, "launchStuck", "notConsuming", "noProgress", "half-per-tick"];
    expect(wanted.filter((name) => (seen.get(name) ?? 0) < 5)).toEqual([]);
  });

  test("every change lands within the limits and a hold keeps max(desired, min)", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      const { desired, action } = decide({ trigger, samples }, state, settings, NOW);
      expect(Number.isInteger(desired)).toBe(true);
      expect(desired).toBeGreaterThanOrEqual(settings.minTasks);
      if (action !== "hold") expect(desired).toBeLessThanOrEqual(settings.maxTasks);
      else expect(desired).toBe(state.desired);
      expect(action).toBe(desired > state.desired ? "out" : desired < state.desired ? "in" : "hold");
    });
  });

  test("no NaN and no Infinity escapes", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      const { reading, ...decision } = decide({ trigger, samples }, state, settings, NOW);
      for (const value of [...Object.values(decision), ...Object.values(reading ?? {})]) {
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }
    });
  });

  test("tasks go only on a tick, on complete data of at most 45 s, without a deployment", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      if (decide({ trigger, samples }, state, settings, NOW).action !== "in") return;
      const fresh = samples.filter(
        ({ at, ready, unacked }) => NOW - at <= 45 && Number(ready) >= 0 && Number(unacked) >= 0,
      );
      expect(fresh.length).toBeGreaterThan(0);
      expect(trigger).toBe("tick");
      expect(state.deployments).toBe(1);
    });
  });

  test("the order and duplication of readings change nothing", () => {
    const shuffled = inputs.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.samples, ...input.samples], { minLength: input.samples.length * 2 }),
      ),
    );
    check(shuffled, ([{ samples, trigger, state, settings }, mixed]) => {
      const expected = decide({ trigger, samples }, state, settings, NOW);
      expect(decide({ trigger, samples: mixed }, state, settings, NOW)).toEqual(expected);
    });
  });

  test("more waiting or more in progress never means fewer tasks", () => {
    check(
      fc.tuple(inputs, count, count, fc.nat(50), fc.nat(50)),
      ([{ samples, trigger, state, settings }, ready, unacked, moreR, moreU]) => {
        const newest = { at: NOW, consumers: 1, published: 9000, acknowledged: 8000 };
        const at = (r: number, u: number) =>
          decide(
            { trigger, samples: [...samples.filter((s) => s.at < NOW), { ...newest, ready: r, unacked: u }] },
            state,
            settings,
            NOW,
          ).desired;
        const base = at(ready, unacked);
        expect(at(ready + moreR, unacked)).toBeGreaterThanOrEqual(base);
        expect(at(ready, unacked + moreU)).toBeGreaterThanOrEqual(base);
      },
    );
  });

  test("fresh data never leave fewer tasks than work in progress needs; only a freeze stays at what the service has", () => {
    check(fc.tuple(inputs, fc.nat(60), fc.nat(60)), ([{ samples, trigger, state, settings }, ready, unacked]) => {
      const newest = { at: NOW, ready, unacked, consumers: 1, published: 9000, acknowledged: 8000 };
      const history = { trigger, samples: [...samples.filter((s) => s.at < NOW), newest] };
      const decision = decide(history, state, settings, NOW);
      const working = Math.min(settings.maxTasks, Math.ceil(unacked / settings.slotsPerTask));
      expect(decision.desired).toBeGreaterThanOrEqual(isFrozen(decision) ? Math.min(working, state.desired) : working);
      if (ready > 0) expect(decision.desired).toBeGreaterThanOrEqual(1);
    });
  });

  test("no freeze lowers the count, nor keeps it below minTasks, nor adds more than that", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      const decision = decide({ trigger, samples }, state, settings, NOW);
      if (!isFrozen(decision)) return;
      const first = (decision.reading?.ready ?? 0) > 0 ? 1 : 0;
      expect(decision.desired).toBe(Math.max(state.desired, settings.minTasks, first));
    });
  });

  test("stale data never leave fewer tasks than there are", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      const decision = decide({ trigger, samples }, state, settings, NOW);
      if (!decision.signals.includes("stale")) return;
      expect(decision.ageSeconds ?? Number.POSITIVE_INFINITY).toBeGreaterThan(180);
      expect(decision.desired).toBeGreaterThanOrEqual(state.desired);
    });
  });

  test("stale, saturated and deployment are told exactly while they are true", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      const { need, signals } = decide({ trigger, samples }, state, settings, NOW);
      expect(signals.includes("stale")).toBe(need === null);
      expect(signals.includes("saturated")).toBe(need !== null && need > settings.maxTasks);
      expect(signals.includes("deployment")).toBe(state.deployments > 1);
      expect(new Set(signals).size).toBe(signals.length);
    });
  });

  test("deciding again on the new count changes nothing, unless tasks go by halves", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      const first = decide({ trigger, samples }, state, settings, NOW);
      if (first.reasons.includes("half-per-tick")) return;
      const again = decide({ trigger, samples }, { ...state, desired: first.desired }, settings, NOW);
      expect(again.desired).toBe(first.desired);
    });
  });
});
