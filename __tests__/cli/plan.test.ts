import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ended, slipway } from "../support/cli";

describe("slipway plan of one environment", () => {
  let folder: string;
  let ended: Ended;
  const plansIn = () => readdirSync(join(folder, "plans")).sort();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slipway-out-"));
    ended = await slipway(["plan", "busyb/production", "--out", folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("ends with 0 and says nothing on standard error", () => {
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(0);
  });

  test("prints one row a stack with import, create, update, replace, destroy and time, and totals", () => {
    const lines = ended.stdout.split("\n");
    expect(lines[0]).toMatch(/^environment +stack +import +create +update +replace +destroy +time$/);
    expect(lines[1]).toMatch(/^busyb\/production +network +· +· +· +· +· +\d+\.\d s$/);
    expect(lines[2]).toMatch(/^ +platform +4 +\d+ +4 +· +· +\d+\.\d s$/);
    expect(lines[3]).toMatch(/^ +google-workspace-mcp +7 +\d+ +2 +· +· +\d+\.\d s$/);
    expect(lines[4]).toMatch(/^ +total +11 +\d+ +6 +· +·$/);
    expect(ended.stdout).toMatch(/3 stacks planned in \d+\.\d s: 11 to import, \d+ to create, 6 to update\./);
  });

  test("says what an offline plan does not prove", () => {
    expect(ended.stdout).toContain("not quotas, IAM, or that AWS accepts every value");
  });

  test("writes terraform's own document of each stack that was named, and of no other", () => {
    expect(plansIn()).toEqual([
      "busyb-production-google-workspace-mcp.json",
      "busyb-production-network.json",
      "busyb-production-platform.json",
    ]);
    const document = JSON.parse(readFileSync(join(folder, "plans", "busyb-production-platform.json"), "utf8"));
    expect(document).toMatchObject({ format_version: "1.2", terraform_version: expect.any(String), errored: false });
  });
});

describe("slipway plan --json", () => {
  test("prints the result and nothing else on standard output", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-out-"));
    try {
      const { code, stdout } = await slipway(["plan", "euglena-production-network", "--json", "--out", folder]);
      expect(code).toBe(0);
      const result = JSON.parse(stdout);
      expect(result.stacks).toHaveLength(1);
      expect(result.stacks[0]).toMatchObject({
        stack: "euglena-production-network",
        environment: "euglena/production",
        import: 0,
        update: 0,
        replace: 0,
        destroy: 0,
        diagnostics: [],
        file: join(folder, "plans", "euglena-production-network.json"),
      });
      expect(result.totals.create).toBe(result.stacks[0].create);
      expect(existsSync(result.stacks[0].file)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
