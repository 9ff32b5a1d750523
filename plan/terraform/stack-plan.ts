import type { ProviderProcess } from "../provider/process";
import type { Assumption } from "./assumptions";
import type { Diagnostic } from "./diagnostics";
import type { ChangeCounts, PlanDocument } from "./document";
import type { SynthesizedStack } from "./manifest";
import type { Recorded } from "./recorded";

/** What a run can be told. */
export interface PlanOptions {
  /** Ends the run: terraforms are stopped, nothing stays behind, and the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Stacks planned at once. @default one more than cores: each waits for the provider now and then */
  concurrency?: number;
  /** Told about every step of every stack. */
  onProgress?: (progress: PlanProgress) => void;
  /** Terraform's binary. @default TERRAFORM_BINARY_NAME, else `terraform` */
  terraform?: string;
  /** Apply every stack and plan it again: that plan should be empty. @default false */
  replan?: boolean;
  /** A provider that is already running; it is left running. @default one for this run */
  provider?: ProviderProcess;
  /** What is deployed: these stacks are applied first, and the plans are what changes from there. @default nothing exists */
  base?: readonly SynthesizedStack[];
  /** What is known about objects that exist in AWS, by stack. @default nothing */
  recorded?: (stack: string) => Recorded | undefined;
}

export interface PlanProgress {
  stack: string;
  phase: "waiting" | "planning" | "applying" | "planned" | "failed" | "skipped";
}

/** The plan of one stack. */
export interface StackPlan {
  stack: string;
  /** Terraform's own `show -json`; missing when there is no plan, for which the diagnostics say why. */
  document?: PlanDocument;
  /** Terraform's text of it, to be written unchanged. */
  documentText?: string;
  /** The plan after apply, with `replan`. */
  second?: PlanDocument;
  counts: ChangeCounts;
  diagnostics: Diagnostic[];
  /** What was taken for granted about the objects that import blocks adopt. */
  assumptions?: Assumption[];
  /** Path of the construct behind each address, for stacks that cdktf synthesized. */
  constructPaths?: Record<string, string>;
  seconds: number;
}
