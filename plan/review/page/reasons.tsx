import type { ReviewedChange } from "../model";
import { SEVERITY } from "./words";

/** Why something is destroyed or replaced, and what that interrupts. */
export function Reasons({ change: { because, consequence } }: { change: ReviewedChange }) {
  return (
    <>
      {because !== undefined && <p>Because {because}</p>}
      {consequence !== undefined && (
        <p class={consequence.severity}>
          <b>{SEVERITY[consequence.severity]}:</b> {consequence.sentence}{" "}
          {consequence.source !== undefined && (
            <a href={consequence.source} rel="noreferrer">
              source
            </a>
          )}
        </p>
      )}
    </>
  );
}
