import { endingsOf } from "./endings-of";
import type { Rule } from "./rule";

/** Somebody notices that a resource is destroyed or replaced. */
export const interruption: Rule = {
  id: "interruption",
  why: "People who use the system notice, so it needs a time when that does least harm.",
  find: (subject) => endingsOf(subject, "interruption"),
};
