import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { StackPlan } from "../../plan";
import { loadPlan, type Plan } from "../../plan/testing";
import { planFile } from "./global-setup";

/** Where the run's synthesized stacks and plans are. */
export function testFolder(): string {
  const folder = process.env.SLIPWAY_TEST_FOLDER;
  if (!folder)
    throw new Error("SLIPWAY_TEST_FOLDER is not set: run the tests with jest, whose global setup plans every stack");
  return folder;
}

/** Names of all stacks of the repository. */
export function stackNames(): string[] {
  return readdirSync(join(testFolder(), "plans")).map((file) => basename(file, ".json"));
}

const read = new Map<string, StackPlan>();

/** The plan of a stack, as the run made it: read once per test file. */
export function stackPlan(stack: string): StackPlan {
  const known = read.get(stack);
  if (known) return known;
  const plan: StackPlan = JSON.parse(readFileSync(planFile(testFolder(), stack), "utf8"));
  read.set(stack, plan);
  return plan;
}

/** The plan of a stack, to ask questions of. */
export function planOf(stack: string): Plan {
  return loadPlan(stackPlan(stack));
}
