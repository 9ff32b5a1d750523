import { endingsOf } from "./endings-of";
import type { Rule } from "./rule";

/** A resource ends of whose type nobody wrote down what that does. */
export const unknownConsequence: Rule = {
  id: "unknown-consequence",
  title: "something ends with unknown consequences",
  why: "Nobody has said yet whether data or a service goes with it, so a person has to find out.",
  find: (subject) => endingsOf(subject, "unknown"),
};
