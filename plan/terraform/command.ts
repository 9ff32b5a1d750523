import { spawn } from "node:child_process";

/** One terraform command. */
export interface CommandProps {
  binary: string;
  args: string[];
  /** Folder it runs in. @default the current one */
  directory?: string;
  /** Variables beside those every command gets. @default none */
  environment?: Record<string, string>;
  /** Whether it gets the whole environment of this process: credentials, proxies, settings. @default - false: a fixed one */
  inherit?: boolean;
  /** Ends the command early: first politely, then for certain. */
  signal?: AbortSignal;
  /** Told the process id at the start; what it returns is called at the end. */
  guard?: (pid: number | undefined) => () => void;
}

export interface CommandResult {
  /** Exit code; null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** How long a terraform that was asked to stop may take before it is ended. */
const GRACE_MILLISECONDS = 2_000;

/** Runs one command to its end. Rejects only if it could not be started or was aborted. */
export function run({
  binary,
  args,
  directory,
  environment,
  inherit,
  signal,
  guard,
}: CommandProps): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const child = spawn(binary, args, {
      cwd: directory,
      env: { ...(inherit ? process.env : commandEnvironment()), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const release = guard?.(child.pid);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    let hard: NodeJS.Timeout | undefined;
    const stop = () => {
      child.kill("SIGINT");
      hard = setTimeout(() => child.kill("SIGKILL"), GRACE_MILLISECONDS);
    };
    signal?.addEventListener("abort", stop, { once: true });
    const finish = () => {
      clearTimeout(hard);
      signal?.removeEventListener("abort", stop);
      release?.();
    };
    child.once("error", (error) => {
      finish();
      reject(error);
    });
    child.once("close", (code) => {
      finish();
      if (signal?.aborted) return reject(signal.reason);
      resolve({ code, stdout: Buffer.concat(stdout).toString("utf8"), stderr: Buffer.concat(stderr).toString("utf8") });
    });
  });
}

const PASSED_ON = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE", "APPDATA", "LANG"];

/** A fixed environment: no credentials, no logging, no settings of the user's own, and nothing is sent home. */
function commandEnvironment(): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(passed),
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    // Most commands live for a tenth of a second: without collecting garbage below this limit they need a fifth less time, and
    // 2,000 resources half of it.
    GOGC: "off",
    GOMEMLIMIT: "512MiB",
    TF_CLI_CONFIG_FILE: process.platform === "win32" ? "NUL" : "/dev/null",
  };
}
