import type { StackPlan } from "../../plan";
import { loadPlan, UNKNOWN } from "../../plan/testing";
import { planOf, stackNames, stackPlan } from "../support/plans";
import { failure } from "./failure";
import "@slipway/plan/matchers";

test("matchers take a Plan, a stack's plan of a run, and terraform's document; nothing is to be awaited then", () => {
  const [name = ""] = stackNames();
  const inRun: StackPlan = stackPlan(name);
  if (inRun.document === undefined || inRun.second === undefined) throw new Error("no plan");
  const [address = ""] = planOf(name).addresses;
  for (const given of [planOf(name), inRun, inRun.document]) {
    expect(expect(given).toPlan()).toBeUndefined();
    expect(given).toCreate(address);
  }
  expect(inRun.second).toPlanNothing();
});

describe("on a planned stack of this repository, the largest one,", () => {
  const largest = stackNames()
    .map(stackPlan)
    .reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
  const plan = loadPlan(largest);
  const [address = ""] = plan.addresses;

  test.each<[string, () => unknown]>([
    ["toPlan", () => expect(plan).toPlan()],
    ["toFailPlan", () => expect(plan).not.toFailPlan("x")],
    ["toPlanNothing", () => failure(() => expect(plan).toPlanNothing())],
    ["toCreate", () => expect(largest).toCreate(address, "region")],
    ["toUpdate", () => failure(() => expect(plan).toUpdate("aws_vpc.nowhere"))],
    ["toReplace", () => expect(plan).not.toReplace(address, "region")],
    ["toDestroy", () => failure(() => expect(plan).toDestroy(address))],
    ["toOnlyChange", () => expect(largest).toOnlyChange(plan.addresses)],
    ["toHavePlanned", () => expect(largest).toHavePlanned(address, "id", UNKNOWN)],
    ["toBeUnknownUntilApply", () => expect(plan).toBeUnknownUntilApply(address, "id")],
  ])("%s takes at most 5 ms", (_, call) => {
    expect(medianMilliseconds(call)).toBeLessThanOrEqual(5);
  });
});

function sizeOf({ document }: StackPlan): number {
  return document?.resource_changes?.length ?? 0;
}

/** What the middle one of many calls takes. */
function medianMilliseconds(call: () => unknown): number {
  const times = Array.from({ length: 51 }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[25] ?? Number.POSITIVE_INFINITY;
}
