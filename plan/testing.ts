import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Manifest, type TerraformStack } from "cdktf";
import { Plan } from "./plan-view";
import { readManifest } from "./terraform/manifest";
import { planStacks } from "./terraform/plan-stacks";
import { sharedProvider } from "./terraform/shared-provider";
import type { PlanOptions } from "./terraform/stack-plan";

export { loadPlan, Plan, type PlannedResource } from "./plan-view";
export { UNKNOWN } from "./provider/protocol/value";

let synthesized = 0;

/**
 * Synthesizes a stack, with the stacks it reads from, and plans it with the real terraform, offline. Cheap enough for a test:
 * all calls in one jest worker share a provider process, which ends with the worker.
 */
export async function planStack(
  stack: TerraformStack,
  options: Omit<PlanOptions, "provider" | "replan"> = {},
): Promise<Plan> {
  const provider = sharedProvider();
  synthesized += 1;
  const outdir = join(provider.folder, `synthesized-${process.hrtime.bigint().toString(36)}-${synthesized}`);
  try {
    synthesize(stack, outdir);
    const plans = await planStacks(readManifest(outdir), { ...options, provider });
    const own = plans.find((plan) => plan.stack === stack.node.id);
    return new Plan(
      own?.document,
      plans.flatMap(({ diagnostics }) => diagnostics),
      stack.node.id,
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** What `App.synth` does, for one stack and those it depends on, into a folder of our own. */
function synthesize(stack: TerraformStack, outdir: string): void {
  mkdirSync(join(outdir, "stacks"), { recursive: true });
  const manifest = new Manifest("0", outdir, false);
  stack.prepareStack();
  for (const part of withDependencies(stack)) {
    part.prepareStack();
    part.synthesizer.synthesize({ outdir, manifest });
  }
  manifest.writeToFile();
}

function withDependencies(stack: TerraformStack, found = new Set<TerraformStack>()): Set<TerraformStack> {
  if (found.has(stack)) return found;
  found.add(stack);
  for (const dependency of stack.dependencies) withDependencies(dependency, found);
  return found;
}
