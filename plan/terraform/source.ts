import type { ServedTypes } from "../provider/server/schema-answer";
import type { Configuration, ImportBlock } from "./configuration";

/** A Terraform configuration on its way to being planned. */
export interface Source {
  /** Its name in reports and files. */
  readonly name: string;
  /** Types it mentions; undefined when that is not known. */
  readonly types: ServedTypes | undefined;
  /** What its import blocks adopt, as far as it is written out. */
  readonly imports: readonly ImportBlock[];
  /** Whether it has others, of which only terraform can tell what they adopt: `for_each`, expressions. */
  readonly computedImports: boolean;
  /** Whether terraform must install modules or set up a backend before it can plan. */
  readonly needsInit: boolean;
  /** cdktf's JSON, from which addresses find their constructs; empty for other configurations. */
  readonly configuration: Configuration;
  /** Writes a copy without backend below a folder, with or without its import blocks. Returns the folder to run terraform in. */
  write(directory: string, imports: "with imports" | "without imports"): string;
}
