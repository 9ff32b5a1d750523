import { printable } from "../../plan/differences-text";
import { type Cost, dollars, type EnvironmentCost } from "../../plan/review";
import { paint } from "../paint";

/** Lines that are named: where a saving would count. */
const NAMED = 3;

/** What is said about the environments whose typical month is above their ceiling, a sentence each; nothing where none is. */
export function ceilingsText({ environments }: Cost): string {
  return environments
    .filter(({ isAboveCeiling }) => isAboveCeiling)
    .map((environment) => `\n${paint.red("Error")}: ${printable(sentence(environment))}\n`)
    .join("");
}

function sentence({ environment, after, ceilingUsd = 0, lines }: EnvironmentCost): string {
  const biggest = lines.slice(0, NAMED).map((line) => `${line.name} ${dollars(line.after.typical)}`);
  return (
    `${environment} costs about ${dollars(after.typical)} a month, above its ceiling of ${dollars(ceilingUsd)}: ` +
    `${biggest.join(", ")}; raise budget.ceilingUsd in environments/${environment}.ts or make something smaller.`
  );
}
