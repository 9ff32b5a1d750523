import type { Consequence } from "../model";
import type { Subject } from "../subjects";

/** What the end of a resource does: always the same, or depending on its action and values. */
export type Ending = Consequence | ((subject: Subject) => Consequence);

/** Endings by resource type. */
export type Endings = Readonly<Record<string, Ending>>;

/** Something is lost for good. */
export function data(sentence: string, source: string): Consequence {
  return { severity: "data", sentence, source };
}

/** Somebody notices. */
export function interruption(sentence: string, source: string): Consequence {
  return { severity: "interruption", sentence, source };
}

/** Nobody notices. */
export function none(sentence: string, source: string): Consequence {
  return { severity: "none", sentence, source };
}

/** One consequence of a destroy, another of a replacement. */
export function byAction(destroy: Consequence, replace: Consequence): Ending {
  return ({ action }) => (action === "replace" ? replace : destroy);
}
