import type { AttributePath } from "../protocol/attribute-path";
import type { ObjectValue } from "../protocol/value";

/** Something about a resource that the AWS provider, or AWS itself, would refuse. */
export interface Problem {
  /** Where it is; [] when it is about the resource as a whole. */
  path: AttributePath;
  /** What is wrong, worded as the provider words it: attribute, value, what is allowed. */
  summary: string;
  /** More, where the provider says more. */
  detail?: string;
  /** It can be applied, but is hardly meant. */
  warning?: true;
}

/** Finds what is wrong with one resource's configuration. Values known only after apply are UNKNOWN in it, and never wrong. */
export type Rule = (config: ObjectValue) => Problem[];
