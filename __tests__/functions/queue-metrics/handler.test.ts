import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { createHandler } from "@slipway/functions/queue-metrics/handler";
import { parseSettings, type QueueMetricsSettingsInput } from "@slipway/functions/queue-metrics/settings";
import { readEvent } from "@slipway/functions/queue-scaler/event";
import { mockClient } from "aws-sdk-client-mock";

const START = 1_700_000_000;
const cloudwatch = mockClient(CloudWatchClient);
const lambda = mockClient(LambdaClient);
const secretsManager = mockClient(SecretsManagerClient);

let clock = START;
let answer = { status: 200, ready: 0, delaySeconds: 0 };
let asked = 0;
const server = createServer((_, response) => {
  asked++;
  clock += answer.delaySeconds;
  const body = {
    messages_ready: answer.ready,
    messages_unacknowledged: 1,
    consumers: 2,
    message_stats: { publish: 9 },
  };
  response.writeHead(answer.status).end(JSON.stringify(body));
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  for (const mock of [cloudwatch, lambda, secretsManager]) mock.reset();
  secretsManager.on(GetSecretValueCommand).resolves({ SecretString: '{"username":"monitor","password":"x"}' });
  answer = { status: 200, ready: 0, delaySeconds: 0 };
  clock = START;
  asked = 0;
});

const run = (event: unknown, change: Partial<QueueMetricsSettingsInput> = {}) =>
  createHandler({
    settings: parseSettings({
      managementUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      queue: "agent.mandates",
      credentialsSecret: "monitoring",
      namespace: "euglena/production",
      scalerFunction: "euglena-autoscaling",
      ...change,
    }),
    cloudwatch: new CloudWatchClient({}),
    lambda: new LambdaClient({}),
    secretsManager: new SecretsManagerClient({}),
    log: { info: () => undefined, warn: () => undefined },
    now: () => clock,
    sleep: async (seconds) => {
      clock += seconds;
    },
  })(event);

const scheduled = (at: number) => ({ time: new Date(at * 1000).toISOString() });
const batches = () => cloudwatch.commandCalls(PutMetricDataCommand).map(({ args }) => args[0].input);
const times = () => batches().map(({ MetricData }) => Number(MetricData?.[0]?.Timestamp?.getTime()) / 1000 - START);

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

test("neighbouring runs neither overlap nor leave a hole", async () => {
  for (const start of [START, START + 60]) {
    clock = start;
    await run(scheduled(start));
  }
  expect(times()).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]);
});

test("puts one high-resolution batch per reading, without the counters that are unknown", async () => {
  await run(scheduled(START - 50));
  const Dimensions = [{ Name: "Queue", Value: "agent.mandates" }];
  const datum = (MetricName: string, Value: number) => ({
    MetricName,
    Value,
    Dimensions,
    Unit: "Count",
    Timestamp: new Date(START * 1000),
    StorageResolution: 1,
  });
  expect(batches()).toEqual([
    {
      Namespace: "euglena/production",
      MetricData: [
        datum("Ready", 0),
        datum("Unacked", 1),
        datum("Consumers", 2),
        datum("PublishTotal", 9),
        datum("Heartbeat", 1),
      ],
    },
  ]);
});

test("reads once a minute, at standard resolution, when told so", async () => {
  await run(scheduled(START), { publishIntervalSeconds: 60 });
  expect(times()).toEqual([40]);
  expect(batches()[0]?.MetricData?.[0]?.StorageResolution).toBe(60);
});

test("kicks the scaler with its reading when messages wait, at most every 15 s", async () => {
  answer.ready = 3;
  await run(scheduled(START));
  const kicks = lambda.commandCalls(InvokeCommand).map(({ args }) => args[0].input);
  expect(kicks.map(({ InvocationType, FunctionName }) => [InvocationType, FunctionName])).toEqual(
    Array(3).fill(["Event", "euglena-autoscaling"]),
  );
  const payloads = kicks.map(({ Payload }) => readEvent(JSON.parse(String(Payload))));
  expect(payloads.map(({ at }) => Number(at) - START)).toEqual([0, 20, 40]);
  expect(payloads[0]).toMatchObject({
    trigger: "kick",
    samples: [{ ready: 3, unacked: 1, published: 9, acknowledged: null }],
  });
});

test("does not kick when nothing waits or nobody is named", async () => {
  await run(scheduled(START));
  answer.ready = 3;
  clock = START;
  await run(scheduled(START), { scalerFunction: undefined });
  expect(lambda.calls()).toHaveLength(0);
});

test("reads the secret once per run", async () => {
  await run(scheduled(START));
  expect(secretsManager.calls()).toHaveLength(1);
});

test("publishes nothing of a reading that failed, goes on, and throws at the end", async () => {
  answer.status = 500;
  const promise = run(scheduled(START));
  await expect(promise).rejects.toThrow(/^6 of 6 readings failed: queue agent\.mandates .* answered 500$/);
  expect(batches()).toHaveLength(0);
});

test("ends at once when the broker refuses the user", async () => {
  answer.status = 401;
  await expect(run(scheduled(START))).rejects.toThrow("refused the monitoring user");
  expect([asked, batches().length]).toEqual([1, 0]);
});

test("skips grid points instead of publishing late", async () => {
  answer.delaySeconds = 12;
  await run(scheduled(START));
  expect(times()).toEqual([0, 20, 40]);
});

test("publishes although the kick fails, and throws at the end", async () => {
  answer.ready = 1;
  lambda.on(InvokeCommand).rejects(new Error("no such function"));
  await expect(run(scheduled(START))).rejects.toThrow("3 of 6 readings failed: no such function");
  expect(batches()).toHaveLength(6);
});

test.each([undefined, "guest:s3cret", '{"username":"monitor"}'])(
  "refuses the secret %j without showing it",
  async (SecretString) => {
    secretsManager.on(GetSecretValueCommand).resolves({ SecretString });
    const error: unknown = await run(scheduled(START)).catch((thrown: unknown) => thrown);
    expect(String(error)).toBe(
      "Error: the secret monitoring must be a JSON object with the texts username and password; push it again",
    );
  },
);
