import { SERVICE_DIMENSION, SIGNALS } from "@slipway/functions/metrics";
import { decide } from "@slipway/functions/queue-scaler/decide";
import { type Outcome, powertools } from "@slipway/functions/queue-scaler/telemetry";
import { law, NOW, readings, service, settings, tick } from "./fixtures";

/** The JSON lines that `act` writes to standard output and error. */
function linesOf(act: () => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    jest.spyOn(process[stream], "write").mockImplementation((chunk) => {
      lines.push(String(chunk));
      return true;
    }),
  );
  act();
  for (const spy of spies) spy.mockRestore();
  return lines.map((line) => JSON.parse(line));
}

const outcome = (ready: number | null, change: Partial<Outcome> = {}): Outcome => ({
  trigger: "tick",
  service: service(),
  decision: decide(tick(readings({ ready })), service(), law(), NOW),
  updated: true,
  externalChangeFrom: null,
  ...change,
});

test("a decision is one log line with everything that led to it", () => {
  const [line, , ...more] = linesOf(() => powertools(settings()).decided(outcome(3)));
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    message: "decision",
    service: "euglena-agent",
    trigger: "tick",
    reading: { at: NOW, ready: 3, unacked: 0, consumers: 1, published: 100, acknowledged: 100 },
    state: { desired: 1, running: 1, pending: 0, deployments: 1, rollout: "COMPLETED", protected: 0 },
    desired: 3,
    action: "out",
    need: 3,
    reasons: ["need-above-desired"],
    signals: [],
    ageSeconds: 0,
    serviceTimeSeconds: 60,
    serviceTimeLearned: false,
    publishRatePerSecond: 0,
    updated: true,
    dryRun: false,
  });
  expect(line).not.toHaveProperty("externalChangeFrom");
});

test("somebody else's change is told with the count it began at", () => {
  const [line] = linesOf(() => powertools(settings()).decided(outcome(3, { externalChangeFrom: 7 })));
  expect(line).toMatchObject({ externalChangeFrom: 7 });
});

/** The metrics of one set, without the time and the names that say where they belong. */
const metricsOf = (act: () => void) => {
  const { _aws, ...values } = linesOf(act)[1] ?? {};
  expect(_aws).toMatchObject({
    CloudWatchMetrics: [{ Namespace: "euglena/production", Dimensions: [[SERVICE_DIMENSION]] }],
  });
  return values;
};

test("a decision without faults is one set of seven metrics of the service", () => {
  expect(metricsOf(() => powertools(settings()).decided(outcome(3)))).toEqual({
    service: "euglena-agent",
    Need: 3,
    Desired: 3,
    Running: 1,
    MetricAge: 0,
    ScaleOut: 1,
    ScalerHeartbeat: 1,
  });
});

test("every signal that is true is a metric, and only then", () => {
  const metrics = metricsOf(() => powertools(settings()).decided(outcome(40)));
  expect(metrics).toMatchObject({ Need: 40, Saturated: 1 });
  expect(Object.keys(metrics).filter((name) => Object.values<string>(SIGNALS).includes(name))).toEqual(["Saturated"]);
});

test("a decision without data publishes no need and no age", () => {
  expect(metricsOf(() => powertools(settings()).decided(outcome(null, { updated: false })))).toEqual({
    service: "euglena-agent",
    Desired: 1,
    Running: 1,
    Hold: 1,
    StaleMetric: 1,
    UnknownSeries: 1,
    ScalerHeartbeat: 1,
  });
});

test("a dry run says so, and the desired count is what the service has", () => {
  const act = () => powertools(settings({ dryRun: true })).decided(outcome(3, { updated: false }));
  expect(metricsOf(act)).toMatchObject({ DryRun: 1, Need: 3, Desired: 1, ScaleOut: 1 });
  expect(linesOf(act)[0]).toMatchObject({ dryRun: true, updated: false, desired: 3 });
});

test.each([
  ["late", "LateEvent", "the event is too old, nothing was decided"],
  ["duplicate", "DuplicateEvent", "the event is one that was handled before, nothing was decided"],
] as const)("a skipped event (%s) is counted, and is no heartbeat", (why, metric, message) => {
  const act = () => powertools(settings()).skipped(why, 120);
  expect(linesOf(act)[0]).toMatchObject({ level: "WARN", message, eventAgeSeconds: 120 });
  expect(metricsOf(act)).toEqual({ service: "euglena-agent", [metric]: 1 });
});
