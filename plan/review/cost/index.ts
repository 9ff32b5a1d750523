import type { ReviewInput } from "../input";
import type { BeforeAfter, Cost } from "../model";
import type { References } from "../references";
import type { Subject } from "../subjects";

/** What the plans cost a month, before and after. */
export function costOf(_subjects: readonly Subject[], _references: References, _input: ReviewInput): Cost {
  return { pricesOf: "", environments: [], unpriced: [] };
}

/** What one stack costs. */
export function stackCost(_cost: Cost, _stack: string): BeforeAfter {
  const nothing = { min: 0, typical: 0, max: 0 };
  return { before: nothing, after: nothing };
}
