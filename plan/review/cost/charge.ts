import type { Amount } from "../model";
import type { Resource } from "./resources";
import type { Usage } from "./usage";

/** What one resource costs a month, or a part of it that a reader wants apart. */
export interface Charge {
  /** What is paid for, in short and the same before and after a change: `NAT gateway`, `Fargate euglena-agent`. */
  readonly name: string;
  /** How the amount comes about: `Fargate, 2 × (0.5 vCPU, 1 GB), 730 h`. */
  readonly what: string;
  readonly amount: Amount;
  /** Usage that was assumed, in words. */
  readonly assumption?: string;
}

/** Something that costs and has no price here, in words: `aws_lb in eu-west-1`. */
export interface Unpriced {
  readonly unpriced: string;
}

/** What resources of one type cost. Pure: looks at nothing but the resource, what it is joined to, and the usage. */
export type Pricer = (resource: Resource, usage: Usage) => readonly (Charge | Unpriced)[];
