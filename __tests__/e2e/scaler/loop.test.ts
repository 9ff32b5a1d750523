import { QUEUE_METRICS, SCALER_METRICS, SIGNALS } from "../../../functions/metrics";
import type { QueueScalerSettingsInput } from "../../../functions/queue-scaler/settings";
import { MONITORING, RabbitMq } from "../support/rabbitmq";
import { Consumers } from "../support/scaler-consumers";
import { Fargate } from "../support/scaler-fargate";
import { Queue } from "../support/scaler-queue";
import { NAMESPACE, ScaledSystem } from "../support/scaler-system";
import { until } from "../support/until";

/** Half of production's, because these tests wait for ticks. */
const TICK_SECONDS = 60;
const WINDOW_SECONDS = 120;
/** A reading carries the time of the grid at which it was asked for, which is a moment before the state that it found. */
const GRID_SECONDS = 10;

const PUBLISHER = "queue-metrics";
const QUEUES = ["burst", "long", "deleted"] as const;

// On a loaded machine they take their time; what is measured is not.
jest.setTimeout(240_000);

let system: ScaledSystem;
let rabbitmq: RabbitMq;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  [system, rabbitmq] = await Promise.all([ScaledSystem.start(), RabbitMq.start()]);
  await Promise.all(QUEUES.map((name) => Queue.make(rabbitmq, name)));
  system.publish(PUBLISHER, rabbitmq, kicking(QUEUES));
});

afterAll(async () => {
  // The last first: consumers before their broker.
  for (const stop of stops.reverse()) await stop();
  await system?.stop();
  await rabbitmq?.stop();
});

const kicking = (names: readonly string[]) => names.map((queue) => ({ queue, scalerFunction: queue }));
const held = (count: number) => Array.from({ length: count }, () => ({ held: true }));

/** A service that works on a queue of its name. */
async function service(name: string, broker: RabbitMq, settings: Partial<QueueScalerSettingsInput> = {}) {
  const queue = await Queue.make(broker, name);
  await system.scale(name, { scaleInWindowSeconds: WINDOW_SECONDS, ...settings }, { tickPeriodSeconds: TICK_SECONDS });
  const consumers = new Consumers(system.clock, queue);
  const fargate = new Fargate(system, name, consumers.launch);
  stops.push(async () => {
    await fargate.stop();
    await consumers.stop();
  });
  const desired = (count: number) =>
    until(`${name} wants ${count} tasks`, async () => (await system.aws.desiredCount(name)) === count);
  const busy = (count: number) => until(`${count} tasks of ${name} work`, () => fargate.busy === count);
  return { queue, consumers, fargate, desired, busy };
}

/** The first change of a kind that a scaler made from a time on. */
const change = (name: string, action: "out" | "in", since: number) =>
  until(`${name} scales ${action}`, () =>
    system.decisions(name).find(({ seconds, decision }) => decision.action === action && seconds > since),
  );

/** Waits for a number of ticks, and returns their decisions. */
async function ticks(name: string, count: number) {
  const seen = system.decisions(name).length;
  return until(`${count} decisions of ${name}`, () => {
    const decisions = system.decisions(name).slice(seen);
    return decisions.length >= count && decisions.map(({ decision }) => decision);
  });
}

/** Values of a metric of a queue or service from a time on. */
const values = async (dimension: { [name: string]: string }, metric: string, from: number) =>
  (await system.aws.metric(NAMESPACE, metric, dimension, { from, to: system.clock.now() + GRID_SECONDS })).map(
    ({ value }) => value,
  );

test.concurrent("a burst adds tasks, and an empty queue takes them away when the window is over", async () => {
  const began = system.clock.now();
  const { queue, fargate, desired } = await service("burst", rabbitmq);
  await queue.send(...Array.from({ length: 22 }, () => ({ seconds: 20 })));
  await desired(11);
  await until("all tasks run", () => fargate.running === 11);
  await until("the queue is empty", async () => (await queue.depth()) === 0);
  await desired(1);
  const { seconds } = await until("the scaler says so", () =>
    system.decisions("burst").find(({ decision }) => decision.action === "in" && decision.desired === 1),
  );
  // Tasks may go earlier, as it is learned how short the work is: down to the need of that time, never below the work in progress.
  const span = { from: began, to: seconds };
  const unacked = await system.aws.metric(NAMESPACE, QUEUE_METRICS.unacked, { Queue: "burst" }, span);
  const lastNeed = Math.max(...unacked.filter(({ value }) => value > 1).map(({ at }) => at));
  expect(seconds - lastNeed).toBeGreaterThanOrEqual(WINDOW_SECONDS);
  for (const { decision } of system.decisions("burst")) {
    expect(decision.desired).toBeGreaterThanOrEqual(Math.min(decision.reading?.unacked ?? 0, 11));
  }
  await until("one task is left", () => fargate.running === 1);
  // Both functions say in CloudWatch what happened.
  expect(Math.max(...(await values({ Queue: "burst" }, QUEUE_METRICS.ready, began)))).toBeGreaterThanOrEqual(20);
  expect(Math.max(...(await values({ service: "burst" }, SCALER_METRICS.desired, began)))).toBe(11);
  expect(Math.max(...(await values({ service: "burst" }, SCALER_METRICS.need, began)))).toBeGreaterThanOrEqual(20);
  expect(await values({ service: "burst" }, SCALER_METRICS.out, began)).toContain(1);
  expect(await values({ service: "burst" }, SCALER_METRICS.in, began)).toContain(1);
});

