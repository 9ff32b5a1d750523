import type { Subject } from "../../subjects";
import type { Graph, GraphEdge, GraphNode } from "../graph";
import { grouped } from "../grouped";
import { folded, type Member } from "./folding";
import type { Link } from "./links";
import { isCount, nodeOf } from "./nodes";
import { withoutShortcuts } from "./shortcuts";

/** What changes in an environment, and what it is joined to; as much as fits. Undefined where nothing changes. */
export function changesGraph(
  environment: string,
  subjects: readonly Subject[],
  links: readonly Link[],
): Graph | undefined {
  const changed = subjects.filter(({ stack, action }) => stack.environment === environment && action !== "no-op");
  if (changed.length === 0) return undefined;
  const ids = new Set(changed.map(({ id }) => id));
  // Between two neighbours is nothing that a reader of changes needs.
  const told = links.filter(({ from, to }) => ids.has(from) || ids.has(to));
  const ends = new Set(told.flatMap(({ from, to }) => [from, to]));
  const near = subjects.filter(({ id }) => ends.has(id) && !ids.has(id));
  const members = folded(changed, near);
  const nodes = [...grouped(members, ({ key }) => key)].map(([key, inside]) => nodeOf(key, inside, environment));
  const edges = edgesOf(members, told);
  const isFolded = members.some(({ key, subject }) => ids.has(subject.id) && key !== subject.id);
  return {
    title: `What changes in ${environment}`,
    nodes: withoutNeedlessFrames(nodes),
    edges: isFolded ? withoutShortcuts(edges) : edges,
  };
}

function edgesOf(members: readonly Member[], links: readonly Link[]): GraphEdge[] {
  const keys = new Map(members.map(({ subject, key }) => [subject.id, key]));
  const edges = links.flatMap((link) => {
    const [from, to] = [keys.get(link.from), keys.get(link.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
  });
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
}

/** A frame round everything says nothing, nor does one round a single node that can have its name. */
function withoutNeedlessFrames(nodes: readonly GraphNode[]): GraphNode[] {
  const frames = grouped(nodes, ({ frame }) => frame);
  return nodes.map(({ frame, ...node }) => {
    if (frame === undefined || frames.size === 1) return node;
    return frames.get(frame)?.length === 1 && isCount(node) ? { ...node, name: frame } : { ...node, frame };
  });
}
