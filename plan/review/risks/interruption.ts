import { endingsOf } from "./endings-of";
import { endsWithOwner } from "./owner";
import type { Rule } from "./rule";

/** Somebody notices that a resource is destroyed or replaced; what goes with its owner is told once, by the owner. */
export const interruption: Rule = {
  id: "interruption",
  title: "something is interrupted",
  why: "People who use the system notice, so it needs a time when that does least harm.",
  find: (subject, context) => (endsWithOwner(subject, context) ? [] : endingsOf(subject, "interruption")),
};
