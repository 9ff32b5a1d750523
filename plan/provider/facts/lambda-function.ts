import { isEqual, isObject, type ObjectValue, objects, type Value } from "../protocol/value";
import type { ResourceDiff } from "./types";

const CODE = ["architectures", "filename", "image_uri", "s3_bucket", "s3_key", "s3_object_version", "source_code_hash"];

const SETTINGS = [
  "dead_letter_config",
  "description",
  "environment",
  "ephemeral_storage",
  "file_system_config",
  "handler",
  "image_config",
  "kms_key_arn",
  "layers",
  "logging_config",
  "memory_size",
  "role",
  "runtime",
  "snap_start",
  "timeout",
  "tracing_config",
  "vpc_config",
];

/** Blocks that say nothing without these members. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  environment: ["variables"],
  image_config: ["command", "entry_point", "working_directory"],
  vpc_config: ["security_group_ids", "subnet_ids"],
};

/** A changed function is published as a new version. Source: updateComputedAttributesOnPublish in internal/service/lambda/function.go. */
export function unknownOfFunction({ prior, planned }: ResourceDiff): string[] {
  const differs = (name: string) => !isEqual(prior[name] ?? null, planned[name] ?? null);
  const hasNewCode = CODE.some(differs);
  const isPublished = planned.publish === true && (hasNewCode || SETTINGS.some(differs) || differs("publish"));
  return [
    ...(hasNewCode ? ["last_modified"] : []),
    ...(isPublished ? ["version", "qualified_arn", "qualified_invoke_arn"] : []),
  ];
}

/** A durable function cannot become an ordinary one, nor the other way round. */
export function replacingFunction({ changes }: ResourceDiff): string[] {
  return changes("durable_config") ? ["durable_config"] : [];
}

/** An empty block is no block. */
export function keptByFunction({ prior, planned }: ResourceDiff): string[] {
  return Object.entries(CONTENTS)
    .filter(([block, contents]) => saysNothing(prior[block], contents) && saysNothing(planned[block], contents))
    .map(([block]) => block)
    .concat(levelsOfLogging(prior, planned));
}

/** Levels that nobody says any more stay, unless the format changes. Source: suppressLoggingConfigUnspecifiedLogLevels. */
function levelsOfLogging(prior: ObjectValue, planned: ObjectValue): string[] {
  const [before] = objects(prior.logging_config);
  const [after] = objects(planned.logging_config);
  if (before === undefined || after === undefined || before.log_format !== after.log_format) return [];
  return ["application_log_level", "system_log_level"]
    .filter((level) => !isEmpty(before[level]) && isEmpty(after[level]))
    .map((level) => `logging_config.${level}`);
}

function saysNothing(block: Value | undefined, contents: readonly string[]): boolean {
  if (typeof block === "symbol") return false;
  return objects(block).every((values) => contents.every((name) => isEmpty(values[name])));
}

function isEmpty(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "";
}
