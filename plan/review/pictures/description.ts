import type { Graph, GraphNode } from "./graph";
import { looks } from "./looks";

/** A picture in words, for those who do not see it: what there is, then what leads where. */
export function descriptionOf({ title, nodes, edges }: Graph): string {
  const names = new Map(nodes.map((node) => [node.id, shortest(node, nodes)]));
  const ways = edges.map(({ from, to, label }) => {
    const way = `${names.get(from)} → ${names.get(to)}`;
    return label === undefined ? way : `${way} (${label})`;
  });
  const all = [`${title}: ${nodes.map(inWords).join("; ")}.`, ...(ways.length > 0 ? [`${ways.join("; ")}.`] : [])];
  return all.join(" ");
}

/** The name alone, where that is enough. */
function shortest({ id, name, what }: GraphNode, nodes: readonly GraphNode[]): string {
  return nodes.some((other) => other.name === name && other.id !== id) ? `${name} (${what})` : name;
}

/** A count says already what happens. */
function inWords({ name, what, look }: GraphNode): string {
  const word = looks[look].word;
  return word === undefined || /^\d/.test(what) ? `${name} (${what})` : `${name} (${what}, ${word})`;
}
