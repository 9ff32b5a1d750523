import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ProviderGoneError, ProviderProcess } from "../provider/process";
import {
  type Configuration,
  offlineConfiguration,
  ownStateKey,
  readConfigurationFile,
  stateReaders,
} from "./configuration";
import type { Diagnostic } from "./diagnostics";
import { type ChangeCounts, countChanges, type PlanDocument } from "./document";
import { throwAwayFolder } from "./folder";
import type { SynthesizedStack } from "./manifest";
import { runInOrder } from "./schedule";
import { StackRun } from "./stack-run";
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
  seconds: number;
}

/** A stack on its way through the run. */
interface Item {
  name: string;
  after: string[];
  stack: SynthesizedStack;
  configuration: Configuration;
  folder: string;
  /** Whether its outputs are read by another stack of the run. */
  isRead: boolean;
}

/**
 * Plans stacks offline, in dependency order. A configuration that terraform rejects is no rejection of the promise: it is in
 * that stack's diagnostics.
 * @throws TerraformMissingError, TerraformTooOldError, the signal's reason
 */
export async function planStacks(stacks: SynthesizedStack[], options: PlanOptions = {}): Promise<StackPlan[]> {
  options.signal?.throwIfAborted();
  const binary = options.terraform ?? terraformBinary();
  const own = options.provider === undefined ? ProviderProcess.start(throwAwayFolder()) : undefined;
  const provider = options.provider ?? own;
  if (provider === undefined) throw new Error("there is no provider");
  const run = join(provider.folder, nextRun());
  try {
    const items = prepare(stacks, run);
    for (const { name } of items) options.onProgress?.({ stack: name, phase: "waiting" });
    await terraformVersion(binary);
    const finished = await runInOrder<Item, StackPlan>(
      items,
      options.concurrency ?? availableParallelism() + 1,
      (item, before) => planItem(item, { items, before, options, binary, provider }),
    );
    options.signal?.throwIfAborted();
    return items.flatMap(({ name }) => finished.get(name) ?? []);
  } finally {
    if (own === undefined) rmSync(run, { recursive: true, force: true, maxRetries: 3 });
    await own?.stop();
  }
}

let runs = 0;

/** Several programs' modules may share one provider folder (jest). */
function nextRun(): string {
  runs += 1;
  return `${process.hrtime.bigint().toString(36)}-${runs}`;
}

function prepare(stacks: SynthesizedStack[], folder: string): Item[] {
  const configurations = new Map(stacks.map((stack) => [stack.name, readConfigurationFile(stack.directory)]));
  const writers = new Map<string, { name: string; stateFile: string }>();
  for (const [index, { name }] of stacks.entries()) {
    const key = ownStateKey(configurations.get(name) ?? {});
    if (key !== undefined)
      writers.set(key, { name, stateFile: join(folder, String(index), "stack", "terraform.tfstate") });
  }
  const read = new Set<string>();
  const items = stacks.map((stack, index) => {
    const configuration = configurations.get(stack.name) ?? {};
    const producers = stateReaders(configuration).flatMap(({ key }) => writers.get(key)?.name ?? []);
    for (const producer of producers) read.add(producer);
    return {
      name: stack.name,
      after: [...new Set([...stack.dependencies, ...producers])],
      stack,
      configuration: offlineConfiguration(configuration, (key) => writers.get(key)?.stateFile),
      folder: join(folder, String(index)),
      isRead: false,
    };
  });
  return items.map((item) => ({ ...item, isRead: read.has(item.name) }));
}

interface RunContext {
  items: Item[];
  before: ReadonlyMap<string, StackPlan>;
  options: PlanOptions;
  binary: string;
  provider: ProviderProcess;
}

async function planItem(item: Item, { before, options, binary, provider }: RunContext): Promise<StackPlan> {
  const started = performance.now();
  const { name: stack, configuration, folder } = item;
  const report = (phase: PlanProgress["phase"]) => options.onProgress?.({ stack, phase });
  const result = (plan: Partial<StackPlan>): StackPlan => {
    const diagnostics = plan.diagnostics ?? [];
    report(diagnostics.some(({ severity }) => severity === "error") ? "failed" : "planned");
    return {
      stack,
      counts: countChanges(plan.document),
      seconds: (performance.now() - started) / 1000,
      ...plan,
      diagnostics,
    };
  };
  options.signal?.throwIfAborted();
  const failed = item.after.find((name) => hasErrors(before.get(name)));
  if (failed !== undefined) {
    report("skipped");
    const skipped = skippedBecause(stack, failed);
    return { stack, counts: countChanges(), seconds: 0, diagnostics: [skipped] };
  }
  const unread = unknownStates(stack, configuration);
  if (unread.length > 0) return result({ diagnostics: unread });
  const run = new StackRun({
    stack,
    source: item.stack.directory,
    folder,
    configuration,
    binary,
    provider,
    signal: options.signal,
  });
  try {
    report("planning");
    const { document, documentText, diagnostics } = await run.plan();
    if (document === undefined || !(item.isRead || options.replan))
      return result({ document, documentText, diagnostics });
    report("applying");
    diagnostics.push(...(await run.apply()));
    if (!options.replan || diagnostics.some(({ severity }) => severity === "error"))
      return result({ document, documentText, diagnostics });
    const second = await run.replan();
    return result({
      document,
      documentText,
      second: second.document,
      diagnostics: [...diagnostics, ...second.diagnostics],
    });
  } catch (error) {
    if (!(error instanceof ProviderGoneError)) throw error;
    return result({
      diagnostics: [{ severity: "error", summary: "The offline AWS provider ended", detail: error.message, stack }],
    });
  } finally {
    run.close();
  }
}

function hasErrors(plan: StackPlan | undefined): boolean {
  return plan?.diagnostics.some(({ severity }) => severity === "error") ?? false;
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
function unknownStates(stack: string, configuration: Configuration): Diagnostic[] {
  return stateReaders(configuration)
    .filter(({ key }) => !key.startsWith("local:"))
    .map(({ name, key }) => ({
      severity: "error",
      summary: "Reads a state that is not part of this run",
      detail: `data.terraform_remote_state.${name} reads ${key}, and no stack of this run writes it. Plan the stack that does along with ${stack}.`,
      address: `data.terraform_remote_state.${name}`,
      stack,
    }));
}
