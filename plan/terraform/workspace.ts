import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ProviderEndpoint, ProviderProcess } from "../provider/process";
import { type CommandResult, run } from "./command";
import { readStateFile, type StateFile } from "./state-file";

/** Where and with what the terraform commands of one configuration run. */
export interface WorkspaceProps {
  /** Throw-away folder with the configuration. */
  directory: string;
  binary: string;
  provider: ProviderProcess;
  endpoint: ProviderEndpoint;
  /** Arguments of plans and applies, such as `-var-file=…`. */
  arguments: readonly string[];
  /** Ask the provider about what the state holds before planning. */
  refresh: boolean;
  environment: Record<string, string>;
  signal?: AbortSignal;
}

/** A throw-away folder with one configuration and its state. */
export class Workspace {
  constructor(private readonly props: WorkspaceProps) {}

  get stateFile(): string {
    return join(this.props.directory, "terraform.tfstate");
  }

  readState(): StateFile | undefined {
    return existsSync(this.stateFile) ? readStateFile(this.stateFile) : undefined;
  }

  init(): Promise<CommandResult> {
    return this.terraform("init", "-input=false", "-no-color", "-json");
  }

  /** Plans into a file of this name. */
  plan(file: string): Promise<CommandResult> {
    return this.terraform("plan", ...this.planning(), `-out=${file}`);
  }

  show(file: string): Promise<CommandResult> {
    return this.terraform("show", "-no-color", "-json", file);
  }

  apply(file: string): Promise<CommandResult> {
    return this.terraform("apply", "-input=false", "-no-color", "-lock=false", "-json", file);
  }

  /** Plans and applies in one command. */
  applyAll(): Promise<CommandResult> {
    return this.terraform("apply", ...this.planning(), "-auto-approve");
  }

  private planning(): string[] {
    const { refresh, arguments: own } = this.props;
    return ["-input=false", "-no-color", "-lock=false", "-json", ...(refresh ? [] : ["-refresh=false"]), ...own];
  }

  private terraform(...args: string[]): Promise<CommandResult> {
    const { binary, directory, endpoint, environment, provider, signal } = this.props;
    return run({
      binary,
      args,
      directory,
      environment: { ...environment, ...endpoint.environment },
      signal,
      guard: (pid) => provider.guard(pid),
    });
  }
}
