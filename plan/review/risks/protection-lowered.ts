import { UNKNOWN } from "../../provider/protocol/value";
import type { Subject } from "../subjects";
import { shownChange, valueAt } from "../values";
import { PROTECTIONS } from "./protections";
import { changes, type Rule } from "./rule";

/** Something that guards against mistakes, failures or attackers is switched off or made weaker. */
export const protectionLowered: Rule = {
  id: "protection-lowered",
  title: "protection is lowered",
  why: "Nobody notices today; the next mistake or failure does more harm.",
  find: (subject) => (changes(subject) ? loweredIn(subject) : []),
};

function loweredIn(subject: Subject): string[] {
  return (PROTECTIONS.get(subject.type) ?? [])
    .filter(({ path, isLower }) => {
      const [before, after] = [valueAt(subject.before, path), valueAt(subject.after, path)];
      return after !== UNKNOWN && before !== UNKNOWN && isLower(before, after);
    })
    .map(({ path, meaning }) => `${path}: ${shownChange(subject, path)}: ${meaning}`);
}
