import fc from "fast-check";
import { patternCovers, patternsOverlap } from "../../../../../plan/review/risks/policy/pattern";

test.each([
  ["*", "s3:get*", true],
  ["s3:*", "s3:getobject", true],
  ["s3:get*", "s3:*", false],
  ["s3:getobject", "s3:get*", false],
  ["s3:?etobject", "s3:getobject", true],
  ["s3:getobject", "s3:?etobject", false],
  ["arn:aws:s3:::a/*", "arn:aws:s3:::a/b/*", true],
  ["arn:aws:s3:::a/b/*", "arn:aws:s3:::a/*", false],
  ["*a*b", "xaxxb", true],
  ["", "", true],
  ["", "*", false],
])("%s covers %s: %s", (wide, narrow, covered) => {
  expect(patternCovers(wide, narrow)).toBe(covered);
});

test.each([
  ["s3:*", "*object", true],
  ["s3:get*", "s3:put*", false],
  ["a?c", "ab*", true],
  ["a?", "a", false],
])("%s and %s overlap: %s", (one, other, overlap) => {
  expect(patternsOverlap(one, other)).toBe(overlap);
});

const letters = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });
const matches = (glob: string, text: string) =>
  new RegExp(`^${glob.replaceAll("?", ".").replaceAll("*", ".*")}$`).test(text);

test("against a text, covering is what a regular expression says", () => {
  fc.assert(fc.property(pattern, letters, (glob, text) => patternCovers(glob, text) === matches(glob, text)));
});

test("whatever a covered pattern matches, the covering one matches", () => {
  fc.assert(
    fc.property(pattern, pattern, letters, (wide, narrow, text) => {
      fc.pre(patternCovers(wide, narrow) && matches(narrow, text));
      return matches(wide, text);
    }),
  );
});

test("patterns that match one text overlap", () => {
  fc.assert(
    fc.property(pattern, pattern, letters, (one, other, text) => {
      fc.pre(matches(one, text) && matches(other, text));
      return patternsOverlap(one, other);
    }),
  );
});
