import type { Consequence } from "../model";
import type { Subject } from "../subjects";

/** What destroying or replacing a resource does to people and data. */
export function consequenceOf({ type }: Pick<Subject, "type">): Consequence {
  return { severity: "unknown", sentence: `nobody wrote down what the end of an ${type} interrupts` };
}
