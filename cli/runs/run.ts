import type { StackPlan } from "../../plan";
import type { StackEntry } from "../inventory";

/** A stack of the run and what its plan says. */
export interface PlannedStack {
  readonly entry: StackEntry;
  readonly result: StackPlan;
}

/** What a way of planning came to. */
export interface Run {
  /** What was asked for. */
  readonly planned: readonly PlannedStack[];
  /** Plans that were needed on the way. */
  readonly others: readonly StackPlan[];
  /** Environments some of whose stacks it did not plan: their months are not judged. @default none */
  readonly incomplete?: readonly string[];
  /** Whether it planned all there is, so that older files of other stacks are of nothing that exists. */
  readonly everything: boolean;
  /** Whether the real provider planned it, which needs none of our facts. @default false */
  readonly live?: boolean;
  /** Whether it was planned as if nothing existed: then everything is created, and only counted. */
  readonly fresh: boolean;
  /** What was planned against, and what that does not say. */
  readonly against: string;
  /** What a reader should know beside it, a sentence each. */
  readonly notes: readonly string[];
}
