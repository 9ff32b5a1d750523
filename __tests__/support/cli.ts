import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(__dirname, "..", "..");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** Checkout to run in. @default - this one */
  readonly repository?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Told the pid as soon as there is one. */
  readonly started?: (pid: number) => void;
}

/** Runs the command as a user does, as a process of its own. */
export function slipway(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  const repository = options.repository ?? root;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(repository, "cli", "slipway.cjs"), ...args], {
      cwd: repository,
      env: { ...process.env, NO_COLOR: "1", ...options.environment },
    });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.on("data", (chunk) => out.push(String(chunk)));
    child.stderr.on("data", (chunk) => err.push(String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout: out.join(""), stderr: err.join("") }));
    if (child.pid !== undefined) options.started?.(child.pid);
  });
}

/** A copy of the checkout to break: its sources are its own, node_modules are shared. */
export function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), "slipway-copy-"));
  for (const part of [
    "charts",
    "cli",
    "environments",
    "functions",
    "main.ts",
    "modules",
    "package.json",
    "package-lock.json",
    "plan",
    "stacks",
    "tsconfig.json",
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !path.includes("node_modules") });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}
