import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { StackPlan } from "../plan";
import { makeFolder, replaceFile } from "./files";

/**
 * Writes terraform's own documents to `<out>/plans/<stack>.json`, each file at once or not at all.
 * A run over everything also removes the plans of stacks that exist no more. Returns the file of each stack.
 */
export function writePlans(out: string, plans: readonly StackPlan[], everything: boolean): Map<string, string> {
  const folder = join(out, "plans");
  makeFolder(folder);
  const files = new Map<string, string>();
  for (const { stack, documentText } of plans) {
    const file = join(folder, `${stack}.json`);
    if (documentText === undefined) {
      // An old plan beside new ones would be believed.
      rmSync(file, { force: true });
      continue;
    }
    replaceFile(file, documentText);
    files.set(stack, file);
  }
  if (everything) removeOthers(folder, files);
  return files;
}

function removeOthers(folder: string, files: ReadonlyMap<string, string>): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".json") && !files.has(basename(name, ".json"))) rmSync(join(folder, name));
  }
}
