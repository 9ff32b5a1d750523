import { allEnvironments } from "../environments";
import { synthesize } from "../main";
import { readManifest, type SynthesizedStack } from "../plan";
import { type StackEntry, stackEntries } from "./inventory";

/** Every stack of the repository, in the order of deployment. */
export interface Synthesis {
  readonly entries: readonly StackEntry[];
  readonly stacks: readonly SynthesizedStack[];
}

/** Checks all environments, then writes the Terraform configuration of their stacks into a folder of the caller's. */
export function synthesizeInto(outdir: string): Synthesis {
  const all = allEnvironments();
  const app = synthesize({ outdir, environments: all });
  // The manifest is sorted by name; main.ts makes stacks in the order of deployment.
  const order = app.node.children.map(({ node }) => node.id);
  const stacks = readManifest(outdir).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return {
    stacks,
    entries: stackEntries(
      stacks.map(({ name }) => name),
      all,
    ),
  };
}
