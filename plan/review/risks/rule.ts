import type { ReviewInput } from "../input";
import type { Owners } from "../owners";
import type { References } from "../references";
import type { Subject } from "../subjects";
import type { Readers } from "./readers";
import type { RiskId } from "./risk-id";

/** Something that a person must look at before a merge. */
export interface Rule {
  readonly id: RiskId;
  /** What happens, in a few words, for a list of several risks. */
  readonly title: string;
  /** Why that is a risk, in a sentence. */
  readonly why: string;
  /** What happens to one resource that is such a risk: a sentence each, values masked where sensitive. Never throws. */
  find(subject: Subject, context: Context): readonly string[];
}

/** What else a rule may look at. */
export interface Context {
  readonly subjects: readonly Subject[];
  readonly references: References;
  readonly owners: Owners;
  readonly readers: Readers;
  readonly input: ReviewInput;
}

/** Whether a change makes or keeps something that rules about a state look at. */
export function leavesSomething({ action }: Subject): boolean {
  return action === "create" || action === "update" || action === "replace";
}

/** Whether something exists before and after, and rules about a change apply. */
export function changes({ action }: Subject): boolean {
  return action === "update" || action === "replace";
}

/** Whether something ends for good. */
export function ends({ action }: Subject): boolean {
  return action === "destroy";
}
