import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { queueDimension } from "@slipway/functions/metrics";
import { createHandler } from "@slipway/functions/queue-metrics/handler";
import { parseSettings, type QueueMetricsSettingsInput } from "@slipway/functions/queue-metrics/settings";
import { readEvent } from "@slipway/functions/queue-scaler/event";
import { mockClient } from "aws-sdk-client-mock";
import { Broker } from "./broker";

const START = 1_700_000_000;
const MANDATES = "agent.mandates";
const cloudwatch = mockClient(CloudWatchClient);
const lambda = mockClient(LambdaClient);
const secretsManager = mockClient(SecretsManagerClient);
const broker = new Broker();
let managementUrl = "";
let clock = START;
let output = "";

beforeAll(async () => {
  managementUrl = `http://127.0.0.1:${await broker.start()}`;
});
afterAll(() => broker.stop());
beforeEach(() => {
  for (const mock of [cloudwatch, lambda, secretsManager]) mock.reset();
  secretsManager.on(GetSecretValueCommand).resolves({ SecretString: '{"username":"monitor","password":"s3cret"}' });
  broker.queues.clear();
  broker.queues.set(MANDATES, { stats: { publish: 9 } });
  broker.before = () => undefined;
  broker.asked.length = 0;
  clock = START;
  output = "";
});

const write = (...line: unknown[]) => {
  output += JSON.stringify(line, (_, value) => (value instanceof Error ? `${value} ${value.cause}` : value));
};
const create = (change: Partial<QueueMetricsSettingsInput> = {}) =>
  createHandler({
    settings: parseSettings({
      managementUrl,
      queues: [{ queue: MANDATES, scalerFunction: "euglena-autoscaling" }],
      credentialsSecret: "monitoring",
      namespace: "euglena/production",
      ...change,
    }),
    cloudwatch: new CloudWatchClient({}),
    lambda: new LambdaClient({}),
    secretsManager: new SecretsManagerClient({}),
    log: { info: write, warn: write },
    now: () => clock,
    sleep: async (seconds) => {
      clock += seconds;
    },
  });
const run = (event: unknown, change: Partial<QueueMetricsSettingsInput> = {}) => create(change)(event);

const scheduled = (at: number) => ({ time: new Date(at * 1000).toISOString() });
const batches = () => cloudwatch.commandCalls(PutMetricDataCommand).map(({ args }) => args[0].input);
const times = () => batches().map(({ MetricData }) => Number(MetricData?.[0]?.Timestamp?.getTime()) / 1000 - START);
const kicks = () =>
  lambda.commandCalls(InvokeCommand).map(({ args: [{ input }] }) => {
    const { at, samples } = readEvent(JSON.parse(String(input.Payload)));
    return { to: input.FunctionName, type: input.InvocationType, at: Number(at) - START, samples };
  });
const valuesOf = (queue: string, name: string) =>
  batches().flatMap(({ MetricData }) =>
    (MetricData ?? [])
      .filter(({ MetricName, Dimensions }) => MetricName === name && Dimensions?.[0]?.Value === queue)
      .map(({ Value }) => Value),
  );

