import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformStack, Testing } from "cdktf";
import type { PlanDocument } from "../../plan";
import { type Plan, planStack } from "../../plan/testing";
import { failure, rejection } from "./failure";
import "@slipway/plan/matchers";

function smallStack(change: (vpc: Vpc) => void = () => {}): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "small");
  new AwsProvider(stack, "aws", { region: "us-east-2", allowedAccountIds: ["848960888155"] });
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  new Subnet(stack, "subnet", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
  change(vpc);
  return stack;
}

describe("what expect is given", () => {
  test("may be a stack, which is planned, or a promise of any of these: then the matcher is to be awaited", async () => {
    const stack = smallStack();
    const answer: Promise<void> = expect(stack).toPlan();
    await answer;
    await expect(planStack(stack)).toCreate("aws_vpc.vpc");
    await expect(Promise.resolve(stack)).not.toCreate("aws_vpc.other");
    await expect(planStack(stack)).resolves.toBeUnknownUntilApply("aws_subnet.subnet", "vpc_id");
    expect(await rejection(expect(stack).toUpdate("aws_vpc.vpc"))).toBe(
      'expect(plan).toUpdate("aws_vpc.vpc")\n\naws_vpc.vpc is to be created',
    );
  });

  test("is planned as it is now, not as it was", async () => {
    const stack = smallStack();
    await expect(stack).not.toCreate("aws_vpc.second");
    new Vpc(stack, "second", { cidrBlock: "10.1.0.0/16" });
    await expect(stack).toCreate("aws_vpc.second");
  });

  test("fails in any case when it has no plan", () => {
    const message =
      "expected a Plan, a StackPlan, terraform's plan document, a TerraformStack or a promise of one, got an object with actions";
    expect(failure(() => expect({ actions: {} }).toPlan())).toBe(message);
    expect(failure(() => expect({ actions: {} }).not.toPlan())).toBe(message);
  });
});

describe("toPlan and toFailPlan", () => {
  const broken = () => smallStack((vpc) => vpc.addOverride("cidr_blok", "x"));

  test("tell a plan from errors, with their places", async () => {
    const plan = await planStack(broken());
    expect(plan).not.toPlan();
    expect(plan).toFailPlan();
    expect(plan).toFailPlan("Extraneous JSON object property at aws_vpc.vpc (small/vpc)");
    expect(plan).toFailPlan(/ named "cidr_blok"\.$/g);
    expect(plan).not.toFailPlan(/^No argument/);
    expect(plan).not.toFailPlan("credentials");
    const errors = `small does not plan:
  Extraneous JSON object property at aws_vpc.vpc (small/vpc): No argument or block type is named "cidr_blok".`;
    expect(failure(() => expect(plan).toPlan())).toBe(`expect(plan).toPlan()\n\n${errors}`);
    expect(failure(() => expect(plan).toFailPlan("credentials"))).toBe(
      `expect(plan).toFailPlan("credentials")\n\nNo error says credentials. ${errors}`,
    );
    expect(failure(() => expect(plan).not.toFailPlan(/blok/))).toBe(`expect(plan).not.toFailPlan(/blok/)\n\n${errors}`);
  });

  test("tell how much changes when there are no errors", async () => {
    const plan = await planStack(smallStack());
    expect(failure(() => expect(plan).not.toPlan())).toBe(
      "expect(plan).not.toPlan()\n\nsmall plans without errors: 2 to create.",
    );
    const empty: PlanDocument = { format_version: "1.2", terraform_version: "1.11.4" };
    expect(failure(() => expect(empty).toFailPlan())).toBe(
      "expect(plan).toFailPlan()\n\nThe configuration plans without errors: nothing to change.",
    );
  });

  test("an errored document, and none at all, are no plan", () => {
    const errored: PlanDocument = { format_version: "1.2", terraform_version: "1.11.4", errored: true };
    expect(errored).not.toPlan();
    expect({ stack: "web", diagnostics: [] }).toFailPlan("there is no plan, and no error that says why");
  });

  test("only the first errors are shown", () => {
    const diagnostics = Array.from({ length: 7 }, (_, index) => ({
      severity: "error" as const,
      summary: `Error ${index}`,
      detail: "long ".repeat(200),
      stack: "web",
    }));
    const message = failure(() => expect({ stack: "web", diagnostics }).toPlan());
    expect(message).toContain("\n  Error 4: long long");
    expect(message.endsWith("…\n  and 2 more errors")).toBe(true);
    expect(message.length).toBeLessThan(2500);
  });

  test("no other matcher holds for a plan with errors, nor does its opposite", async () => {
    const plan = await planStack(broken());
    const questions: ((is: jest.JestMatchers<Plan>["not"]) => void)[] = [
      (is) => is.toPlanNothing(),
      (is) => is.toCreate("aws_vpc.vpc"),
      (is) => is.toUpdate("aws_vpc.vpc"),
      (is) => is.toReplace("aws_vpc.vpc"),
      (is) => is.toDestroy("aws_vpc.vpc"),
      (is) => is.toOnlyChange([]),
      (is) => is.toHavePlanned("aws_vpc.vpc", "id", 1),
      (is) => is.toBeUnknownUntilApply("aws_vpc.vpc", "id"),
    ];
    for (const question of questions) {
      expect(failure(() => question(expect(plan)))).toContain("small does not plan:\n  Extraneous JSON");
      expect(failure(() => question(expect(plan).not))).toContain("small does not plan:\n  Extraneous JSON");
    }
  });
});
