import { rules } from "../../../plan/provider/rules";
import { planOf, stackNames } from "../../support/plans";
import { asObject, problemsOf } from "./support";

test.each(stackNames())("everything in %s obeys the rules", (stack) => {
  const complaints = planOf(stack)
    .resources()
    .flatMap(({ type, address, values }) => problemsOf(type, asObject(values)).map((says) => `${address}: ${says}`));
  expect(complaints).toEqual([]);
});

test("the stacks of this repository hold something for many rules", () => {
  const types = new Set(
    stackNames().flatMap((stack) =>
      planOf(stack)
        .resources()
        .map(({ type }) => type),
    ),
  );
  expect([...types].filter((type) => rules[type] !== undefined).length).toBeGreaterThan(15);
});
