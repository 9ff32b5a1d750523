import { join } from "node:path";
import type { ProviderEndpoint, ProviderProcess } from "../provider/process";
import type { LiveObject } from "../provider/server/control";
import { adoptedObjects, type StateFile } from "./adoption";
import type { CommandResult } from "./command";
import { type Configuration, importBlocks, usedTypes, withoutImports } from "./configuration";
import { type Diagnostic, parseDiagnostics } from "./diagnostics";
import type { PlanDocument } from "./document";
import { Workspace } from "./workspace";

/** What one stack's run needs. */
export interface StackRunProps {
  stack: string;
  /** Folder of the synthesized stack. */
  source: string;
  /** Throw-away folder of this stack. */
  folder: string;
  /** The configuration as it is planned: no backend, readers wired. */
  configuration: Configuration;
  binary: string;
  provider: ProviderProcess;
  signal?: AbortSignal;
}

/** What came of it. */
export interface PlanOutcome {
  document?: PlanDocument;
  documentText?: string;
  diagnostics: Diagnostic[];
}

/** The terraform commands of one stack, one after another. */
export class StackRun {
  private workspace: Workspace | undefined;
  private readonly endpoints: ProviderEndpoint[] = [];

  constructor(private readonly props: StackRunProps) {}

  /** Plans against an empty state; what import blocks name is there to be adopted. */
  async plan(): Promise<PlanOutcome> {
    const { configuration } = this.props;
    const imports = importBlocks(configuration);
    let live: LiveObject[] = [];
    if (imports.length > 0) {
      const scratch = await this.open("scratch", withoutImports(configuration));
      const applied = await scratch.applyAll();
      const state = scratch.readState();
      if (applied.code !== 0 || state === undefined) return { diagnostics: this.problems(applied, "apply") };
      const parsed: StateFile = JSON.parse(state);
      live = adoptedObjects(parsed, imports);
    }
    this.workspace = await this.open("stack", configuration, live);
    const initialized = await this.workspace.init();
    if (initialized !== undefined && initialized.code !== 0) return { diagnostics: this.problems(initialized, "init") };
    return this.planInto(this.workspace, "first.plan");
  }

  /** Carries the plan out in the throw-away state, so that readers of this stack see its outputs. */
  async apply(): Promise<Diagnostic[]> {
    const applied = await this.opened().apply("first.plan");
    return applied.code === 0 ? [] : this.problems(applied, "apply");
  }

  /** Plans once more, after apply. */
  replan(): Promise<PlanOutcome> {
    return this.planInto(this.opened(), "second.plan");
  }

  close(): void {
    for (const endpoint of this.endpoints) endpoint.close();
  }

  private opened(): Workspace {
    if (this.workspace === undefined) throw new Error(`${this.props.stack} has not been planned`);
    return this.workspace;
  }

  private async open(name: string, configuration: Configuration, live?: LiveObject[]): Promise<Workspace> {
    const { folder, source, binary, provider, signal } = this.props;
    const endpoint = await provider.listen({ types: usedTypes(configuration), live });
    this.endpoints.push(endpoint);
    return new Workspace({ directory: join(folder, name), source, configuration, binary, provider, endpoint, signal });
  }

  private async planInto(workspace: Workspace, file: string): Promise<PlanOutcome> {
    const planned = await workspace.plan(file);
    const diagnostics = this.problems(planned, "plan");
    if (planned.code !== 0) return { diagnostics };
    const shown = await workspace.show(file);
    if (shown.code !== 0) return { diagnostics: [...diagnostics, ...this.problems(shown, "show")] };
    const document: PlanDocument = JSON.parse(shown.stdout);
    return { document, documentText: shown.stdout, diagnostics };
  }

  /** Terraform's diagnostics; a command that failed without one gets one, so that nothing fails in silence. */
  private problems(result: CommandResult, command: string): Diagnostic[] {
    const { stack, configuration, provider } = this.props;
    if (!provider.isRunning && result.code !== 0) {
      const detail =
        "Its process ended while terraform was using it, so nothing this stack's plan said could be trusted. Plan again.";
      return [{ severity: "error", summary: "The offline AWS provider ended", detail, stack }];
    }
    const found = parseDiagnostics(result.stdout, stack, configuration);
    if (result.code === 0 || found.some(({ severity }) => severity === "error")) return found;
    const detail = result.stderr.trim() || result.stdout.trim() || "It said nothing.";
    return [
      ...found,
      { severity: "error", summary: `terraform ${command} failed (exit code ${result.code ?? "none"})`, detail, stack },
    ];
  }
}
