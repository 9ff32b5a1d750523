import type { Subject } from "../../subjects";
import { ACTIONS } from "../../words";
import { grouped } from "../grouped";
import { byConstruct, byItself, byStack, type Group, type Grouping } from "./grouping";

/** More nodes than this nobody takes in. */
export const MOST_NODES = 30;

/** A resource, and the node that stands for it. */
export interface Member extends Group {
  readonly subject: Subject;
}

/** How much is told, the most first: of what changes, and of what that is joined to. */
const DEGREES: readonly { readonly changed: Grouping; readonly near?: Grouping }[] = [
  { changed: byItself, near: byItself },
  { changed: byItself, near: byConstruct },
  { changed: byItself },
  { changed: byConstruct, near: byConstruct },
  { changed: byConstruct },
  { changed: byStack },
];

/** What changes, and of what is near as much as fits. */
export function folded(changed: readonly Subject[], near: readonly Subject[]): Member[] {
  for (const degree of DEGREES) {
    const members = [...membersOf(changed, degree.changed), ...(degree.near ? membersOf(near, degree.near) : [])];
    const size = new Set(members.map(({ key }) => key)).size;
    // Many resources as a single node say nothing.
    if (size <= MOST_NODES && (size > 1 || changed.length === 1)) return members;
  }
  return withRest(membersOf(changed, byConstruct));
}

function membersOf(subjects: readonly Subject[], grouping: Grouping): Member[] {
  return subjects.map((subject) => ({ subject, ...grouping(subject) }));
}

/** The groups with the gravest changes stay, and of these the biggest; the others become one. */
function withRest(members: readonly Member[]): Member[] {
  const groups = [...grouped(members, ({ key }) => key)].sort(
    ([, a], [, b]) => gravity(a) - gravity(b) || b.length - a.length,
  );
  const kept = new Set(groups.slice(0, MOST_NODES - 1).map(([key]) => key));
  const rest = { key: "", name: `${groups.length - kept.size} more`, isFramed: false };
  return members.map((member) => (kept.has(member.key) ? member : { ...member, ...rest }));
}

function gravity(members: readonly Member[]): number {
  const actions = new Set(members.map(({ subject }) => subject.action));
  return ACTIONS.findIndex((action) => actions.has(action));
}
