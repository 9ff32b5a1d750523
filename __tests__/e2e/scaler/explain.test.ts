import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudWatchClient, type MetricDatum, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { QUEUE_DIMENSION, QUEUE_METRICS, SCALER_METRICS, SERVICE_DIMENSION } from "../../../functions/metrics";
import { slipway } from "../../support/cli";
import { Moto } from "../support/moto";

const NAMESPACE = "euglena/production";
const credentials = { accessKeyId: "fake", secretAccessKey: "fake" };
const folder = mkdtempSync(join(tmpdir(), "slipway-explain-"));

let moto: Moto;

beforeAll(async () => {
  moto = await Moto.start("848960888155");
});

afterAll(async () => {
  await moto?.stop();
  rmSync(folder, { recursive: true });
});

const explain = (...args: string[]) =>
  slipway(["scaler", "explain", "euglena/production", ...args], {
    environment: { AWS_ACCESS_KEY_ID: "fake", AWS_SECRET_ACCESS_KEY: "fake", AWS_ENDPOINT_URL: moto.url },
  });

const datum = (
  MetricName: string,
  dimension: { Name: string; Value: string },
  at: number,
  Value: number,
): MetricDatum => ({
  MetricName,
  Dimensions: [dimension],
  Timestamp: new Date(at * 1000),
  Value,
  StorageResolution: dimension.Name === QUEUE_DIMENSION ? 1 : 60,
});

/** Half an hour that ended a minute ago: nothing, then seven messages that one task works on, one after the other. */
function recorded(): MetricDatum[] {
  const queue = { Name: QUEUE_DIMENSION, Value: "agent.mandates" };
  const service = { Name: SERVICE_DIMENSION, Value: "euglena-agent" };
  const end = Math.floor(Date.now() / 60_000) * 60 - 60;
  const data: MetricDatum[] = [];
  for (let at = end - 1800; at < end; at += 10) {
    const busy = at >= end - 600;
    const values = {
      ready: busy ? 6 : 0,
      unacked: busy ? 1 : 0,
      consumers: 1,
      published: busy ? 107 : 100,
      acknowledged: 100,
    };
    for (const series of ["ready", "unacked", "consumers", "published", "acknowledged"] as const) {
      data.push(datum(QUEUE_METRICS[series], queue, at, values[series]));
    }
    if (at % 120 !== 0) continue;
    data.push(datum(SCALER_METRICS.desired, service, at, busy ? 7 : 1));
    data.push(datum(SCALER_METRICS.running, service, at, busy ? 7 : 1));
  }
  return data;
}

test("without any metric it says where it looked and what to check", async () => {
  const { code, stdout, stderr } = await explain();
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe(
    "slipway: the scaler of euglena/production euglena-agent left no metric in euglena/production (us-east-2) in the last 2 h; look whether euglena-autoscaling runs, and whether the credentials are of that account\n",
  );
});

test("the metrics of both functions become lines with reasons, a picture, and a comparison", async () => {
  const client = new CloudWatchClient({ region: "us-east-2", credentials, endpoint: moto.url });
  const data = recorded();
  for (let from = 0; from < data.length; from += 500) {
    await client.send(new PutMetricDataCommand({ Namespace: NAMESPACE, MetricData: data.slice(from, from + 500) }));
  }
  client.destroy();
  const svg = join(folder, "night", "agent.svg");
  const { code, stdout, stderr } = await explain("--hours", "1", "--svg", svg, "--set", "maxTasks=3");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/euglena\/production euglena-agent: queue agent\.mandates, the last 1 h \(UTC\)/);
  expect(stdout).toMatch(/1 → 7 +7 +6 +1 +need-above-desired\n/);
  expect(stdout).toMatch(/1 → 3 +7 +6 +1 +need-above-desired, ! Saturated\n/);
  expect(stdout).toMatch(/\n\d\d:\d\d +\d\d:\d\d +\? .*no decision was made \(scaler silent\)\n/);
  expect(stdout).toMatch(/as it was +\d+\.\d +0\nwith maxTasks=3 +\d+\.\d +[1-9]/);
  expect(readFileSync(svg, "utf8")).toContain("with maxTasks=3");

  expect((await explain("--hours", "3")).stdout).not.toMatch(/\.\d\d/);
  const { steps } = JSON.parse((await explain("--hours", "3", "--json")).stdout);
  expect(Math.max(...steps.map(({ after }: { after: number }) => after))).toBe(7);
});
