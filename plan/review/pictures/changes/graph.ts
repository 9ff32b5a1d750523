import type { Subject } from "../../subjects";
import type { Graph, GraphNode } from "../graph";
import { byConstruct, byItself, byStack, type Grouping } from "./grouping";
import type { Link } from "./links";
import { isCount, type Member, nodeOf, restOf } from "./nodes";
import { withoutShortcuts } from "./shortcuts";

/** More nodes than this nobody takes in. */
export const MOST_NODES = 30;

/** How much is told, the most first: of what changes, and of what that is joined to. */
const DEGREES: readonly { readonly changed: Grouping; readonly near?: Grouping }[] = [
  { changed: byItself, near: byItself },
  { changed: byItself, near: byConstruct },
  { changed: byItself },
  { changed: byConstruct, near: byConstruct },
  { changed: byConstruct },
  { changed: byStack },
];

/** What changes in an environment, and what it is joined to; as much as fits. Undefined where nothing changes. */
export function changesGraph(
  environment: string,
  subjects: readonly Subject[],
  links: readonly Link[],
): Graph | undefined {
  const changed = subjects.filter(({ stack, action }) => stack.environment === environment && action !== "no-op");
  if (changed.length === 0) return undefined;
  const ids = new Set(changed.map(({ id }) => id));
  const nearIds = new Set(
    links.flatMap(({ from, to }) => [...(ids.has(from) ? [to] : []), ...(ids.has(to) ? [from] : [])]),
  );
  const near = subjects.filter(({ id }) => nearIds.has(id) && !ids.has(id));
  const degrees = DEGREES.map((degree) => [
    ...changed.map((subject): Member => ({ subject, ...degree.changed(subject) })),
    ...near.flatMap((subject): Member[] => (degree.near ? [{ subject, ...degree.near(subject) }] : [])),
  ]);
  const fitting = degrees.find((members) => new Set(members.map(({ key }) => key)).size <= MOST_NODES);
  return graphOf(environment, fitting ?? restOf(degrees.at(-1) ?? [], MOST_NODES), ids, links);
}

function graphOf(
  environment: string,
  members: readonly Member[],
  changed: ReadonlySet<string>,
  links: readonly Link[],
): Graph {
  const groups = new Map<string, Member[]>();
  for (const member of members) groups.set(member.key, [...(groups.get(member.key) ?? []), member]);
  const keys = new Map(members.map(({ subject, key }) => [subject.id, key]));
  // Between two neighbours is nothing that a reader of changes needs.
  const between = links
    .filter((link) => changed.has(link.from) || changed.has(link.to))
    .flatMap((link) => {
      const [from, to] = [keys.get(link.from), keys.get(link.to)];
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    });
  const edges = [...new Map(between.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
  const nodes = [...groups].map(([key, inside]) => nodeOf(key, inside, environment));
  const isFolded = groups.size < members.length;
  return {
    title: `What changes in ${environment}`,
    nodes: withoutNeedlessFrames(nodes),
    edges: isFolded ? withoutShortcuts(edges) : edges,
  };
}

/** A frame round everything says nothing, nor does one round a single node that can have its name. */
function withoutNeedlessFrames(nodes: readonly GraphNode[]): GraphNode[] {
  const sizes = new Map<string | undefined, number>();
  for (const { frame } of nodes) sizes.set(frame, (sizes.get(frame) ?? 0) + 1);
  return nodes.map(({ frame, ...node }) => {
    if (frame === undefined || sizes.size === 1) return node;
    return sizes.get(frame) === 1 && isCount(node) ? { ...node, name: frame } : { ...node, frame };
  });
}
