import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { allEnvironments, type Environment } from "../../environments";
import { type ReviewedStack, readPlan } from "../../plan/review";
import { display } from "../display";
import { UsageError } from "../errors";
import { stackEntries } from "../inventory";
import { isFolder } from "../is-folder";
import type { PlannedInput } from "./run-file";

/**
 * Plans from anywhere: files that `terraform show -json` wrote, or folders of them.
 * @throws MalformedPlanError, UsageError
 */
export function readPlanFiles(names: readonly string[]): PlannedInput {
  const all = allEnvironments();
  const named = names.flatMap(filesOf).map((file) => ({ file, name: nameOf(file, all) }));
  refuseTwice(named.map(({ file, name: { stack } }) => ({ file, of: stack })));
  refuseTwice(named.map(({ file }) => ({ file, of: realpathSync(file) })));
  return {
    stacks: named.map(({ file, name }) => ({ ...name, document: readPlan(file) })),
    against: "Plans that were given: what they were made against, they do not say.",
    fresh: false,
    // Whoever made them had a provider that needs none of our facts.
    live: true,
  };
}

/** A stack has one plan: of two, each would be counted, and neither be right. */
function refuseTwice(named: readonly { readonly file: string; readonly of: string }[]): void {
  const files = new Map<string, string>();
  for (const { file, of } of named) {
    const other = files.get(of);
    if (other !== undefined)
      throw new UsageError(`${other} and ${file} are plans of the same stack`, "Name one plan of each stack.");
    files.set(of, file);
  }
}

/** A plan of a known stack is of its environment; any other is named by its file, and its environment by the folder. */
function nameOf(file: string, all: readonly Environment[]): Omit<ReviewedStack, "document"> {
  const name = basename(file).replace(/\.json$/, "");
  const [entry] = all.some(({ system, name: own }) => name.startsWith(`${system}-${own}-`))
    ? stackEntries([name], all)
    : [];
  if (entry !== undefined) return { stack: entry.stack, environment: entry.environment, part: entry.part };
  const folder = basename(dirname(resolve(file)));
  return { stack: display(file).replace(/\.json$/, ""), environment: folder, part: name };
}

function filesOf(name: string): string[] {
  if (!existsSync(name)) throw new UsageError(`${name} does not exist`, "Name files that terraform show -json wrote.");
  if (!isFolder(name)) return [name];
  const files = readdirSync(name).filter((file) => file.endsWith(".json") && !isFolder(join(name, file)));
  if (files.length === 0)
    throw new UsageError(`${name} has no .json file`, "Name files that terraform show -json wrote.");
  return files.sort().map((file) => join(name, file));
}
