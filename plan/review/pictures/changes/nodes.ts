import type { ChangeAction } from "../../model";
import { ACTIONS } from "../../words";
import type { GraphNode } from "../graph";
import { looks } from "../looks";
import { nameOf, typeName } from "../names";
import { label } from "../text";
import type { Member } from "./folding";

/** A node for the members of one group: the resource itself, or how many of them change in which way. */
export function nodeOf(id: string, members: readonly Member[], environment: string): GraphNode {
  const [first] = members;
  if (first === undefined) throw new Error(`no resource is in ${id}`);
  const { subject, name, isFramed } = first;
  const { environment: home, part } = subject.stack;
  const frame = isFramed ? label(home === environment ? part : `${home} · ${part}`) : undefined;
  const actions = ACTIONS.filter((action) => members.some((member) => member.subject.action === action));
  const gravest = members.find((member) => member.subject.action === actions[0])?.subject;
  const shared = { id, look: actions[0] ?? "unchanged", change: gravest?.id, frame } as const;
  if (members.length === 1) return { ...shared, name: label(nameOf(subject)), what: label(typeName(subject.type)) };
  return { ...shared, name: label(name), what: countsOf(members, actions) };
}

/** Whether a node stands for several resources. */
export function isCount({ what }: Pick<GraphNode, "what">): boolean {
  return /^\d/.test(what);
}

function countsOf(members: readonly Member[], actions: readonly ChangeAction[]): string {
  const counts = actions.map((action) => {
    const count = members.filter(({ subject }) => subject.action === action).length;
    return `${count.toLocaleString("en-US")} ${looks[action].word}`;
  });
  return counts.length > 0 ? counts.join(", ") : `${members.length.toLocaleString("en-US")} unchanged`;
}
