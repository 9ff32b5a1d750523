import type { ChangeLine } from "../model";
import { changeLines } from "../semantics";
import type { Subject } from "../subjects";

/** Arguments that are named before the rest is only counted. */
const NAMED = 3;

/**
 * Terraform's reasons in plain words.
 * https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["delete_because_no_resource_config", "it is no longer in the configuration"],
  ["delete_because_no_module", "its module is no longer in the configuration"],
  ["delete_because_no_move_target", "it was moved to an address that is not in the configuration"],
  ["delete_because_wrong_repetition", "count or for_each came or went, and its address no longer fits"],
  ["delete_because_count_index", "count is lower than its number"],
  ["delete_because_each_key", "its key is no longer in for_each"],
  ["replace_because_tainted", "it is tainted: it was not built completely, or somebody marked it"],
  ["replace_by_request", "somebody asked for it with -replace"],
  ["replace_by_triggers", "something that replace_triggered_by names changes"],
]);

/** Why a resource is destroyed or replaced, in a sentence; values are masked as in its lines. */
export function becauseOf(subject: Subject): string {
  const said = REASONS.get(subject.reason ?? "");
  if (said !== undefined) return said;
  const forcing = changeLines(subject).filter(({ forcesReplacement }) => forcesReplacement);
  if (forcing.length === 0) return "terraform gives no reason";
  const rest = forcing.length > NAMED ? ` and ${forcing.length - NAMED} more` : "";
  return `${forcing.slice(0, NAMED).map(told).join("; ")}${rest}: cannot be changed in place`;
}

function told({ what, before, after }: ChangeLine): string {
  if (before === undefined) return after === undefined ? what : `${what} is added`;
  if (after === undefined) return `${what} is removed`;
  // Two values that must not be shown look alike.
  return `${what}: ${before === after ? after : `${before} → ${after}`}`;
}
