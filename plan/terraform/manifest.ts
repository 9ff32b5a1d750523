import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownStateKey, readConfigurationFile } from "./configuration";

/** One synthesized stack. */
export interface SynthesizedStack {
  name: string;
  /** Folder that holds its cdk.tf.json. */
  directory: string;
  /** Names of the stacks that must exist before it. */
  dependencies: string[];
}

/** Which state a stack writes: two with the same one are the same stack at two times, whatever their names are. */
export function stateOf(
  { name, directory }: SynthesizedStack,
  configuration = readConfigurationFile(directory),
): string {
  return ownStateKey(configuration) ?? `stack:${name}`;
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
