import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ServedTypes } from "../provider/server/schema-answer";
import {
  CONFIGURATION_FILE,
  type Configuration,
  type ImportBlock,
  importBlocks,
  isWrittenOut,
  usedTypes,
  withoutImports,
} from "./configuration";
import { link } from "./link";
import type { SynthesizedStack } from "./manifest";
import type { Source } from "./source";

/** A stack that cdktf synthesized. */
export class StackSource implements Source {
  readonly types: ServedTypes;
  readonly imports: readonly ImportBlock[];
  readonly computedImports: boolean;
  readonly needsInit: boolean;

  constructor(
    private readonly stack: SynthesizedStack,
    /** As it is planned: no backend, readers wired to the states of this run. */
    readonly configuration: Configuration,
  ) {
    this.types = usedTypes(configuration);
    const imports = importBlocks(configuration);
    this.imports = imports.filter(isWrittenOut);
    this.computedImports = this.imports.length < imports.length;
    this.needsInit = Object.keys(configuration.module ?? {}).length > 0;
  }

  get name(): string {
    return this.stack.name;
  }

  write(directory: string, imports: "with imports" | "without imports"): string {
    mkdirSync(directory, { recursive: true });
    linkAssets(this.stack.directory, directory);
    const written = imports === "with imports" ? this.configuration : withoutImports(this.configuration);
    writeFileSync(join(directory, CONFIGURATION_FILE), JSON.stringify(written));
    return directory;
  }
}

/** What lies beside the configuration (assets) is reachable from the copy too. */
function linkAssets(source: string, directory: string): void {
  for (const entry of readdirSync(source)) {
    if (entry === CONFIGURATION_FILE || entry.startsWith(".terraform") || entry.includes(".tfstate")) continue;
    link(resolve(source, entry), join(directory, entry));
  }
}
