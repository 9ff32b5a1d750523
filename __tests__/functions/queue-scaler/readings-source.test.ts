import { CloudWatchClient, GetMetricDataCommand, type MetricDataResult } from "@aws-sdk/client-cloudwatch";
import { decide } from "@slipway/functions/queue-scaler/decide";
import { fetchSamples, HISTORY_SECONDS } from "@slipway/functions/queue-scaler/readings-source";
import { mockClient } from "aws-sdk-client-mock";
import { law, NOW, service, settings, tick } from "./fixtures";

const cloudwatch = mockClient(CloudWatchClient);
const span = { from: NOW - HISTORY_SECONDS, to: NOW };
const fetch = (change = {}) => fetchSamples(new CloudWatchClient({}), settings(), { ...span, ...change });

/** A series as CloudWatch gives it: [time, value]. */
const series = (Id: string, ...points: [number, number][]): MetricDataResult => ({
  Id,
  StatusCode: "Complete",
  Timestamps: points.map(([at]) => new Date(at * 1000)),
  Values: points.map(([, value]) => value),
});

const answer = (...results: MetricDataResult[]) =>
  cloudwatch.on(GetMetricDataCommand).resolves({ MetricDataResults: results });

const nothing = {
  ready: null,
  unacked: null,
  consumers: null,
  published: null,
  acknowledged: null,
  desired: null,
  running: null,
};

beforeEach(() => {
  cloudwatch.reset();
  answer();
});

const asked = () => cloudwatch.commandCalls(GetMetricDataCommand).map(({ args }) => args[0].input);

/** Metric, dimension, period and statistic of every series that was asked for. */
const askedSeries = () =>
  asked()[0]?.MetricDataQueries?.map(({ MetricStat }) => {
    const { Namespace, MetricName, Dimensions } = MetricStat?.Metric ?? {};
    const of = Dimensions?.map(({ Name, Value }) => `${Name}=${Value}`).join();
    return `${Namespace} ${MetricName} ${of} ${MetricStat?.Period} ${MetricStat?.Stat}`;
  });

test("asks for five series of the queue and two of the service in one call", async () => {
  await fetch();
  expect(asked()).toHaveLength(1);
  expect(askedSeries()).toEqual([
    "euglena/production Ready Queue=agent.mandates 10 Maximum",
    "euglena/production Unacked Queue=agent.mandates 10 Maximum",
    "euglena/production Consumers Queue=agent.mandates 10 Maximum",
    "euglena/production PublishTotal Queue=agent.mandates 10 Maximum",
    "euglena/production AckTotal Queue=agent.mandates 10 Maximum",
    "euglena/production Desired service=euglena-agent 60 Minimum",
    "euglena/production Running service=euglena-agent 60 Maximum",
  ]);
});

test("begins at a whole minute within three hours and ends behind the reading of now", async () => {
  await fetch({ from: NOW + 7 - HISTORY_SECONDS, to: NOW + 7 });
  const [{ StartTime, EndTime } = {}] = asked();
  expect(Number(StartTime) / 1000).toBe(Math.floor((NOW + 7 - HISTORY_SECONDS) / 60) * 60);
  expect(NOW + 7 - Number(StartTime) / 1000).toBeLessThan(3 * 3600);
  expect(Number(EndTime) / 1000).toBe(NOW + 10);
});

test("reads older than three hours come by the minute: work in progress as its mean, all dated at the minute's last reading", async () => {
  const minute = NOW - (NOW % 60) - 86_400;
  answer(series("unacked", [minute, 2.5]), series("acknowledged", [minute, 70]));
  expect(await fetch({ from: minute, to: minute + 3600, periodSeconds: 60 })).toEqual([
    { ...nothing, at: minute + 50, unacked: 2.5, acknowledged: 70 },
  ]);
  expect(askedSeries()?.slice(0, 2)).toEqual([
    "euglena/production Ready Queue=agent.mandates 60 Maximum",
    "euglena/production Unacked Queue=agent.mandates 60 Average",
  ]);
});

test("joins what belongs to one moment; what is missing is unknown", async () => {
  const minute = NOW - (NOW % 60) - 60;
  answer(
    series("ready", [minute + 50, 3], [minute + 40, 2]),
    series("unacked", [minute + 50, 1]),
    series("desired", [minute, 4]),
    series("running", [minute, 2]),
  );
  expect(await fetch()).toEqual([
    { ...nothing, at: minute + 50, ready: 3, unacked: 1, desired: 4, running: 2 },
    { ...nothing, at: minute + 40, ready: 2 },
  ]);
});

test("a service's counts of the minute that runs are left to what ECS says now", async () => {
  answer(series("ready", [NOW, 0]), series("unacked", [NOW, 0]), series("running", [NOW - (NOW % 60), 9]));
  const decision = decide(tick(await fetch()), service(), law(), NOW);
  expect(decision.reading).toMatchObject({ at: NOW, running: null });
});

test("follows pages, so that partial data become complete", async () => {
  cloudwatch
    .on(GetMetricDataCommand)
    .resolvesOnce({ MetricDataResults: [{ ...series("ready", [NOW, 3]), StatusCode: "PartialData" }], NextToken: "2" })
    .resolves({ MetricDataResults: [series("ready", [NOW - 10, 2])] });
  expect(await fetch()).toEqual([
    { ...nothing, at: NOW, ready: 3 },
    { ...nothing, at: NOW - 10, ready: 2 },
  ]);
  expect(asked().map(({ NextToken }) => NextToken)).toEqual([undefined, "2"]);
});

test("partial data without a further page are what there is", async () => {
  answer({ ...series("ready", [NOW, 3]), StatusCode: "PartialData" });
  expect(await fetch()).toEqual([{ ...nothing, at: NOW, ready: 3 }]);
});

test.each(["InternalError", "Forbidden"] as const)("throws when one series answers %s", async (StatusCode) => {
  answer(series("ready", [NOW, 3]), { Id: "running", StatusCode });
  await expect(fetch()).rejects.toThrow(`GetMetricData answered ${StatusCode} for Running of euglena-agent`);
});
