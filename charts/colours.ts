/**
 * Colours that people with any colour vision tell apart (Okabe and Ito, https://jfly.uni-koeln.de/color/), without the
 * yellow, which is too pale for lines on white.
 */
export const COLOURS = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#e69f00",
  "#6b4c9a",
  "#000000",
] as const;

/** What is drawn on: a page of its own, so that pictures read alike on light and on dark sites. */
export const PAPER = "#ffffff";
export const INK = "#1f2328";
export const FAINT_INK = "#59636e";
export const RULES = "#e3e6ea";
export const BAND = "rgba(120, 120, 120, 0.16)";

/** The colour of the item at a position; they repeat when there are more items than colours. */
export const colourAt = (position: number): string => COLOURS[position % COLOURS.length] ?? INK;
