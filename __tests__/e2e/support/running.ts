import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export interface Ended {
  readonly code: number | null;
  /** What it wrote to both streams, in order. */
  readonly output: string;
}

/** A command that is at work, to be watched and disturbed. */
export class Running {
  readonly ended: Promise<Ended>;
  private output = "";
  private readonly child: ChildProcess;

  constructor(command: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
    // A group of its own, which gets signals as a whole, as from a terminal.
    this.child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const add = (chunk: Buffer) => {
      this.output += String(chunk);
    };
    this.child.stdout?.on("data", add);
    this.child.stderr?.on("data", add);
    this.ended = new Promise((resolve, reject) => {
      this.child.once("error", reject);
      this.child.once("close", (code) => resolve({ code, output: this.output }));
    });
  }

  /** At the moment it says this. Rejects if it ends before. */
  said(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (this.output.includes(text)) resolve();
      };
      check();
      this.child.stdout?.on("data", check);
      this.child.stderr?.on("data", check);
      this.ended.then(({ output }) => reject(new Error(`it ended without "${text}":\n${output}`)), reject);
    });
  }

  /** Sends a signal, as Ctrl-C in a terminal does, and waits until this command and all that it started are gone. */
  async signal(name: NodeJS.Signals): Promise<Ended> {
    const { pid } = this.child;
    if (pid === undefined) throw new Error("it did not start");
    const started = childrenOf(pid);
    process.kill(-pid, name);
    const ended = await this.ended;
    while (started.some(isThere)) await sleep(20);
    return ended;
  }
}

function childrenOf(parent: number): number[] {
  const all = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return all
    .map((line) => line.trim().split(/ +/).map(Number))
    .flatMap(([pid, ppid]) => (pid !== undefined && ppid === parent ? [pid] : []));
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
