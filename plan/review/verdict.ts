import type { ChangeCounts } from "../terraform/document";
import type { Cost, ReviewedChange, Risk, StackRow, Verdict } from "./model";
import { riskTitle } from "./risks";
import { plural } from "./words";

const COUNTED = ["destroy", "replace", "update", "create", "import"] as const satisfies readonly (keyof ChangeCounts)[];

/** The answer to "is this safe to merge?" in one sentence. */
export function verdictOf(
  stacks: readonly StackRow[],
  changes: readonly ReviewedChange[],
  risks: readonly Risk[],
  cost: Cost,
  totals: ChangeCounts,
): Verdict {
  const problems = [...notPlanned(stacks), ...aboveCeiling(cost)];
  const open = risks.filter(({ accepted }) => accepted === undefined);
  if (problems.length > 0) {
    const besides = open.length > 0 ? `; besides, ${plural(open.length, "risk")} to look at` : "";
    return { outcome: "failed", sentence: `Not ready to merge: ${problems.join("; ")}${besides}.` };
  }
  if (open.length > 0)
    return { outcome: "look", sentence: `A person must look before this is merged: ${inShort(open)}.` };
  if (changes.length === 0) return { outcome: "fine", sentence: "Safe to merge: nothing changes." };
  return {
    outcome: "fine",
    sentence: `Safe to merge, as far as a plan can tell: ${summary(changes, totals)}${accepted(risks)}.`,
  };
}

function notPlanned(stacks: readonly StackRow[]): string[] {
  const failed = stacks.filter(({ errors }) => errors !== undefined).length;
  return failed === 0 ? [] : [`${failed} of ${plural(stacks.length, "stack")} could not be planned`];
}

function aboveCeiling({ environments }: Cost): string[] {
  const above = environments.filter(({ isAboveCeiling }) => isAboveCeiling).map(({ environment }) => environment);
  if (above.length === 0) return [];
  return [`${above.join(", ")} ${above.length === 1 ? "costs" : "cost"} more than the ceiling`];
}

/** So that whoever accepts a risk in the same change is seen to. */
function accepted(risks: readonly Risk[]): string {
  return risks.length === 0 ? "" : `; accepted: ${inShort(risks)}`;
}

/** `permissions grow (2), something is interrupted` */
function inShort(risks: readonly Risk[]): string {
  return [...new Set(risks.map(({ rule }) => rule))]
    .map((id) => {
      const count = risks.filter(({ rule }) => rule === id).length;
      return count === 1 ? riskTitle(id) : `${riskTitle(id)} (${count})`;
    })
    .join(", ");
}

/** What changes, and that nobody feels it. */
function summary(changes: readonly ReviewedChange[], totals: ChangeCounts): string {
  if (changes.every(({ quiet }) => quiet !== undefined))
    return `only tags and what terraform alone reads change, in ${plural(changes.length, "resource")}`;
  const other = (["move", "forget"] as const).map((name) => ({
    name,
    count: changes.filter(({ action }) => action === name).length,
  }));
  const counts = [...COUNTED.map((name) => ({ name, count: totals[name] })), ...other].filter(({ count }) => count > 0);
  const isLost = totals.destroy + totals.replace > 0;
  const felt = isLost
    ? "nobody notices what is destroyed or replaced, or somebody accepted it"
    : "nothing is destroyed or replaced";
  return `${counts.map(({ name, count }) => `${count.toLocaleString("en-US")} to ${name}`).join(", ")}; ${felt}`;
}
