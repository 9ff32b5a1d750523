import type { Graph as VizGraph } from "@viz-js/viz";
import type { Graph, GraphNode } from "./graph";
import { BOLD, NAME_SIZE, TEXT_SIZE, widthOf } from "./text";

/** One point of Graphviz is drawn as one px. */
export const POINTS_PER_INCH = 72;
export const NODE_HEIGHT = 44;
/** Room for the sign, and beside texts. */
const SIDES = 36;

/**
 * What Graphviz needs to know: boxes and what joins them. No text of a plan goes there, only its size: nothing has to be
 * escaped for it, and the fonts it knows do not matter.
 */
export function layoutInput({ nodes, edges }: Graph): VizGraph {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const named = (some: readonly GraphNode[]) => some.map(({ id }) => ({ name: names.get(id) ?? "" }));
  const frames = framesOf(nodes);
  return {
    directed: true,
    graphAttributes: { rankdir: "LR", nodesep: 0.22, ranksep: 0.35 },
    nodeAttributes: { shape: "box", fixedsize: true, label: "", height: NODE_HEIGHT / POINTS_PER_INCH },
    nodes: nodes.map((node) => ({
      name: names.get(node.id) ?? "",
      attributes: { width: nodeWidth(node) / POINTS_PER_INCH },
    })),
    edges: edges.map(({ from, to, label }, index) => ({
      tail: names.get(from) ?? "",
      head: names.get(to) ?? "",
      attributes: { id: `e${index}`, ...(label === undefined ? {} : { label: space(label) }) },
    })),
    subgraphs: [
      ...frames.map((frame, index) => ({
        name: `cluster_${index}`,
        graphAttributes: { label: space(frame), labeljust: "l", margin: 12 },
        nodes: named(nodes.filter((node) => node.frame === frame)),
      })),
      ...(["first", "last"] as const).map((column) => ({
        graphAttributes: { rank: column === "first" ? "min" : "max" },
        nodes: named(nodes.filter((node) => node.column === column)),
      })),
    ],
  };
}

/** Titles of the frames, in the order in which the layout numbers them. */
export function framesOf(nodes: readonly GraphNode[]): string[] {
  return [...new Set(nodes.flatMap(({ frame }) => frame ?? []))];
}

function nodeWidth({ name, what }: GraphNode): number {
  return Math.max(widthOf(name, NAME_SIZE * BOLD), widthOf(what, TEXT_SIZE)) + SIDES;
}

function space(text: string) {
  const size = `fixedsize="true" width="${widthOf(text, TEXT_SIZE) + 4}" height="${TEXT_SIZE + 5}"`;
  return {
    html: `<table border="0" cellborder="0" cellpadding="0" cellspacing="0" ${size}><tr><td></td></tr></table>`,
  };
}
