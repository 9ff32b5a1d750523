import type { AlikeRisk } from "./alike-risks";
import { linkTo } from "./words";

/** The resource that a risk is about, and what happens to it. */
export function RiskSentence({ risk: { risk, change } }: { risk: AlikeRisk }) {
  return (
    <>
      <a href={linkTo(risk.change)}>{change === undefined ? risk.change : `${change.part}/${change.path}`}</a>{" "}
      {risk.sentence}
    </>
  );
}
