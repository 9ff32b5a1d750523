import type { Graph } from "../../../../plan/review/pictures/graph";

/** The nodes of a graph: `name (what)`, in their order. */
export function things({ nodes }: Graph): string[] {
  return nodes.map(({ name, what }) => `${name} (${what})`);
}

/** The edges of a graph: `from → to` and the label, if there is one. */
export function ways({ nodes, edges }: Graph): string[] {
  const nameOf = (id: string) => {
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) throw new Error(`an edge has an end that is no node: ${id}`);
    return node.name;
  };
  return edges.map(({ from, to, label }) => `${nameOf(from)} → ${nameOf(to)}${label === undefined ? "" : ` ${label}`}`);
}