describe("a run", () => {
  test("reads on the grid of the clock until 60 s after its event", async () => {
    clock = START + 7;
    await expect(run(scheduled(START + 5))).resolves.toEqual({ readings: 6 });
    expect(times()).toEqual([10, 20, 30, 40, 50, 60]);
  });

  test("ends at event time + 60 s however late it starts", async () => {
    clock = START + 41;
    await run(scheduled(START));
    expect(times()).toEqual([50]);
  });

  test("starts anywhere in its minute: neighbouring runs read what is left of each minute, each point once", async () => {
    const delays = [0.2, 9.9, 0, 31];
    for (let offset = 0; offset < 60; offset += 7.5) {
      cloudwatch.resetHistory();
      for (const [minute, delay] of delays.entries()) {
        clock = START + offset + 60 * minute + delay;
        await run(scheduled(START + offset + 60 * minute));
      }
      const left = delays.flatMap((delay, minute) =>
        Array.from({ length: 40 }, (_, index) => index * 10).filter(
          (at) => at >= offset + 60 * minute + delay && at < offset + 60 * minute + 60,
        ),
      );
      expect(times()).toEqual(left);
    }
  });

  test("that is still busy when the next begins leaves that one its points", async () => {
    broker.before = () => {
      if (clock === START + 50) clock += 15;
    };
    await run(scheduled(START));
    clock = START + 60.5;
    await run(scheduled(START + 60));
    expect(times()).toEqual([0, 10, 20, 30, 40, 50, 70, 80, 90, 100, 110]);
  });

  test("reads at the moment it publishes, and not a moment earlier", async () => {
    const moments: number[] = [];
    broker.before = () => moments.push(clock - START);
    clock = START + 0.5;
    await run(scheduled(START));
    expect(moments).toEqual([10, 20, 30, 40, 50]);
  });

  test.each([
    ["61 s after its event", scheduled(START - 61)],
    ["an hour after its event", scheduled(START - 3600)],
  ])("does nothing at all %s", async (_, event) => {
    await expect(run(event)).resolves.toEqual({ readings: 0 });
    expect([broker.asked.length, secretsManager.calls().length, batches().length]).toEqual([0, 0, 0]);
  });

  test.each([
    ["an event ahead of the clock", scheduled(START + 30)],
    ["no event", undefined],
    ["an event without a usable time", { time: "soon" }],
    ["a text", "now"],
  ])("counts from now when it is invoked with %s", async (_, event) => {
    await run(event);
    expect(times()).toEqual([0, 10, 20, 30, 40, 50]);
  });

  test("skips points of the grid when the broker is slow, instead of publishing late", async () => {
    broker.before = () => {
      clock += 12;
    };
    await run(scheduled(START));
    expect(times()).toEqual([0, 20, 40]);
  });

  test("reads once a minute, at standard resolution, when told so", async () => {
    await run(scheduled(START), { publishIntervalSeconds: 60 });
    expect(times()).toEqual([40]);
    expect(batches()[0]?.MetricData?.[0]?.StorageResolution).toBe(60);
  });

  test("reads the secret once, and the next run reads it anew", async () => {
    const handler = create();
    await handler(scheduled(START));
    expect(secretsManager.calls()).toHaveLength(1);
    clock = START + 60;
    await handler(scheduled(START + 60));
    expect(secretsManager.calls()).toHaveLength(2);
  });
});

describe("a reading", () => {
  const datum = (queue: string, MetricName: string, Value: number) => ({
    MetricName,
    Value,
    Dimensions: [{ Name: "Queue", Value: queue }],
    Unit: "Count",
    Timestamp: new Date(START * 1000),
    StorageResolution: 1,
  });

  test("is one high-resolution batch of all queues, without the counters that are unknown", async () => {
    broker.queues.set("b", { ready: 4, stats: { publish: 3, ack: 2, redeliver: 1 } });
    await run(scheduled(START - 50), { queues: [{ queue: MANDATES }, { queue: "b" }] });
    expect(batches()).toEqual([
      {
        Namespace: "euglena/production",
        MetricData: [
          datum(MANDATES, "Ready", 0),
          datum(MANDATES, "Unacked", 1),
          datum(MANDATES, "Consumers", 2),
          datum(MANDATES, "PublishTotal", 9),
          datum(MANDATES, "Heartbeat", 1),
          datum("b", "Ready", 4),
          datum("b", "Unacked", 1),
          datum("b", "Consumers", 2),
          datum("b", "PublishTotal", 3),
          datum("b", "AckTotal", 2),
          datum("b", "RedeliverTotal", 1),
          datum("b", "Heartbeat", 1),
        ],
      },
    ]);
  });

  test("of 50 queues is 50 requests at once and one batch within CloudWatch's limits", async () => {
    const queues = Array.from({ length: 50 }, (_, index) => ({ queue: `${index}-`.padEnd(30, "q") }));
    const everything = { publish: 1e15, ack: 1e15, redeliver: 1e15 };
    let open = 0;
    const waiting: (() => void)[] = [];
    for (const { queue } of queues) {
      broker.queues.set(queue, {
        respond: (_, response) => {
          const body = { messages_ready: 1, messages_unacknowledged: 1, consumers: 2, message_stats: everything };
          waiting.push(() => response.end(JSON.stringify(body)));
          open++;
          // Nobody is answered before all have asked.
          if (open === queues.length) for (const answer of waiting) answer();
        },
      });
    }
    await expect(run(scheduled(START - 50), { queues })).resolves.toEqual({ readings: 50 });
    expect([broker.asked.length, batches().length]).toEqual([50, 1]);
    expect(batches()[0]?.MetricData).toHaveLength(350);
    expect(JSON.stringify(batches()[0]).length).toBeLessThan(100_000);
  });

  test("of queues with any character is that queue's, under its own name", async () => {
    const queues = ["a/b", "a b", "a%2Fb", "50%", "a+b", "a.b", "..c", "?#&=", ":", '"\\', "größe", "队列"].map(
      (queue) => ({ queue }),
    );
    for (const [index, { queue }] of queues.entries()) broker.queues.set(queue, { ready: index + 1 });
    await run(scheduled(START - 50), { queues });
    expect(queues.map(({ queue }) => valuesOf(queueDimension(queue), "Ready"))).toEqual(
      queues.map((_, index) => [index + 1]),
    );
  });

  test("loses its rates when the broker restarts, and nothing else", async () => {
    broker.before = () => {
      broker.queues.set(MANDATES, clock < START + 30 ? { stats: { publish: 9, ack: 8 } } : {});
    };
    await run(scheduled(START));
    expect(valuesOf(MANDATES, "PublishTotal")).toEqual([9, 9, 9]);
    expect(valuesOf(MANDATES, "AckTotal")).toEqual([8, 8, 8]);
    expect(valuesOf(MANDATES, "Ready")).toHaveLength(6);
    expect(valuesOf(MANDATES, "Heartbeat")).toHaveLength(6);
  });
});

