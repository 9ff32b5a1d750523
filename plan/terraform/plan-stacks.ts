import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ProviderProcess } from "../provider/process";
import { throwAwayFolder } from "./folder";
import type { SynthesizedStack } from "./manifest";
import { planItem } from "./plan-item";
import { runInOrder } from "./schedule";
import { deployedAs, type Item, stackItems } from "./stack-items";
import type { PlanOptions, StackPlan } from "./stack-plan";
import { terraformBinary, terraformVersion } from "./version";

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