test.concurrent("a task is kept for every message that is being worked on, however long that takes", async () => {
  const began = system.clock.now();
  const { queue, consumers, fargate, desired, busy } = await service("long", rabbitmq);
  await queue.send(...held(2), { seconds: 20 });
  await desired(3);
  await busy(2);
  await until("the short message is done", async () => (await queue.depth()) === 2);

  // The idle one goes after the window.
  await change("long", "in", began);
  for (const decision of await ticks("long", 3)) expect(decision).toMatchObject({ action: "hold", desired: 2 });
  expect(await system.aws.desiredCount("long")).toBe(2);
  expect(fargate.busy).toBe(2);
  consumers.release();
  await until("the long messages are done", async () => (await queue.depth()) === 0);
});

test.concurrent("a queue that is deleted costs only its own readings, and scales again when it is back", async () => {
  const { queue, fargate, desired, busy } = await service("deleted", rabbitmq);
  await queue.send(...held(3));
  await desired(3);
  await busy(3);
  await queue.delete();
  const gone = system.clock.now();
  await until("the publisher says so", () =>
    system.aws.lambda.errors(PUBLISHER).some((error) => /deleted/.test(error)),
  );
  const [error = ""] = system.aws.lambda.errors(PUBLISHER);
  expect(error).toContain("no such queue");
  for (const other of ["burst", "long"]) expect(error).not.toContain(other);
  await ticks("deleted", 1);
  expect(await system.aws.desiredCount("deleted")).toBe(3);
  expect(await values({ Queue: "deleted" }, QUEUE_METRICS.heartbeat, gone + GRID_SECONDS)).toEqual([]);
  await until("others are read as before", async () => {
    return (await values({ Queue: "long" }, QUEUE_METRICS.heartbeat, gone + GRID_SECONDS)).length > 3;
  });

  await queue.declare();
  await queue.send(...held(6));
  await until("more tasks are wanted", async () => (await system.aws.desiredCount("deleted")) > 3);
  await until("more tasks work", () => fargate.busy > 3);
});

test.concurrent("a refused password is an error, publishes nothing and is told to nobody", async () => {
  const password = "wrong password: p%40ß/?";
  await system.aws.createSecret("wrong", { ...MONITORING, password });
  const namespace = "euglena/refused";
  const input = { queues: [{ queue: "burst" }], credentialsSecret: "wrong", namespace };
  system.definePublisher("refused", rabbitmq, input);
  const began = system.clock.now();
  system.aws.lambda.invoke("refused", { time: new Date(began * 1000).toISOString() });
  const [error = ""] = await until("the run ends", () => {
    const errors = system.aws.lambda.errors("refused");
    return errors.length > 0 && errors;
  });
  expect(error).toContain("refused the monitoring user (401)");
  // At the first reading, not after a minute of trying.
  expect(system.clock.now() - began).toBeLessThan(30);
  const read = { from: began - GRID_SECONDS, to: system.clock.now() + 60 };
  expect(await system.aws.metric(namespace, QUEUE_METRICS.heartbeat, { Queue: "burst" }, read)).toEqual([]);
  const basic = Buffer.from(`${MONITORING.username}:${password}`).toString("base64");
  for (const secret of [password, encodeURIComponent(password), basic]) {
    expect(`${error} ${system.log}`).not.toContain(secret);
  }
});

test.concurrent("without a broker nothing is taken away and an alarm has its metric; when it is back, scaling goes on", async () => {
  const began = system.clock.now();
  const broker = await RabbitMq.start();
  stops.push(() => broker.stop());
  await Queue.make(broker, "restarted");
  system.publish("restarted-metrics", broker, kicking(["restarted"]));
  await until(
    "it is read",
    async () => (await values({ Queue: "restarted" }, QUEUE_METRICS.heartbeat, began)).length > 0,
  );
  const settings = { fallbackTasks: 4, fallbackAfterSeconds: 260 };
  const { queue, consumers, fargate, desired, busy } = await service("restarted", broker, settings);
  await queue.send(...held(3));
  await desired(3);
  await busy(3);

  await broker.down();
  const down = system.clock.now();
  await until("StaleMetric", async () => (await values({ service: "restarted" }, SIGNALS.stale, down)).includes(1));
  const fallback = await change("restarted", "out", down);
  const blind = system.decisions("restarted").filter(({ seconds, decision }) => {
    return decision.need === null && seconds <= fallback.seconds;
  });
  expect(blind.map(({ decision }) => [decision.action, decision.desired])).toEqual([
    ...blind.slice(1).map(() => ["hold", 3]),
    ["out", 4],
  ]);
  expect(blind.length).toBeGreaterThan(1);
  expect(system.aws.lambda.errors("restarted-metrics").join()).toContain("could not be reached");

  await broker.up();
  const up = system.clock.now();
  // The persistent messages are still there; the counters are not, and count from nothing.
  await busy(3);
  await queue.send(...held(8));
  await until("more tasks are wanted", async () => (await system.aws.desiredCount("restarted")) > 4);
  await until("more tasks work", () => fargate.busy > 4);
  await until("what was published is counted again", async () =>
    (await values({ Queue: "restarted" }, QUEUE_METRICS.published, up)).includes(8),
  );
  consumers.release();
  await until("so is what was acknowledged", async () =>
    (await values({ Queue: "restarted" }, QUEUE_METRICS.acknowledged, up)).some((count) => count > 0),
  );
  for (const { seconds, decision } of system.decisions("restarted")) {
    if (seconds < up) expect(decision.action).not.toBe("in");
    expect(decision.serviceTimeSeconds).toBeGreaterThanOrEqual(5);
    expect(decision.serviceTimeSeconds).toBeLessThanOrEqual(3600);
  }
});
