import { planTotals } from "../../cli/plan-report";
import type { Run } from "../../cli/runs/run";

function totals(...counts: (number | undefined)[]): string | undefined {
  const planned: Run["planned"] = counts.map((create, index) => ({
    entry: { stack: `s${index}`, environment: "e", part: "p", account: "1", region: "r" },
    result: {
      stack: `s${index}`,
      ...(create === undefined ? {} : { document: { format_version: "1.2", terraform_version: "1.11.4" } }),
      counts: { import: 0, create: create ?? 0, update: 0, replace: 0, destroy: 0 },
      diagnostics: [],
      seconds: 0.1,
    },
  }));
  const run: Run = { planned, others: [], everything: true, fresh: true, against: "Offline.", notes: [] };
  return planTotals(run, 0.1).split("\n")[0];
}

test("the run in one sentence: what changes, that nothing does, or that nobody knows", () => {
  expect(totals(2, 1)).toBe("2 stacks planned in 0.1 s: 3 to create.");
  expect(totals(0)).toBe("1 stack planned in 0.1 s: nothing to change.");
  expect(totals(undefined, undefined)).toBe("2 of 2 stacks could not be planned in 0.1 s.");
  expect(totals(undefined, 1)).toBe("1 of 2 stacks could not be planned in 0.1 s: 1 to create.");
});