describe("a kick", () => {
  test("carries the reading to the scaler when messages wait, at most every 15 s", async () => {
    broker.queues.set(MANDATES, { ready: 3, stats: { publish: 9 } });
    await run(scheduled(START));
    expect(kicks().map(({ to, type, at }) => [to, type, at])).toEqual(
      [0, 20, 40].map((at) => ["euglena-autoscaling", "Event", at]),
    );
    expect(kicks()[0]?.samples).toEqual([
      { at: START, ready: 3, unacked: 1, consumers: 2, published: 9, acknowledged: null },
    ]);
  });

  test("goes out for each queue on its own, to that queue's scaler", async () => {
    broker.queues.set("b", {});
    broker.before = () => {
      // b fills up while the other one is between two kicks.
      if (clock >= START + 10) broker.queues.set("b", { ready: 1 });
    };
    broker.queues.set(MANDATES, { ready: 3 });
    const queues = [
      { queue: MANDATES, scalerFunction: "scale-mandates" },
      { queue: "b", scalerFunction: "scale-b" },
    ];
    await run(scheduled(START), { queues, kickIntervalSeconds: 30 });
    expect(kicks().map(({ to, at }) => `${to} ${at}`)).toEqual([
      "scale-mandates 0",
      "scale-b 10",
      "scale-mandates 30",
      "scale-b 40",
    ]);
  });

  test("is remembered by the next run of the same instance", async () => {
    broker.queues.set(MANDATES, { ready: 1 });
    const handler = create({ kickIntervalSeconds: 100 });
    await handler(scheduled(START));
    clock = START + 60;
    await handler(scheduled(START + 60));
    expect(kicks().map(({ at }) => at)).toEqual([0, 100]);
  });

  test("does not go out when nothing waits or nobody is named", async () => {
    await run(scheduled(START));
    broker.queues.set(MANDATES, { ready: 3 });
    clock = START;
    await run(scheduled(START), { queues: [{ queue: MANDATES }] });
    expect(kicks()).toEqual([]);
  });

  test("waits for no answer of CloudWatch, and CloudWatch for none of its own", async () => {
    broker.queues.set(MANDATES, { ready: 1 });
    // Each is answered only after the other was called.
    let putCalled = (): void => undefined;
    let kickCalled = (): void => undefined;
    const put = new Promise<void>((resolve) => (putCalled = resolve));
    const kick = new Promise<void>((resolve) => (kickCalled = resolve));
    cloudwatch.on(PutMetricDataCommand).callsFake(() => {
      putCalled();
      return kick;
    });
    lambda.on(InvokeCommand).callsFake(() => {
      kickCalled();
      return put;
    });
    await expect(run(scheduled(START - 50))).resolves.toEqual({ readings: 1 });
  });
});

