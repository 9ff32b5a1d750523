import type { ReviewInput } from "../input";
import type { BeforeAfter, Cost, CostLine, EnvironmentCost } from "../model";
import { References } from "../references";
import { type Subject, subjectsOf } from "../subjects";
import { sumBeforeAfter } from "./amount";
import { priced } from "./lines";
import { PRICES_OF } from "./prices";

type CostInput = Pick<ReviewInput, "stacks" | "terms" | "incomplete">;

/** What plans cost a month, without the rest of a review. */
export function estimate(input: CostInput): Cost {
  const subjects = subjectsOf(input.stacks);
  return costOf(subjects, new References(input.stacks, subjects), input);
}

/** What the plans cost a month, before and after. */
export function costOf(subjects: readonly Subject[], references: References, input: CostInput): Cost {
  const { lines, unpriced } = priced(subjects, references, input.terms);
  const names = [...new Set(input.stacks.map(({ environment }) => environment))];
  return {
    pricesOf: PRICES_OF,
    environments: names.map((name) =>
      environmentCost(
        name,
        lines.filter(({ environment }) => environment === name),
        input,
      ),
    ),
    unpriced,
  };
}

/** What one stack costs. */
export function stackCost(cost: Cost, stack: string): BeforeAfter {
  return sumBeforeAfter(cost.environments.flatMap(({ lines }) => lines.filter((line) => line.stack === stack)));
}

function environmentCost(
  environment: string,
  all: readonly (CostLine & { environment: string })[],
  { terms, incomplete = [] }: CostInput,
): EnvironmentCost {
  const lines = all
    .filter(({ before, after }) => before.max > 0 || after.max > 0)
    .map(({ environment: _, ...line }) => line)
    .sort((a, b) => b.after.typical - a.after.typical || b.before.typical - a.before.typical);
  const total = sumBeforeAfter(lines);
  const ceilingUsd = terms?.[environment]?.budget?.ceilingUsd;
  return {
    environment,
    ...total,
    ceilingUsd,
    isAboveCeiling: ceilingUsd !== undefined && !incomplete.includes(environment) && total.after.typical > ceilingUsd,
    services: [...new Set(lines.map(({ service }) => service))].map((service) => ({
      service,
      ...sumBeforeAfter(lines.filter((line) => line.service === service)),
    })),
    lines,
  };
}
