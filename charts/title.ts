import { FAINT_INK, INK } from "./colours";

/** Title and subtitle of a picture, at its top left. */
export const titleOf = (text: string, subtitle = "") => ({
  text,
  subtext: subtitle,
  left: 7,
  top: 8,
  itemGap: 5,
  textStyle: { color: INK, fontSize: 14, fontWeight: "bold" as const },
  subtextStyle: { color: FAINT_INK, fontSize: 12 },
});
