import type { Amount, BeforeAfter } from "../model";

/** Hours of a month, as AWS's own calculator counts them. */
export const HOURS = 730;

export const NOTHING: Amount = { min: 0, typical: 0, max: 0 };

/** The same at its fewest tasks and at its most. */
export function flat(usd: number): Amount {
  return { min: usd, typical: usd, max: usd };
}

/** What a number of things costs, from the fewest to the most. */
export function each({ min, typical, max }: Amount, usd: (count: number) => number): Amount {
  return { min: usd(min), typical: usd(typical), max: usd(max) };
}

export function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce(
    (total, { min, typical, max }) => ({
      min: total.min + min,
      typical: total.typical + typical,
      max: total.max + max,
    }),
    NOTHING,
  );
}

export function sumBeforeAfter(costs: readonly BeforeAfter[]): BeforeAfter {
  return { before: sum(costs.map(({ before }) => before)), after: sum(costs.map(({ after }) => after)) };
}
