import { decide, type Sample } from "@slipway/functions/queue-scaler/decide";
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

/** A history with holes, unknown values, restarts and any age. */
const histories = fc
  .tuple(
    fc.array(
      fc.record({
        step: distance,
        ready: unsure,
        unacked: unsure,
        done: unsure,
        got: unsure,
      }),
      {
        minLength: 0,
        size: "max",
        maxLength: 80,
      },
    ),
    fc.constantFrom(0, 3, 20, 44, 46, 100, 181, 400),
  )
  .map(([steps, age]): Sample[] => {
    let at = NOW - age;
    let total = 5000;
    const samples = steps.map(({ step, ready, unacked, done, got }): Sample => {
      const sample = {
        at,
        ready,
        unacked,
        consumers: 1,
        published: got === null ? null : total,
        acknowledged: done === null ? null : total - 7,
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
    desired: fc.nat(25),
    running: fc.nat(25),
    deployments: fc.constantFrom(1, 1, 1, 2),
    protected: fc.oneof(fc.nat(10), fc.constant(null)),
  })
  .map(service);

const triggers = fc.constantFrom("tick" as const, "tick" as const, "kick" as const);
const inputs = fc.record({ samples: histories, trigger: triggers, state: services, settings: limits });

const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 1500 });

describe("whatever the input,", () => {
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
      for (const value of Object.values(decide({ trigger, samples }, state, settings, NOW))) {
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

  test("fresh data never leave fewer tasks than work in progress needs, nor none while messages wait", () => {
    check(fc.tuple(inputs, fc.nat(60), fc.nat(60)), ([{ samples, trigger, state, settings }, ready, unacked]) => {
      const newest = { at: NOW, ready, unacked, consumers: 1, published: 9000, acknowledged: 8000 };
      const { desired } = decide(
        { trigger, samples: [...samples.filter((s) => s.at < NOW), newest] },
        state,
        settings,
        NOW,
      );
      expect(desired).toBeGreaterThanOrEqual(Math.min(settings.maxTasks, Math.ceil(unacked / settings.slotsPerTask)));
      if (ready > 0) expect(desired).toBeGreaterThanOrEqual(1);
    });
  });

  test("with protection, deciding again on the new count changes nothing", () => {
    check(inputs, ({ samples, trigger, state, settings }) => {
      const guarded = { ...settings, protection: true };
      const first = decide({ trigger, samples }, state, guarded, NOW).desired;
      expect(decide({ trigger, samples }, { ...state, desired: first }, guarded, NOW).desired).toBe(first);
    });
  });
});
