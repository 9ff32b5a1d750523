import { keyOf } from "../validation/paths";
import type { Rule } from "../validation/problem";
import { demanding, form, notLonger } from "./demand";
import { textsAt } from "./json-rule";
import type { RuleTable } from "./table";

const groupSigns = form(
  /^[0-9A-Za-z_./#-]+$/,
  (key, text) =>
    `"${key}" isn't a valid log group name (alphanumeric characters, underscores, hyphens, slashes, hash signs and dots are allowed): ${JSON.stringify(text)}`,
);

/** validLogGroupName and validLogGroupNamePrefix in internal/service/logs/validate.go */
const groupName = (name: string) => demanding([name], [notLonger(512), groupSigns]);
const groupPrefix = demanding(["name_prefix"], [notLonger(483), groupSigns]);

/** validLogMetricFilterName in the same file */
const filterName = demanding(
  ["name"],
  [
    notLonger(512),
    form(
      /^[^:*]+$/,
      (key, text) =>
        `"${key}" isn't a valid log metric name (must not contain colon nor asterisk): ${JSON.stringify(text)}`,
    ),
  ],
);

/** validLogMetricFilterTransformationName in the same file */
const metricName = demanding(
  ["metric_transformation.name", "metric_transformation.namespace"],
  [
    notLonger(255),
    form(
      /^[^:*$]*$/,
      (key, text) =>
        `"${key}" isn't a valid log metric transformation name (must not contain colon, asterisk nor dollar sign): ${JSON.stringify(text)}`,
    ),
  ],
);

/** A number that is a text, so that 0 differs from nothing: internal/sdkv2/types/nullable/float.go */
const defaultValue: Rule = (config) =>
  textsAt(config, "metric_transformation.default_value")
    .filter(({ text }) => text !== "" && (text.trim() !== text || Number.isNaN(Number(text))))
    .map(({ at, text }) => ({
      path: at,
      summary: `${keyOf(at)}: cannot parse '${text}' as float: strconv.ParseFloat: parsing ${JSON.stringify(text)}: invalid syntax`,
    }));

/** Rules about log groups and what is counted in them. */
export const logs: RuleTable = {
  aws_cloudwatch_log_group: [groupName("name"), groupPrefix],
  aws_cloudwatch_log_metric_filter: [groupName("log_group_name"), filterName, metricName, defaultValue],
};
