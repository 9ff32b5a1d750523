import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/cli";

const FULL = "/dev/full";

/** Runs the command with a standard output that takes nothing, as a full disk does. */
function intoFull(args: readonly string[], input = ""): Promise<{ code: number | null; stderr: string }> {
  const full = openSync(FULL, "w");
  const child = spawn(process.execPath, [join(root, "cli", "slipway.cjs"), ...args], {
    cwd: root,
    stdio: ["pipe", full, "pipe"],
  });
  closeSync(full);
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += String(chunk);
  });
  child.stdin?.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stderr })));
}

(existsSync(FULL) ? describe : describe.skip)("output that can't be written", () => {
  test.each([
    [["scaler", "settings"], ""],
    [["scaler", "settings", "--json"], ""],
    [["scaler", "decide"], "{}\n{}\n"],
    [["scaler", "decide", "--help"], ""],
    [["list"], ""],
  ])("%j is said in one sentence, with 1", async (args, input) => {
    expect(await intoFull(args, input)).toEqual({
      code: 1,
      stderr:
        "slipway: standard output can't be written to (ENOSPC: no space left on device, write); write to a place with room\n",
    });
  });
});

test("a reader that has seen enough is no failure", async () => {
  const child = spawn(process.execPath, [join(root, "cli", "slipway.cjs"), "scaler", "decide"], { cwd: root });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  child.stdout.destroy();
  child.stdin.on("error", () => {});
  child.stdin.write("{}\n{}\n");
  expect(await ended).toBe(0);
  expect(stderr).toBe("");
});
