import { endingsOf } from "./endings-of";
import { narrowedRouting } from "./narrowed-routing";
import { otherEgress, outagesOf } from "./outages";
import type { Rule } from "./rule";

/**
 * Somebody notices that a resource is destroyed, replaced or stopped; what goes with its owner is told once, by the owner.
 */
export const interruption: Rule = {
  id: "interruption",
  title: "something is interrupted",
  why: "People who use the system notice, so it needs a time when that does least harm.",
  find: (subject, context) => [
    ...(context.owners.endingWith(subject) === undefined ? endingsOf(subject, "interruption") : []),
    ...outagesOf(subject),
    ...otherEgress(subject, context),
    ...narrowedRouting(subject),
  ],
};
