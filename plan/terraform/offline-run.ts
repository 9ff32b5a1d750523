import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderEndpoint, ProviderProcess } from "../provider/process";
import type { LiveObject } from "../provider/server/control";
import type { ServedTypes } from "../provider/server/schema-answer";
import { type AdoptedObject, adopt } from "./adoption";
import { type Assumption, assumptions } from "./assumptions";
import type { CommandResult } from "./command";
import type { ImportBlock } from "./configuration";
import type { Diagnostic } from "./diagnostics";
import type { PlanDocument } from "./document";
import { problemsOf, providerEnded } from "./problems";
import type { RecordedObjects } from "./recorded";
import type { Source } from "./source";
import { addressesIn, type StateFile, typesIn } from "./state-file";
import { Workspace } from "./workspace";

/** What one configuration's run needs. */
export interface OfflineRunProps {
  source: Source;
  /** Throw-away folder of this configuration. */
  folder: string;
  binary: string;
  provider: ProviderProcess;
  /** State to start from. @default - nothing exists */
  state?: StateFile;
  /** What is known about objects that exist. @default nothing */
  recorded?: RecordedObjects;
  /** Arguments of plans and applies, such as `-var-file=…`. @default none */
  arguments?: readonly string[];
  /** Variables of every command. @default none */
  environment?: Record<string, string>;
  signal?: AbortSignal;
}

/** What came of it. */
export interface PlanOutcome {
  document?: PlanDocument;
  documentText?: string;
  diagnostics: Diagnostic[];
  /** What was taken for granted about the objects that import blocks adopt. */
  assumptions?: Assumption[];
}

/** The terraform commands of one configuration, one after another, offline. */
export class OfflineRun {
  private workspace: Workspace | undefined;
  private readonly endpoints: ProviderEndpoint[] = [];

  constructor(private readonly props: OfflineRunProps) {}

  /** Plans on top of the given state; what import blocks name is there to be adopted. */
  async plan(): Promise<PlanOutcome> {
    const { workspace, adopted, diagnostics } = await this.prepare();
    if (workspace === undefined) return { diagnostics };
    const outcome = await this.planInto(workspace, "first.plan");
    if (outcome.document === undefined) return outcome;
    return { ...outcome, assumptions: assumptions(outcome.document, adopted) };
  }

  /** Plans and applies at once, for what only has to exist. Returns what went wrong. */
  async deploy(): Promise<Diagnostic[]> {
    const { workspace, diagnostics } = await this.prepare();
    return workspace === undefined ? diagnostics : this.problems(await workspace.applyAll(), "apply");
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

  /** The state as it is now. */
  get state(): StateFile | undefined {
    return this.workspace?.readState();
  }

  close(): void {
    for (const endpoint of this.endpoints) endpoint.close();
  }

  private opened(): Workspace {
    if (this.workspace === undefined) throw new Error(`${this.props.source.name} has not been planned`);
    return this.workspace;
  }

  private async prepare(): Promise<{ workspace?: Workspace; diagnostics: Diagnostic[]; adopted: AdoptedObject[] }> {
    const { source, recorded, state: existing } = this.props;
    const present = new Set(existing === undefined ? [] : addressesIn(existing));
    const written = source.computedImports ? await this.evaluatedImports() : source.imports;
    const imports = written.filter(({ to }) => !present.has(to));
    let adopted: AdoptedObject[] = [];
    if (imports.length > 0) {
      const scratch = await this.open("scratch", "without imports", existing);
      const initialized = source.needsInit ? await scratch.init() : undefined;
      if (initialized !== undefined && initialized.code !== 0)
        return { adopted, diagnostics: this.problems(initialized, "init") };
      const applied = await scratch.applyAll();
      const made = scratch.readState();
      if (applied.code !== 0 || made === undefined) return { adopted, diagnostics: this.problems(applied, "apply") };
      adopted = adopt(made, imports, recorded);
    }
    const workspace = await this.open("stack", "with imports", existing, adopted);
    this.workspace = workspace;
    const initialized = source.needsInit ? await workspace.init() : undefined;
    if (initialized !== undefined && initialized.code !== 0)
      return { adopted, diagnostics: this.problems(initialized, "init") };
    return { workspace, adopted, diagnostics: [] };
  }

  /** A plan that knows nothing of the objects still says what every import block comes to. */
  private async evaluatedImports(): Promise<readonly ImportBlock[]> {
    const { source, state } = this.props;
    const workspace = await this.open("imports", "with imports", state);
    // What is wrong with the configuration, the plan itself will say.
    if (source.needsInit && (await workspace.init()).code !== 0) return source.imports;
    const { document } = await this.planInto(workspace, "imports.plan");
    if (document === undefined) return source.imports;
    return (document.resource_changes ?? []).flatMap(({ address, change }) =>
      change.importing?.id === undefined ? [] : [{ to: address, id: change.importing.id }],
    );
  }

  private async open(
    name: string,
    imports: "with imports" | "without imports",
    existing: StateFile | undefined,
    live: LiveObject[] = [],
  ): Promise<Workspace> {
    const { source, folder, binary, provider, recorded, signal } = this.props;
    const directory = source.write(join(folder, name), imports);
    // Of an adopted object more is known than what is recorded; the last one counts.
    const objects = [...(recorded?.objects ?? []), ...live];
    const endpoint = await provider.listen({
      types: withTypes(source.types, existing),
      live: objects,
      answers: recorded?.answers,
    });
    this.endpoints.push(endpoint);
    const workspace = new Workspace({
      directory,
      binary,
      provider,
      endpoint,
      arguments: this.props.arguments ?? [],
      refresh: existing !== undefined && (recorded?.objects.length ?? 0) > 0,
      environment: this.props.environment ?? {},
      signal,
    });
    if (existing !== undefined) writeFileSync(workspace.stateFile, JSON.stringify(existing));
    return workspace;
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

  private problems(result: CommandResult, command: string): Diagnostic[] {
    const { source, provider } = this.props;
    if (!provider.isRunning && result.code !== 0) return [providerEnded(source.name)];
    return problemsOf(result, command, source.name, source.configuration);
  }
}

/** The types of a configuration and of a state: what is gone from one is still in the other. */
function withTypes(types: ServedTypes | undefined, state: StateFile | undefined): ServedTypes | undefined {
  if (types === undefined) return undefined;
  return { ...types, resources: [...new Set([...types.resources, ...typesIn(state)])] };
}
