import { plural } from "../words";
import { flat } from "./amount";
import type { Pricer } from "./charge";
import { prices } from "./prices";
import type { Resource } from "./resources";
import type { Usage } from "./usage";
import { named, numberOf, textOf } from "./values";

/** Stored logs are compressed; AWS's examples take 15 %. https://aws.amazon.com/cloudwatch/pricing/ */
const COMPRESSED_SHARE = 0.15;
const DAYS_A_MONTH = 30;
/** What is kept for ever grows for ever: after a year it costs this. */
const DAYS_OF_EVER = 365;

/** What is written into a log group and kept there. Flow logs pay for writing themselves. */
export const logGroup: Pricer = (group, usage) => {
  const { values } = group;
  const isFlow = isOfFlowLog(group);
  const gb = isFlow ? usage.flowLogsGb : writtenGb(values.name, usage);
  const ingested =
    values.log_group_class === "INFREQUENT_ACCESS" ? prices.logsInfrequentIngestedGb : prices.logsIngestedGb;
  const retention = numberOf(values.retention_in_days) ?? 0;
  const days = retention === 0 ? DAYS_OF_EVER : retention;
  const stored = gb * (days / DAYS_A_MONTH) * COMPRESSED_SHARE;
  const name = named("Logs", values.name);
  return [
    {
      name,
      what: `${name}, kept ${retention === 0 ? "for ever, reckoned as a year" : plural(days, "day")}`,
      amount: flat((isFlow ? 0 : gb * ingested.usd) + stored * prices.logsStoredGbMonth.usd),
      assumption: `${gb} GB a month`,
    },
  ];
};

/** What a flow log sends. */
export const flowLog: Pricer = ({ values }, { flowLogsGb }) => {
  const toBucket = values.log_destination_type === "s3";
  return [
    {
      name: "Flow log",
      what: `Flow log to ${toBucket ? "S3" : "CloudWatch"}`,
      amount: flat(flowLogsGb * (toBucket ? prices.vendedLogsToS3Gb : prices.vendedLogsGb).usd),
      assumption: `${flowLogsGb} GB a month`,
    },
  ];
};

function writtenGb(name: unknown, { logsGb, functionLogsGb }: Usage): number {
  return textOf(name)?.startsWith("/aws/lambda/") ? functionLogsGb : logsGb;
}

function isOfFlowLog(group: Resource): boolean {
  return group.others.near(group, "aws_flow_log").some((flow) => {
    const mentioned = group.others.mentioned(flow, "log_destination", "aws_cloudwatch_log_group");
    return (
      mentioned.some(({ subject }) => subject.id === group.subject.id) ||
      textOf(flow.values.log_destination)?.replace(/:\*$/, "").endsWith(`:log-group:${group.values.name}`) === true
    );
  });
}
