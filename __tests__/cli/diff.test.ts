import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../../cli/diff/compare";
import { covers, undeclaredDifferences } from "../../cli/diff/expected";
import { withoutPrefix } from "../../cli/diff/names";
import { diffText } from "../../cli/diff/report";
import { accounts, type Environment, environmentsFolder, loadEnvironments } from "../../environments";
import { environment, MISSING, withChange } from "../environments/broken";
import { copyOfRepository, slipway } from "../support/cli";

const service = "services.google-workspace-mcp";
const container = `${service}.containers.busyb-google-workspace-mcp`;

/** busyb/staging and busyb/production, with a place of staging changed. */
function busyb(place: string, value: unknown): readonly [Environment, Environment] {
  // Both are copies: objects that Jest makes elsewhere have another prototype and would never be equal.
  const production = withChange(environment("busyb/production"), "name", "production");
  const staging = withChange(environment("busyb/staging"), place, value);
  const [first, second] = loadEnvironments([staging, production], accounts, environmentsFolder);
  if (first === undefined || second === undefined) throw new Error("two were loaded");
  return [first, second];
}

/** What a comparison with production says about a place of staging that was changed. */
function linesOf(place: string, value: unknown): string[] {
  const found = compare(...busyb(place, value));
  const text = diffText({ from: "a", to: "b", ...found, expectations: [] }, true);
  return text.split("\n").filter((line) => line.startsWith(`  ${place}`));
}

