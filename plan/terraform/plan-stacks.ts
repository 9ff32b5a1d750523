import { rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ProviderProcess } from "../provider/process";
import { loadSchema } from "../provider/schema";
import type { ProviderSchema } from "../provider/schema/types";
import type { Assumption } from "./assumptions";
import { constructPathsOf, stateReaders } from "./configuration";
import type { Diagnostic } from "./diagnostics";
import { type ChangeCounts, countChanges, type PlanDocument } from "./document";
import { throwAwayFolder } from "./folder";
import type { SynthesizedStack } from "./manifest";
import { OfflineRun } from "./offline-run";
import { plannedOutputs, stateOfOutputs } from "./planned-outputs";
import { providersFault } from "./problems";
import { type Recorded, recordedObjects } from "./recorded";
import { runInOrder } from "./schedule";
import { type Item, stackItems } from "./stack-items";
import { readStateFile } from "./state-file";
import { terraformBinary, terraformVersion } from "./version";

/** What a run can be told. */
export interface PlanOptions {
  /** Ends the run: terraforms are stopped, nothing stays behind, and the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Stacks planned at once. @default one more than cores: each waits for the provider now and then */
  concurrency?: number;
  /** Told about every step of every stack. */
  onProgress?: (progress: PlanProgress) => void;
  /** Terraform's binary. @default TERRAFORM_BINARY_NAME, else `terraform` */
  terraform?: string;
  /** Apply every stack and plan it again: that plan should be empty. @default false */
  replan?: boolean;
  /** A provider that is already running; it is left running. @default one for this run */
  provider?: ProviderProcess;
  /** What is deployed: these stacks are applied first, and the plans are what changes from there. @default nothing exists */
  base?: readonly SynthesizedStack[];
  /** What is known about objects that exist in AWS, by stack. @default nothing */
  recorded?: (stack: string) => Recorded | undefined;
}

export interface PlanProgress {
  stack: string;
  phase: "waiting" | "planning" | "applying" | "planned" | "failed" | "skipped";
}

/** The plan of one stack. */
export interface StackPlan {
  stack: string;
  /** Terraform's own `show -json`; missing when there is no plan, for which the diagnostics say why. */
  document?: PlanDocument;
  /** Terraform's text of it, to be written unchanged. */
  documentText?: string;
  /** The plan after apply, with `replan`. */
  second?: PlanDocument;
  counts: ChangeCounts;
  diagnostics: Diagnostic[];
  /** What was taken for granted about the objects that import blocks adopt. */
  assumptions?: Assumption[];
  /** Path of the construct behind each address, for stacks that cdktf synthesized. */
  constructPaths?: Record<string, string>;
  seconds: number;
}

/**
 * Plans stacks offline, in dependency order. A configuration that terraform rejects is no rejection of the promise: it is in
 * that stack's diagnostics.
 * @throws TerraformMissingError, TerraformTooOldError, the signal's reason
 */
