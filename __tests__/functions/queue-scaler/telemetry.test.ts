import { SERVICE_DIMENSION } from "@slipway/functions/metrics";
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

const outcome = (ready: number | null): Outcome => ({
  trigger: "tick",
  service: service(),
  decision: decide(tick(readings({ ready })), service(), law(), NOW),
  updated: true,
  externalChangeFrom: null,
});

test("a decision is one log line and one set of metrics of the service", () => {
  const [line, metrics, ...more] = linesOf(() => powertools(settings()).decided(outcome(3)));
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    message: "decision",
    service: "euglena-agent",
    trigger: "tick",
    state: { desired: 1, running: 1 },
    desired: 3,
    action: "out",
    need: 3,
    reasons: ["need-above-desired"],
    updated: true,
    dryRun: false,
  });
  expect(metrics).toMatchObject({
    _aws: { CloudWatchMetrics: [{ Namespace: "euglena/production", Dimensions: [[SERVICE_DIMENSION]] }] },
    service: "euglena-agent",
    Need: 3,
    Desired: 3,
    Running: 1,
    MetricAge: 0,
    ScaleOut: 1,
    StaleMetric: 0,
    ScalerHeartbeat: 1,
  });
});

test("a decision without data raises StaleMetric and publishes no need", () => {
  const metrics = linesOf(() => powertools(settings()).decided(outcome(null)))[1];
  expect(metrics).toMatchObject({ StaleMetric: 1, Hold: 1 });
  expect(metrics).not.toHaveProperty("Need");
});

test("a skipped event is counted", () => {
  expect(linesOf(() => powertools(settings()).skipped(120))[1]).toMatchObject({ LateEvent: 1 });
});
