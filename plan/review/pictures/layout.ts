import { instance } from "@viz-js/viz";
import { z } from "zod";
import type { Graph, GraphEdge, GraphNode } from "./graph";
import { framesOf, layoutInput, NODE_HEIGHT, POINTS_PER_INCH } from "./layout-input";

/** Where everything in a picture stands, in px from its left upper corner. */
export interface Layout {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (GraphNode & Box)[];
  readonly edges: readonly (GraphEdge & Line)[];
  readonly frames: readonly ({ readonly title: string } & Box)[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  /** Start, and for each curve two control points and its end. */
  readonly points: readonly Point[];
  readonly tip: Point;
  /** Middle of the label. */
  readonly labelAt?: Point;
}

export type Point = readonly [x: number, y: number];

/** Graphviz's own answer, format json0. https://graphviz.org/docs/outputs/json/ */
const answer = z.object({
  bb: z.string(),
  objects: z
    .array(
      z.object({
        name: z.string(),
        pos: z.string().optional(),
        bb: z.string().optional(),
        width: z.string().optional(),
      }),
    )
    .default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string(), lp: z.string().optional() })).default([]),
});

/** A function that lays graphs out, once its library is loaded; it is the same for the same graph. */
export async function layouts(): Promise<(graph: Graph) => Layout> {
  const viz = await instance();
  return (graph) => {
    const text = viz.renderString(layoutInput(graph), { format: "json0", yInvert: true });
    return layoutOf(graph, answer.parse(JSON.parse(text)));
  };
}

function layoutOf({ title, nodes, edges }: Graph, found: z.infer<typeof answer>): Layout {
  const whole = corners(found.bb);
  const boxes = new Map(
    found.objects.map(({ name, pos, bb, width }) => [name, bb === undefined ? around(pos, width) : corners(bb)]),
  );
  const lines = new Map(found.edges.map(({ id, pos, lp }) => [id, lineOf(pos, lp)]));
  const boxOf = (name: string) => boxes.get(name) ?? NOWHERE;
  return {
    title,
    width: whole.width,
    height: whole.height,
    nodes: nodes.map((node, index) => ({ ...node, ...boxOf(`n${index}`) })),
    edges: edges.map((edge, index) => ({ ...edge, ...(lines.get(`e${index}`) ?? NOWAY) })),
    frames: framesOf(nodes).map((frame, index) => ({ title: frame, ...boxOf(`cluster_${index}`) })),
  };
}

const NOWHERE: Box = { left: 0, top: 0, width: 0, height: 0 };
const NOWAY: Line = { points: [], tip: [0, 0] };

/** Of `left,bottom,right,top`. */
function corners(text: string): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = text.split(",").map(Number);
  return { left, top: Math.min(top, bottom), width: right - left, height: Math.abs(top - bottom) };
}

/** Of the middle of a node. */
function around(middle = "0,0", inches = "0"): Box {
  const [x, y] = point(middle);
  const width = Number(inches) * POINTS_PER_INCH;
  return { left: x - width / 2, top: y - NODE_HEIGHT / 2, width, height: NODE_HEIGHT };
}

/** Of `e,x,y x,y x,y …`: the tip first. https://graphviz.org/docs/attr-types/splineType/ */
function lineOf(pos: string, lp: string | undefined): Line {
  const [tip = "", ...points] = pos.split(" ");
  return {
    points: points.map(point),
    tip: point(tip.replace(/^e,/, "")),
    labelAt: lp === undefined ? undefined : point(lp),
  };
}

function point(text: string): Point {
  const [x = 0, y = 0] = text.split(",").map(Number);
  return [x, y];
}