export async function planStacks(stacks: readonly SynthesizedStack[], options: PlanOptions = {}): Promise<StackPlan[]> {
  options.signal?.throwIfAborted();
  const binary = options.terraform ?? terraformBinary();
  const own = options.provider === undefined ? ProviderProcess.start(throwAwayFolder()) : undefined;
  const provider = options.provider ?? own;
  if (provider === undefined) throw new Error("there is no provider");
  const folder = join(provider.folder, nextRun());
  try {
    const base = stackItems(options.base ?? [], folder, "base of ");
    const items = onTopOf(base, stackItems(stacks, folder));
    for (const { stack } of items) options.onProgress?.({ stack, phase: "waiting" });
    await terraformVersion(binary);
    const finished = await runInOrder<Item, StackPlan>(
      [...base, ...items],
      options.concurrency ?? availableParallelism() + 1,
      (item, before) => planItem(item, { before, base, options, binary, provider }),
    );
    options.signal?.throwIfAborted();
    return items.flatMap(({ name }) => finished.get(name) ?? []);
  } finally {
    if (own === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    await own?.stop();
  }
}

let runs = 0;

/** Several programs' modules may share one provider folder (jest). */
function nextRun(): string {
  runs += 1;
  return `${process.hrtime.bigint().toString(36)}-${runs}`;
}

/** Each stack waits for what is deployed under the same state. */
function onTopOf(base: readonly Item[], items: readonly Item[]): Item[] {
  return items.map((item) => {
    const deployed = deployedAs(item, base);
    return deployed === undefined ? item : { ...item, after: [...item.after, deployed.name] };
  });
}

function deployedAs({ stateKey }: Item, base: readonly Item[]): Item | undefined {
  return base.find((deployed) => deployed.stateKey === stateKey);
}

interface RunContext {
  before: ReadonlyMap<string, StackPlan>;
  base: readonly Item[];
  options: PlanOptions;
  binary: string;
  provider: ProviderProcess;
}

async function planItem(item: Item, { before, base, options, binary, provider }: RunContext): Promise<StackPlan> {
  const started = performance.now();
  const { stack, source, folder } = item;
  const isBase = base.includes(item);
  const report = (phase: PlanProgress["phase"]) => (isBase ? undefined : options.onProgress?.({ stack, phase }));
  const result = (plan: Partial<StackPlan>): StackPlan => {
    const diagnostics = plan.diagnostics ?? [];
    report(hasErrors(diagnostics) ? "failed" : "planned");
    const seconds = (performance.now() - started) / 1000;
    const constructPaths = constructPathsOf(source.configuration);
    return { stack, counts: countChanges(plan.document), seconds, constructPaths, ...plan, diagnostics };
  };
  options.signal?.throwIfAborted();
  const failed = item.after.find((name) => hasErrors(before.get(name)?.diagnostics ?? []));
  if (failed !== undefined) {
    report("skipped");
    const reasons = failed === deployedAs(item, base)?.name ? (before.get(failed)?.diagnostics ?? []) : [];
    return { stack, counts: countChanges(), seconds: 0, diagnostics: [...reasons, skippedBecause(stack, failed)] };
  }
  const unread = unknownStates(item);
  if (unread.length > 0) return result({ diagnostics: unread });
  const deployed = isBase ? undefined : deployedAs(item, base);
  const recorded = options.recorded?.(stack);
  const run = new OfflineRun({
    source,
    folder,
    binary,
    provider,
    state: deployed === undefined ? undefined : readStateFile(deployed.stateFile),
    recorded: recorded === undefined ? undefined : recordedObjects(recorded),
    signal: options.signal,
  });
  try {
    report("planning");
    if (isBase) return result({ diagnostics: await run.deploy() });
    const outcome = await run.plan();
    if (outcome.document === undefined || !(item.isRead || options.replan)) return result(outcome);
    if (!options.replan && giveOutputs(item, outcome.document)) return result(outcome);
    report("applying");
    const applied = [...outcome.diagnostics, ...(await run.apply())];
    if (!options.replan || hasErrors(applied)) return result({ ...outcome, diagnostics: applied });
    const second = await run.replan();
    return result({ ...outcome, second: second.document, diagnostics: [...applied, ...second.diagnostics] });
  } catch (error) {
    options.signal?.throwIfAborted();
    return result({ diagnostics: [providersFault(error, provider, stack)] });
  } finally {
    run.close();
  }
}

/** Writes the state that the readers of a stack need, if its plan says all that is in it. */
function giveOutputs({ source, stateFile }: Item, document: PlanDocument): boolean {
  schema ??= loadSchema();
  const outputs = plannedOutputs(document, source.configuration, schema);
  if (outputs !== undefined) writeFileSync(stateFile, stateOfOutputs(outputs, document));
  return outputs !== undefined;
}

let schema: ProviderSchema | undefined;

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function skippedBecause(stack: string, producer: string): Diagnostic {
  return {
    severity: "error",
    summary: `Not planned: ${producer} has errors`,
    detail: `${stack} needs ${producer}, which could not be planned. Its diagnostics say why.`,
    stack,
  };
}

/** A state that no stack of the run writes would be read from AWS. */
function unknownStates({ stack, source }: Item): Diagnostic[] {
  return stateReaders(source.configuration)
    .filter(({ key }) => !key.startsWith("local:"))
    .map(({ name, key }) => ({
      severity: "error",
      summary: "Reads a state that is not part of this run",
      detail: `data.terraform_remote_state.${name} reads ${key}, and no stack of this run writes it. Plan the stack that does along with ${stack}.`,
      address: `data.terraform_remote_state.${name}`,
      stack,
    }));
}
