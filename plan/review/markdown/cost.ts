import { dollars, dollarsChange, dollarsRange } from "../cost/dollars";
import type { CostLine, EnvironmentCost, Review } from "../model";
import type { Section } from "./section";
import { text } from "./text";

/** Lines of an environment that are shown: those that change, or all where the ceiling is broken. The page has the rest. */
const SHOWN = 5;

/** What a month costs, by environment with its biggest lines. In sight only where a ceiling is broken. */
export function costSections({ cost }: Review): Section[] {
  const { environments, pricesOf, unpriced } = cost;
  const paying = environments.filter(({ before, after }) => before.max > 0 || after.max > 0);
  const missing = unpriced.length === 0 ? "" : ` Not in the price table: ${unpriced.map(text).join(", ")}.`;
  return [
    {
      title: "Cost of a typical month",
      isFolded: !environments.some(({ isAboveCeiling }) => isAboveCeiling),
      lead: `Prices of ${text(pricesOf)}, on demand, without taxes and discounts.${missing}`,
      items: paying.map(environmentItem),
    },
  ];
}

function environmentItem({ environment, before, after, ceilingUsd, isAboveCeiling, lines }: EnvironmentCost): string {
  const range = after.min === after.max ? "" : `, ${dollarsRange(after)} with what scales`;
  const exceeded = isAboveCeiling ? " ⛔" : after.max > (ceilingUsd ?? after.max) ? ", exceeded at its most" : "";
  const ceiling = ceilingUsd === undefined ? "" : `, ceiling ${dollars(ceilingUsd)}${exceeded}`;
  const shown = (isAboveCeiling ? lines : lines.filter(isChanged)).slice(0, SHOWN).map(lineItem);
  return [
    `- **${text(environment)}**: ${dollarsChange(before.typical, after.typical)}${range}${ceiling}`,
    ...shown,
  ].join("\n");
}

function lineItem({ before, after, service, what, assumption }: CostLine): string {
  const assumed = assumption === undefined ? "" : ` (assumed: ${text(assumption)})`;
  return `  - ${dollarsChange(before.typical, after.typical)} ${text(service)}: ${text(what)}${assumed}`;
}

/** By a cent at least. */
function isChanged({ before, after }: CostLine): boolean {
  return (["min", "typical", "max"] as const).some((side) => Math.abs(after[side] - before[side]) >= 0.01);
}
