import { randomExponential } from "d3-random";
import fc from "fast-check";
import { randomStream } from "../../../simulator/engine/random";
import { simulate } from "../../../simulator/engine/simulate";
import type { Message, Policy } from "../../../simulator/model";
import { OURS } from "../../../simulator/policies/ours";
import { conditionsWith, constantly, mean, policyOf, regular, traceOf, watching } from "../fixtures";

/** Any messages, and a policy that wants any count at any second. */
const chaos = fc.record({
  messages: fc
    .array(
      fc.record({
        at: fc.double({ min: 0, max: 300, noNaN: true }),
        serviceSeconds: fc.double({ min: 0.1, max: 200, noNaN: true }),
      }),
      { maxLength: 60 },
    )
    .map((messages): Message[] => messages.toSorted((a, b) => a.at - b.at)),
  wanted: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 40 }),
  slotsPerTask: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer(),
});

describe("whatever a policy wants", () => {
  test.each([true, false])("every message is done, worked on or waiting (protection %s)", (protection) => {
    fc.assert(
      fc.property(chaos, ({ messages, wanted, slotsPerTask, seed }) => {
        const { policy, seen } = watching(
          ({ broker, service }) => ({ broker, service }),
          ({ now }) => wanted[Math.floor(now / 10) % wanted.length] ?? 0,
        );
        const result = simulate(traceOf(400, messages), policy, conditionsWith({ slotsPerTask, protection }), seed);
        expect(
          seen.filter(({ broker, service: { running } }) => {
            const { ready, unacked, published, acknowledged } = broker ?? {};
            if (ready == null || unacked == null || published == null || acknowledged == null) return true;
            const lost = published !== ready + unacked + acknowledged;
            const waitsBesideFreeSlot = ready > 0 && unacked < running * slotsPerTask;
            return lost || waitsBesideFreeSlot || unacked > running * slotsPerTask;
          }),
        ).toEqual([]);
        expect(result.messages).toBe(messages.length);
        if (protection) expect(result.kills).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test("the same seed gives the same result, second by second", () => {
    fc.assert(
      fc.property(chaos, ({ messages, wanted, seed }) => {
        const policy = policyOf(10, ({ now }) => wanted[Math.floor(now / 10) % wanted.length] ?? 0);
        const run = () => simulate(traceOf(400, messages), policy, conditionsWith({}), seed, { keepMoments: true });
        expect(run()).toEqual(run());
      }),
      { numRuns: 50 },
    );
  });
});

test("another seed gives other start-ups, kicks and ticks", () => {
  const run = (seed: number) => simulate(regular(7200, 20, 90), OURS, conditionsWith({}), seed, { keepMoments: true });
  expect(run(1).moments).not.toEqual(run(2).moments);
});

/** Erlang C: the probability that a message of an M/M/c queue waits, at `load` erlang. */
function erlangC(load: number, servers: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

describe("a fixed number of tasks is an M/M/c queue", () => {
  const SERVERS = 4;
  const SERVICE_SECONDS = 30;
  const LOAD = 3;
  const poisson = (seed: number) => {
    const gap = randomExponential.source(randomStream(seed, "gaps"))(LOAD / SERVICE_SECONDS);
    const service = randomExponential.source(randomStream(seed, "service"))(1 / SERVICE_SECONDS);
    const messages: Message[] = [];
    for (let at = gap(); at < 40_000; at += gap()) messages.push({ at, serviceSeconds: service() });
    return traceOf(40_000, messages);
  };

  test.each([0, 30, 60])("the share that waits longer than %s s is Erlang's", (targetWaitSeconds) => {
    const conditions = conditionsWith({ minTasks: SERVERS, maxTasks: SERVERS, targetWaitSeconds });
    const shares = Array.from(
      { length: 30 },
      (_, seed) => simulate(poisson(seed), constantly(SERVERS), conditions, seed).violationPercent / 100,
    );
    const average = mean(shares);
    const error = Math.sqrt(mean(shares.map((share) => (share - average) ** 2)) / (shares.length - 1));
    const expected = erlangC(LOAD, SERVERS) * Math.exp((-(SERVERS - LOAD) / SERVICE_SECONDS) * targetWaitSeconds);
    expect(Math.abs(average - expected)).toBeLessThan(3 * error);
    expect(error).toBeLessThan(0.03);
  });
});

describe("tasks", () => {
  const from = (seconds: number, tasks: number): Policy => policyOf(1, ({ now }) => (now >= seconds ? tasks : null));

  test("are paid from launch to end, their start-up included", () => {
    const up = simulate(traceOf(3600, []), from(600, 3), conditionsWith({}), 1);
    expect(up.taskHours * 3600).toBeCloseTo(3600 + 2 * 3000);
    const down = simulate(traceOf(3600, []), from(600, 1), conditionsWith({ minTasks: 3 }), 1);
    expect(down.taskHours * 3600).toBeCloseTo(3 * 600 + 3000);
  });

  test("consume after 45 to 70 s", () => {
    const late = Array.from({ length: 200 }, (_, seed) => {
      const { moments } = simulate(traceOf(200, []), from(100, 2), conditionsWith({}), seed, { keepMoments: true });
      return moments.findIndex(({ running }) => running === 2) - 100;
    });
    expect(Math.min(...late)).toBeGreaterThanOrEqual(45);
    expect(Math.max(...late)).toBeLessThanOrEqual(70);
    expect(Math.max(...late) - Math.min(...late)).toBeGreaterThan(20);
  });

  test("that are starting go first, so a wish taken back at once costs no work", () => {
    const wish = policyOf(1, ({ now }) => (now === 100 ? 5 : now === 110 ? 1 : null));
    const result = simulate(regular(600, 50, 49), wish, conditionsWith({ protection: false }), 1, {
      keepMoments: true,
    });
    expect(result.kills).toBe(0);
    expect(result.moments.every(({ running }) => running === 1)).toBe(true);
  });

  test("that hold a message stay until it ends when they protect themselves", () => {
    const three = [1, 2, 3].map(() => ({ at: 10, serviceSeconds: 300 }));
    const { moments, kills, taskHours } = simulate(
      traceOf(1000, three),
      from(100, 1),
      conditionsWith({ minTasks: 3 }),
      1,
      { keepMoments: true },
    );
    expect(kills).toBe(0);
    expect(moments[100]).toMatchObject({ desired: 1, running: 3, unacked: 3 });
    expect(moments[309]).toMatchObject({ running: 3 });
    expect(moments[310]).toMatchObject({ running: 1, unacked: 0 });
    expect(taskHours * 3600).toBeCloseTo(1000 + 2 * 310);
  });

  test("that hold a message are stopped when they do not, and it is worked on again from its beginning", () => {
    const three = [1, 2, 3].map(() => ({ at: 10, serviceSeconds: 300 }));
    const { moments, kills, violationPercent } = simulate(
      traceOf(1000, three),
      from(100, 1),
      conditionsWith({ minTasks: 3, protection: false }),
      1,
      { keepMoments: true },
    );
    expect(kills).toBe(2);
    expect(moments[100]).toMatchObject({ running: 1, ready: 2, unacked: 1 });
    expect(moments[909]).toMatchObject({ unacked: 1 });
    expect(moments[910]).toMatchObject({ unacked: 0, ready: 0 });
    expect(violationPercent).toBe(0);
  });

  test("take as many messages as they have slots", () => {
    const five = [1, 2, 3, 4, 5].map(() => ({ at: 10, serviceSeconds: 100 }));
    const conditions = conditionsWith({ slotsPerTask: 2, minTasks: 2 });
    const { moments } = simulate(traceOf(300, five), constantly(2), conditions, 1, { keepMoments: true });
    expect(moments[10]).toMatchObject({ unacked: 4, ready: 1 });
    expect(moments[110]).toMatchObject({ unacked: 1, ready: 0 });
  });
});

describe("the figures", () => {
  test("waits are from publication to first delivery", () => {
    const result = simulate(
      traceOf(
        1000,
        [0, 1, 2].map((at) => ({ at, serviceSeconds: 100 })),
      ),
      constantly(1),
      conditionsWith({}),
      1,
    );
    expect(result).toMatchObject({ messages: 3, waitP50Seconds: 99, waitP95Seconds: 198, waitMaxSeconds: 198 });
    expect(result.violationPercent).toBeCloseTo(100 / 3);
  });

  test("a message that still waits at the end counts with the wait it has", () => {
    const messages = [0, 1, 890].map((at) => ({ at, serviceSeconds: 2000 }));
    const result = simulate(traceOf(1000, messages), constantly(1), conditionsWith({}), 1);
    expect(result).toMatchObject({ messages: 3, waitP50Seconds: 110, waitMaxSeconds: 999 });
    expect(result.violationPercent).toBeCloseTo(100 / 3);
  });

  test("no messages are no violation", () => {
    const result = simulate(traceOf(100, []), constantly(1), conditionsWith({}), 1);
    expect(result).toMatchObject({ messages: 0, violationPercent: 0, waitP95Seconds: 0, waitMaxSeconds: 0 });
  });

  test("a change outside the limits is counted, and not corrected", () => {
    const result = simulate(traceOf(100, []), constantly(12), conditionsWith({}), 1, { keepMoments: true });
    expect(result).toMatchObject({ changes: 1, outOfRange: 1 });
    expect(result.moments.at(-1)?.desired).toBe(12);
  });
});
