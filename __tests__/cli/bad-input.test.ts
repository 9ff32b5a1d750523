import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { copyOfRepository, slipway } from "../support/cli";

describe("in a checkout with mistakes", () => {
  let copy: string;
  beforeAll(() => {
    copy = copyOfRepository();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  function edit(file: string, from: string, to: string): () => void {
    const path = join(copy, file);
    const before = readFileSync(path, "utf8");
    expect(before).toContain(from);
    writeFileSync(path, before.replace(from, to));
    return () => writeFileSync(path, before);
  }

  test("every problem of every environment is said at once, with 1, and nothing is written", async () => {
    const undo = [
      edit("environments/busyb/staging.ts", "memoryMiB: 1024", "memoryMiB: 1000"),
      edit("environments/euglena/production.ts", "minTasks: 1,", "minTasks: 12,"),
    ];
    const { code, stdout, stderr } = await slipway(["plan"], { repository: copy });
    for (const restore of undo) restore();
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("2 problems in the environments; nothing was written.");
    expect(stderr).toContain("busyb/staging · services.google-workspace-mcp.memoryMiB: 1000 does not go with cpu 512");
    expect(stderr).toContain(
      "euglena/production · services.agent.scaling: minTasks (12) must be <= maxTasks (11); lower minTasks or raise maxTasks",
    );
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(copy, "plan.out"))).toBe(false);
  });

  test("what terraform rejects is said in its own words, with the stack and the construct, with 1; its consumers are skipped and no old plan of it stays", async () => {
    const undo = edit(
      "modules/network/network.ts",
      "enableDnsSupport: true,",
      'enableDnsSupport: true, instanceTenancy: "${aws_vpc.nowhere.id}",',
    );
    const stale = join(copy, "plan.out", "plans", "busyb-staging-network.json");
    mkdirSync(dirname(stale), { recursive: true });
    writeFileSync(stale, "{}");
    const { code, stdout, stderr } = await slipway(["plan", "busyb/staging"], { repository: copy });
    undo();
    expect(code).toBe(1);
    expect(stderr).toContain("Error in busyb-staging-network/network/vpc (aws_vpc.network_vpc_");
    expect(stderr).toContain("Reference to undeclared resource");
    expect(stderr).toContain("Error in busyb-staging-platform: Not planned: busyb-staging-network has errors");
    expect(stdout).toContain("3 of 3 stacks could not be planned");
    expect(existsSync(stale)).toBe(false);
  });
});

describe("without the right terraform", () => {
  const help = /brew install[\s\S]*apt install[\s\S]*winget install[\s\S]*TERRAFORM_BINARY_NAME=tofu/;

  test("a missing binary is said with the version needed and how to get it, with 1", async () => {
    const { code, stderr } = await slipway(["plan"], { environment: { TERRAFORM_BINARY_NAME: "no-such-terraform" } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^slipway: no-such-terraform was not found; version 1\.11\.0 or newer is needed\./);
    expect(stderr).toMatch(help);
  });

  test("a binary that is too old is said with both versions, with 1", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-old-"));
    const binary = join(folder, "old-terraform");
    writeFileSync(binary, '#!/bin/sh\necho \'{"terraform_version":"1.5.7"}\'\n');
    chmodSync(binary, 0o755);
    const { code, stderr } = await slipway(["plan"], { environment: { TERRAFORM_BINARY_NAME: binary } });
    const doctor = await slipway(["doctor"], { environment: { TERRAFORM_BINARY_NAME: binary } });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toContain("is version 1.5.7; version 1.11.0 or newer is needed.");
    expect(stderr).toMatch(help);
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toContain("missing  Terraform:");
  });
});
