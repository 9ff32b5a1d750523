import type { GraphEdge, GraphNode } from "../graph";
import { grouped } from "../grouped";

/** A piece of an overview: things, and what goes between them. */
export interface Flow {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Ways of one edge that are told; more are counted. */
const MOST_WAYS = 3;

/** One flow of many: each thing once, and of one way all that goes there. */
export function joined(flows: readonly Flow[]): Flow {
  const nodes = new Map<string, GraphNode>();
  // What a later piece says of a thing is no news.
  for (const node of flows.flatMap((flow) => flow.nodes)) if (!nodes.has(node.id)) nodes.set(node.id, node);
  const edges = flows.flatMap((flow) => flow.edges).filter(({ from, to }) => from !== to);
  return {
    nodes: [...nodes.values()],
    edges: [...grouped(edges, ({ from, to }) => `${from} ${to}`).values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ ...first, label: labelOf([first, ...others]) }],
    ),
  };
}

/** `/* → :8080` says `:8080` too. */
function labelOf(edges: readonly GraphEdge[]): string | undefined {
  const labels = [...new Set(edges.flatMap(({ label }) => label ?? []))];
  const told = labels.filter((label) => !labels.some((other) => other !== label && other.includes(label)));
  if (told.length === 0) return undefined;
  const more = told.length - MOST_WAYS;
  return [...told.slice(0, MOST_WAYS), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
