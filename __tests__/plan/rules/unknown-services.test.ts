import fc from "fast-check";
import { withHiddenValues } from "./hiding";
import { rightServices } from "./right-services";
import { said } from "./said";

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
