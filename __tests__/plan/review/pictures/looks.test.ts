import { looks } from "../../../../plan/review/pictures/looks";
import { ACTIONS } from "../../../../plan/review/words";

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("contrast is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each(Object.entries(looks))(
  "%s: its colour is seen on light and dark pages, by WCAG's 3:1 for graphics",
  (_look, { color }) => {
    expect(contrast(color, "#ffffff")).toBeGreaterThanOrEqual(3);
    expect(contrast(color, "#1b1b1f")).toBeGreaterThanOrEqual(3);
  },
);

test.each(ACTIONS)("%s: its sign is read on its colour, by WCAG's 4.5:1 for texts", (action) => {
  expect(contrast(looks[action].color, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});

test("no two actions have the same sign or word: colour is not all that tells them apart", () => {
  expect(new Set(ACTIONS.map((action) => looks[action].sign)).size).toBe(ACTIONS.length);
  expect(new Set(ACTIONS.map((action) => looks[action].word)).size).toBe(ACTIONS.length);
});
