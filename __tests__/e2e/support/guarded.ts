import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";

/** Kills the command when its own standard input closes, so the command never outlives who started it, whatever ends that. */
const GUARD = `
"$@" >>"$GUARD_LOG" 2>&1 </dev/null &
command=$!
echo "$command"
exec 3<&0
{ cat <&3 >/dev/null; kill -KILL "$command"; } 2>/dev/null &
wait "$command"
code=$?
# Others may still write there while they end.
if [ -n "$GUARD_FOLDER" ]; then until rm -rf "$GUARD_FOLDER" 2>/dev/null; do :; done; fi
exit "$code"
`;

interface Options {
  readonly env: Record<string, string>;
  /** What it writes goes here. */
  readonly logFile: string;
  /** Removed at the end. */
  readonly folder?: string;
  readonly cwd?: string;
}

/** A process that ends with the tests, also when these are killed. */
export class Guarded {
  private readonly ended: Promise<unknown>;

  private constructor(
    private readonly guard: ChildProcess,
    private readonly pid: number,
    private readonly logFile: string,
  ) {
    this.ended = guard.exitCode === null ? once(guard, "exit") : Promise.resolve();
  }

  static async start(command: readonly string[], { env, logFile, folder, cwd }: Options): Promise<Guarded> {
    writeFileSync(logFile, "");
    const guard = spawn("/bin/sh", ["-c", GUARD, "guard", ...command], {
      env: { PATH: process.env.PATH, ...env, GUARD_LOG: logFile, GUARD_FOLDER: folder },
      cwd,
      stdio: ["pipe", "pipe", "ignore"],
      // Ctrl-C reaches the tests alone: what they started ends after them, in order.
      detached: true,
    });
    const [line] = await once(guard.stdout, "data");
    return new Guarded(guard, Number(line), logFile);
  }

  /** Undefined while it runs. */
  get exitCode(): number | undefined {
    return this.guard.exitCode ?? undefined;
  }

  /** What it wrote so far. */
  get log(): string {
    return readFileSync(this.logFile, "utf8");
  }

  /** Asks it to end, as ECS does, and returns its exit code. */
  async terminate(): Promise<number | undefined> {
    if (this.exitCode === undefined) process.kill(this.pid, "SIGTERM");
    await this.ended;
    return this.exitCode;
  }

  /** Kills it, with no chance to tidy up, and waits until it is gone. */
  async kill(): Promise<void> {
    this.guard.stdin?.end();
    await this.ended;
  }
}
