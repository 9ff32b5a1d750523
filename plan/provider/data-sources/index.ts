import { zoneId } from "../identity/region";
import type { ProviderConfiguration } from "../planning/configuration";
import type { ObjectValue } from "../protocol/value";
import { policyDocument } from "./policy-document";

type Read = (config: ObjectValue, configuration: ProviderConfiguration) => ObjectValue;

const ZONES: Record<string, string> = {
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "ap-northeast-1": "acd",
};

/** The data sources whose answer follows from the configuration alone. */
const readers: Record<string, Read> = {
  aws_iam_policy_document: policyDocument,
  aws_caller_identity: (config, { accountId, partition }) => ({
    ...config,
    id: accountId,
    account_id: accountId,
    arn: `arn:${partition}:iam::${accountId}:root`,
    user_id: accountId,
  }),
  aws_region: (config, configuration) => {
    const region = typeof config.region === "string" ? config.region : configuration.region;
    return {
      ...config,
      id: region,
      region,
      name: region,
      endpoint: `ec2.${region}.amazonaws.com`,
      description: region,
    };
  },
  aws_partition: (config, { partition }) => {
    const suffix = partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
    return {
      ...config,
      id: partition,
      partition,
      dns_suffix: suffix,
      reverse_dns_prefix: suffix.split(".").reverse().join("."),
    };
  },
  aws_availability_zones: (config, configuration) => {
    const region = typeof config.region === "string" ? config.region : configuration.region;
    const names = [...(ZONES[region] ?? "abc")].map((letter) => region + letter);
    return {
      ...config,
      id: region,
      region,
      names,
      zone_ids: names.map(zoneId),
      group_names: [region],
    };
  },
};

/** Types that can be read offline. */
export const readableDataSources: readonly string[] = Object.keys(readers);

/** Answers a data source, or throws with what would have to be known. */
export function readDataSource(type: string, config: ObjectValue, configuration: ProviderConfiguration): ObjectValue {
  const read = readers[type];
  if (read === undefined) {
    throw new Error(
      `data "${type}" asks AWS for something that exists there, and an offline plan does not know it. ` +
        `Give the value in the configuration instead (known offline: ${readableDataSources.join(", ")}).`,
    );
  }
  return read(config, configuration);
}
