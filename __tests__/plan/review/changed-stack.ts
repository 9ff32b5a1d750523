import { rmSync } from "node:fs";
import { planStacks } from "../../../plan";
import type { ReviewInput, Terms } from "../../../plan/review/input";
import { References } from "../../../plan/review/references";
import { risksOf } from "../../../plan/review/risks";
import { type Subject, subjectsOf } from "../../../plan/review/subjects";
import { Fixture } from "../support";

/** Resources by type and name, as Terraform's JSON configuration writes them. */
export type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** A real plan of a stack `shop-web` of the environment `shop/test` from one configuration to another. */
export class ChangedStack {
  static async plan(before: Resources, after: Resources): Promise<ChangedStack> {
    const deployed = new Fixture().add("shop-web", { resource: before });
    const changed = new Fixture().add("shop-web", { resource: after });
    try {
      const [plan] = await planStacks(changed.stacks, { base: deployed.stacks });
      if (plan?.document === undefined) throw new Error(JSON.stringify(plan?.diagnostics));
      const stack = { stack: "shop-web", environment: "shop/test", part: "web", document: plan.document };
      return new ChangedStack({ stacks: [stack], against: "a test", fresh: false, today: "2026-11-21" });
    } finally {
      for (const { directory } of [deployed, changed]) rmSync(directory, { recursive: true, force: true });
    }
  }

  private constructor(private readonly input: ReviewInput) {}

  subject(address: string): Subject {
    const found = subjectsOf(this.input.stacks).find((one) => one.address === address);
    if (found === undefined) throw new Error(`no ${address} in the plan`);
    return found;
  }

  /** The risks of one resource, `rule: sentence`. */
  risks(address: string, terms?: Terms): string[] {
    return this.all(terms)
      .filter(({ change }) => change === this.subject(address).id)
      .map(({ rule, sentence }) => `${rule}: ${sentence}`);
  }

  all(terms: Terms = {}, today = this.input.today) {
    const subjects = subjectsOf(this.input.stacks);
    const input = { ...this.input, terms: { "shop/test": terms }, today };
    return risksOf(subjects, new References(input.stacks, subjects), input);
  }
}
