import { Identities } from "../identities";
import type { ReviewInput } from "../input";
import type { Picture } from "../model";
import type { References } from "../references";
import type { Subject } from "../subjects";
import { changesGraph } from "./changes/graph";
import { linksOf } from "./changes/links";
import { descriptionOf } from "./description";
import type { Graph } from "./graph";
import { layouts } from "./layout";
import { overviewGraph } from "./overview/graph";
import { System } from "./overview/system";
import { svgOf } from "./svg";

/** A picture of what changes in each environment, and one of how each works. */
export async function picturesOf(
  subjects: readonly Subject[],
  references: References,
  input: ReviewInput,
): Promise<Picture[]> {
  const graphs = graphsOf(subjects, references, input);
  if (graphs.length === 0) return [];
  const layoutOf = await layouts();
  return graphs.map(({ kind, of, graph }) => ({
    kind,
    of,
    svg: svgOf(layoutOf(graph)),
    description: descriptionOf(graph),
  }));
}

export interface PictureGraph {
  readonly kind: Picture["kind"];
  readonly of: string;
  readonly graph: Graph;
}

/** What the pictures will show: first what changes, then how it works. */
export function graphsOf(
  subjects: readonly Subject[],
  references: References,
  { stacks, terms }: ReviewInput,
): PictureGraph[] {
  const identities = new Identities(subjects);
  const links = linksOf(subjects, references, identities);
  const environments = [...new Set(stacks.map(({ environment }) => environment))];
  const changes = environments.map((of) => ({
    kind: "changes" as const,
    of,
    graph: changesGraph(of, subjects, links),
  }));
  const overviews = environments.map((of) => {
    const system = new System(of, terms?.[of]?.tasks ?? {}, subjects, references, identities);
    return { kind: "overview" as const, of, graph: overviewGraph(system) };
  });
  return [...changes, ...overviews].flatMap(({ kind, of, graph }) =>
    graph === undefined ? [] : [{ kind, of, graph }],
  );
}
