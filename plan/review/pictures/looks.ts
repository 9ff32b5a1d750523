import type { ChangeAction } from "../model";
import type { Look } from "./graph";

/** What happens to things, the gravest first. */
export const ACTIONS: readonly ChangeAction[] = ["destroy", "replace", "update", "create", "import", "move", "forget"];

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
  create: { color: "#1a8247", sign: "+", word: "created" },
  update: { color: "#2b74cc", sign: "~", word: "updated" },
  replace: { color: "#ae6308", sign: "±", word: "replaced" },
  destroy: { color: "#cf3d3d", sign: "−", word: "destroyed" },
  import: { color: "#8f52d6", sign: "↓", word: "imported" },
  move: { color: GREY, sign: "→", word: "moved" },
  forget: { color: GREY, sign: "×", word: "forgotten" },
  unchanged: { color: GREY, dashed: true },
  outside: { color: GREY, round: true },
  existing: { color: GREY, dashed: true },
  entry: { color: "#8f52d6" },
  compute: { color: "#2b74cc" },
  store: { color: "#1a8247" },
  signal: { color: "#ae6308" },
};
