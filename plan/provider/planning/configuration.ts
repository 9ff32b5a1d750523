import { isObject, type ObjectValue, objects, strings, type Value } from "../protocol/value";

/** What one `provider "aws"` block says, as far as a plan depends on it. */
export interface ProviderConfiguration {
  accountId: string;
  region: string;
  partition: string;
  /** Tags of `default_tags`; a value may be known only after apply. */
  defaultTags: ObjectValue;
}

/** Stands in when the configuration does not say which account it is for: AWS's own example number. */
const EXAMPLE_ACCOUNT = "123456789012";
const DEFAULT_REGION = "us-east-1";

/** Reads account (from `allowed_account_ids`), region and default tags of a provider block. */
export function readConfiguration(config: Value): ProviderConfiguration {
  const block = isObject(config) ? config : {};
  const region = typeof block.region === "string" && block.region !== "" ? block.region : DEFAULT_REGION;
  const tags = objects(block.default_tags).map((defaults) => (isObject(defaults.tags) ? defaults.tags : {}));
  return {
    accountId: strings(block.allowed_account_ids)[0] ?? EXAMPLE_ACCOUNT,
    region,
    partition: partitionOf(region),
    defaultTags: Object.assign({}, ...tags),
  };
}

/** The partition of a region: part of every ARN. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
