import { rmSync } from "node:fs";
import { planStacks } from "../../../../plan";
import type { ReviewInput } from "../../../../plan/review/input";
import { graphsOf, type PictureGraph } from "../../../../plan/review/pictures";
import { References } from "../../../../plan/review/references";
import { type Subject, subjectsOf } from "../../../../plan/review/subjects";
import { Fixture } from "../../support";

type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** A review's parts of real plans, each of a stack that is an environment of its own. */
export interface ForeignPlans {
  readonly input: ReviewInput;
  readonly subjects: readonly Subject[];
  readonly references: References;
  readonly graphs: readonly PictureGraph[];
}

/** Plans stacks from one configuration to another; from nothing by default. */
export async function foreignPlans(
  stacks: Record<string, { before?: Resources; after: Resources }>,
): Promise<ForeignPlans> {
  const [deployed, changed] = [new Fixture(), new Fixture()];
  for (const [name, { before, after }] of Object.entries(stacks)) {
    if (before !== undefined) deployed.add(name, { resource: before });
    changed.add(name, { resource: after });
  }
  try {
    const plans = await planStacks(changed.stacks, { base: deployed.stacks });
    const reviewed = plans.map(({ stack, document, diagnostics }) => {
      if (document === undefined) throw new Error(JSON.stringify(diagnostics));
      return { stack, environment: `shop/${stack}`, part: stack, document };
    });
    const input = { stacks: reviewed, against: "a test", fresh: false, today: "2026-11-21" };
    const subjects = subjectsOf(reviewed);
    const references = new References(reviewed, subjects);
    return { input, subjects, references, graphs: graphsOf(subjects, references, input) };
  } finally {
    for (const { directory } of [deployed, changed]) rmSync(directory, { recursive: true, force: true });
  }
}
