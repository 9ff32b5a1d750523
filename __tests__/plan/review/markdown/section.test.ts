import fc from "fast-check";
import { type Section, sectionsText } from "../../../../plan/review/markdown/section";

const section = (items: string[], more: Partial<Section> = {}): Section => ({
  title: "Title",
  isFolded: false,
  items,
  ...more,
});

test("a section has a heading, or a summary that opens it; one without items is left out", () => {
  expect(sectionsText([section(["- a", "- b"])], 10_000)).toBe("\n### Title\n\n- a\n- b\n");
  expect(sectionsText([section(["- a"], { isFolded: true, lead: "Why." })], 10_000)).toBe(
    "\n<details><summary>Title</summary>\n\nWhy.\n\n- a\n\n</details>\n",
  );
  expect(sectionsText([section([])], 10_000)).toBe("");
});

test("what does not fit is counted, whole items only, and later sections keep their place", () => {
  const long = section(Array.from({ length: 100 }, (_, index) => `- item ${index} ${"x".repeat(40)}`));
  const written = sectionsText([long, section(["- last"], { title: "Last" })], 2000);
  expect(written.length).toBeLessThanOrEqual(2000);
  expect(written).toMatch(/\n- item \d+ x{40}\n- … and \d+ more, in review\.html\.\n/);
  expect(written).toContain("### Last\n\n- last\n");
  const [shown, rest] = [written.match(/- item/g)?.length, Number(/and (\d+) more/.exec(written)?.[1])];
  expect((shown ?? 0) + rest).toBe(100);
});

test("whatever the items are, the text is never longer than its room", () => {
  const anySection = fc.record({
    title: fc.string({ maxLength: 60 }),
    isFolded: fc.boolean(),
    items: fc.array(fc.string({ maxLength: 900 }), { maxLength: 60 }),
  });
  fc.assert(
    fc.property(fc.array(anySection, { maxLength: 10 }), fc.integer({ min: 8000, max: 65_536 }), (sections, room) => {
      expect(sectionsText(sections, room).length).toBeLessThanOrEqual(room);
    }),
  );
});
