import fc from "fast-check";
import { planOf, stackNames } from "../../support/plans";
import { withHiddenValues } from "./hiding";
import { rightServices } from "./right-services";
import { problemsOf, said } from "./said";
import { asObject } from "./support";

const configurations = Object.entries(rightServices).flatMap(([type, configs]) =>
  configs.map((config) => ({ type, config })),
);

test.each(configurations)("what is right is not complained about: $type", ({ type, config }) => {
  expect(said(type, config)).toEqual([]);
});

test("what is known only after apply is never wrong, whatever else is known", () => {
  const somewhere = fc
    .constantFrom(...configurations)
    .chain(({ type, config }) => withHiddenValues(config).map((hidden) => ({ type, config: hidden })));
  fc.assert(
    fc.property(somewhere, ({ type, config }) => {
      expect(said(type, config)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test.each(stackNames())("the services of %s are not complained about", (stack) => {
  const plan = planOf(stack);
  expect(plan.errors).toEqual([]);
  const wrong = plan
    .resources()
    .filter(({ type }) => type in rightServices)
    .flatMap(({ type, address, values }) =>
      problemsOf(type, asObject(values)).map(({ summary }) => `${address}: ${summary}`),
    );
  expect(wrong).toEqual([]);
});
