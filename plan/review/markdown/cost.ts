import { dollars, dollarsChange, dollarsRange } from "../cost/dollars";
import type { EnvironmentCost, Review } from "../model";
import type { Section } from "./section";
import { text } from "./text";

/** Lines of an environment that are shown; the page has them all. */
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
  const ceiling = ceilingUsd === undefined ? "" : `, ceiling ${dollars(ceilingUsd)}${isAboveCeiling ? " ⛔" : ""}`;
  const shown = lines
    .filter(isSeen)
    .slice(0, SHOWN)
    .map((line) => {
      const assumption = line.assumption === undefined ? "" : ` (assumed: ${text(line.assumption)})`;
      return `  - ${dollarsChange(line.before.typical, line.after.typical)} ${text(line.what)}${assumption}`;
    });
  return [
    `- **${text(environment)}**: ${dollarsChange(before.typical, after.typical)}${range}${ceiling}`,
    ...shown,
  ].join("\n");
}

/** Less than a cent says nothing. */
function isSeen({ before, after }: EnvironmentCost["lines"][number]): boolean {
  return before.typical >= 0.01 || after.typical >= 0.01;
}
