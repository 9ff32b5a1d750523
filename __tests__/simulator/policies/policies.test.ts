import * as fc from "fast-check";
import type { View } from "../../../simulator/model";
import { POLICIES, RIVALS } from "../../../simulator/policies";
import { staticHalf, staticMax } from "../../../simulator/policies/static";
import { asked, LIMITS, once, reading, service } from "./views";

test("ours comes first, and no two policies share a name", () => {
  expect(POLICIES[0]?.name).toBe("ours");
  expect(POLICIES.slice(1)).toEqual(RIVALS);
  expect(new Set(POLICIES.map(({ name }) => name)).size).toBe(POLICIES.length);
});

test.each(RIVALS.map((policy) => [policy.name, policy] as const))(
  "%s names where its law is written",
  (_name, policy) => {
    expect(policy.source).toMatch(/https:\/\/|euglena's Lambda document/);
  },
);

test("fixed counts are the maximum and the middle, whatever happens", () => {
  expect(once(staticMax, asked(0, null, 1))).toBe(11);
  expect(once(staticHalf, asked(0, { ready: 50, unacked: 11 }, 11), { minTasks: 2 })).toBe(7);
  expect(staticMax.start(LIMITS).tick(asked(60, null, 11))).toBeNull();
});

type Tick = { ready: number | null; unacked: number | null; reachable: boolean; lateSeconds: number };

const count = fc.option(fc.oneof(fc.nat(3), fc.nat(700)));
const tick = fc.record({ ready: count, unacked: count, reachable: fc.boolean(), lateSeconds: fc.nat(300) });
/** Spells in which nothing changes, so that windows, alarms and idle times run out. */
const story = fc
  .array(fc.tuple(tick, fc.integer({ min: 1, max: 80 })), { maxLength: 6 })
  .map((spells) => spells.flatMap(([seen, ticks]) => new Array<Tick>(ticks).fill(seen)));

const still: Tick = { ready: 0, unacked: 0, reachable: true, lateSeconds: 0 };
const burstAndSilence = [...new Array<Tick>(40).fill({ ...still, ready: 700 }), ...new Array<Tick>(400).fill(still)];

/** What a policy asks for, tick by tick, when the count follows at once. */
function counts(policy: (typeof RIVALS)[number], ticks: readonly Tick[]): (number | null)[] {
  const run = policy.start(LIMITS);
  const metrics: View["metrics"][number][] = [];
  let desired = 1;
  return ticks.map(({ ready, unacked, reachable, lateSeconds }, index) => {
    const now = index * run.everySeconds;
    metrics.push(reading(now, ready, unacked));
    const arrived = metrics.filter(({ at }) => at <= now - lateSeconds);
    const broker = reachable ? reading(now, ready, unacked) : null;
    const wanted = run.tick({ now, metrics: arrived, broker, service: service(desired) });
    desired = wanted ?? desired;
    return wanted;
  });
}

describe.each(RIVALS.map((policy) => [policy.name, policy] as const))("%s", (_name, policy) => {
  test("always asks for a whole count within the limits", () => {
    fc.assert(
      fc.property(story, (ticks) => {
        const outside = counts(policy, ticks).filter(
          (wanted) => wanted !== null && !(wanted >= 1 && wanted <= 11 && Number.isInteger(wanted)),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  // Made before any test runs, so that nothing can have been left behind by then.
  const fresh = counts(policy, burstAndSilence);

  test("decides the same again after other runs: nothing is kept between them", () => {
    expect(counts(policy, burstAndSilence)).toEqual(fresh);
    expect(new Set(fresh).size).toBeGreaterThan(1);
  });
});
