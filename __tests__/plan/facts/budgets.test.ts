import { differing } from "./support";

test.each([
  ["100", "100.0", []],
  ["100", "1e2", []],
  ["100", "101", ["limit_amount"]],
  ["100", "", ["limit_amount"]],
])("a budget of %s and one of %s", (before, after, expected) => {
  const budget = (limit_amount: string) => ({ name: "all", budget_type: "COST", time_unit: "MONTHLY", limit_amount });
  expect(differing("aws_budgets_budget", budget(before), budget(after))).toEqual(expected);
});
