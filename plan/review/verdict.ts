import type { Cost, ReviewedChange, Risk, StackRow, Verdict } from "./model";

/** The answer to "is this safe to merge?" in one sentence. */
export function verdictOf(
  stacks: readonly StackRow[],
  changes: readonly ReviewedChange[],
  risks: readonly Risk[],
  cost: Cost,
): Verdict {
  const failed = stacks.filter(({ errors }) => errors !== undefined);
  if (failed.length > 0)
    return { outcome: "failed", sentence: `${failed.length} of ${stacks.length} stacks could not be planned` };
  const above = cost.environments.filter(({ isAboveCeiling }) => isAboveCeiling);
  if (above.length > 0)
    return {
      outcome: "failed",
      sentence: `${above.map(({ environment }) => environment).join(", ")} above the ceiling`,
    };
  const open = risks.filter(({ accepted }) => accepted === undefined);
  if (open.length > 0) return { outcome: "look", sentence: `${open.length} risks need a person` };
  return { outcome: "fine", sentence: changes.length === 0 ? "Nothing changes." : "Nothing here is risky." };
}
