import type { Problem } from "../../../validation/problem";
import { type Block, textOf } from "../../reading";

/** How a bucket's lifecycle is written. */
export interface Names {
  /** The block of rules. */
  rule: string;
  /** Any of these makes the rule do something. */
  actions: readonly string[];
  /** When an older version moves or goes. */
  noncurrentDays: string;
}

const ACTIONS = ["expiration", "noncurrent_version_expiration", "noncurrent_version_transition", "transition"];

/** In a resource of its own. */
export const ownResource: Names = {
  rule: "rule",
  actions: ["abort_incomplete_multipart_upload", ...ACTIONS],
  noncurrentDays: "noncurrent_days",
};

/** In the bucket itself, which is deprecated. */
export const insideBucket: Names = {
  rule: "lifecycle_rule",
  actions: ["abort_incomplete_multipart_upload_days", ...ACTIONS],
  noncurrentDays: "days",
};

/** Something wrong with one rule: `rule.0 "logs": …`. */
export function about({ path, value }: Block, text: string): Problem {
  const id = textOf(value.id);
  return { path, summary: `${path.join(".")}${id === undefined ? "" : ` "${id}"`}: ${text}` };
}
