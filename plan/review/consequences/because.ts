import { formatPath } from "../../differences-path";
import type { Subject } from "../subjects";

/** Why a resource is destroyed or replaced, in a sentence. */
export function becauseOf({ change, reason }: Subject): string {
  const paths = (change.replace_paths ?? []).map(formatPath);
  return paths.length > 0 ? `${paths.join(", ")} cannot be changed in place` : (reason ?? "terraform gives no reason");
}
