import type { ChangeAction } from "../model";

/** A picture before anybody knows where things stand. */
export interface Graph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  /** Between nodes of the graph. */
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** Unique in the graph. */
  readonly id: string;
  readonly name: string;
  /** What it is, in a few words: `target group`. */
  readonly what: string;
  readonly look: Look;
  /** Id of the change that it stands for. @default - no link */
  readonly change?: string;
  /** Title of the frame that it is in. @default - none */
  readonly frame?: string;
  /** Column in which it must stand; of nodes without frame. @default - where its edges put it */
  readonly column?: "first" | "last";
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** @default - none */
  readonly label?: string;
  /** @default - a plain line */
  readonly look?: "existing";
}

/** What happens to a thing; or, where nothing is told of changes, what part it plays. */
export type Look = ChangeAction | "unchanged" | Role;

/** `outside`: not ours. `existing`: ours, and managed elsewhere. `store` holds data, `signal` starts or tells something. */
export type Role = "outside" | "existing" | "entry" | "compute" | "store" | "signal";
