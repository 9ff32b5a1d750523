import fc from "fast-check";
import { label, widthOf } from "../../../../plan/review/pictures/text";

test("a long label keeps its beginning and its end", () => {
  expect(label("google-workspace-mcp-service-server-errors", 20)).toBe("google-worksp…errors");
  expect(label("short", 20)).toBe("short");
});

test("a label has no character that cannot be seen or that turns texts round", () => {
  expect(label("a\u0000b\u202ec\nd")).toBe("a\uFFFDb\uFFFDc\uFFFDd");
});

test("a label is never longer than it may be, and says everything that fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 6, max: 40 }), (text, longest) => {
      const letters = [...label(text, longest)];
      expect(letters.length).toBe(Math.min([...text].length, longest));
    }),
  );
});

test("wide letters need more room, more letters too", () => {
  expect(widthOf("漢字", 12)).toBeGreaterThan(widthOf("ab", 12));
  expect(widthOf("abc", 12)).toBeGreaterThan(widthOf("ab", 12));
  expect(widthOf("ab", 13)).toBeGreaterThan(widthOf("ab", 12));
});
