import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { termsOfEnvironments } from "../../../cli/review/terms";
import { allEnvironments, type Environment } from "../../../environments";
import { planStacks, type SynthesizedStack } from "../../../plan";
import { markdownOf, type ReviewedStack, review } from "../../../plan/review";
import { changedEnvironments, type Draft, reviewedStacks, synthesized } from "../../support/changed-environments";
import { expectGolden } from "../../support/golden";
import { stackNames, stackPlan } from "../../support/plans";

const CHANGE = "Offline, on top of the base as if it were deployed.";

/** The comment that a reviewer reads of some plans. */
async function comment(stacks: readonly ReviewedStack[], against = CHANGE): Promise<string> {
  const fresh = against !== CHANGE;
  return markdownOf(
    await review({ stacks, against, fresh, terms: termsOfEnvironments(), today: "2026-11-21", notes: [] }),
  );
}

function golden(name: string, text: string): void {
  expectGolden(join(__dirname, "golden", `${name}.md`), text);
}

test("fresh environments", async () => {
  const stacks = reviewedStacks(stackNames().map(stackPlan));
  golden("fresh-environments", await comment(stacks, "Offline, as if nothing existed."));
});

test("an import", async () => {
  const stacks = reviewedStacks(
    stackNames()
      .filter((name) => name.startsWith("busyb-production-"))
      .map(stackPlan),
  );
  golden("import", await comment(stacks, "Offline, as if nothing existed."));
});

describe("changes of environments", () => {
  const second = { name: "busyb-staging-exports-758888582357", expireAfterDays: 30, oldVersionDays: 7 };
  const unused = { name: "euglena-development-scratch-848960888155", expireAfterDays: 30, oldVersionDays: 7 };
  let plans: ReviewedStack[];

  beforeAll(async () => {
    const before = changedEnvironments((draft) => {
      of(draft, "euglena/development").buckets = { scratch: unused };
    });
    const after = changedEnvironments((draft) => {
      const staging = of(draft, "busyb/staging");
      staging.buckets = { ...staging.buckets, exports: second };
      const service = staging.services["google-workspace-mcp"];
      if (service) service.buckets = ["oauth-tokens", "exports"];
      const rule = of(draft, "euglena/development").services.gateway?.ingress?.rules[0];
      if (rule) rule.priority = 110;
    });
    plans = reviewedStacks(await planChange(before, after, isPlanned));
  });

  const isPlanned = (stack: string) =>
    /^(bootstrap|busyb-staging)-/.test(stack) || /^euglena-development-(network|platform|gateway)$/.test(stack);

  const of = (draft: Draft, name: string) => {
    const environment = draft[name];
    if (environment === undefined) throw new Error(`there is no ${name}`);
    return environment;
  };

  const only = (...names: string[]) => plans.filter(({ stack }) => names.includes(stack));

  test("a listener priority", async () => {
    golden("listener-priority", await comment(only("euglena-development-gateway")));
  });

  test("a widened policy", async () => {
    const service = "busyb-staging-google-workspace-mcp";
    golden("widened-policy", await comment(only("busyb-staging-platform", service)));
  });

  test("a destroyed bucket", async () => {
    golden("destroyed-bucket", await comment(only("euglena-development-platform")));
  });
});

test("a tag of everything in four environments", async () => {
  const plans = await planChange(allEnvironments(), allEnvironments(), isShared, tagged);
  golden("tags-only", await comment(reviewedStacks(plans)));
});

/** A network of every environment, and the platform of the one whose network exists already. */
function isShared(stack: string): boolean {
  return stack.endsWith("-network") || stack === "busyb-production-platform";
}

/** Adds a tag to all that the providers of synthesized stacks make. */
function tagged(stacks: readonly SynthesizedStack[]): void {
  for (const { directory } of stacks) {
    const file = join(directory, "cdk.tf.json");
    const configuration = JSON.parse(readFileSync(file, "utf8"));
    configuration.provider.aws[0].default_tags[0].tags.owner = "platform-team";
    writeFileSync(file, JSON.stringify(configuration));
  }
}

/** Real plans of what changes between two versions of the environments. */
async function planChange(
  before: readonly Environment[],
  after: readonly Environment[],
  wanted: (stack: string) => boolean,
  edit: (stacks: readonly SynthesizedStack[]) => void = () => {},
) {
  const [base, now] = [synthesized(before, wanted), synthesized(after, wanted)];
  try {
    edit(now.stacks);
    return await planStacks(now.stacks, { base: base.stacks });
  } finally {
    for (const { folder } of [base, now]) rmSync(folder, { recursive: true, force: true });
  }
}
