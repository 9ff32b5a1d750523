import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files of a test in a temporary folder of their own. */
export class Folders {
  readonly directory = mkdtempSync(join(tmpdir(), "slipway-fixture-"));

  /** Writes files below a folder, by their paths; what is no text becomes JSON. Returns the folder. */
  write(name: string, files: Record<string, unknown>): string {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.directory, name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    }
    return join(this.directory, name);
  }

  /** Writes one file and returns its path. */
  file(name: string, content: unknown): string {
    this.write(".", { [name]: content });
    return join(this.directory, name);
  }

  /** A terraform that does something before the real one: lines of shell in which `$1` is the command. */
  terraform(name: string, ...lines: string[]): string {
    const file = this.file(name, ["#!/bin/sh", ...lines, 'exec terraform "$@"', ""].join("\n"));
    chmodSync(file, 0o755);
    return file;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
