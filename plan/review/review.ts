import { factsOf } from "../provider/facts";
import { type ChangeCounts, countChanges } from "../terraform/document";
import { uncheckedDocuments } from "../unchecked";
import { reviewedChanges } from "./changes";
import { costOf, stackCost } from "./cost";
import { groupsOf } from "./groups";
import type { ReviewInput } from "./input";
import type { Doubts, Review, StackRow } from "./model";
import { picturesOf } from "./pictures";
import { References } from "./references";
import { risksOf } from "./risks";
import { driftOf, type Subject, subjectsOf } from "./subjects";
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
  return {
    verdict: verdictOf(stacks, changes, risks, cost),
    against: input.against,
    notes: input.notes ?? [],
    stacks,
    totals: total(stacks.map(({ counts }) => counts)),
    changes,
    risks,
    groups: groupsOf(changes, subjects),
    cost,
    pictures: await picturesOf(subjects, references, changes, input),
    drift: reviewedChanges(driftOf(input.stacks)),
    doubts: doubtsOf(input, subjects),
  };
}

function total(all: readonly ChangeCounts[]): ChangeCounts {
  const sum: ChangeCounts = { import: 0, create: 0, update: 0, replace: 0, destroy: 0 };
  for (const counts of all) for (const name of Object.keys(sum) as (keyof ChangeCounts)[]) sum[name] += counts[name];
  return sum;
}

function doubtsOf({ stacks, live }: ReviewInput, subjects: readonly Subject[]): Doubts {
  const types = new Set(subjects.map(({ type }) => type));
  return {
    assumptions: stacks.flatMap(({ stack, assumptions }) => (assumptions ?? []).map((one) => ({ ...one, stack }))),
    // The real provider needs none of our facts.
    typesWithoutFacts: live
      ? []
      : [...types].filter((type) => type.startsWith("aws_") && factsOf(type) === undefined).sort(),
    notLookedInto: live
      ? []
      : stacks.flatMap(({ stack, document }) =>
          document === undefined ? [] : uncheckedDocuments(document).map((address) => `${stack}/${address}`),
        ),
  };
}
