import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type ReviewedStack, readPlan } from "../plan";
import { UsageError } from "./errors";
import { isFolder } from "./is-folder";
import type { PlannedInput } from "./run-file";

/**
 * Plans from anywhere: files that `terraform show -json` wrote, or folders of them.
 * @throws MalformedPlanError, UsageError
 */
export function readPlanFiles(names: readonly string[]): PlannedInput {
  const files = names.flatMap(filesOf);
  const stacks = files.map((file): ReviewedStack => {
    const stack = basename(file).replace(/\.json$/, "");
    return { stack, environment: stack, part: stack, document: readPlan(file) };
  });
  return {
    stacks,
    against: "Plans that were given: what they were made against, they do not say.",
    fresh: false,
    live: true,
  };
}

function filesOf(name: string): string[] {
  if (!existsSync(name)) throw new UsageError(`${name} does not exist`, "Name files that terraform show -json wrote.");
  if (!isFolder(name)) return [name];
  const files = readdirSync(name).filter((file) => file.endsWith(".json"));
  if (files.length === 0)
    throw new UsageError(`${name} has no .json file`, "Name files that terraform show -json wrote.");
  return files.sort().map((file) => join(name, file));
}
