import type { GraphEdge } from "../graph";

/** Only the edges without which something would no longer lead where it does (a transitive reduction, as Graphviz's tred). */
export function withoutShortcuts(edges: readonly GraphEdge[]): GraphEdge[] {
  return edges.reduce<GraphEdge[]>(
    (kept, edge) => {
      const others = kept.filter((other) => other !== edge);
      return leads(edge.from, edge.to, others) ? others : kept;
    },
    [...edges],
  );
}

function leads(from: string, to: string, edges: readonly GraphEdge[]): boolean {
  const reached = new Set([from]);
  // A set's elements that are added meanwhile have their turn too.
  for (const place of reached) for (const edge of edges) if (edge.from === place) reached.add(edge.to);
  return reached.has(to);
}
