import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One synthesized stack. */
export interface SynthesizedStack {
  name: string;
  /** Folder that holds its cdk.tf.json. */
  directory: string;
  /** Names of the stacks that must exist before it. */
  dependencies: string[];
}

interface Manifest {
  stacks: Record<string, { name: string; synthesizedStackPath: string; dependencies?: string[] }>;
}

/** The stacks of a CDKTF output folder, from its manifest.json. */
export function readManifest(outdir: string): SynthesizedStack[] {
  const file = join(outdir, "manifest.json");
  if (!existsSync(file)) throw new Error(`${file} does not exist: synthesize first`);
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return Object.values(manifest.stacks).map(({ name, synthesizedStackPath, dependencies }) => ({
    name,
    directory: join(outdir, dirname(synthesizedStackPath)),
    dependencies: dependencies ?? [],
  }));
}
