import type { Problem } from "../validation/problem";
import { onlyBlock } from "./only-block";
import type { ResourceDiff } from "./types";

/** Versioning once turned on can only be suspended. Source: CustomizeDiff in bucket_versioning.go. */
export function versioningTurnedOff({ prior, planned }: ResourceDiff): Problem[] {
  const before = onlyBlock(prior.versioning_configuration)?.status;
  const after = onlyBlock(planned.versioning_configuration)?.status;
  if (after !== "Disabled" || (before !== "Enabled" && before !== "Suspended")) return [];
  return [
    {
      path: ["versioning_configuration", 0, "status"],
      summary: `versioning_configuration.status cannot be updated from '${before}' to '${after}'`,
    },
  ];
}
