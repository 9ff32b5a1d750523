import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { type FunctionName, functionBundle } from "@slipway/functions/bundle";
import { toEnvironment as metricsEnvironment } from "@slipway/functions/queue-metrics/settings";
import { toEnvironment as scalerEnvironment } from "@slipway/functions/queue-scaler/settings";
import { unzipSync } from "fflate";

/** The time-outs below are those of Lambda; the memory is the setting's 128 MB, with room to spare. */
const MEMORY_MIB = 112;

/** What the calls carry, each its part. */
interface Input {
  readonly MetricDataQueries: readonly { readonly Id: string; readonly MetricStat: { readonly Period: number } }[];
  readonly StartTime: number;
  readonly EndTime: number;
  readonly MetricData: readonly unknown[];
}

/** AWS as far as the functions use it: three hours of a busy queue, and a service of three tasks. */
const answers: Record<string, (input: Input) => unknown> = {
  GetMetricData: ({ MetricDataQueries, StartTime, EndTime }) => ({
    MetricDataResults: MetricDataQueries.map(({ Id, MetricStat: { Period } }) => {
      const Timestamps = Array.from(
        { length: Math.floor((EndTime - StartTime) / Period) },
        (_, index) => StartTime + index * Period,
      ).reverse();
      return { Id, StatusCode: "Complete", Timestamps, Values: Timestamps.map((at) => (at % 3600) + 5) };
    }),
  }),
  DescribeServices: () => ({
    services: [
      {
        ...{ status: "ACTIVE", desiredCount: 3, runningCount: 3, pendingCount: 0 },
        deployments: [{ id: "1", status: "PRIMARY", rolloutState: "COMPLETED" }],
      },
    ],
  }),
  UpdateService: () => ({ service: {} }),
  GetSecretValue: () => ({ SecretString: '{"username":"monitor","password":"s3cret"}' }),
  PutMetricData: () => ({}),
};
const called: { action: string; input: Input }[] = [];
const aws = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const text = request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
  const action = String(request.headers["x-amz-target"] ?? "Invoke").replace(/^.*\./, "");
  const input: Input = JSON.parse(String(text));
  called.push({ action, input });
  const answer = answers[action];
  response.writeHead(answer === undefined ? 202 : 200, { "content-type": "application/x-amz-json-1.1" });
  response.end(answer === undefined ? "" : JSON.stringify(answer(input)));
});
const broker = createServer((_, response) => {
  const stats = { publish: 1e9, ack: 1e9, redeliver: 1e3 };
  const counts = { messages_ready: 7, messages_unacknowledged: 3, consumers: 3, message_stats: stats };
  response.end(JSON.stringify({ ...counts, arguments: {}, noise: "x".repeat(10_000) }));
});
const folder = mkdtempSync(join(tmpdir(), "slipway-run-"));
const portOf = (server: Server) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  for (const server of [aws, broker]) await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => {
  for (const server of [aws, broker]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  called.length = 0;
});

/** Unpacks the zip and calls its handler once, in a process with Lambda's environment and nothing else. */
async function invoke(name: FunctionName, settings: Record<string, string>, event: unknown) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, unzipSync(readFileSync(functionBundle(name)))["index.mjs"] ?? "");
  const script = `
    const { peakMemoryMiB } = await import(${JSON.stringify(join(__dirname, "../support/peak-memory.mjs"))});
    const { handler } = await import(${JSON.stringify(file)});
    const result = await handler(${JSON.stringify(event)}, { awsRequestId: "1", functionName: "${name}" })
      .catch((error) => ({ error: error.message }));
    process.stdout.write("\\n" + JSON.stringify({ result, mebibytes: peakMemoryMiB() }));`;
  const env = {
    ...settings,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${portOf(aws)}`,
    AWS_REGION: "us-east-2",
    AWS_ACCESS_KEY_ID: "AKIDOFLAMBDA",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_LAMBDA_FUNCTION_NAME: name,
  };
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { env });
  const last: { result: Record<string, unknown>; mebibytes: number } = JSON.parse(stdout.split("\n").at(-1) ?? "");
  return { ...last, stdout };
}

test("a decision on three hours of readings of a busy queue takes less memory than 112 of its 128 MiB", async () => {
  const settings = scalerEnvironment({
    ...{ cluster: "c", service: "s", queue: "q", namespace: "n", minTasks: 1, maxTasks: 11, protection: false },
  });
  const { mebibytes } = await invoke("queue-scaler", settings, { time: new Date().toISOString(), id: "1" });
  expect(called.map(({ action }) => action)).toEqual(expect.arrayContaining(["GetMetricData", "DescribeServices"]));
  expect(mebibytes).toBeLessThan(MEMORY_MIB);
});

test("a reading of 50 queues takes less memory than 112 MiB, and is one batch and a kick for each", async () => {
  const queues = Array.from({ length: 50 }, (_, index) => ({ queue: `q${index}`, scalerFunction: `s${index}` }));
  const settings = metricsEnvironment({
    ...{ managementUrl: `http://127.0.0.1:${portOf(broker)}`, queues, credentialsSecret: "monitoring", namespace: "n" },
  });
  // 50 s ago: one point of the grid is left.
  const event = { time: new Date(Date.now() - 50_000).toISOString() };
  const { result, mebibytes, stdout } = await invoke("queue-metrics", settings, event);
  expect(result).toEqual({ readings: 50 });
  const actions = called.map(({ action }) => action);
  expect(actions.filter((action) => action === "PutMetricData")).toHaveLength(1);
  expect(actions.filter((action) => action === "Invoke")).toHaveLength(50);
  expect(called.find(({ action }) => action === "PutMetricData")?.input.MetricData).toHaveLength(350);
  expect(mebibytes).toBeLessThan(MEMORY_MIB);
  expect(stdout).not.toContain("s3cret");
});

test("an event that comes too late is no call at all", async () => {
  const settings = metricsEnvironment({
    ...{ managementUrl: "http://127.0.0.1:1", queues: [{ queue: "q" }], credentialsSecret: "s", namespace: "n" },
  });
  const event = { time: new Date(Date.now() - 61_000).toISOString() };
  await expect(invoke("queue-metrics", settings, event)).resolves.toMatchObject({ result: { readings: 0 } });
  expect(called).toEqual([]);
});