describe("two environments", () => {
  test("are compared field by field, each difference with the reason that one of them declares; names that differ by a prefix are counted", async () => {
    const { code, stdout, stderr } = await slipway(["diff", "busyb/staging", "busyb/production"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`busyb/staging → busyb/production: 15 differences, all expected

  network: { create } → { existing }
      a network of its own; production shares the account's

  cluster: { create } → { existing }
      a cluster of its own; production shares the account's

  namespace: { create } → { existing }
      a namespace of its own; production shares the account's

  ingress: { create } → { existing }
      a load balancer of its own; production shares the account's

  secrets.busyb/google-oauth-client-id.adopt: — → arn:aws:secretsmanager:us-east-1:758888582357:secret:busyb/google-oauth-client-id-5AhKRx
      production adopts what was made by hand
  secrets.busyb/google-oauth-client-secret.adopt: — → arn:aws:secretsmanager:us-east-1:758888582357:secret:busyb/google-oauth-client-secret-mMQs8z
      production adopts what was made by hand
  secrets.busyb/s3-credentials-bucket.adopt: — → arn:aws:secretsmanager:us-east-1:758888582357:secret:busyb/s3-credentials-bucket-Ba31ZM
      production adopts what was made by hand

  buckets.oauth-tokens.adopt: — → busyb-oauth-tokens-758888582357
      production adopts what was made by hand

  services.google-workspace-mcp.securityGroup: { create } → { existing }
      production keeps the group that was made by hand
  services.google-workspace-mcp.logGroup.retentionDays: 14 → 30
      logs of tests are not needed for a month
  services.google-workspace-mcp.roles.taskPolicy: — → busyb-google-workspace-mcp-policy
      the name of the policy that production adopts
  services.google-workspace-mcp.scaling.maxTasks: 2 → 4
      tests need no more; production has real load
  services.google-workspace-mcp.alarms: — → { cpuPercent, memoryPercent }
      nobody is on call for staging
  services.google-workspace-mcp.adopt: — → { service, targetGroup, listenerRules, discovery, logGroup, ta… }
      production adopts what was made by hand

  alarms: { none } → { topic }
      nobody is on call for staging

15 names differ only by the prefix of their environment; --all lists them.
`);
  });

  test.each<[string, string, unknown, string]>([
    ["a value", `${service}.memoryMiB`, 2048, "2048 → 1024"],
    ["a field that only the other one has", `${service}.executeCommand`, MISSING, "— → true"],
    ["a field that the other one does not have", `${service}.capacity`, "FARGATE_SPOT", "FARGATE_SPOT → —"],
    [
      "an object that only one has, in one line",
      `${service}.discovery`,
      MISSING,
      "— → { name, records, ttlSeconds, container, port }",
    ],
    ["a list, by what comes and goes", `${service}.discovery.records`, ["A"], "+ SRV"],
    ["the order of a list", `${service}.discovery.records`, ["SRV", "A"], '["SRV","A"] → ["A","SRV"]'],
    ["an object of a list, by its position", `${service}.ingress.rules.0.priority`, 60, "60 → 50"],
    [
      "a long text, cut where it differs",
      `${container}.health.command`,
      `curl -f http://localhost:8000/health || (sleep 5; ${"true; ".repeat(20)}exit 1)`,
      "…host:8000/health || (sleep 5; true; true; true; true; true; … → …host:8000/health || exit 1",
    ],
    ["a text that looks like a number", `${container}.environment.PORT`, "9000", '"9000" → "8000"'],
  ])("differ in %s", (_what, place, value, said) => {
    expect(linesOf(place, value)).toEqual([`  ${place}: ${said}`]);
  });

  test("of which neither says anything about the other are compared without reasons", async () => {
    const { stdout } = await slipway(["diff", "busyb/staging", "euglena/production"]);
    expect(stdout).toContain("\n\n  region: us-east-1 → us-east-2\n\n");
    expect(stdout).not.toContain("expected");
  });

  test("are the same in the other direction, with the same reasons", async () => {
    const { stdout } = await slipway(["diff", "busyb/production", "busyb/staging"]);
    expect(stdout).toContain("busyb/production → busyb/staging: 15 differences, all expected\n");
    expect(stdout).toContain(
      `  ${service}.scaling.maxTasks: 4 → 2\n      tests need no more; production has real load\n`,
    );
  });

  test("say which difference nobody declared", () => {
    const sides = busyb(`${service}.memoryMiB`, 2048);
    const expectations = [{ written: "x", pattern: `${service}.alarms`, reason: "nobody is on call" }];
    const { differences } = compare(...sides);
    const shown = differences.filter(({ field }) => /memoryMiB|alarms/.test(field));
    expect(
      diffText({ from: "a", to: "b", differences: shown, names: [], expectations }, false),
    ).toBe(`a → b: 3 differences, 1 expected

  ${service}.memoryMiB: 2048 → 1024
      not expected
  ${service}.alarms: — → { cpuPercent, memoryPercent }
      nobody is on call

  alarms: { none } → { topic }
      not expected
`);
  });

  test.each<[string, unknown]>([
    ["budget", { ceilingUsd: 1 }],
    ["expectedDifferences.fields", { network: "another reason" }],
  ])("are not compared by %s, of which nothing is built", (place, value) => {
    expect(compare(...busyb(place, value))).toEqual(compare(...busyb("budget", MISSING)));
    expect(linesOf(place, value)).toEqual([]);
  });

  test("that are one have no differences", async () => {
    const { code, stdout } = await slipway(["diff", "busyb/staging", "busyb/staging"]);
    expect([code, stdout]).toEqual([0, "busyb/staging → busyb/staging: no differences\n"]);
  });

  test("are compared for programs too: an absent side is null", async () => {
    const { code, stdout } = await slipway(["diff", "busyb/staging", "busyb/production", "--json"]);
    const { differences, names, ...rest } = JSON.parse(stdout);
    expect([code, rest]).toEqual([0, { from: "busyb/staging", to: "busyb/production" }]);
    expect(differences).toHaveLength(15);
    expect(differences).toContainEqual({
      field: `${service}.alarms`,
      before: null,
      after: { cpuPercent: 90, memoryPercent: 80 },
      expected: "nobody is on call for staging",
    });
    expect(names).toContainEqual({
      field: `${service}.family`,
      before: "busyb-staging-google-workspace-mcp",
      after: "busyb-google-workspace-mcp",
    });
  });
});

describe("a name with the prefix of its environment", () => {
  test.each<[string, string]>([
    ["busyb-staging-alb", "busyb-alb"],
    ["/ecs/busyb-staging-x", "/ecs/busyb-x"],
    ["http://google-workspace.busyb-staging.local", "http://google-workspace.busyb.local"],
    ["busyb/staging", "busyb"],
    ["busyb-staging2-alb", "busyb-staging2-alb"],
    ["notbusyb-staging-alb", "notbusyb-staging-alb"],
    ["busyb-production-alb", "busyb-production-alb"],
  ])("%s is %s without it", (name, plain) => {
    expect(withoutPrefix(name, { system: "busyb", name: "staging" })).toBe(plain);
  });

  test("is listed with --all, keys too", async () => {
    const { stdout } = await slipway(["diff", "busyb/staging", "busyb/production", "--all"]);
    const [, listed = ""] = stdout.split("15 names differ only by the prefix of their environment:\n\n");
    expect(listed.trimEnd().split("\n")).toHaveLength(15);
    expect(listed).toContain(
      "  secrets.busyb/s3-credentials-bucket: busyb-staging/s3-credentials-bucket → busyb/s3-credentials-bucket\n",
    );
    expect(listed).toContain(
      `  ${service}.logGroup.name: /ecs/busyb-staging-google-workspace-mcp → /ecs/busyb-google-workspace-mcp\n`,
    );
  });

  test("of the other environment is a difference: staging would write to production's log", () => {
    expect(linesOf(`${service}.logGroup.name`, "/ecs/busyb-production-google-workspace-mcp")).toEqual([
      `  ${service}.logGroup.name: /ecs/busyb-production-google-workspace-mcp → /ecs/busyb-google-workspace-mcp`,
    ]);
  });
});

describe("--check", () => {
  test("is content when every difference of this repository is declared", async () => {
    const { code, stdout, stderr } = await slipway(["diff", "--check"]);
    expect([code, stdout, stderr]).toEqual([
      0,
      "Every difference between environments is one that they declare.\n",
      "",
    ]);
  });

  test("ends with 1 and says what nobody declared and what differs no more", async () => {
    const copy = copyOfRepository();
    const file = join(copy, "environments/busyb/staging.ts");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("maxTasks: 2", "maxTasks: 4").replace("memoryMiB: 1024", "memoryMiB: 2048"));
    const [plain, json] = await Promise.all([
      slipway(["diff", "--check"], { repository: copy }),
      slipway(["diff", "--check", "--json"], { repository: copy }),
    ]);
    rmSync(copy, { recursive: true, force: true });
    const problems = [
      `busyb/staging · ${service}.memoryMiB: 2048 → 1024 in busyb/production; make them equal or say why in expectedDifferences.fields`,
      "busyb/staging · expectedDifferences.fields.services.*.scaling.maxTasks: nothing differs from busyb/production here; remove it",
    ];
    expect([plain.code, plain.stdout]).toEqual([1, ""]);
    expect(plain.stderr).toBe(problems.map((problem) => `Error: ${problem}\n`).join(""));
    expect([json.code, JSON.parse(json.stdout)]).toEqual([1, { ok: false, problems }]);
  });

  test("does not ask environments that declare nothing", () => {
    expect(undeclaredDifferences(busyb("expectedDifferences", MISSING))).toEqual([]);
  });

  test("knows a declaration whose key has the prefix of its environment", () => {
    const sides = busyb("expectedDifferences.fields", {
      "secrets.busyb-staging/s3-credentials-bucket.adopt": "by hand",
    });
    const said = undeclaredDifferences(sides);
    expect(said.filter((sentence) => sentence.includes("adopt:"))).toHaveLength(4);
    expect(said.join("\n")).not.toContain("s3-credentials-bucket");
  });
});