describe("what fails", () => {
  const two = { queues: [{ queue: MANDATES, scalerFunction: "scale" }, { queue: "b" }] };
  const where = (queue: string) => `queue ${queue} of virtual host / at ${managementUrl}`;

  test("costs only its queue: the others are published, and the run throws at its end", async () => {
    await expect(run(scheduled(START), two)).rejects.toThrow(
      new Error(`6 of 12 readings failed, of b (6): ${where("b")} answered 404: no such queue`),
    );
    expect(valuesOf(MANDATES, "Heartbeat")).toHaveLength(6);
    expect(valuesOf("b", "Heartbeat")).toEqual([]);
  });

  test("does so too with an odd answer, and the queue is back as soon as it is", async () => {
    broker.before = () => {
      broker.queues.set("b", clock < START + 20 ? { respond: (_, response) => response.end("<html>") } : {});
    };
    await expect(run(scheduled(START), two)).rejects.toThrow(
      new Error(`2 of 12 readings failed, of b (2): ${where("b")} answered something that is not JSON`),
    );
    expect(valuesOf("b", "Heartbeat")).toHaveLength(4);
    expect(valuesOf(MANDATES, "Heartbeat")).toHaveLength(6);
  });

  test("publishes nothing when no queue can be read", async () => {
    for (const { queue } of two.queues) broker.queues.set(queue, { status: 500 });
    await expect(run(scheduled(START), two)).rejects.toThrow(
      new Error(
        `12 of 12 readings failed, of ${MANDATES} (6), b (6): ${where(MANDATES)} answered 500 · ${where("b")} answered 500`,
      ),
    );
    expect(batches()).toEqual([]);
  });

  test("is shown by five sentences at most", async () => {
    const queues = ["a", "b", "c", "d", "e", "f", "g"].map((queue) => ({ queue }));
    await expect(run(scheduled(START - 50), { queues })).rejects.toThrow(
      /^7 of 7 readings failed, of a \(1\), .*, g \(1\): queue a .* · queue e .*: no such queue · and 2 more$/,
    );
  });

  test("ends the run at once when the broker refuses the user, and publishes nothing", async () => {
    broker.queues.set(MANDATES, { status: 401 });
    await expect(run(scheduled(START), two)).rejects.toThrow(
      `${where(MANDATES)} refused the monitoring user (401); check the secret and the user's tag and permissions`,
    );
    expect([broker.asked.length, batches().length, kicks().length]).toEqual([2, 0, 0]);
  });

  test("publishes although the kick fails", async () => {
    broker.queues.set(MANDATES, { ready: 1 });
    lambda.on(InvokeCommand).rejects(new Error("no such function"));
    await expect(run(scheduled(START))).rejects.toThrow(
      `3 of 6 readings failed, of ${MANDATES} (3): kicking euglena-autoscaling for queue ${MANDATES} failed: Error: no such function`,
    );
    expect(batches()).toHaveLength(6);
  });

  test("kicks although CloudWatch fails", async () => {
    broker.queues.set(MANDATES, { ready: 1 });
    cloudwatch.on(PutMetricDataCommand).rejects(new Error("Throttled"));
    await expect(run(scheduled(START))).rejects.toThrow(
      `6 of 6 readings failed, of ${MANDATES} (6): publishing to euglena/production failed: Error: Throttled`,
    );
    expect(kicks()).toHaveLength(3);
  });

  test.each([undefined, "guest:s3cret", '{"username":"monitor"}'])(
    "includes the secret %j, which is not shown",
    async (SecretString) => {
      secretsManager.on(GetSecretValueCommand).resolves({ SecretString });
      await expect(run(scheduled(START))).rejects.toThrow(
        new Error("the secret monitoring must be a JSON object with the texts username and password; push it again"),
      );
      expect(broker.asked).toEqual([]);
    },
  );

  test.each([401, 404, 500])("never shows the password, with status %d", async (status) => {
    const password = "pä$$ wörd/%40:\"'\\";
    secretsManager
      .on(GetSecretValueCommand)
      .resolves({ SecretString: JSON.stringify({ username: "monitor", password }) });
    const echo = (header = "") => Buffer.from(header.replace("Basic ", ""), "base64").toString();
    let received = "";
    broker.queues.set(MANDATES, {
      respond: (request, response) => {
        received = echo(request.headers.authorization);
        response.writeHead(status).end(received);
      },
    });
    const error: unknown = await run(scheduled(START)).catch((thrown: unknown) => thrown);
    write(error, error instanceof AggregateError ? error.errors : []);
    expect(received).toBe(`monitor:${password}`);
    for (const part of ["wörd", "w\\u00f6rd", Buffer.from(received).toString("base64")]) {
      expect(output).not.toContain(part);
    }
    expect(output).toContain(String(status));
  });
});
