import { CloudWatchClient, GetMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import {
  DescribeServicesCommand,
  ECSClient,
  GetTaskProtectionCommand,
  ListTasksCommand,
  UpdateServiceCommand,
} from "@aws-sdk/client-ecs";
import { createHandler } from "@slipway/functions/queue-scaler/handler";
import type { QueueScalerSettingsInput } from "@slipway/functions/queue-scaler/settings";
import type { Outcome } from "@slipway/functions/queue-scaler/telemetry";
import { mockClient } from "aws-sdk-client-mock";
import { NOW, readings, settings } from "./fixtures";

const cloudwatch = mockClient(CloudWatchClient);
const ecs = mockClient(ECSClient);
const outcomes: Outcome[] = [];
const skipped: number[] = [];
const protectionErrors: unknown[] = [];

const handlerFor = (change: Partial<QueueScalerSettingsInput> = {}) =>
  createHandler({
    settings: settings(change),
    cloudwatch: new CloudWatchClient({}),
    ecs: new ECSClient({}),
    now: () => NOW,
    telemetry: {
      decided: (outcome) => outcomes.push(outcome),
      skipped: (age) => skipped.push(age),
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

const counts = (desiredCount: number, more = {}) => ({
  services: [{ status: "ACTIVE", desiredCount, runningCount: desiredCount, pendingCount: 0, deployments: [], ...more }],
});

const scheduled = (secondsAgo = 0) => ({
  source: "aws.events",
  time: new Date((NOW - secondsAgo) * 1000).toISOString(),
});

beforeEach(() => {
  cloudwatch.reset();
  ecs.reset();
  outcomes.length = skipped.length = protectionErrors.length = 0;
  queueHolds(0);
  ecs.on(DescribeServicesCommand).resolves(counts(1));
  ecs.on(ListTasksCommand).resolves({ taskArns: [] });
  ecs.on(UpdateServiceCommand).resolves({});
});

test("asks for five series of one queue in one call", async () => {
  await handlerFor()(scheduled());
  const [call] = cloudwatch.commandCalls(GetMetricDataCommand);
  const input = call?.args[0].input;
  expect(cloudwatch.commandCalls(GetMetricDataCommand)).toHaveLength(1);
  expect(input?.MetricDataQueries?.map(({ MetricStat }) => MetricStat?.Metric?.MetricName)).toEqual([
    "Ready",
    "Unacked",
    "Consumers",
    "PublishTotal",
    "AckTotal",
  ]);
  expect(input?.MetricDataQueries?.[0]).toEqual({
    Id: "ready",
    MetricStat: {
      Metric: {
        Namespace: "euglena/production",
        MetricName: "Ready",
        Dimensions: [{ Name: "Queue", Value: "agent.mandates" }],
      },
      Period: 10,
      Stat: "Maximum",
    },
  });
  // Beyond three hours AWS has no 10-second points, and the answer would be empty.
  expect(NOW * 1000 - Number(input?.StartTime?.getTime())).toBeLessThan(3 * 3600 * 1000);
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

test("decides again when somebody changed the count in between", async () => {
  queueHolds(4);
  ecs.on(DescribeServicesCommand).resolvesOnce(counts(1)).resolves(counts(4));
  await handlerFor()(scheduled());
  expect(ecs.commandCalls(UpdateServiceCommand)).toHaveLength(0);
  expect(outcomes).toMatchObject([{ externalChangeFrom: 1, service: { desired: 4 }, decision: { action: "hold" } }]);
});

test("in a dry run decides and tells, and changes nothing", async () => {
  queueHolds(4);
  await handlerFor({ dryRun: true })(scheduled());
  expect(ecs.commandCalls(UpdateServiceCommand)).toHaveLength(0);
  expect(outcomes).toMatchObject([{ updated: false, decision: { desired: 4, action: "out" } }]);
});

test("counts protected tasks over all pages", async () => {
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
  expect(outcomes).toMatchObject([{ service: { protected: 2 }, decision: { desired: 2, action: "in" } }]);
});

test("takes protection for unknown when ECS does not tell it", async () => {
  ecs.on(ListTasksCommand).rejects(new Error("AccessDenied"));
  await handlerFor()(scheduled());
  expect(outcomes).toMatchObject([{ service: { protected: null } }]);
  expect(protectionErrors).toHaveLength(1);
});

test("does not ask for protection when the service has none", async () => {
  await handlerFor({ protection: false })(scheduled());
  expect(ecs.commandCalls(ListTasksCommand)).toHaveLength(0);
});

test("skips an event older than 90 s without any call", async () => {
  await expect(handlerFor()(scheduled(91))).resolves.toBeNull();
  expect(skipped).toEqual([91]);
  expect(cloudwatch.calls()).toHaveLength(0);
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

test("throws when the update is refused", async () => {
  queueHolds(4);
  ecs.on(UpdateServiceCommand).rejects(new Error("ThrottlingException"));
  await expect(handlerFor()(scheduled())).rejects.toThrow("ThrottlingException");
});
