import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { slipway } from "../support/cli";
import { smallRepository } from "./support/small-repository";
import { SmallSystem } from "./support/small-system";

let system: SmallSystem;
let repository: string;
beforeAll(async () => {
  repository = smallRepository();
  system = await SmallSystem.start();
});
afterAll(async () => {
  await system.stop();
  rmSync(repository, { recursive: true, force: true });
});

const plan = (...args: string[]) =>
  slipway(["plan", "--out", join(system.folder, "out"), ...args], { repository, environment: system.environment });

/** A file that the command wrote, without what differs between any two runs: the time, and the order of one list. */
function written(stack: string): object {
  const document = JSON.parse(readFileSync(join(system.folder, "out", "plans", `${stack}.json`), "utf8"));
  return { ...document, timestamp: "", relevant_attributes: document.relevant_attributes.length };
}

describe("before anything is deployed", () => {
  test("slipway plan --live gives the JSON and the files of the offline plan", async () => {
    const offline = await plan("small/test/network", "--json");
    const offlineFile = written("small-test-network");
    const live = await plan("small/test/network", "--json", "--live");
    expect(live).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(live.stdout)).toEqual({
      ...JSON.parse(offline.stdout, (key, value) => (key === "seconds" ? expect.any(Number) : value)),
      against: expect.stringMatching(/^Live: /),
      // The real provider knows them all.
      typesWithoutFacts: [],
    });
    expect(written("small-test-network")).toEqual(offlineFile);
  });

  test("stacks that read others fail and say what must be deployed first; the others are planned", async () => {
    const { code, stdout, stderr } = await plan("--live");
    expect(code).toBe(1);
    expect(stdout).toMatch(/small\/test +network +· +\d+ /);
    expect(stdout).toMatch(/ +platform +\? +\? /);
    expect(stdout).toContain("2 of 4 stacks could not be planned");
    expect(stderr).toContain(
      "Error in small-test-platform (data.terraform_remote_state.cross-stack-reference-input-small-test-network): " +
        "small-test-network must be deployed first",
    );
  });
});

describe("after all is deployed", () => {
  beforeAll(async () => {
    for (const stack of [
      "bootstrap-111122223333-eu-central-1",
      "small-test-network",
      "small-test-platform",
      "small-test-web",
    ]) {
      await system.terraform(stack, "init", "-input=false").ended;
      expect((await system.terraform(stack, "apply", "-input=false", "-auto-approve").ended).code).toBe(0);
    }
  });

  test("slipway plan --live has nothing to change, and does not call itself offline", async () => {
    const { code, stdout, stderr } = await plan("--live");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/4 stacks planned in [\d.]+ s: nothing to change\.\nLive: /);
    expect(stdout).not.toMatch(/offline/i);
    expect(readdirSync(join(system.folder, "out", "plans"))).toHaveLength(4);
  });

  test("slipway plan --live --review finds nothing to look at", async () => {
    const { code, stdout, stderr } = await plan("--live", "--review");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("\nSafe to merge: nothing changes.\nLive: ");
    expect(readFileSync(join(system.folder, "out", "review.md"), "utf8")).toContain("Without changes: 4 stacks.");
  });

  test.each([
    ["Ctrl-C", "SIGINT", 130],
    ["a crash", "SIGKILL", null],
  ] as const)("%s in the middle leaves no lock, no process and no folder", async (_, signal, code) => {
    const temporary = mkdtempSync(join(tmpdir(), "t-"));
    let pid = 0;
    system.pauseProvider();
    const running = slipway(["plan", "--live", "small/test/network", "--out", join(system.folder, "never")], {
      repository,
      environment: { ...system.environment, TMPDIR: temporary },
      started: (id) => {
        pid = id;
      },
    });
    // Written at the end of init: what comes next needs the provider, which does not answer.
    while (!readdirSync(temporary, { recursive: true }).some((file) => /data.terraform\.tfstate$/.test(String(file))))
      await sleep(20);
    process.kill(pid, signal);
    expect((await running).code).toBe(code);
    for (let tries = 0; tries < 40 && left(temporary).length > 0; tries += 1) await sleep(50);
    system.resumeProvider();
    expect(left(temporary)).toEqual([]);
    expect(readdirSync(system.folder)).not.toContain("never");
    expect((await system.moto.keys(system.bucket)).filter((key) => key.endsWith(".tflock"))).toEqual([]);
    rmSync(temporary, { recursive: true, force: true });
  });
});

/** What is in the temporary folder, and processes that were started for it. */
function left(temporary: string): string[] {
  const processes = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return [
    // tsx keeps compiled sources there; they are a cache, not ours.
    ...readdirSync(temporary).filter((name) => name.startsWith("slipway-")),
    ...processes.filter((line) => line.includes(temporary)),
  ];
}
