import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ceilingsText } from "../../../cli/review/ceilings";
import { termsOfEnvironments } from "../../../cli/review/terms";
import { budget } from "../../../environments/schema/budget";
import { flat } from "../../../plan/review/cost/amount";
import { DEFAULT_USAGE } from "../../../plan/review/cost/usage";
import type { EnvironmentCost } from "../../../plan/review/model";
import { copyOfRepository, slipway } from "../../support/cli";

const line = (name: string, usd: number): EnvironmentCost["lines"][number] => ({
  stack: "shop-production-web",
  service: "web",
  address: name,
  name,
  what: name,
  before: flat(0),
  after: flat(usd),
});

const environment: EnvironmentCost = {
  environment: "shop/production",
  before: flat(0),
  after: { min: 380, typical: 412.4, max: 900 },
  ceilingUsd: 400,
  isAboveCeiling: true,
  services: [],
  lines: [line("RabbitMQ", 250), line("NAT gateway", 32.85), line("Fargate web", 18.02), line("Alarm", 0.1)],
};

const said = (...environments: EnvironmentCost[]) =>
  ceilingsText({ pricesOf: "2026-06-13", environments, unpriced: [] });

test("a month above its ceiling is said with the ceiling, the estimate, the biggest lines and what to do", () => {
  expect(said(environment)).toBe(
    "\nError: shop/production costs about $412 a month, above its ceiling of $400: RabbitMQ $250, NAT gateway $32.85, Fargate web $18.02; " +
      "raise budget.ceilingUsd in environments/shop/production.ts or make something smaller.\n",
  );
});

test("nothing is said of an environment below its ceiling", () => {
  expect(said({ ...environment, isAboveCeiling: false })).toBe("");
});

test("an environment may say every number that the estimate uses, and no other", () => {
  expect(Object.keys(budget.shape.usage.unwrap().shape)).toEqual(Object.keys(DEFAULT_USAGE));
});

test("the terms of an environment are its budget and the limits of what scales, by the name of the ECS service", () => {
  expect(termsOfEnvironments()["euglena/production"]).toMatchObject({
    budget: { ceilingUsd: 1050 },
    functions: {
      // It reads for a minute, every ten seconds; seven metrics of one queue.
      "euglena-queue-metrics": { seconds: 60, metrics: 7, metricCalls: 6 },
      "euglena-autoscaling": { seconds: 1, metrics: 8, metricCalls: 0 },
    },
    tasks: {
      "euglena-agent": { min: 1, typical: 2, max: 11 },
      "euglena-gateway": { min: 2, typical: 2, max: 10 },
    },
  });
});

test("services that do not scale are left to their plans, and typical is the fewest where nobody says", () => {
  const { tasks } = termsOfEnvironments()["euglena/development"] ?? {};
  expect(tasks).toEqual({ "euglena-development-agent": { min: 1, typical: 1, max: 11 } });
});

describe("slipway plan of an environment above its ceiling", () => {
  const repository = copyOfRepository();
  const out = join(repository, "plan.out");
  afterAll(() => rmSync(repository, { recursive: true, force: true }));

  beforeAll(() => {
    const file = join(repository, "environments", "busyb", "production.ts");
    const text = readFileSync(file, "utf8");
    const lowered = text.replace(/ceilingUsd: \d+/, "ceilingUsd: 5");
    expect(lowered).not.toBe(text);
    writeFileSync(file, lowered);
  });

  test("ends with 1 and one sentence; the plans are written all the same, and --json has the costs", async () => {
    const { code, stdout, stderr } = await slipway(["plan", "busyb/production", "--json", "--out", out], {
      repository,
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "\nError: busyb/production costs about $21.23 a month, above its ceiling of $5.00: " +
        "Fargate busyb-google-workspace-mcp-service $18.02, Logs /ecs/busyb-google-workspace-mcp $1.51, Secret busyb/google-oauth-client-id $0.41; " +
        "raise budget.ceilingUsd in environments/busyb/production.ts or make something smaller.\n",
    );
    expect(readdirSync(join(out, "plans"))).toHaveLength(3);
    expect(JSON.parse(stdout).cost).toMatchObject({
      environments: [{ environment: "busyb/production", ceilingUsd: 5, isAboveCeiling: true }],
      unpriced: [],
    });
  });

  test("fails in the review too, of the run as it was", async () => {
    const { code, stderr } = await slipway(["review", "--out", out], { repository });
    expect(code).toBe(1);
    expect(stderr).toContain("above its ceiling of $5.00");
  });

  test("says nothing where only a part of the environment is planned, though that part alone costs more", async () => {
    const { code, stderr } = await slipway(["plan", "busyb/production/google-workspace-mcp", "--out", out], {
      repository,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});
