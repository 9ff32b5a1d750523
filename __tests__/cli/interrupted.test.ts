import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { slipway } from "../support/cli";

/** Runs a plan with a temporary folder of its own, signals it in the middle, and says what was left behind. */
async function interrupt(signal: NodeJS.Signals) {
  const temporary = mkdtempSync(join(tmpdir(), "t-"));
  const out = join(temporary, "..", `${temporary}-out`);
  let pid = 0;
  let ran = false;
  const running = slipway(["plan", "--out", out], {
    environment: { TMPDIR: temporary },
    started: (id) => {
      pid = id;
    },
  });
  running.finally(() => {
    ran = true;
  });
  // A socket in the run's folder means that terraform is at work.
  while (!ran && !readdirSync(temporary, { recursive: true }).some((file) => String(file).endsWith(".sock")))
    await sleep(20);
  await sleep(200);
  if (!ran) process.kill(pid, signal);
  const ended = await running;
  // The provider outlives a killed command by the moment that it needs to clean up.
  for (let tries = 0; tries < 100 && left(temporary).length > 0; tries += 1) await sleep(50);
  const result = { ...ended, left: left(temporary), wrote: existsSync(out) };
  rmSync(temporary, { recursive: true, force: true });
  return result;
}

/** Files in the temporary folder, and processes that were started for it. */
function left(temporary: string): string[] {
  const processes = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(temporary) && !line.includes("--out"));
  // tsx keeps compiled sources there; they are a cache, not ours.
  return [...readdirSync(temporary).filter((name) => name.startsWith("slipway-")), ...processes];
}

test("Ctrl-C in the middle ends with 130 and leaves no process, no socket, no folder and no plan", async () => {
  const { code, stderr, ...rest } = await interrupt("SIGINT");
  expect(stderr).toContain("slipway: ended by SIGINT; nothing was written");
  expect(code).toBe(130);
  expect(rest).toMatchObject({ left: [], wrote: false, stdout: "" });
});

test("a crash in the middle leaves no process, no socket, no folder and no plan", async () => {
  const { left, wrote } = await interrupt("SIGKILL");
  expect({ left, wrote }).toEqual({ left: [], wrote: false });
});
