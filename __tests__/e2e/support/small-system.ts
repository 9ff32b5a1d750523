import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AttachedProvider, readManifest, type SynthesizedStack, startProvider } from "../../../plan";
import { stateBucket } from "../../../stacks/state";
import { smallAccount } from "../../support/small-environment";
import { Moto } from "./moto";
import { Running } from "./running";
import { synthesizeSmall } from "./small-app";

const root = join(__dirname, "../../..");

/** A state file, as far as the tests read it. */
export interface State {
  outputs: Record<string, { value: unknown }>;
  resources: { mode: string; type: string; instances: { attributes: Record<string, unknown> }[] }[];
}

/** The small environment with its states in a bucket of moto, AWS itself being the offline provider. */
export class SmallSystem {
  readonly bucket = stateBucket(smallAccount);
  readonly stacks: SynthesizedStack[];

  private constructor(
    readonly moto: Moto,
    private readonly provider: AttachedProvider,
    readonly folder: string,
    private readonly settings: Record<string, string>,
  ) {
    synthesizeSmall(join(folder, "synthesized"));
    this.stacks = readManifest(join(folder, "synthesized"));
  }

  /** @param settings - more variables for every command. */
  static async start(settings: Record<string, string> = {}): Promise<SmallSystem> {
    const [moto, provider] = await Promise.all([Moto.start(smallAccount.account), startProvider()]);
    const system = new SmallSystem(moto, provider, mkdtempSync(join(tmpdir(), "slipway-e2e-")), settings);
    await system.forget();
    return system;
  }

  /** As if nothing had ever been deployed: an empty bucket. */
  async forget(): Promise<void> {
    await this.moto.reset();
    await this.moto.createBucket(this.bucket, smallAccount.region);
  }

  /** What leads every terraform of a user to this system. */
  get environment(): Record<string, string> {
    return {
      ...this.moto.environment,
      ...this.provider.environment,
      TF_CLI_CONFIG_FILE: "/dev/null",
      ...this.settings,
    };
  }

  stack(name: string): SynthesizedStack {
    const found = this.stacks.find((stack) => stack.name === name);
    if (!found) throw new Error(`there is no stack ${name}`);
    return found;
  }

  /** cdktf as a user runs it, in a folder of its own. */
  cdktf(...args: string[]): Running {
    const app = `"${process.execPath}" --require tsx/cjs ${join(__dirname, "small-app.ts")}`;
    const command = [require.resolve("cdktf-cli/bundle/bin/cdktf"), ...args, "--app", app];
    return this.run(process.execPath, [...command, "--output", join(this.folder, "cdktf.out")], root);
  }

  /** Deploys one stack alone. */
  deploy(stack: string): Running {
    return this.cdktf("deploy", stack, "--auto-approve", "--ignore-missing-stack-dependencies", "--skip-provider-lock");
  }

  /** Terraform in the folder of a stack, without cdktf. */
  terraform(stack: string, ...args: string[]): Running {
    return this.run("terraform", args, this.stack(stack).directory);
  }

  async state(stack: string): Promise<State> {
    const state: State = JSON.parse(await this.moto.read(this.bucket, `small/test/${stack}.tfstate`));
    return state;
  }

  /** Stops the provider where it is: whoever waits for it does not get on until `resume`. */
  pauseProvider(): void {
    process.kill(this.providerId, "SIGSTOP");
  }

  resumeProvider(): void {
    process.kill(this.providerId, "SIGCONT");
  }

  async stop(): Promise<void> {
    this.resumeProvider();
    await Promise.all([this.moto.stop(), this.provider.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get providerId(): number {
    const [reattach] = Object.values<{ Pid: number }>(
      JSON.parse(this.provider.environment.TF_REATTACH_PROVIDERS ?? "{}"),
    );
    if (!reattach) throw new Error("there is no provider");
    return reattach.Pid;
  }

  private run(command: string, args: readonly string[], cwd: string): Running {
    return new Running(command, args, { cwd, env: { ...process.env, ...this.environment } });
  }
}
