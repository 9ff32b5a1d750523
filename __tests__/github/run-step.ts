import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "../support/cli";

export interface StepOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Shell scripts that stand in for commands, by their name. With them the step runs in an empty folder, otherwise in this checkout. */
  readonly commands?: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it wrote to GITHUB_OUTPUT, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What it wrote to GITHUB_STEP_SUMMARY. */
  readonly summary: string;
}

/** Of what runs in Node.js, slipway alone has a stand-in. */
const OTHERS = `[ "$1" = cli/slipway.cjs ] || exec ${JSON.stringify(process.execPath)} "$@"\n`;

/** Runs the script of a step as GitHub does with `shell: bash`. */
export async function runStep(script: string, { environment, commands }: StepOptions = {}): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-step-"));
  const [output, summary, bin] = ["output", "summary", "bin"].map((name) => join(folder, name));
  if (output === undefined || summary === undefined || bin === undefined) throw new Error("three were made");
  for (const file of [output, summary]) writeFileSync(file, "");
  mkdirSync(bin);
  symlinkSync(join(root, ".github"), join(folder, ".github"));
  for (const [name, text] of Object.entries(commands ?? {})) {
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${name === "node" ? OTHERS : ""}${text}`);
    chmodSync(join(bin, name), 0o755);
  }
  try {
    const ended = await bash(script, commands ? folder : root, {
      ...process.env,
      ...environment,
      NO_COLOR: "1",
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    });
    const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
    const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
    return { ...ended, outputs, summary: readFileSync(summary, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
function bash(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Pick<StepResult, "code" | "stdout" | "stderr">> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], { cwd, env });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
