import type { ObjectValue } from "../../protocol/value";
import { constraintProblems } from "../../validation/constraints";
import type { Problem, Rule } from "../../validation/problem";
import { isAbsent, isPresent } from "../reading";

/** Limits that AWS has and the provider does not check: docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html */
export const batchLimits: Rule = (config) =>
  constraintProblems(config, {
    source: "docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
    ranges: { batch_size: [1, 10_000], maximum_batching_window_in_seconds: [0, 300] },
  });

/**
 * What a source needs: queues have no position, streams have one; large batches of a queue take time to fill. Source:
 * docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
 */
export const eventSource: Rule = (config) => {
  const { event_source_arn: arn, starting_position: position, maximum_record_age_in_seconds: age } = config;
  const service = typeof arn === "string" ? arn.split(":")[2] : undefined;
  const problems: Problem[] = [];
  const say = (name: string, text: string) => problems.push({ path: [name], summary: `${name}: ${text}` });
  if (service === "sqs") queueProblems(config, say);
  if (["kinesis", "dynamodb", "kafka"].some((stream) => stream === service) && isAbsent(position))
    say("starting_position", `is missing; a mapping of ${service} starts at TRIM_HORIZON, LATEST or AT_TIMESTAMP`);
  if (position === "AT_TIMESTAMP" && isAbsent(config.starting_position_timestamp))
    say("starting_position_timestamp", "is missing, for starting_position is AT_TIMESTAMP");
  if (typeof age === "number" && age !== -1 && (age < 60 || age > 604_800))
    problems.push({
      path: ["maximum_record_age_in_seconds"],
      summary: `expected maximum_record_age_in_seconds to be in the range (60 - 604800), got ${age}`,
      detail: `expected maximum_record_age_in_seconds to be one of [-1], got ${age}`,
    });
  return problems;
};

function queueProblems(config: ObjectValue, say: (name: string, text: string) => void): void {
  const { batch_size: batch, maximum_batching_window_in_seconds: window, event_source_arn: arn } = config;
  const isFifo = typeof arn === "string" && arn.endsWith(".fifo");
  for (const name of ["starting_position", "parallelization_factor", "tumbling_window_in_seconds"])
    if (isPresent(config[name])) say(name, "is not allowed for a queue; remove it");
  if (typeof batch !== "number" || batch <= 10) return;
  if (isFifo) say("batch_size", `is ${batch}; a FIFO queue gives at most 10`);
  else if (isAbsent(window) || window === 0)
    say(
      "maximum_batching_window_in_seconds",
      `is missing; a batch of more than 10 messages (${batch}) needs at least 1`,
    );
}
