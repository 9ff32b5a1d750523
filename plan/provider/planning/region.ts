import { factsOf } from "../facts";
import type { ObjectValue } from "../protocol/value";
import type { Problem } from "../validation/problem";
import type { ProviderConfiguration } from "./configuration";

/** Partitions by the names of their regions. Source: partitions.json of aws-sdk-go-v2. */
const PARTITIONS: readonly [RegExp, string][] = [
  [/^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/, "aws"],
  [/^cn-\w+-\d+$/, "aws-cn"],
  [/^us-gov-\w+-\d+$/, "aws-us-gov"],
  [/^eusc-\w+-\w+-\d+$/, "aws-eusc"],
];

/** A resource may stand in another region than the provider's, but not in another partition. Source: internal/provider, region validation. */
export function regionProblems(type: string, { region }: ObjectValue, { partition }: ProviderConfiguration): Problem[] {
  if (typeof region !== "string") return [];
  const own = PARTITIONS.find(([pattern]) => pattern.test(region))?.[1] ?? "";
  if (own === partition) return [];
  const text = `partition (${own}) for per-resource Region (${region}) is not the provider's configured partition (${partition})`;
  return factsOf(type)?.framework
    ? [{ path: ["region"], summary: "Invalid Region Value", detail: text }]
    : [{ path: ["region"], summary: text }];
}
