import { rmSync } from "node:fs";
import { planStacks, type StackPlan } from "../../../../plan";
import { type Review, review } from "../../../../plan/review";
import { Fixture } from "../../support";
import type { Configuration, PullRequest } from "./pull-request";

/** The review of each pull request by itself, from one real plan of all of them. */
export async function reviewed(all: readonly PullRequest[]): Promise<Review[]> {
  const plan = await planned(together(all, "before"), together(all, "after"));
  return Promise.all(all.map((one) => reviewOf(plan, one)));
}

async function planned(before: Configuration, after: Configuration): Promise<StackPlan> {
  const [deployed, changed] = [before, after].map((resources) =>
    new Fixture().add("shop-web", { resource: nested(resources) }),
  );
  if (deployed === undefined || changed === undefined) throw new Error("no stacks");
  try {
    const [plan] = await planStacks(changed.stacks, { base: deployed.stacks });
    if (plan?.document === undefined) throw new Error(JSON.stringify(plan?.diagnostics));
    return plan;
  } finally {
    for (const { directory } of [deployed, changed]) rmSync(directory, { recursive: true, force: true });
  }
}

/** Only what the pull request has; all the others do not exist for it. */
function reviewOf({ document, constructPaths }: StackPlan, { before, after }: PullRequest): Promise<Review> {
  const isOwn = ({ address }: { address: string }) => address in before || address in after;
  const own = document && { ...document, resource_changes: document.resource_changes?.filter(isOwn) };
  const stack = { stack: "shop-web", environment: "shop/test", part: "web", document: own, constructPaths };
  return review({ stacks: [stack], against: "a test", fresh: false, today: "2026-11-21" });
}

function together(all: readonly PullRequest[], side: "before" | "after"): Configuration {
  const entries = all.flatMap((one) => Object.entries(one[side]));
  const addresses = entries.map(([address]) => address);
  const twice = addresses.find((address, index) => addresses.indexOf(address) !== index);
  if (twice !== undefined) throw new Error(`two pull requests have ${twice}`);
  return Object.fromEntries(entries);
}

function nested(resources: Configuration): Record<string, Record<string, object>> {
  const byType: Record<string, Record<string, object>> = {};
  for (const [address, values] of Object.entries(resources)) {
    const [type = "", name = ""] = address.split(".");
    byType[type] = { ...byType[type], [name]: values };
  }
  return byType;
}
