import { zoneId } from "../identity/region";
import type { ProviderConfiguration } from "../planning/configuration";
import { canonicalText, fromPlainJson } from "../protocol/json";
import type { ObjectValue } from "../protocol/value";
import type { RecordedAnswer } from "../server/control";
import { policyDocument } from "./policy-document";

type Read = (config: ObjectValue, configuration: ProviderConfiguration) => ObjectValue;

/** Letters of the zones that a new account gets, where they are not a, b and c. */
const ZONES: Record<string, string> = {
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "ca-central-1": "abd",
  "ap-northeast-1": "acd",
  "ap-northeast-2": "abcd",
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

/**
 * Answers a data source: from what is recorded, else from the configuration.
 * @throws Error that says how to record it
 */
export function readDataSource(
  type: string,
  config: ObjectValue,
  configuration: ProviderConfiguration,
  answers: readonly RecordedAnswer[] = [],
): Record<string, unknown> {
  const query = queryOf(config);
  const recorded = answers.find((answer) => answer.type === type && canonicalText(query) === wanted(answer));
  if (recorded !== undefined) return { ...config, ...recorded.is };
  const read = readers[type];
  if (read !== undefined) return read(config, configuration);
  const entry = { data: { [type]: [{ where: query, is: { id: "…" } }] } };
  throw new Error(
    `data "${type}" asks AWS for something that exists there, and an offline plan does not know it. ` +
      `Record the answer, ${JSON.stringify(entry)}, with the attributes that the configuration uses, ` +
      `in the environment's \`recorded\` or in a file named with --recorded; or give the value in the configuration. ` +
      `Known offline without a record: ${readableDataSources.join(", ")}.`,
  );
}

/** The arguments somebody gave. */
function queryOf(config: ObjectValue): ObjectValue {
  return Object.fromEntries(
    Object.entries(config).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

function wanted({ where }: RecordedAnswer): string {
  return canonicalText(fromPlainJson(where));
}
