import type { Review, ReviewedChange, Risk, SameChange } from "../model";

/** One change, in every environment that makes it: what the page shows as one row. */
export interface Row extends Pick<SameChange, "summary" | "oddOnesOut"> {
  /** Stands for all. */
  readonly change: ReviewedChange;
  /** All of them, the first one too. */
  readonly changes: readonly ReviewedChange[];
  /** Of all of them. */
  readonly risks: readonly Risk[];
}

/** The rows of one service. */
export interface ServiceRows {
  readonly service: string;
  readonly rows: readonly Row[];
}

/** The groups of a review with what their ids stand for. */
export function rowsByService({ groups, risks }: Review, byId: ReadonlyMap<string, ReviewedChange>): ServiceRows[] {
  const risksOf = new Map<string, Risk[]>();
  for (const risk of risks) risksOf.set(risk.change, [...(risksOf.get(risk.change) ?? []), risk]);
  return groups.map(({ service, changes: same }) => ({
    service,
    rows: same.flatMap(({ ids, summary, oddOnesOut }) => {
      const all = ids.flatMap((id) => byId.get(id) ?? []);
      const [change] = all;
      return change === undefined
        ? []
        : [{ change, changes: all, summary, oddOnesOut, risks: ids.flatMap((id) => risksOf.get(id) ?? []) }];
    }),
  }));
}

export function isLoss({ change: { action } }: Row): boolean {
  return action === "destroy" || action === "replace";
}

/** Names of things, each once, in the order in which they come. */
export function each(names: readonly string[]): string[] {
  return [...new Set(names)];
}
