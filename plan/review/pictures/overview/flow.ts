import type { GraphEdge, GraphNode } from "../graph";

/** A piece of an overview: things, and what goes between them. */
export interface Flow {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** One flow of many: each thing once, and of one way all that goes there. */
export function joined(flows: readonly Flow[]): Flow {
  const nodes = new Map<string, GraphNode>();
  // What a later piece says of a thing is no news.
  for (const node of flows.flatMap((flow) => flow.nodes)) if (!nodes.has(node.id)) nodes.set(node.id, node);
  const edges = new Map<string, GraphEdge>();
  for (const edge of flows.flatMap((flow) => flow.edges)) {
    const way = `${edge.from} ${edge.to}`;
    const label = bothLabels(edges.get(way)?.label, edge.label);
    if (edge.from !== edge.to) edges.set(way, { ...edge, ...edges.get(way), label });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function bothLabels(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  // `/* → :8080` says more than `:8080`.
  if (one.includes(other)) return one;
  return `${one}, ${other}`;
}
