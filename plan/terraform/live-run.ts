import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import type { ProviderProcess } from "../provider/process";
import { type CommandResult, run } from "./command";
import type { Configuration } from "./configuration";
import type { Diagnostic } from "./diagnostics";
import type { PlanDocument } from "./document";
import type { Installations } from "./installations";
import { problemsOf } from "./problems";
import type { StackPlan } from "./stack-plan";

/** What one stack's live plan needs. */
export interface LiveRunProps {
  stack: string;
  /** Folder of the synthesized stack: copied, never written to. */
  source: string;
  /** Throw-away folder of this stack. */
  folder: string;
  configuration: Configuration;
  binary: string;
  /** Variables beside those of this process. */
  environment: Record<string, string>;
  installations: Installations;
  keeper: ProviderProcess;
  signal?: AbortSignal;
}

/** The terraform commands of one stack against its real backend and its real provider. */
export class LiveRun {
  private readonly directory: string;

  constructor(private readonly props: LiveRunProps) {
    this.directory = join(props.folder, "stack");
    // The lock file comes along: it says which build of a provider is trusted. What an earlier init left does not.
    cpSync(props.source, this.directory, { recursive: true, filter: (path) => basename(path) !== ".terraform" });
  }

  async plan(): Promise<Pick<StackPlan, "document" | "documentText" | "diagnostics">> {
    const { installations, configuration } = this.props;
    const initialized = await installations.install(configuration, () =>
      this.terraform("init", "-input=false", "-no-color", "-json"),
    );
    const diagnostics = this.problems(initialized, "init");
    if (initialized.code !== 0) return { diagnostics };
    /*
     * Without a lock. A plan that nobody applies reads the state once, and S3 gives a whole object or none. A lock would stop
     * every deployment meanwhile, need the right to write, and stay behind when this process is killed. Terraform locks a plan
     * because its file may be applied; this one is thrown away.
     */
    const planned = await this.terraform("plan", "-input=false", "-no-color", "-lock=false", "-json", "-out=live.plan");
    diagnostics.push(...this.problems(planned, "plan"));
    if (planned.code !== 0) return { diagnostics };
    const shown = await this.terraform("show", "-no-color", "-json", "live.plan");
    if (shown.code !== 0) return { diagnostics: [...diagnostics, ...this.problems(shown, "show")] };
    const document: PlanDocument = JSON.parse(shown.stdout);
    return { document, documentText: shown.stdout, diagnostics };
  }

  private problems(result: CommandResult, command: string): Diagnostic[] {
    const { stack, configuration } = this.props;
    return problemsOf(result, command, stack, configuration);
  }

  private terraform(...args: string[]): Promise<CommandResult> {
    const { binary, environment, folder, keeper, signal } = this.props;
    return run({
      binary,
      args,
      directory: this.directory,
      inherit: true,
      environment: {
        ...environment,
        TF_DATA_DIR: join(folder, "data"),
        TF_IN_AUTOMATION: "1",
        CHECKPOINT_DISABLE: "1",
      },
      signal,
      guard: (pid) => keeper.guard(pid),
    });
  }
}
