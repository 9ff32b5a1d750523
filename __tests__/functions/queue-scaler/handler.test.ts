import { createServer, type Server } from "node:http";
import { CloudWatchClient, GetMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import {
  DescribeServicesCommand,
  ECSClient,
  GetTaskProtectionCommand,
  ListTasksCommand,
  UpdateServiceCommand,
} from "@aws-sdk/client-ecs";
import { awsOptions, createHandler } from "@slipway/functions/queue-scaler/handler";
import type { QueueScalerSettingsInput } from "@slipway/functions/queue-scaler/settings";
import type { Outcome } from "@slipway/functions/queue-scaler/telemetry";
import { mockClient } from "aws-sdk-client-mock";
import { NOW, readings, settings } from "./fixtures";

const cloudwatch = mockClient(CloudWatchClient);
let ecs = mockClient(ECSClient);
const outcomes: Outcome[] = [];
const skipped: [string, number][] = [];
const protectionErrors: unknown[] = [];
let now = NOW;

const handlerFor = (change: Partial<QueueScalerSettingsInput> = {}, client = new ECSClient({})) =>
  createHandler({
    settings: settings(change),
    cloudwatch: new CloudWatchClient({}),
    ecs: client,
    now: () => now,
    telemetry: {
      decided: (outcome) => outcomes.push(outcome),
      skipped: (why, age) => skipped.push([why, age]),
      protectionFailed: (error) => protectionErrors.push(error),
    },
  });

/** What CloudWatch answers: the given number of messages waits in the newest reading. */
function queueHolds(ready: number) {
  const samples = readings().reverse();
  const Timestamps = samples.map(({ at }) => new Date(at * 1000));
  const series = (Id: string, value: (index: number) => number) => ({
    Id,
    Timestamps,
    Values: Timestamps.map((_, i) => value(i)),
  });
  cloudwatch.on(GetMetricDataCommand).resolves({
    MetricDataResults: [
      series("ready", (i) => (i === 0 ? ready : 0)),
      series("unacked", () => 0),
      series("consumers", () => 1),
      series("published", () => 100),
      series("acknowledged", () => 100),
    ],
  });
}

const updates = () => ecs.commandCalls(UpdateServiceCommand).map(({ args }) => args[0].input.desiredCount);

const counts = (desiredCount: number, more = {}) => ({
  services: [{ status: "ACTIVE", desiredCount, runningCount: desiredCount, pendingCount: 0, deployments: [], ...more }],
});

let events = 0;
const scheduled = (secondsAgo = 0) => ({
  id: `event-${++events}`,
  source: "aws.events",
  time: new Date((NOW - secondsAgo) * 1000).toISOString(),
});

beforeEach(() => {
  cloudwatch.reset();
  ecs.reset();
  now = NOW;
  outcomes.length = skipped.length = protectionErrors.length = 0;
  queueHolds(0);
  ecs.on(DescribeServicesCommand).resolves(counts(1));
  ecs.on(ListTasksCommand).resolves({ taskArns: [] });
  ecs.on(UpdateServiceCommand).resolves({});
});

test("sets the desired count of the one service when messages wait", async () => {
  queueHolds(4);
  await handlerFor()(scheduled());
  expect(ecs.commandCalls(UpdateServiceCommand).map(({ args }) => args[0].input)).toEqual([
    { cluster: "euglena-cluster", service: "euglena-agent", desiredCount: 4 },
  ]);
  expect(outcomes).toMatchObject([{ trigger: "tick", updated: true, decision: { desired: 4, action: "out" } }]);
});

test("changes nothing when nothing has to change, and looks at the service once", async () => {
  await handlerFor()(scheduled());
  expect(ecs.commandCalls(UpdateServiceCommand)).toHaveLength(0);
  expect(ecs.commandCalls(DescribeServicesCommand)).toHaveLength(1);
  expect(outcomes).toMatchObject([{ updated: false, decision: { action: "hold" } }]);
});

test("decides on a kick by the reading that the kick carries", async () => {
  const sample = { at: NOW, ready: 7, unacked: 0, consumers: 1, published: 107, acknowledged: 100 };
  await handlerFor()({ trigger: "kick", sample });
  expect(outcomes).toMatchObject([{ trigger: "kick", decision: { desired: 7, action: "out" } }]);
});

test("in a dry run decides and tells, and changes nothing", async () => {
  queueHolds(4);
  await handlerFor({ dryRun: true })(scheduled());
  expect(ecs.commandCalls(UpdateServiceCommand)).toHaveLength(0);
  expect(outcomes).toMatchObject([{ updated: false, decision: { desired: 4, action: "out" } }]);
});

describe("another owner of the count", () => {
  test("who changes it between reading and writing is seen, and the decision is made again for the new count", async () => {
    queueHolds(4);
    ecs.on(DescribeServicesCommand).resolvesOnce(counts(1)).resolves(counts(2));
    await handlerFor()(scheduled());
    expect(updates()).toEqual([4]);
    expect(outcomes).toMatchObject([
      { externalChangeFrom: 1, service: { desired: 2 }, decision: { desired: 4, signals: ["externalChange"] } },
    ]);
  });

  test("may have made the change unnecessary", async () => {
    queueHolds(4);
    ecs.on(DescribeServicesCommand).resolvesOnce(counts(1)).resolves(counts(4));
    await handlerFor()(scheduled());
    expect(updates()).toEqual([]);
    expect(outcomes).toMatchObject([{ externalChangeFrom: 1, updated: false, decision: { action: "hold" } }]);
  });

  test("who changes it between two decisions is seen", async () => {
    const handle = handlerFor();
    await handle(scheduled());
    ecs.on(DescribeServicesCommand).resolves(counts(3));
    await handle(scheduled());
    expect(outcomes.map(({ externalChangeFrom }) => externalChangeFrom)).toEqual([null, 1]);
    expect(outcomes[1]?.decision.signals).toEqual(["externalChange"]);
  });

  test("is not who finds the count as the last decision left it", async () => {
    queueHolds(4);
    const handle = handlerFor();
    await handle(scheduled());
    ecs.on(DescribeServicesCommand).resolves(counts(4));
    await handle(scheduled());
    expect(outcomes.map(({ externalChangeFrom }) => externalChangeFrom)).toEqual([null, null]);
  });

  test("is not suspected after an update of unknown outcome", async () => {
    const handle = handlerFor();
    await handle(scheduled());
    queueHolds(4);
    ecs.on(UpdateServiceCommand).rejectsOnce(new Error("socket hang up")).resolves({});
    await expect(handle(scheduled())).rejects.toThrow("socket hang up");
    ecs.on(DescribeServicesCommand).resolves(counts(4));
    await handle(scheduled());
    expect(outcomes.map(({ externalChangeFrom }) => externalChangeFrom)).toEqual([null, null]);
  });

  test("is expected in a dry run", async () => {
    const handle = handlerFor({ dryRun: true });
    await handle(scheduled());
    ecs.on(DescribeServicesCommand).resolves(counts(3));
    await handle(scheduled());
    expect(outcomes.map(({ externalChangeFrom }) => externalChangeFrom)).toEqual([null, null]);
  });
});

describe("task protection", () => {
  test("is counted over all pages", async () => {
    ecs.on(DescribeServicesCommand).resolves(counts(8));
    ecs
      .on(ListTasksCommand)
      .resolvesOnce({ taskArns: ["a", "b"], nextToken: "next" })
      .resolves({ taskArns: ["c"] });
    ecs
      .on(GetTaskProtectionCommand)
      .resolvesOnce({ protectedTasks: [{ protectionEnabled: true }, { protectionEnabled: false }] })
      .resolves({ protectedTasks: [{ protectionEnabled: true }], failures: [{ reason: "MISSING" }] });
    await handlerFor()(scheduled());
    expect(outcomes).toMatchObject([
      { service: { protected: 2 }, decision: { desired: 2, action: "in", signals: [] } },
    ]);
  });

  test("that ECS refuses to tell is unknown: the decision is made, and told", async () => {
    ecs.on(ListTasksCommand).rejects(new Error("AccessDenied"));
    await handlerFor()(scheduled());
    expect(outcomes).toMatchObject([{ service: { protected: null }, decision: { signals: ["protectionUnknown"] } }]);
    expect(protectionErrors).toEqual([new Error("AccessDenied")]);
  });

  test("that ECS does not tell of one task is unknown", async () => {
    ecs.on(ListTasksCommand).resolves({ taskArns: ["a", "b"] });
    ecs.on(GetTaskProtectionCommand).resolves({
      protectedTasks: [{ protectionEnabled: false }],
      failures: [{ reason: "TASK_NOT_VALID" }],
    });
    await handlerFor()(scheduled());
    expect(outcomes).toMatchObject([{ service: { protected: null }, decision: { signals: ["protectionUnknown"] } }]);
  });

  test("is not asked for when the service has none", async () => {
    await handlerFor({ protection: false })(scheduled());
    expect(callsOf()).toMatchObject({ ListTasksCommand: 0, GetTaskProtectionCommand: 0 });
    expect(outcomes).toMatchObject([{ decision: { signals: [] } }]);
  });
});

describe("an event", () => {
  const sample = { at: NOW - 5, ready: 2, unacked: 0, consumers: 1, published: 107, acknowledged: 100 };

  test("of 90 s is on time, one that is older is skipped without any call", async () => {
    await handlerFor()(scheduled(90));
    expect(outcomes).toHaveLength(1);
    cloudwatch.resetHistory();
    ecs.resetHistory();
    await expect(handlerFor()(scheduled(91))).resolves.toBeNull();
    await expect(handlerFor()({ trigger: "kick", sample: { ...sample, at: NOW - 91 } })).resolves.toBeNull();
    expect(skipped).toEqual([
      ["late", 91],
      ["late", 91],
    ]);
    expect([...cloudwatch.calls(), ...ecs.calls()]).toEqual([]);
  });

  test.each([
    ["a scheduled event", scheduled()],
    ["a kick", { trigger: "kick", sample }],
  ])("that comes again (%s) is skipped without any call", async (_, event) => {
    const handle = handlerFor();
    await handle(event);
    cloudwatch.resetHistory();
    now = NOW + 60;
    await expect(handle(event)).resolves.toBeNull();
    expect(skipped).toMatchObject([["duplicate", expect.any(Number)]]);
    expect(cloudwatch.calls()).toEqual([]);
  });

  test("is remembered for as long as it is on time", async () => {
    const handle = handlerFor();
    const event = scheduled();
    await handle(event);
    now = NOW + 90;
    await handle(scheduled(-90));
    await expect(handle(event)).resolves.toBeNull();
    now = NOW + 91;
    await expect(handle(event)).resolves.toBeNull();
    expect(skipped).toEqual([
      ["duplicate", 90],
      ["late", 91],
    ]);
  });

  test("that failed may come again", async () => {
    const handle = handlerFor();
    const event = scheduled();
    cloudwatch.on(GetMetricDataCommand).rejectsOnce(new Error("Throttling"));
    await expect(handle(event)).rejects.toThrow("Throttling");
    queueHolds(0);
    await expect(handle(event)).resolves.toMatchObject({ action: "hold" });
  });

  test("by hand is never a duplicate", async () => {
    const handle = handlerFor();
    await handle({});
    await handle({});
    expect(outcomes).toHaveLength(2);
  });

  test("from a clock that is ahead is handled; a kick's reading from the future is not believed", async () => {
    const handle = handlerFor();
    await handle(scheduled(-120));
    await handle({ trigger: "kick", sample: { ...sample, at: NOW + 120, ready: 9 } });
    expect(outcomes).toMatchObject([{ decision: { desired: 1 } }, { decision: { desired: 1, reading: { at: NOW } } }]);
  });
});

/** How often each call was made; what is not named was not made. */
const callsOf = () => ({
  GetMetricDataCommand: cloudwatch.commandCalls(GetMetricDataCommand).length,
  DescribeServicesCommand: ecs.commandCalls(DescribeServicesCommand).length,
  ListTasksCommand: ecs.commandCalls(ListTasksCommand).length,
  GetTaskProtectionCommand: ecs.commandCalls(GetTaskProtectionCommand).length,
  UpdateServiceCommand: ecs.commandCalls(UpdateServiceCommand).length,
  all: cloudwatch.calls().length + ecs.calls().length,
});

describe("the calls of one invocation are", () => {
  const kick = {
    trigger: "kick",
    sample: { at: NOW, ready: 4, unacked: 0, consumers: 1, published: 1, acknowledged: 1 },
  };

  beforeEach(() => {
    const page = (size: number) => Array.from({ length: size }, (_, index) => `task-${index}`);
    ecs
      .on(ListTasksCommand)
      .resolvesOnce({ taskArns: page(100), nextToken: "2" })
      .resolvesOnce({ taskArns: page(100), nextToken: "3" })
      .resolves({ taskArns: page(50) });
    ecs.on(GetTaskProtectionCommand).resolves({ protectedTasks: [] });
  });

  test("one GetMetricData and one DescribeServices when nothing has to change", async () => {
    await handlerFor({ protection: false })(scheduled());
    expect(callsOf()).toMatchObject({ GetMetricDataCommand: 1, DescribeServicesCommand: 1, all: 2 });
  });

  test.each([
    ["a tick", () => scheduled()],
    ["a kick", () => kick],
  ])("one GetMetricData, two DescribeServices and one UpdateService for a change (%s)", async (_, event) => {
    queueHolds(4);
    await handlerFor({ protection: false })(event());
    expect(callsOf()).toMatchObject({
      GetMetricDataCommand: 1,
      DescribeServicesCommand: 2,
      UpdateServiceCommand: 1,
      all: 4,
    });
  });

  test("with protection one ListTasks and one GetTaskProtection more for every 100 tasks", async () => {
    queueHolds(4);
    await handlerFor()(scheduled());
    expect(callsOf()).toEqual({
      GetMetricDataCommand: 1,
      DescribeServicesCommand: 2,
      ListTasksCommand: 3,
      GetTaskProtectionCommand: 3,
      UpdateServiceCommand: 1,
      all: 10,
    });
  });

  test("one GetMetricData and one DescribeServices in a dry run, whatever is decided", async () => {
    queueHolds(4);
    await handlerFor({ dryRun: true, protection: false })(scheduled());
    expect(callsOf()).toMatchObject({ GetMetricDataCommand: 1, DescribeServicesCommand: 1, all: 2 });
  });
});

describe("throws, and changes nothing, when", () => {
  afterEach(() => expect(ecs.commandCalls(UpdateServiceCommand)).toHaveLength(0));

  test("CloudWatch fails", async () => {
    cloudwatch.on(GetMetricDataCommand).rejects(new Error("Throttling"));
    await expect(handlerFor()(scheduled())).rejects.toThrow("Throttling");
  });

  test("CloudWatch answers an error for one series", async () => {
    cloudwatch.on(GetMetricDataCommand).resolves({ MetricDataResults: [{ Id: "ready", StatusCode: "InternalError" }] });
    await expect(handlerFor()(scheduled())).rejects.toThrow(
      "GetMetricData answered InternalError for Ready of agent.mandates",
    );
  });

  test("the service is missing", async () => {
    ecs.on(DescribeServicesCommand).resolves({ services: [], failures: [{ reason: "MISSING" }] });
    await expect(handlerFor()(scheduled())).rejects.toThrow(
      "service euglena-agent in cluster euglena-cluster is MISSING; nothing was changed",
    );
  });

  test.each(["INACTIVE", "DRAINING"])("the service is %s", async (status) => {
    ecs.on(DescribeServicesCommand).resolves(counts(1, { status }));
    await expect(handlerFor()(scheduled())).rejects.toThrow(`is ${status}, not ACTIVE; nothing was changed`);
  });

  test("the event is neither a schedule's nor a kick", async () => {
    await expect(handlerFor()({ trigger: "kick", sample: {} })).rejects.toThrow("is neither a scheduled event");
  });
});

describe("an update that ECS throttles", () => {
  let server: Server;
  let refusals: number;
  let attempts: string[];

  beforeEach(async () => {
    attempts = [];
    server = createServer((request, response) => {
      const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
      const refused = action === "UpdateService" && attempts.push(action) <= refusals;
      response.statusCode = refused ? 400 : 200;
      response.end(JSON.stringify(refused ? { __type: "ThrottlingException", message: "Rate exceeded" } : counts(1)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ecs.restore();
  });

  afterEach(async () => {
    ecs = mockClient(ECSClient);
    await new Promise((resolve) => server.close(resolve));
  });

  const run = async () => {
    const address = server.address();
    queueHolds(4);
    const client = new ECSClient({
      ...awsOptions,
      region: "eu-central-1",
      endpoint: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
      credentials: { accessKeyId: "none", secretAccessKey: "none" },
    });
    try {
      return await handlerFor({ protection: false }, client)(scheduled());
    } finally {
      client.destroy();
    }
  };

  test("is tried again", async () => {
    refusals = 1;
    await expect(run()).resolves.toMatchObject({ desired: 4 });
    expect(attempts).toHaveLength(2);
    expect(outcomes).toMatchObject([{ updated: true }]);
  });

  test("is an error after three more tries, and nothing is told as done", async () => {
    refusals = 4;
    await expect(run()).rejects.toThrow("Rate exceeded");
    expect(attempts).toHaveLength(4);
    expect(outcomes).toEqual([]);
  });
});
