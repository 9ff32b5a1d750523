import { RabbitMq } from "../support/rabbitmq";
import { FACTOR } from "../support/scaler-clock";
import { Consumers } from "../support/scaler-consumers";
import { Queue } from "../support/scaler-queue";
import { ScaledSystem, TICK_PERIOD_SECONDS } from "../support/scaler-system";
import { until } from "../support/until";

const BURSTS = 20;
const MESSAGES = 10;
/** Readings before the first burst, and the time over which bursts are spread. */
const QUIET_SECONDS = 30;
const SPREAD_SECONDS = 100;

/** Numbers from 0 to 1 that cover it evenly, in no order that a period could meet: multiples of the golden ratio. */
const phase = (index: number) => (index * 0.618_033_988_75) % 1;

const named = (prefix: string) => Array.from({ length: BURSTS }, (_, index) => `${prefix}-${index}`);

/** Median and 95th percentile by nearest rank. */
function summary(seconds: readonly number[]): { median: number; p95: number } {
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

let system: ScaledSystem;
let rabbitmq: RabbitMq;

beforeAll(async () => {
  [system, rabbitmq] = await Promise.all([ScaledSystem.start(), RabbitMq.start()]);
});

afterAll(async () => {
  await system?.stop();
  await rabbitmq?.stop();
});

/** A burst on a service with one task; returns how long it took until UpdateService had answered. */
async function burst(queue: Queue, start: number, firstTick: number): Promise<number> {
  const { clock, aws } = system;
  const { name } = queue;
  await system.scale(name, {}, { firstTick });
  await clock.sleep(start - clock.now());
  const began = clock.now();
  await queue.send(...Array.from({ length: MESSAGES }, () => ({ held: true })));
  const ended = await until(`${name} scales out`, () => {
    return system.decisions(name).find(({ decision }) => decision.action === "out")?.seconds;
  });
  expect(await aws.desiredCount(name)).toBe(MESSAGES);
  await queue.purge();
  return ended - began;
}

test("a burst changes the desired count within 30 s with kicks, and within 130 s without, in 95 of 100 cases", async () => {
  const kicked = await Promise.all(named("kicked").map((name) => Queue.make(rabbitmq, name)));
  const ticked = await Promise.all(named("ticked").map((name) => Queue.make(rabbitmq, name)));
  const consumers = [...kicked, ...ticked].map((queue) => new Consumers(system.clock, queue));
  await Promise.all(consumers.map(({ launch }) => launch()));
  system.publish("queue-metrics", rabbitmq, [
    ...kicked.map(({ name }) => ({ queue: name, scalerFunction: name })),
    ...ticked.map(({ name }) => ({ queue: name })),
  ]);
  const first = system.clock.now() + QUIET_SECONDS;
  const run = (queues: readonly Queue[]) =>
    Promise.all(
      queues.map((queue, index) => {
        const start = first + SPREAD_SECONDS * phase(index);
        // Where in the time between two ticks the burst falls.
        const tick = start + TICK_PERIOD_SECONDS * phase(index * 7);
        return burst(queue, start, tick < first + TICK_PERIOD_SECONDS ? tick : tick - TICK_PERIOD_SECONDS);
      }),
    );
  const [withKicks, withTicks] = (await Promise.all([run(kicked), run(ticked)])).map(summary);
  process.stderr.write(
    `detection, ${BURSTS} bursts each, seconds of a clock at ${FACTOR} times the speed: ${JSON.stringify({ withKicks, withTicks })}\n`,
  );
  expect(withKicks?.p95).toBeLessThanOrEqual(30);
  expect(withTicks?.p95).toBeLessThanOrEqual(130);
  await Promise.all(consumers.map((consumer) => consumer.stop()));
});
