import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stackPlan, testFolder } from "../../support/plans";
import type { StackDocuments } from "./plan-documents";

const known = new Map<string, StackDocuments>();

/** What the run's terraform wrote about a stack of this repository; read once per test file. */
export function stackDocuments(stack: string): StackDocuments {
  const documents = known.get(stack) ?? load(stack);
  known.set(stack, documents);
  return documents;
}

function load(stack: string): StackDocuments {
  const { document: first, second: applied } = stackPlan(stack);
  if (first === undefined || applied === undefined) {
    throw new Error(`${stack} has no plan, or could not be applied offline; __tests__/stacks says why`);
  }
  const file = join(testFolder(), "cdktf.out", "stacks", stack, "cdk.tf.json");
  return { first, applied, configuration: JSON.parse(readFileSync(file, "utf8")) };
}
