import fc from "fast-check";
import { markdownOf } from "../../../../plan/review";
import { change, manyChanges, reviewOf } from "../sample-review";

const amount = { min: 1, typical: 1, max: 1 };
const counts = { import: 0, create: 1, update: 0, replace: 0, destroy: 0 };
const name = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom("x".repeat(5000), "|".repeat(500), "</details>", "`".repeat(300), "<!--", "@team", "\n\n# a"),
);

/** Each part of a comment as often begun as ended. */
function expectWhole(written: string) {
  expect(written.length).toBeLessThanOrEqual(65_000);
  expect(written.match(/^<\/details>$/gm)?.length).toBe(written.match(/^<details>/gm)?.length);
}

test("hundreds of stacks and environments of any name fit into a comment, and those left out are counted", () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 300, maxLength: 500 }),
      fc.array(name, { maxLength: 50 }),
      (names, other) => {
        const stacks = names.map((part) => ({
          environment: part,
          stack: part,
          part,
          counts,
          cost: { before: amount, after: amount },
          errors: part.length > 30 ? [part] : undefined,
        }));
        const environments = names.map((environment) => {
          return { environment, before: amount, after: amount, isAboveCeiling: false, services: [], lines: [] };
        });
        const written = markdownOf(
          reviewOf(
            other.map((one) => change(one, one, `${one}.${one}`)),
            {
              stacks,
              verdict: { outcome: "look", sentence: other.join(", ") },
              against: other.join(" "),
              cost: { pricesOf: "2026-06-01", unpriced: other, environments },
            },
          ),
        );
        expectWhole(written);
        const rows = written.match(/^\| .* \|$/gm)?.length ?? 0;
        const left = Number(/… and (\d+) more stacks? with changes/.exec(written)?.[1] ?? 0);
        // The head, the line below it, and the sum.
        expect(rows - 3 + left).toBe(names.length);
      },
    ),
    { numRuns: 20 },
  );
});

test("thousands of changes fit into a comment", () => {
  expectWhole(markdownOf(manyChanges(5000)));
});
