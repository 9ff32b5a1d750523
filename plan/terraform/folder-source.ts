import { rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { ServedTypes } from "../provider/server/schema-answer";
import type { Configuration, ImportBlock } from "./configuration";
import { type FolderText, readFolder } from "./folder-text";
import { mirror } from "./mirror";
import type { Source } from "./source";

/** Takes the place of every backend and cloud block: the state is a throw-away file beside the copy. */
const OVERRIDE = "slipway_override.tf.json";

/** Any folder of Terraform configuration, in HCL or JSON. */
export class FolderSource implements Source {
  readonly name: string;
  readonly configuration: Configuration = {};
  readonly needsInit = true;
  readonly text: FolderText;
  private readonly directory: string;

  /** @throws Error when the folder holds no configuration */
  constructor(directory: string) {
    this.directory = resolve(directory);
    this.name = basename(this.directory);
    this.text = readFolder(this.directory);
  }

  get types(): ServedTypes | undefined {
    return this.text.types;
  }

  get imports(): readonly ImportBlock[] {
    return this.text.imports;
  }

  get computedImports(): boolean {
    return this.text.computedImports;
  }

  write(directory: string, imports: "with imports" | "without imports"): string {
    const root = mirror(this.directory, directory, this.text.parents, this.text.modules);
    if (imports === "without imports") {
      for (const [file, text] of this.text.withoutImports) {
        rmSync(join(root, file), { force: true });
        writeFileSync(join(root, file), text);
      }
    }
    writeFileSync(join(root, OVERRIDE), JSON.stringify({ terraform: { backend: { local: {} } } }));
    return root;
  }
}
