import type { Assumption } from "../terraform/assumptions";
import type { Diagnostic } from "../terraform/diagnostics";
import type { PlanDocument } from "../terraform/document";
import type { Usage } from "./cost/usage";
import type { RiskId } from "./risks/risk-id";

/** One plan of what is reviewed. */
export interface ReviewedStack {
  /** Full name, such as `busyb-production-network`. */
  readonly stack: string;
  /** Whose it is, such as `busyb/production`. */
  readonly environment: string;
  /** Name inside the environment, such as `network`. */
  readonly part: string;
  /** Missing when the stack could not be planned. */
  readonly document?: PlanDocument;
  /** Path of the construct behind each address, the stack's name first. @default - addresses stand alone */
  readonly constructPaths?: Readonly<Record<string, string>>;
  /** What was taken for granted about adopted objects. */
  readonly assumptions?: readonly Assumption[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Everything a review is made of. The same input gives the same review, byte for byte. */
export interface ReviewInput {
  /** In the order in which they are shown. */
  readonly stacks: readonly ReviewedStack[];
  /** What was planned against, in a sentence. */
  readonly against: string;
  /** Whether it was planned as if nothing existed: then everything is created. */
  readonly fresh: boolean;
  /** Whether the real provider planned it. @default false */
  readonly live?: boolean;
  /** What a reader should know beside it, a sentence each. @default none */
  readonly notes?: readonly string[];
  /** Environments some of whose stacks are not in it: their ceilings are not judged. @default none */
  readonly incomplete?: readonly string[];
  /** What environments allow and assume, by environment. @default nothing */
  readonly terms?: Readonly<Record<string, Terms>>;
  /** Day of the review, `2026-11-21`: acceptances end. */
  readonly today: string;
}

/** What an environment says about its own review. */
export interface Terms {
  readonly acceptedRisks?: readonly AcceptedRisk[];
  readonly budget?: Budget;
  /** Tasks of services by name of the ECS service, where something scales them. @default - what the plan says */
  readonly tasks?: Readonly<Record<string, TaskRange>>;
  /** Lambda functions by name, where one is unlike the others. @default - what the budget's usage says of all functions */
  readonly functions?: Readonly<Record<string, FunctionUse>>;
}

export interface AcceptedRisk {
  /** Id of the rule, such as `open-to-world`. */
  readonly risk: RiskId;
  /** Construct path below the environment, the stack's part first, or the address: `platform/ingress/*`; `*` within a step, `**` over steps. */
  readonly resource: string;
  /** Why it is fine, for the next reader. */
  readonly reason: string;
  /** Last day on which it counts, `2026-12-31`. @default - always */
  readonly until?: string;
}

export interface Budget {
  /** US dollars a month above which a plan fails. */
  readonly ceilingUsd: number;
  /** What is used, where a price depends on it. @default - what cost/usage.ts says, number by number */
  readonly usage?: Partial<Usage>;
}

/** What a Lambda function uses, call by call. */
export interface FunctionUse {
  /** Seconds that one call takes. */
  readonly seconds: number;
  /** Metrics of its own that it publishes. */
  readonly metrics: number;
  /** Calls of PutMetricData in one call; metrics that travel in its log need none. */
  readonly metricCalls: number;
}

export interface TaskRange {
  readonly min: number;
  /** What runs most of the time. */
  readonly typical: number;
  readonly max: number;
}
