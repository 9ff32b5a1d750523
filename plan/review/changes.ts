import { becauseOf } from "./consequences/because";
import { consequenceOf } from "./consequences/consequence";
import type { ChangeAction, Consequence, ReviewedChange } from "./model";
import { Owners } from "./owners";
import { changeLines } from "./semantics";
import type { Subject } from "./subjects";
import { ACTIONS } from "./words";

/** What changes of the subjects, most important first; the same order every time. */
export function reviewedChanges(subjects: readonly Subject[]): ReviewedChange[] {
  const owners = new Owners(subjects);
  return subjects
    .flatMap((subject) => (subject.action === "no-op" ? [] : [changeOf(subject, subject.action, owners)]))
    .sort((a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action));
}

function changeOf(subject: Subject, action: ChangeAction, owners: Owners): ReviewedChange {
  const { id, stack, service, address, type, path, importedAs, movedFrom } = subject;
  const { environment, part } = stack;
  const lines = changeLines(subject);
  const isLoss = action === "destroy" || action === "replace";
  return {
    id,
    environment,
    stack: stack.stack,
    part,
    service,
    address,
    type,
    path,
    action,
    importedAs,
    movedFrom,
    lines,
    because: isLoss ? becauseOf(subject) : undefined,
    consequence: isLoss ? consequenceWith(owners.endingWith(subject), subject) : undefined,
    quiet: action === "update" ? quietOf(lines) : undefined,
  };
}

/** What goes with its owner does nothing of its own, unless it holds data. */
function consequenceWith(owner: Subject | undefined, subject: Subject): Consequence {
  const own = consequenceOf(subject);
  if (owner === undefined || own.severity === "data") return own;
  const how = owner.action === "replace" ? "is replaced together with" : "goes together with";
  return { severity: "none", sentence: `it ${how} ${owner.path}` };
}

/** Quiet is an update of which every line is; tags say more than what only terraform reads. */
function quietOf(lines: ReviewedChange["lines"]): ReviewedChange["quiet"] {
  if (lines.length === 0 || lines.some(({ quiet }) => quiet === undefined)) return undefined;
  return lines.some(({ quiet }) => quiet === "tags") ? "tags" : "terraform-only";
}
