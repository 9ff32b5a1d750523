import type { Evaluation } from "../evaluation/evaluate";

/** The figures without the runs, for other programs. */
export function jsonReport({ seeds, cells, variants, bounds, gates, broken }: Evaluation): string {
  const summaries = (of: Evaluation["cells"]) => of.map(({ summary }) => summary);
  return `${JSON.stringify({ seeds, summaries: summaries(cells), variants: summaries(variants), bounds: summaries(bounds), gates, broken }, null, 2)}\n`;
}
