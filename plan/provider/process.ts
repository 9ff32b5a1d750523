import { type ChildProcess, fork } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { FromProvider, ProviderAddress, Served, ToProvider } from "./server/control";

/** Both names under which a configuration may know the provider: Terraform's and OpenTofu's registry. */
const SOURCES = ["registry.terraform.io/hashicorp/aws", "registry.opentofu.org/hashicorp/aws"];

/** A place at which terraform finds the provider. */
export interface ProviderEndpoint {
  /** Environment variables that lead terraform to it. */
  environment: Record<string, string>;
  close(): void;
}

/** The offline AWS provider as a child process: one serves a whole run. It ends with the process that started it. */
export class ProviderProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** The throw-away folder it removes when it ends. */
    readonly folder: string,
  ) {}

  /** Starts the process; it answers as soon as something is asked of it. */
  static start(folder: string): ProviderProcess {
    // One file made of it loads faster than its sources.
    const bundled = process.env.SLIPWAY_PROVIDER;
    const child = fork(bundled ?? join(__dirname, "main.ts"), [folder], {
      cwd: __dirname,
      env: cleanEnvironment(),
      execArgv: bundled === undefined ? ["--require", require.resolve("tsx/cjs")] : [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      // A session of its own: Ctrl-C and a closed terminal end the run, and the run's end ends this process, which then cleans up.
      detached: process.platform !== "win32",
    });
    // Neither the process nor its channel keeps a program alive that has nothing else to do.
    child.unref();
    child.channel?.unref();
    // It removes the folder itself, except when it could not even start.
    child.once("exit", () => removeFolder(folder));
    return ProviderProcess.attach(child, folder);
  }

  /** The handle of a process that is already running. */
  static attach(child: ChildProcess, folder: string): ProviderProcess {
    return new ProviderProcess(child, folder);
  }

  get process(): ChildProcess {
    return this.child;
  }

  get isRunning(): boolean {
    return this.child.connected && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Opens an endpoint of its own for one stack. */
  async listen(served: Served = {}): Promise<ProviderEndpoint> {
    const endpoint = nextEndpoint();
    const path = process.platform === "win32" ? undefined : join(this.folder, `${endpoint}.sock`);
    const address = await this.ask({ kind: "listen", endpoint, path, ...served });
    const reattach = { Protocol: "grpc", ProtocolVersion: 5, Pid: this.child.pid, Test: true, Addr: address };
    return {
      environment: {
        TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(SOURCES.map((source) => [source, reattach]))),
      },
      close: () => this.tell({ kind: "close", endpoint }),
    };
  }

  /** Names a terraform that must not outlive the run. Returns what to call when it has ended. */
  guard(pid: number | undefined): () => void {
    if (pid === undefined) return () => {};
    this.tell({ kind: "started", pid });
    return () => this.tell({ kind: "ended", pid });
  }

  /** Ends the process; it removes its folder. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return removeFolder(this.folder);
    const ended = new Promise<void>((resolve) => this.child.once("exit", () => resolve()));
    this.child.ref();
    if (this.child.connected) this.child.disconnect();
    const hard = setTimeout(() => this.child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(hard);
  }

  private tell(message: ToProvider): void {
    if (this.child.connected) this.child.send(message, () => {});
  }

  private ask(message: Extract<ToProvider, { kind: "listen" }>): Promise<ProviderAddress> {
    return new Promise((resolve, reject) => {
      const { child } = this;
      const settle = (act: () => void) => {
        child.off("message", onMessage);
        child.off("exit", onExit);
        child.unref();
        child.channel?.unref();
        act();
      };
      const onMessage = (answer: FromProvider) => {
        if (answer.endpoint !== message.endpoint) return;
        settle(() =>
          answer.kind === "listening" ? resolve(answer.address) : reject(new ProviderGoneError(answer.message)),
        );
      };
      const onExit = () => settle(() => reject(new ProviderGoneError("it ended before it answered")));
      child.on("message", onMessage);
      child.on("exit", onExit);
      child.ref();
      child.channel?.ref();
      if (this.isRunning) this.tell(message);
      else onExit();
    });
  }
}

/** The provider process is not there (any more): no plan can be trusted. */
export class ProviderGoneError extends Error {
  constructor(reason: string) {
    super(
      `The offline AWS provider is not running: ${reason}. Start the plan again; if it happens again, its message is above.`,
    );
    this.name = "ProviderGoneError";
  }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

let endpoints = 0;

/** Numbers are unique per process: several programs' modules may talk to one child (jest). */
function nextEndpoint(): number {
  endpoints += 1;
  return Number(process.hrtime.bigint() % 1_000_000_000n) * 1000 + (endpoints % 1000);
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot }).filter(([, value]) => value !== undefined),
  );
}
