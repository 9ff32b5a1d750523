import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ProviderProcess } from "../provider/process";
import { ownStateKey, readConfigurationFile } from "./configuration";
import { deployFirst } from "./deploy-first";
import { countChanges } from "./document";
import { throwAwayFolder } from "./folder";
import { Installations, pluginCache } from "./installations";
import { LiveRun } from "./live-run";
import type { SynthesizedStack } from "./manifest";
import { runInOrder } from "./schedule";
import type { PlanOptions, StackPlan } from "./stack-plan";
import { terraformBinary, terraformVersion } from "./version";

/** What a live run can be told. */
export interface LiveOptions extends Pick<PlanOptions, "signal" | "onProgress" | "terraform"> {
  /** Stacks planned at once. @default as many as cores: each starts a real provider, which is big */
  concurrency?: number;
  /** Variables beside those of this process, all of which terraform gets: credentials, profile, endpoints. @default none */
  environment?: Record<string, string>;
  /** Stacks whose states may be read, so that one which is not deployed yet is named. @default - the planned ones */
  known?: readonly SynthesizedStack[];
  /**
   * A provider process that is already running. It serves nothing here, but it ends terraform and removes the throw-away
   * folder, in which values of real states are, even if this process is killed. @default one for this run
   */
  keeper?: ProviderProcess;
}

/**
 * Plans stacks against what exists: with their real backend, their real provider and the credentials of this process. Nothing
 * is applied, locked or written. A relative path in a stack is taken from a copy of its folder.
 * As with `planStacks`, what terraform rejects is in that stack's diagnostics.
 * @throws TerraformMissingError, TerraformTooOldError, the signal's reason
 */
export async function planLive(stacks: readonly SynthesizedStack[], options: LiveOptions = {}): Promise<StackPlan[]> {
  const { signal, onProgress, terraform: binary = terraformBinary() } = options;
  signal?.throwIfAborted();
  const keeper = options.keeper ?? ProviderProcess.start(throwAwayFolder());
  const folder = join(keeper.folder, `live-${process.hrtime.bigint().toString(36)}`);
  try {
    await terraformVersion(binary);
    const environment = { ...pluginCache({ ...process.env, ...options.environment }), ...options.environment };
    const installations = new Installations();
    const writer = writers(options.known ?? stacks);
    for (const { name } of stacks) onProgress?.({ stack: name, phase: "waiting" });

    const planOne = async (stack: string, source: string, index: number): Promise<StackPlan> => {
      const started = performance.now();
      signal?.throwIfAborted();
      onProgress?.({ stack, phase: "planning" });
      const configuration = readConfigurationFile(source);
      const run = { stack, source, folder: join(folder, String(index)), configuration, binary, environment };
      const outcome = await new LiveRun({ ...run, installations, keeper, signal }).plan();
      const diagnostics = deployFirst(outcome.diagnostics, configuration, writer);
      const failed = diagnostics.some(({ severity }) => severity === "error");
      onProgress?.({ stack, phase: failed ? "failed" : "planned" });
      const seconds = (performance.now() - started) / 1000;
      return { ...outcome, stack, diagnostics, counts: countChanges(outcome.document), seconds };
    };

    // Each reads what is deployed, not what another plan would change: no order among them.
    const tasks = stacks.map(({ name, directory }, index) => ({ name, directory, index, after: [] }));
    const finished = await runInOrder(tasks, options.concurrency ?? availableParallelism(), (task) =>
      planOne(task.name, task.directory, task.index),
    );
    signal?.throwIfAborted();
    return stacks.flatMap(({ name }) => finished.get(name) ?? []);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    if (options.keeper === undefined) await keeper.stop();
  }
}

/** Which stack writes a state. */
function writers(stacks: readonly SynthesizedStack[]): (key: string) => string | undefined {
  const byKey = new Map<string, string>();
  for (const { name, directory } of stacks) {
    const key = ownStateKey(readConfigurationFile(directory));
    if (key !== undefined) byKey.set(key, name);
  }
  return (key) => byKey.get(key);
}
