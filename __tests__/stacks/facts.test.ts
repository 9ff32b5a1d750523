import { factsOf } from "../../plan";
import { planOf, stackNames } from "../support/plans";

/** A type without facts is planned by schema alone: replacement, defaults and legal values of it are not known. */
test("every resource type that an environment uses has facts", () => {
  const types = stackNames().flatMap((stack) =>
    planOf(stack)
      .resources()
      .map(({ type }) => type),
  );
  expect(new Set(types).size).toBeGreaterThan(50);
  expect([...new Set(types)].filter((type) => factsOf(type) === undefined)).toEqual([]);
});
