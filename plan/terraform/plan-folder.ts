import { rmSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { ProviderProcess } from "../provider/process";
import { schemaVersion } from "../provider/schema";
import type { Diagnostic } from "./diagnostics";
import { countChanges } from "./document";
import { throwAwayFolder } from "./folder";
import { FolderSource } from "./folder-source";
import { OfflineRun, type OfflineRunProps, type PlanOutcome } from "./offline-run";
import { providerEnded, providersFault } from "./problems";
import { type Recorded, recordedObjects } from "./recorded";
import { foreignIn, foreignProviders, unknownTypes } from "./refused";
import type { StackPlan } from "./stack-plan";
import { readStateFile, type StateFile } from "./state-file";
import { terraformBinary, terraformVersion } from "./version";
import { isMet } from "./version-constraint";

/** What a run over a folder can be told. */
export interface FolderOptions {
  /** What is deployed: this folder is applied first, and the plan is what changes from there. @default nothing exists */
  from?: string;
  /** State file of what is deployed. @default nothing exists */
  state?: string;
  /** Files of variables, for both folders. `TF_VAR_…` of the environment count too. @default none */
  varFiles?: readonly string[];
  /** What is known about objects that exist in AWS. @default nothing */
  recorded?: Recorded;
  signal?: AbortSignal;
  /** Terraform's binary. @default TERRAFORM_BINARY_NAME, else `terraform` */
  terraform?: string;
  /** A provider that is already running; it is left running. @default one for this run */
  provider?: ProviderProcess;
}

/**
 * Plans any folder of Terraform configuration that uses hashicorp/aws, offline. The folder is not written to.
 * @throws Error when a folder holds no configuration; MalformedStateError, TerraformMissingError, TerraformTooOldError, the
 * signal's reason
 */
export async function planFolder(directory: string, options: FolderOptions = {}): Promise<StackPlan> {
  const started = performance.now();
  const source = new FolderSource(directory);
  const from = options.from === undefined ? undefined : new FolderSource(options.from);
  const result = ({ diagnostics, ...plan }: PlanOutcome): StackPlan => ({
    ...plan,
    stack: source.name,
    counts: countChanges(plan.document),
    diagnostics: [...diagnostics, ...versionNote(source)],
    seconds: (performance.now() - started) / 1000,
  });
  const state = options.state === undefined ? undefined : readStateFile(options.state);
  const refused = refusals(source, from, state, options);
  if (refused.length > 0) return result({ diagnostics: refused });
  const provider = options.provider ?? ProviderProcess.start(throwAwayFolder());
  const folder = join(provider.folder, `folder-${process.hrtime.bigint().toString(36)}`);
  try {
    return result(await plan(source, from, folder, { ...options, provider, state }));
  } catch (error) {
    options.signal?.throwIfAborted();
    return result({ diagnostics: [providersFault(error, provider, source.name)] });
  } finally {
    if (options.provider === undefined) await provider.stop();
    else rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function plan(
  source: FolderSource,
  from: FolderSource | undefined,
  folder: string,
  options: Omit<FolderOptions, "state"> & Pick<OfflineRunProps, "provider" | "state">,
): Promise<PlanOutcome> {
  const binary = options.terraform ?? terraformBinary();
  await terraformVersion(binary);
  const props: Omit<OfflineRunProps, "source" | "folder"> = {
    binary,
    provider: options.provider,
    recorded: options.recorded === undefined ? undefined : recordedObjects(options.recorded),
    arguments: (options.varFiles ?? []).map((file) => `-var-file=${resolve(file)}`),
    environment: variables(),
    signal: options.signal,
  };
  let { state } = options;
  if (from !== undefined) {
    const before = new OfflineRun({ ...props, state, source: from, folder: join(folder, "from") });
    try {
      const diagnostics = await before.deploy();
      if (diagnostics.some(({ severity }) => severity === "error"))
        return {
          diagnostics: options.provider.isRunning
            ? notOnTopOf(options.from ?? from.name, diagnostics, source.name)
            : [providerEnded(source.name)],
        };
      state = before.state;
    } finally {
      before.close();
    }
  }
  const run = new OfflineRun({ ...props, state, source, folder: join(folder, "now") });
  try {
    return await run.plan();
  } finally {
    run.close();
  }
}

/** What cannot be planned here at all. */
function refusals(
  source: FolderSource,
  from: FolderSource | undefined,
  state: StateFile | undefined,
  { state: file = "" }: FolderOptions,
): Diagnostic[] {
  const inState = state === undefined ? [] : foreignIn(state, file);
  return [
    ...foreignProviders([...(from?.text.foreign ?? []), ...source.text.foreign, ...inState], source.name),
    ...(state === undefined ? [] : unknownTypes(state, file, source.name)),
  ];
}

/** The problems of an older version, which are at places of its own folder. */
function notOnTopOf(from: string, problems: readonly Diagnostic[], stack: string): Diagnostic[] {
  const placed = problems.map((problem) => ({
    ...problem,
    stack: from,
    // Those of a module have their whole path already.
    ...(problem.file === undefined || isAbsolute(problem.file) ? {} : { file: join(from, problem.file) }),
  }));
  const summary = `Not planned: ${from} has errors`;
  const detail = `${stack} is planned on top of ${from}, which could not be applied. Its diagnostics say why.`;
  return [...placed, { severity: "error", summary, detail, stack }];
}

/** Terraform's input variables, as terraform takes them from its environment. */
function variables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith("TF_VAR_") && value !== undefined ? [[name, value]] : [],
    ),
  );
}

/** A configuration may ask for another version than the one whose schema plans it. */
function versionNote({ name, text: { pinned } }: FolderSource): Diagnostic[] {
  const version = schemaVersion();
  if (pinned === undefined || isMet(pinned, version)) return [];
  const detail = `The configuration asks for ${pinned}. What changed between the two is not in this plan.`;
  return [{ severity: "warning", summary: `Planned by the schema of hashicorp/aws ${version}`, detail, stack: name }];
}
