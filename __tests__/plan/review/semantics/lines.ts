import { rmSync } from "node:fs";
import { planStacks } from "../../../../plan";
import type { ChangeLine } from "../../../../plan/review/model";
import { changeLines } from "../../../../plan/review/semantics";
import { type Subject, subjectsOf } from "../../../../plan/review/subjects";
import type { Change, PlanDocument } from "../../../../plan/terraform/document";
import { Fixture } from "../../support";

/** Resources by type and name, as Terraform's JSON configuration writes them. */
export type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** The lines of a real plan from one set of resources to another, by address: `what: before → after`. */
export async function plannedLines(before: Resources, after: Resources): Promise<(address: string) => string[]> {
  const [deployed, changed] = [before, after].map((resource) => new Fixture().add("shop", { resource }));
  try {
    const [plan] = await planStacks(changed?.stacks ?? [], { base: deployed?.stacks ?? [] });
    if (plan?.document === undefined) throw new Error(JSON.stringify(plan?.diagnostics));
    const subjects = subjectsIn(plan.document);
    return (address) => {
      const subject = subjects.find((one) => one.address === address);
      if (subject === undefined) throw new Error(`${address} is not in the plan`);
      return changeLines(subject).map(text);
    };
  } finally {
    for (const fixture of [deployed, changed]) if (fixture) rmSync(fixture.directory, { recursive: true, force: true });
  }
}

/** The lines of a change as a document states it, for what no real plan of an offline provider shows. */
export function linesOf(type: string, change: Partial<Change>): ChangeLine[] {
  return subjectsIn(documentOf(type, change)).flatMap(changeLines);
}

export function subjectsIn(document: PlanDocument): Subject[] {
  return subjectsOf([{ stack: "shop", environment: "shop/test", part: "shop", document }]);
}

function documentOf(type: string, change: Partial<Change>): PlanDocument {
  const whole: Change = { actions: ["update"], before: {}, after: {}, after_unknown: {}, ...change };
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: [{ address: `${type}.a`, mode: "managed", type, name: "a", provider_name: "aws", change: whole }],
  };
}

/** `what: before → after`, with what there is of it. */
export function text({ what, before, after, forcesReplacement, quiet }: ChangeLine): string {
  const values = [before === undefined ? "" : `- ${before}`, after === undefined ? "" : `+ ${after}`].filter(Boolean);
  const notes = `${forcesReplacement ? " (forces replacement)" : ""}${quiet === undefined ? "" : ` [${quiet}]`}`;
  return `${[what, ...values].join(" ")}${notes}`;
}
