import type { Risk } from "../model";
import type { ChangesById } from "./rows";
import { linkTo } from "./words";

/** The resource that a risk is about, and what happens to it. */
export function RiskSentence({ risk: { change: id, sentence }, byId }: { risk: Risk; byId: ChangesById }) {
  const change = byId.get(id);
  return (
    <>
      <a href={linkTo(id)}>{change === undefined ? id : `${change.part}/${change.path}`}</a> {sentence}
    </>
  );
}
