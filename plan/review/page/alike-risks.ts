import type { ReviewedChange, Risk } from "../model";
import { each } from "./rows";

/** One risk, in every environment that runs it. */
export interface AlikeRisk {
  /** Stands for all. */
  readonly risk: Risk;
  /** What the risk is about, unless the review does not list it. */
  readonly change?: ReviewedChange;
  readonly environments: readonly string[];
}

/** Risks that read the same, once; in the order of the first of each. */
export function alikeRisks(risks: readonly Risk[], changes: ReadonlyMap<string, ReviewedChange>): AlikeRisk[] {
  const byText = new Map<string, Risk[]>();
  for (const risk of risks) {
    const { rule, sentence, accept, accepted } = risk;
    const text = JSON.stringify([rule, sentence, accept, accepted]);
    byText.set(text, [...(byText.get(text) ?? []), risk]);
  }
  return [...byText.values()].flatMap((alike) => {
    const [risk] = alike;
    if (risk === undefined) return [];
    const environments = each(alike.map(({ environment }) => environment));
    return [{ risk, change: changes.get(risk.change), environments }];
  });
}
