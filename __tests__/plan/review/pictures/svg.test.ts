import type { Graph, GraphNode } from "../../../../plan/review/pictures/graph";
import { type Box, layouts } from "../../../../plan/review/pictures/layout";
import { svgOf } from "../../../../plan/review/pictures/svg";

const node = (id: string, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  name: id,
  what: "thing",
  look: "create",
  ...rest,
});
const graph: Graph = {
  title: "A & B",
  nodes: [
    node("a", { change: 'stack/aws_vpc.a["x/y"]', column: "first" }),
    node("b", { frame: "<part>", look: "destroy" }),
    node("c", { frame: "<part>", look: "outside", name: "<c>" }),
  ],
  edges: [
    { from: "a", to: "b", label: ":80 & up" },
    { from: "b", to: "c", look: "existing" },
  ],
};

const layoutOf = layouts();
const svg = async (some: Graph) => svgOf((await layoutOf)(some));

describe("a layout", () => {
  test("gives every node its own place, inside the picture", async () => {
    const { nodes, width, height } = (await layoutOf)(graph);
    for (const box of nodes) expect(inside(box, { left: 0, top: 0, width, height })).toBe(true);
    const [a, b, c] = nodes;
    expect(a && b && a.left + a.width < b.left).toBe(true);
    expect(b && c && b.left + b.width < c.left).toBe(true);
  });

  test("draws a frame round the nodes that are in it, and no others", async () => {
    const { nodes, frames } = (await layoutOf)(graph);
    const [frame] = frames;
    if (frame === undefined) throw new Error("no frame");
    expect(frame.title).toBe("<part>");
    expect(nodes.map((box) => inside(box, frame))).toEqual([false, true, true]);
  });

  test("leads edges from node to node, with room for the label between them", async () => {
    const { nodes, edges } = (await layoutOf)(graph);
    const [a, b] = nodes;
    const [edge] = edges;
    if (a === undefined || b === undefined || edge?.labelAt === undefined) throw new Error("something is missing");
    expect(edge.points[0]?.[0]).toBeCloseTo(a.left + a.width, -1);
    expect(edge.tip[0]).toBeCloseTo(b.left, -1);
    expect(edge.labelAt[0]).toBeGreaterThan(a.left + a.width);
    expect(edge.labelAt[0]).toBeLessThan(b.left);
  });

  test("of parts that nothing joins keeps labels at their edges", async () => {
    const apart: Graph = {
      ...graph,
      nodes: [...graph.nodes, node("d"), node("e")],
      edges: [...graph.edges, { from: "d", to: "e", label: ":1" }],
    };
    const { nodes, edges } = (await layoutOf)(apart);
    const [d, e] = [nodes[3], nodes[4]];
    const at = edges[2]?.labelAt;
    if (d === undefined || e === undefined || at === undefined) throw new Error("something is missing");
    expect(at[0]).toBeGreaterThan(d.left + d.width);
    expect(at[0]).toBeLessThan(e.left);
    expect(Math.abs(at[1] - (d.top + d.height / 2))).toBeLessThan(d.height);
  });

  test("puts nodes into the first or last column where they ask for it", async () => {
    const chain: Graph = {
      title: "",
      nodes: [node("a"), node("b"), node("c"), node("d", { column: "last" }), node("e", { column: "first" })],
      edges: ["ab", "bc", "ad", "ec"].map((way) => ({ from: way.charAt(0), to: way.charAt(1) })),
    };
    const [a, , c, d, e] = (await layoutOf)(chain).nodes;
    expect(d?.left).toBe(c?.left);
    expect(e?.left).toBe(a?.left);
  });

  test("of one node alone is as big as that", async () => {
    const { width, height } = (await layoutOf)({ title: "one", nodes: [node("a")], edges: [] });
    expect(width).toBeGreaterThan(50);
    expect(height).toBeGreaterThanOrEqual(44);
  });
});

describe("a picture", () => {
  test("is one image with a title", async () => {
    expect(await svg(graph)).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" [^>]*><title>A &amp; B<\/title>.*<\/svg>$/s,
    );
  });

  test("escapes all texts", async () => {
    const text = await svg(graph);
    expect(text).toContain("&lt;part>");
    expect(text).toContain("&lt;c>");
    expect(text).toContain(":80 &amp; up");
    expect(text).not.toMatch(/<part|<c>|& /);
  });

  test("leads to the change that a node stands for, by the id that the page gives it", async () => {
    const [, target = ""] = /<a href="#([^"]+)"/.exec(await svg(graph)) ?? [];
    expect(target).toBe(encodeURIComponent('stack/aws_vpc.a["x/y"]'));
    expect((await svg(graph)).match(/<a /g)).toHaveLength(1);
  });

  test("stands beside others in a page: no ids, no styles, nothing that runs or loads", async () => {
    expect(await svg(graph)).not.toMatch(/\sid=|<style|<script|\son\w+=|url\(|<image|<use|xlink|src=/);
  });

  test("takes the page's colour for texts, and no text is smaller than 12 px", async () => {
    const text = await svg(graph);
    expect(text).toContain('fill="currentColor"');
    expect([...text.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size)).sort()[0]).toBe(12);
  });

  test("says which sign means what, the gravest first", async () => {
    const words = [...(await svg(graph)).matchAll(/>(created|updated|destroyed)</g)].map(([, word]) => word);
    expect(words).toEqual(["destroyed", "created"]);
    expect(await svg({ ...graph, nodes: graph.nodes.map((one) => ({ ...one, look: "store" })) })).not.toContain(
      "created",
    );
  });

  test("dashes what exists, nodes and ways", async () => {
    const existing: Graph = { title: "", nodes: [node("a", { look: "existing" }), node("b")], edges: [] };
    expect((await svg(existing)).match(/stroke-dasharray/g)).toHaveLength(1);
    expect((await svg(graph)).match(/stroke-dasharray/g)).toHaveLength(1);
  });
});

function inside(box: Box, outer: Box): boolean {
  const isWide = box.left >= outer.left && box.left + box.width <= outer.left + outer.width + 0.1;
  return isWide && box.top >= outer.top && box.top + box.height <= outer.top + outer.height + 0.1;
}
