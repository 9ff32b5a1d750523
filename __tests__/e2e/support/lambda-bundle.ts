import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { type FunctionName, functionBundle } from "../../../functions/bundle";

export interface Answer {
  readonly result?: unknown;
  /** As Lambda shows what a handler throws. */
  readonly error?: { readonly name: string; readonly message: string };
  /** The most memory that the process ever had. */
  readonly maxRssMiB: number;
}

interface Imported {
  /** Of the processor: what it takes where nobody else works, which on a machine of tests can't be had otherwise. */
  readonly importMilliseconds: number;
}

/** The zip that is deployed, unpacked into a folder of its own. */
export class Bundle {
  private constructor(
    private readonly folder: string,
    readonly zipBytes: number,
    readonly files: string[],
  ) {}

  static unpack(name: FunctionName): Bundle {
    const zip = readFileSync(functionBundle(name));
    const folder = mkdtempSync(join(tmpdir(), `slipway-${name}-`));
    const files = Object.entries(unzipSync(zip));
    for (const [file, content] of files) writeFileSync(join(folder, file), content);
    return new Bundle(
      folder,
      zip.length,
      files.map(([file]) => file),
    );
  }

  /** A new process, as for a cold start, with these variables and no others. */
  start(environment: Record<string, string>): Promise<Instance> {
    return Instance.start(join(this.folder, "index.mjs"), environment);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A process of Lambda with one function in it, which takes one event at a time. */
export class Instance {
  /** What it wrote to its streams. */
  output = "";
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly child: ChildProcess,
    readonly importMilliseconds: number,
  ) {}

  static async start(file: string, environment: Record<string, string>): Promise<Instance> {
    const child = fork(join(__dirname, "lambda-runtime.mjs"), [file], {
      // Nothing of how the tests themselves run: no loaders.
      execArgv: [],
      env: { TZ: ":UTC", LANG: "en_US.UTF-8", AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "128", ...environment },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => output.push(chunk));
    const failed = once(child, "exit").then(() => {
      throw new Error(`the function did not start:\n${Buffer.concat(output)}`);
    });
    const [imported]: Imported[] = await Promise.race([once(child, "message"), failed]);
    const instance = new Instance(child, imported?.importMilliseconds ?? Number.NaN);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        instance.output += chunk;
      });
    }
    return instance;
  }

  /** Calls the handler; events that come meanwhile wait. */
  invoke(event: unknown): Promise<Answer> {
    const answer = this.queue.then(async () => {
      const answered = once(this.child, "message");
      this.child.send({ event });
      const [message]: Answer[] = await answered;
      if (message === undefined) throw new Error("there was no answer");
      return message;
    });
    this.queue = answer;
    return answer;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.disconnect();
    await ended;
  }
}
