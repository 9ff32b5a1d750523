import { type ChangeCounts, countChanges } from "../terraform/document";
import { reviewedChanges } from "./changes";
import { costOf, stackCost } from "./cost";
import { doubtsOf } from "./doubts";
import { groupsOf } from "./groups";
import type { ReviewInput } from "./input";
import type { Review, StackRow } from "./model";
import { picturesOf } from "./pictures";
import { References } from "./references";
import { risksOf } from "./risks";
import { driftOf, subjectsOf } from "./subjects";
import { verdictOf } from "./verdict";

/** What a person needs to know about plans. */
export async function review(input: ReviewInput): Promise<Review> {
  const subjects = subjectsOf(input.stacks);
  const references = new References(input.stacks, subjects);
  const changes = reviewedChanges(subjects);
  const risks = risksOf(subjects, references, input);
  const cost = costOf(subjects, references, input);
  const stacks = input.stacks.map((stack): StackRow => {
    const { environment, part, document, diagnostics = [] } = stack;
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    return {
      environment,
      stack: stack.stack,
      part,
      counts: countChanges(document),
      cost: stackCost(cost, stack.stack),
      errors:
        document === undefined || errors.length > 0
          ? errors.map(({ summary, detail }) => `${summary} ${detail}`.trim())
          : undefined,
    };
  });
  const totals = total(stacks.map(({ counts }) => counts));
  return {
    verdict: verdictOf(stacks, changes, risks, cost, totals),
    against: input.against,
    notes: input.notes ?? [],
    stacks,
    totals,
    changes,
    risks,
    groups: groupsOf(changes, subjects),
    cost,
    pictures: await picturesOf(subjects, references, input),
    drift: reviewedChanges(driftOf(input.stacks)),
    doubts: doubtsOf(input),
  };
}

function total(all: readonly ChangeCounts[]): ChangeCounts {
  const sum: ChangeCounts = { import: 0, create: 0, update: 0, replace: 0, destroy: 0 };
  for (const counts of all) for (const name of Object.keys(sum) as (keyof ChangeCounts)[]) sum[name] += counts[name];
  return sum;
}
