import { consequenceOf } from "../consequences/consequence";
import type { Consequence } from "../model";
import type { Subject } from "../subjects";

/** What the end of a resource does, if it is of this severity. */
export function endingsOf(subject: Subject, severity: Consequence["severity"]): string[] {
  if (subject.action !== "destroy" && subject.action !== "replace") return [];
  const consequence = consequenceOf(subject);
  if (consequence.severity !== severity) return [];
  return [`${subject.action === "replace" ? "replaced" : "destroyed"}: ${consequence.sentence}`];
}
