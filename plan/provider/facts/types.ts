import type { Value } from "../protocol/value";

/** Values by path (`attr`, `block.attr`) that the provider fills in for arguments nobody gave. */
export type Defaults = Readonly<Record<string, Value>>;

/** What the AWS provider knows about a resource type beyond its schema. */
export interface ResourceFacts {
  /** Where it was read in github.com/hashicorp/terraform-provider-aws. */
  source: string;
  /** Paths whose change destroys and creates anew (ForceNew, RequiresReplace). */
  forcesReplacement?: readonly string[];
  defaults?: Defaults;
}
