import { stackNames, stackPlan } from "../support/plans";

describe.each(stackNames())("%s", (stack) => {
  test("plans without an error", () => {
    expect(stackPlan(stack).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("has nothing left to change after apply", () => {
    const second = stackPlan(stack).second;
    const changed = (second?.resource_changes ?? []).filter(({ change }) => change.actions.join() !== "no-op");
    expect(changed.map(({ address, change }) => `${change.actions} ${address}`)).toEqual([]);
    expect(second).toBeDefined();
  });
});
