import type { Graph, GraphNode } from "./graph";
import { looks } from "./looks";

/** A picture in words, for those who do not see it: what there is, then what leads where. */
export function descriptionOf({ title, nodes, edges }: Graph): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const ways = edges.map(({ from, to, label }) => {
    const way = `${names.get(from)} → ${names.get(to)}`;
    return label === undefined ? way : `${way} (${label})`;
  });
  const all = [`${title}: ${nodes.map(inWords).join("; ")}.`, ...(ways.length > 0 ? [`${ways.join("; ")}.`] : [])];
  return all.join(" ");
}

/** A count says already what happens. */
function inWords({ name, what, look }: GraphNode): string {
  const word = looks[look].word;
  return word === undefined || /^\d/.test(what) ? `${name} (${what})` : `${name} (${what}, ${word})`;
}
