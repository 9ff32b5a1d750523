import { TerraformStack } from "cdktf";
import { isObject } from "../differences-parts";
import type { Diagnostic } from "../terraform/diagnostics";
import type { PlanDocument } from "../terraform/document";
import { planStack } from "../testing";

/** What has no plan yet: its matchers are to be awaited. */
export type Waiting = TerraformStack | PromiseLike<unknown>;

/** What a `Plan` and a `StackPlan` have in common. */
export interface Planned {
  readonly document?: PlanDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly stack: string;
}

/**
 * The plan in what `expect` was given; a stack is planned now.
 * @throws if it is nothing that has a plan
 */
export function plannedOf(received: unknown): Planned | Promise<Planned> {
  if (TerraformStack.isStack(received)) return planStack(received);
  if (isPromise(received)) return Promise.resolve(received).then(plannedOf);
  if (isDocument(received)) return { document: received, diagnostics: [], stack: "" };
  if (isPlanned(received)) return received;
  throw new TypeError(
    `expected a Plan, a StackPlan, terraform's plan document, a TerraformStack or a promise of one, got ${kindOf(received)}`,
  );
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function isDocument(value: unknown): value is PlanDocument {
  return isObject(value) && typeof value.format_version === "string" && "terraform_version" in value;
}

function isPlanned(value: unknown): value is Planned {
  return isObject(value) && Array.isArray(value.diagnostics) && typeof value.stack === "string";
}

function kindOf(value: unknown): string {
  return isObject(value) ? `an object with ${Object.keys(value).join(", ") || "nothing in it"}` : String(value);
}
