import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ProviderEndpoint, ProviderProcess } from "../provider/process";
import { type CommandResult, run } from "./command";
import { CONFIGURATION_FILE, type Configuration } from "./configuration";

/** Where and with what the terraform commands of one stack run. */
export interface WorkspaceProps {
  /** Folder to make: throw-away. */
  directory: string;
  /** Folder of the synthesized stack; what lies beside its configuration (assets) is reachable here too. */
  source: string;
  configuration: Configuration;
  binary: string;
  provider: ProviderProcess;
  endpoint: ProviderEndpoint;
  signal?: AbortSignal;
}

/** A throw-away folder with one configuration and its state. */
export class Workspace {
  constructor(private readonly props: WorkspaceProps) {
    const { directory, source, configuration } = props;
    mkdirSync(directory, { recursive: true });
    linkAssets(source, directory);
    writeFileSync(join(directory, CONFIGURATION_FILE), JSON.stringify(configuration));
  }

  get stateFile(): string {
    return join(this.props.directory, "terraform.tfstate");
  }

  readState(): string | undefined {
    return existsSync(this.stateFile) ? readFileSync(this.stateFile, "utf8") : undefined;
  }

  /** Only modules need it: the provider is attached and the state is local. */
  async init(): Promise<CommandResult | undefined> {
    const modules = Object.keys(this.props.configuration.module ?? {});
    return modules.length === 0 ? undefined : this.terraform("init", "-input=false", "-no-color", "-json");
  }

  /** Plans into a file of this name. */
  plan(file: string): Promise<CommandResult> {
    return this.terraform(
      "plan",
      "-input=false",
      "-no-color",
      "-lock=false",
      "-refresh=false",
      "-json",
      `-out=${file}`,
    );
  }

  show(file: string): Promise<CommandResult> {
    return this.terraform("show", "-no-color", "-json", file);
  }

  apply(file: string): Promise<CommandResult> {
    return this.terraform("apply", "-input=false", "-no-color", "-lock=false", "-json", file);
  }

  /** Plans and applies in one command. */
  applyAll(): Promise<CommandResult> {
    return this.terraform(
      "apply",
      "-input=false",
      "-no-color",
      "-lock=false",
      "-refresh=false",
      "-json",
      "-auto-approve",
    );
  }

  private terraform(...args: string[]): Promise<CommandResult> {
    const { binary, directory, endpoint, provider, signal } = this.props;
    return run({
      binary,
      args,
      directory,
      environment: endpoint.environment,
      signal,
      guard: (pid) => provider.guard(pid),
    });
  }
}

function linkAssets(source: string, directory: string): void {
  for (const entry of readdirSync(source)) {
    if (entry === CONFIGURATION_FILE || entry.startsWith(".terraform") || entry.includes(".tfstate")) continue;
    const target = join(directory, entry);
    try {
      symlinkSync(resolve(source, entry), target);
    } catch {
      // Windows lets not everyone make links.
      cpSync(join(source, entry), target, { recursive: true });
    }
  }
}
