import { stackEntries } from "../../../../cli/inventory";
import { termsOfEnvironments } from "../../../../cli/review/terms";
import { allEnvironments } from "../../../../environments";
import { estimate, stackCost } from "../../../../plan/review/cost";
import type { Amount, Cost } from "../../../../plan/review/model";
import { stackNames, stackPlan } from "../../../support/plans";

let cost: Cost;
beforeAll(() => {
  const stacks = stackEntries(stackNames(), allEnvironments()).map(({ stack, environment, part }) => ({
    stack,
    environment,
    part,
    document: stackPlan(stack).document,
  }));
  cost = estimate({ stacks, terms: termsOfEnvironments() });
});

const of = (name: string) => {
  const found = cost.environments.find(({ environment }) => environment === name);
  if (found === undefined) throw new Error(`no environment ${name}`);
  return found;
};

/** What lines whose name matches cost in a typical month. */
const typical = (environment: string, name: RegExp) =>
  of(environment)
    .lines.filter((line) => name.test(line.name))
    .reduce((sum, { after }) => sum + after.typical, 0);

/** The month that the document about busyb reckons with, line by line, to its own rounding. */
test.each<[string, string, RegExp, number, number]>([
  ["Fargate, one task all day", "busyb/production", /^Fargate /, 18, 0],
  ["secrets, three", "busyb/production", /^Secret /, 1.2, 1],
  ["OAuth tokens in S3", "busyb/production", /^S3 /, 0.1, 1],
  ["load balancer", "busyb/staging", /^ALB /, 22, 0],
])("%s: as the document says", (_what, environment, name, usd, digits) => {
  const unit = 10 ** digits;
  expect(Math.round(typical(environment, name) * unit) / unit).toBe(usd);
});

test("NAT gateway: the document's $32 are cut off, not rounded", () => {
  expect(Math.floor(typical("busyb/staging", /^NAT gateway$/))).toBe(32);
});

test("logs: within the document's $1 to $2", () => {
  expect(typical("busyb/production", /^Logs \/ecs\//)).toBeGreaterThan(1);
  expect(typical("busyb/production", /^Logs \/ecs\//)).toBeLessThan(2);
});

test("public IPv4 addresses, which the document is too old for, stand apart: two of the balancer, one of the NAT gateway", () => {
  expect(typical("busyb/staging", /^Public IPv4 address/)).toBeCloseTo(3 * 3.65, 8);
});

test("an adopted service cost before what its tasks cost after, at the count that it had", () => {
  const [line] = of("busyb/production").lines;
  expect(line?.name).toBe("Fargate busyb-google-workspace-mcp-service");
  expect(line?.before.typical).toBeCloseTo(18.02, 2);
  expect(line?.after.max).toBeCloseTo(4 * 18.02, 1);
  expect(line?.assumption).toBe("tasks as big as those after the change");
});

test("agents of euglena scale as the environment says, which no plan does", () => {
  const line = of("euglena/production").lines.find(({ name }) => name === "Fargate euglena-agent");
  expect(line?.what).toBe("Fargate, 1–11 (mostly 2) × (0.25 vCPU, 2 GB), 730 h");
});

test("queues are read all day for about $9 a month; deciding and looking cost little beside it", () => {
  const month = (name: RegExp) => Math.round(typical("euglena/production", name) * 100) / 100;
  expect({
    reading: month(/^Lambda euglena-queue-metrics/),
    "metrics of the queue": month(/^Metrics of Lambda euglena-queue-metrics/),
    deciding: month(/^Lambda euglena-autoscaling/),
    "metrics of the decisions": month(/^Metrics of Lambda euglena-autoscaling/),
    dashboard: month(/^Dashboard/),
    alarms: month(/^Alarm euglena-(autoscaling|queue-metrics)/),
  }).toEqual({
    reading: 8.77,
    "metrics of the queue": 4.73,
    deciding: 0.04,
    "metrics of the decisions": 2.4,
    dashboard: 3,
    alarms: 1.7,
  });
});

test("a broker inside a CloudFormation stack is priced as three nodes", () => {
  expect(typical("euglena/production", /^RabbitMQ$/)).toBeCloseTo(3 * 0.2734 * 730, 8);
});

test("flow logs and functions do not count as logs of services", () => {
  const written = of("euglena/production").lines.filter(({ name }) => name.startsWith("Logs "));
  expect(written.filter(({ assumption }) => assumption === "3 GB a month").map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Logs /ecs/euglena-agent", "Logs /ecs/euglena-chroma", "Logs /ecs/euglena-gateway"]),
  );
  expect(written.filter(({ assumption }) => assumption === "3 GB a month")).toHaveLength(3);
});

test("everything that these systems are made of has a price or is known to be free", () => {
  expect(cost.unpriced).toEqual([]);
});

test("every environment has a ceiling that is neither reached nor twice its typical month", () => {
  const limited = cost.environments.filter(({ ceilingUsd }) => ceilingUsd !== undefined);
  expect(limited).toHaveLength(4);
  for (const { environment, ceilingUsd = 0, after } of limited) {
    const room = ceilingUsd / after.typical;
    expect({ environment, ceilingUsd, room: room > 1 && room < 2 ? "fits" : room }).toMatchObject({ room: "fits" });
  }
});

test("environments are the sums of their lines, services and stacks, and never cost less at more tasks", () => {
  const total = (costs: readonly { after: Amount }[], end: keyof Amount) =>
    costs.reduce((sum, { after }) => sum + after[end], 0);
  for (const { environment, after, lines, services } of cost.environments) {
    const stacks = [...new Set(lines.map(({ stack }) => stack))].map((stack) => stackCost(cost, stack));
    for (const end of ["min", "typical", "max"] as const) {
      for (const parts of [lines, services, stacks]) expect(total(parts, end)).toBeCloseTo(after[end], 8);
    }
    expect([environment, after.min <= after.typical, after.typical <= after.max]).toEqual([environment, true, true]);
  }
});
