import { DONE } from "../words";
import type { Look } from "./graph";

export interface Appearance {
  /** Of borders and signs: at least 3:1 against white and against #1b1b1f, so that one colour serves light and dark pages. */
  readonly color: string;
  /** Says the same as the colour. @default - none */
  readonly sign?: string;
  /** The sign in a word, as counts have it. */
  readonly word?: string;
  readonly dashed?: boolean;
  /** Round ends. @default - a box */
  readonly round?: boolean;
}

const GREY = "#71717a";

/** The signs are terraform's own, as far as it has one. */
export const looks: Readonly<Record<Look, Appearance>> = {
  create: { color: "#1a8247", sign: "+", word: DONE.create },
  update: { color: "#2b74cc", sign: "~", word: DONE.update },
  replace: { color: "#ae6308", sign: "±", word: DONE.replace },
  destroy: { color: "#cf3d3d", sign: "−", word: DONE.destroy },
  import: { color: "#8f52d6", sign: "↓", word: DONE.import },
  move: { color: GREY, sign: "→", word: DONE.move },
  forget: { color: GREY, sign: "×", word: DONE.forget },
  unchanged: { color: GREY, dashed: true },
  outside: { color: GREY, round: true },
  existing: { color: GREY, dashed: true },
  entry: { color: "#8f52d6" },
  compute: { color: "#2b74cc" },
  store: { color: "#1a8247" },
  signal: { color: "#ae6308" },
};