test.each<[string, string, boolean]>([
  ["services", "services.a.cpu", true],
  ["services.*.cpu", "services.a.cpu", true],
  ["services.*", "services.a.containers.b.image", true],
  ["services.*.cpu", "services.a.containers.cpu", false],
  ["services.a", "services.ab.cpu", false],
  ["services.a.cpu", "services.a", false],
  ["services.*", "services", false],
])("a declaration of %s covers %s: %s", (pattern, field, expected) => {
  expect(covers(pattern, field)).toBe(expected);
});

test.each<[string, string[], string]>([
  [
    "an unknown name",
    ["busyb/stagng", "busyb/production"],
    'slipway: no environment is named "busyb/stagng"; the nearest: busyb/staging\nRun slipway list for all of them.\n',
  ],
  [
    "no name",
    [],
    "slipway: diff compares two environments, but got none\nName two: slipway diff busyb/staging busyb/production.\n",
  ],
  [
    "one name",
    ["busyb/staging"],
    "slipway: diff compares two environments, but got busyb/staging\nName two: slipway diff busyb/staging busyb/production.\n",
  ],
  [
    "three names",
    ["busyb/staging", "busyb/production", "euglena/production"],
    "slipway: diff compares two environments, but got busyb/staging, busyb/production, euglena/production\nName two: slipway diff busyb/staging busyb/production.\n",
  ],
  [
    "a name beside --check",
    ["busyb/staging", "--check"],
    "slipway: --check looks at every environment that declares differences, and busyb/staging is named\nLeave the names out, or --check.\n",
  ],
])("%s ends with 2 and the way out", async (_what, args, said) => {
  const { code, stdout, stderr } = await slipway(["diff", ...args]);
  expect([code, stdout, stderr]).toEqual([2, "", said]);
});
