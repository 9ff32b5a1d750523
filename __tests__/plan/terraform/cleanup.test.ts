import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PlanProgress, planStacks } from "../../../plan";
import { ProviderProcess } from "../../../plan/provider/process";
import { throwAwayFolder } from "../../../plan/terraform/folder";
import { eventually, Fixture, isRunning, network, subnet, throwAwayFolders } from "../support";

/** Each test has a temporary directory of its own: what is in it at the end was left behind. */
let fixture: Fixture;
let temporary: string;
let before: string | undefined;
beforeEach(() => {
  fixture = new Fixture().add("network", network);
  temporary = join(fixture.directory, "t");
  mkdirSync(temporary);
  before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(fixture.directory, { recursive: true, force: true });
});

/** A terraform that says its process id and never ends; asked politely, it does not listen. */
function stubbornTerraform(): { binary: string; pid: () => number } {
  const binary = join(fixture.directory, "terraform");
  const noted = join(fixture.directory, "pid");
  const script = `#!/bin/sh
if [ "$1" = version ]; then echo '{"terraform_version":"1.11.4"}'; exit 0; fi
trap '' INT TERM
echo $$ > ${noted}.new && mv ${noted}.new ${noted}
while :; do sleep 0.05; done
`;
  writeFileSync(binary, script);
  chmodSync(binary, 0o755);
  return {
    binary,
    pid: () => {
      try {
        return Number(readFileSync(noted, "utf8"));
      } catch {
        return 0;
      }
    },
  };
}

test("a run that succeeds leaves no folder and no process", async () => {
  const [plan] = await planStacks(fixture.stacks);
  expect(plan?.diagnostics).toEqual([]);
  expect(throwAwayFolders(temporary)).toEqual([]);
});

test("an aborted run rejects with the reason and leaves no folder and no process, however stubborn terraform is", async () => {
  const { binary, pid } = stubbornTerraform();
  const controller = new AbortController();
  const running = planStacks(fixture.stacks, { terraform: binary, signal: controller.signal });
  const rejected = expect(running).rejects.toThrow("interrupted");
  await eventually("terraform is at work", () => pid() > 0);
  controller.abort(new Error("interrupted"));
  await rejected;
  expect(isRunning(pid())).toBe(false);
  expect(throwAwayFolders(temporary)).toEqual([]);
});

test("a run that was aborted before it began does nothing", async () => {
  await expect(planStacks(fixture.stacks, { signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow("no");
  expect(throwAwayFolders(temporary)).toEqual([]);
});

test.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)(
  "a program ended by %s in the middle leaves no folder, socket or process",
  async (signal) => {
    const { binary, pid } = stubbornTerraform();
    const victim = startVictim(binary);
    await eventually("terraform is at work", () => pid() > 0);
    const providers = childrenOf(victim.pid);
    expect(throwAwayFolders(temporary)).toHaveLength(1);
    victim.kill(signal);
    await eventually("its folder is gone", () => throwAwayFolders(temporary).length === 0);
    await eventually("terraform has ended", () => !isRunning(pid()));
    await eventually("the provider has ended", () => providers.every((child) => !isRunning(child)));
  },
);

test("a terraform that was started but not yet named to the provider ends as well", async () => {
  const provider = ProviderProcess.start(throwAwayFolder());
  await provider.listen();
  const directory = join(provider.folder, "stack");
  mkdirSync(directory);
  const orphan = spawn("sleep", ["60"], { cwd: directory, stdio: "ignore" });
  const { pid } = orphan;
  if (pid === undefined) throw new Error("sleep was not started");
  await provider.stop();
  await eventually("it has ended", () => !isRunning(pid));
});

describe("a provider that is killed is one clear error, not a riddle of terraform's", () => {
  test.each(["planning", "applying"])("while a stack is %s", async (when) => {
    fixture.add("app", subnet("network"), ["network"]);
    const provider = ProviderProcess.start(throwAwayFolder());
    const kill = ({ phase }: PlanProgress) => void (phase === when && provider.process.kill("SIGKILL"));
    const [plan, reader] = await planStacks(fixture.stacks, { provider, onProgress: kill, replan: true }).finally(() =>
      provider.stop(),
    );
    expect(plan?.diagnostics).toMatchObject([{ severity: "error", summary: "The offline AWS provider ended" }]);
    expect(reader?.diagnostics).toMatchObject([{ summary: "Not planned: network has errors" }]);
    expect(throwAwayFolders(temporary)).toEqual([]);
  });
});

function startVictim(terraform: string): ChildProcess {
  return spawn(
    process.execPath,
    ["--require", require.resolve("tsx/cjs"), join(__dirname, "crash-victim.ts"), JSON.stringify(fixture.stacks)],
    {
      env: { ...process.env, TERRAFORM_BINARY_NAME: terraform, TMPDIR: temporary },
      stdio: "ignore",
    },
  );
}

function childrenOf(pid: number | undefined): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(pid);
      } catch {
        return false;
      }
    })
    .map(Number);
}
