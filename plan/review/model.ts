import type { Assumption } from "../terraform/assumptions";
import type { ChangeCounts } from "../terraform/document";
import type { RiskId } from "./risks/risk-id";

/** What a person needs to know about plans. Every output is drawn from this, and no sensitive value is in it. */
export interface Review {
  readonly verdict: Verdict;
  /** What was planned against, and what a reader should know beside it. */
  readonly against: string;
  readonly notes: readonly string[];
  /** In the order given. */
  readonly stacks: readonly StackRow[];
  readonly totals: ChangeCounts;
  /** Everything that changes: destroys first, then replacements, updates, creates, imports, moves. */
  readonly changes: readonly ReviewedChange[];
  /** Those that nobody accepted come first. */
  readonly risks: readonly Risk[];
  /** The changes again, by service, with the same change of several environments once. */
  readonly groups: readonly ChangeGroup[];
  readonly cost: Cost;
  readonly pictures: readonly Picture[];
  /** What differed in AWS from what terraform remembered, in live plans. */
  readonly drift: readonly ReviewedChange[];
  readonly doubts: Doubts;
}

export interface Verdict {
  /** `fine`: nothing needs a person. `look`: a person must look. `failed`: no plan, or above a ceiling. */
  readonly outcome: "fine" | "look" | "failed";
  /** The answer to "is this safe to merge?" */
  readonly sentence: string;
}

export interface StackRow {
  readonly environment: string;
  readonly stack: string;
  readonly part: string;
  readonly counts: ChangeCounts;
  /** US dollars a month. */
  readonly cost: BeforeAfter;
  /** Why there is no plan, in terraform's words. @default - there is one */
  readonly errors?: readonly string[];
}

export type ChangeAction = "destroy" | "replace" | "update" | "create" | "import" | "move" | "forget";

export interface ReviewedChange {
  /** `<stack>/<address>`, unique in the review; deep links end in it. */
  readonly id: string;
  readonly environment: string;
  readonly stack: string;
  readonly part: string;
  /** Service that it belongs to by its tags; the part of the environment where no tag says. */
  readonly service: string;
  readonly address: string;
  readonly type: string;
  /** Construct path below the stack, such as `service/routing/rule-1`; the address where there is none. */
  readonly path: string;
  readonly action: ChangeAction;
  /** Id of the object that is adopted, also of one that is changed at the same time. */
  readonly importedAs?: string;
  /** Address it had. */
  readonly movedFrom?: string;
  /** What changes, most important first. Of a new resource, the arguments that its configuration gives. */
  readonly lines: readonly ChangeLine[];
  /** Why it is destroyed or replaced, in a sentence. */
  readonly because?: string;
  /** What that interrupts. */
  readonly consequence?: Consequence;
  /** Whether nothing but tags, or what only terraform reads, changes: shown folded. */
  readonly quiet?: "tags" | "terraform-only";
}

/** One value that changes, as text. What is sensitive is masked already. */
export interface ChangeLine {
  /** Where, in words of the resource: `container "web" · environment PORT`, `health_check.path`. */
  readonly what: string;
  /** Missing where there was nothing. Of a list, only what is taken out of it. */
  readonly before?: string;
  /** Missing where nothing will be left. Of a list, only what is put in. */
  readonly after?: string;
  readonly forcesReplacement?: boolean;
  /** `tags`: a tag. `terraform-only`: an argument that never reaches AWS, such as force_destroy. */
  readonly quiet?: "tags" | "terraform-only";
}

/** What destroying or replacing a resource of a type does to people and data. */
export interface Consequence {
  /** `data`: something is lost for good. `interruption`: somebody notices. `none`: nobody does. `unknown`: nobody wrote it down. */
  readonly severity: "data" | "interruption" | "none" | "unknown";
  /** Such as `the address that other companies allow changes`. */
  readonly sentence: string;
  /** Where that is documented. */
  readonly source?: string;
}

export interface Risk {
  readonly rule: RiskId;
  /** Id of the change it is about. */
  readonly change: string;
  readonly environment: string;
  /** What happens, with the values. */
  readonly sentence: string;
  /** Why that is a risk. */
  readonly why: string;
  /** The line for the environment file that accepts it. */
  readonly accept: string;
  readonly accepted?: { readonly reason: string; readonly until?: string };
}

/** The changes of one service, or of one part that services share. */
export interface ChangeGroup {
  /** `several services` for what changes alike, quietly, in more than one. */
  readonly service: string;
  readonly changes: readonly SameChange[];
}

/** One change, in every environment that makes it. */
export interface SameChange {
  /** Ids of the changes, the first one stands for all. */
  readonly ids: readonly string[];
  readonly environments: readonly string[];
  /** What changes quietly, and alike in all of them, in words: `tag owner added`. Only where every line is quiet. */
  readonly summary?: string;
  /** Environments that have the same resource and do otherwise: `production` `stays 14`. */
  readonly oddOnesOut: readonly { readonly environment: string; readonly how: string }[];
}

/** US dollars a month. Where something scales: at its fewest tasks, mostly, and at its most. */
export interface Amount {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

export interface BeforeAfter {
  readonly before: Amount;
  readonly after: Amount;
}

export interface Cost {
  /** Day of the prices, `2026-06-01`. */
  readonly pricesOf: string;
  readonly environments: readonly EnvironmentCost[];
  /** What costs something by itself and is not in the price table: types, and parts of them such as `aws_lb in eu-west-1`. */
  readonly unpriced: readonly string[];
}

export interface EnvironmentCost extends BeforeAfter {
  readonly environment: string;
  readonly ceilingUsd?: number;
  /** Whether its typical month after the change is above its ceiling. */
  readonly isAboveCeiling: boolean;
  readonly services: readonly ({ readonly service: string } & BeforeAfter)[];
  /** The most expensive first. */
  readonly lines: readonly CostLine[];
}

export interface CostLine extends BeforeAfter {
  readonly stack: string;
  readonly service: string;
  readonly address: string;
  /** What is paid for, in short: `Fargate euglena-agent`. */
  readonly name: string;
  /** How the amount comes about, such as `Fargate, 2 × (0.5 vCPU, 1 GB), 730 h`; old → new where that changes. */
  readonly what: string;
  /** Usage that was assumed, such as `100 GB a month through the gateway`. */
  readonly assumption?: string;
}

export interface Picture {
  readonly kind: "changes" | "overview";
  /** Environment or system. */
  readonly of: string;
  /** A whole `<svg>` element, safe to stand in a page. */
  readonly svg: string;
  /** The same in words, for those who do not see it. */
  readonly description: string;
}

/** What the plans do not prove. */
export interface Doubts {
  /** What was taken for granted about adopted objects. */
  readonly assumptions: readonly (Assumption & { readonly stack: string })[];
  /** Types planned by schema alone: whether they are replaced is not modelled. */
  readonly typesWithoutFacts: readonly string[];
  /** Policies and other documents known only after apply: nobody looked into them. */
  readonly notLookedInto: readonly string[];
}
