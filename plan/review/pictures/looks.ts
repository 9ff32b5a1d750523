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

const GREY = "#7c7c85";

/** The signs are terraform's own, as far as it has one. */
export const looks: Readonly<Record<Look, Appearance>> = {
  create: { color: "#1f8a4c", sign: "+", word: "created" },
  update: { color: "#2f78d0", sign: "~", word: "updated" },
  replace: { color: "#b8690a", sign: "±", word: "replaced" },
  destroy: { color: "#d64545", sign: "−", word: "destroyed" },
  import: { color: "#9256d9", sign: "↓", word: "imported" },
  move: { color: GREY, sign: "→", word: "moved" },
  forget: { color: GREY, sign: "×", word: "forgotten" },
  unchanged: { color: GREY, dashed: true },
  outside: { color: GREY, round: true },
  existing: { color: GREY, dashed: true },
  entry: { color: "#9256d9" },
  compute: { color: "#2f78d0" },
  store: { color: "#1f8a4c" },
  signal: { color: "#b8690a" },
};
