import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { ProviderProcess } from "../provider/process";
import { schemaVersion } from "../provider/schema";
import type { Diagnostic } from "./diagnostics";
import { countChanges } from "./document";
import { throwAwayFolder } from "./folder";
import { FolderSource } from "./folder-source";
import type { ForeignBlock } from "./hcl-text";
import { OfflineRun, type OfflineRunProps, type PlanOutcome } from "./offline-run";
import type { StackPlan } from "./plan-stacks";
import { type Recorded, recordedObjects } from "./recorded";
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
 * @throws Error when a folder holds no configuration; TerraformMissingError, TerraformTooOldError, the signal's reason
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
  const foreign = [...(from?.text.foreign ?? []), ...source.text.foreign];
  if (foreign.length > 0) return result({ diagnostics: notPlannedHere(foreign, source.name) });
  const provider = options.provider ?? ProviderProcess.start(throwAwayFolder());
  const folder = join(provider.folder, `folder-${process.hrtime.bigint().toString(36)}`);
  try {
    return result(await plan(source, from, folder, provider, options));
  } finally {
    if (options.provider === undefined) await provider.stop();
    else rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function plan(
  source: FolderSource,
  from: FolderSource | undefined,
  folder: string,
  provider: ProviderProcess,
  options: FolderOptions,
): Promise<PlanOutcome> {
  const binary = options.terraform ?? terraformBinary();
  await terraformVersion(binary);
  const props: Omit<OfflineRunProps, "source" | "folder"> = {
    binary,
    provider,
    recorded: options.recorded === undefined ? undefined : recordedObjects(options.recorded),
    arguments: (options.varFiles ?? []).map((file) => `-var-file=${resolve(file)}`),
    environment: variables(),
    signal: options.signal,
  };
  let state = options.state === undefined ? undefined : readFileSync(options.state, "utf8");
  if (from !== undefined) {
    const before = new OfflineRun({ ...props, state, source: from, folder: join(folder, "from") });
    try {
      const diagnostics = await before.deploy();
      if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };
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

/** Terraform's input variables, as terraform takes them from its environment. */
function variables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith("TF_VAR_") && value !== undefined ? [[name, value]] : [],
    ),
  );
}

function notPlannedHere(foreign: readonly ForeignBlock[], stack: string): Diagnostic[] {
  const providers = [...new Set(foreign.map(({ provider }) => provider))].sort();
  return providers.map((provider) => {
    const places = foreign
      .filter((block) => block.provider === provider)
      .map(({ address, file }) => `${address} (${file})`);
    return {
      severity: "error",
      summary: `The provider ${provider} cannot be planned offline`,
      detail: `Only hashicorp/aws and terraform's own blocks are. Its blocks here: ${[...new Set(places)].join(", ")}.`,
      stack,
    };
  });
}

/** A configuration may ask for another version than the one whose schema plans it. */
function versionNote({ name, text: { pinned } }: FolderSource): Diagnostic[] {
  const version = schemaVersion();
  if (pinned === undefined || isMet(pinned, version)) return [];
  const detail = `The configuration asks for ${pinned}. What changed between the two is not in this plan.`;
  return [{ severity: "warning", summary: `Planned by the schema of hashicorp/aws ${version}`, detail, stack: name }];
}
