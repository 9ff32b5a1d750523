import fc from "fast-check";
import { withoutShortcuts } from "../../../../plan/review/pictures/changes/shortcuts";
import type { GraphEdge } from "../../../../plan/review/pictures/graph";

const edges = (...ways: string[]): GraphEdge[] => ways.map((way) => ({ from: way.charAt(0), to: way.charAt(1) }));
const told = (some: readonly GraphEdge[]) => some.map(({ from, to }) => `${from}${to}`);

test("an edge goes where a longer way leads to the same", () => {
  expect(told(withoutShortcuts(edges("ab", "bc", "ac")))).toEqual(["ab", "bc"]);
});

test("edges stay that nothing replaces, also in a circle", () => {
  expect(told(withoutShortcuts(edges("ab", "ac")))).toEqual(["ab", "ac"]);
  expect(told(withoutShortcuts(edges("ab", "ba")))).toEqual(["ab", "ba"]);
});

const anyEdges = fc.uniqueArray(
  fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom(..."abcdef")).filter(([from, to]) => from !== to),
  { selector: ([from, to]) => `${from}${to}`, maxLength: 14 },
);

test("whatever led somewhere still does, and no edge is left that could go", () => {
  fc.assert(
    fc.property(anyEdges, (pairs) => {
      const all = pairs.map(([from, to]) => ({ from, to }));
      const kept = withoutShortcuts(all);
      expect(reached(kept)).toEqual(reached(all));
      for (const edge of kept) expect(reached(kept.filter((other) => other !== edge))).not.toEqual(reached(all));
    }),
  );
});

/** Every pair of which the first leads to the second. */
function reached(all: readonly GraphEdge[]): string[] {
  const pairs = new Set(told(all));
  for (const pair of pairs)
    for (const { from, to } of all) if (pair.charAt(1) === from) pairs.add(`${pair.charAt(0)}${to}`);
  return [...pairs].filter((pair) => pair.charAt(0) !== pair.charAt(1)).sort();
}
