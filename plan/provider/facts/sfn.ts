import type { FactsByType, ResourceDiff } from "./types";

/** What a version holds, and tags. Source: stateMachineNeedsConfigUpdate in state_machine.go. */
const SENT = [
  "definition",
  "encryption_configuration",
  "encryption_configuration.kms_data_key_reuse_period_seconds",
  "encryption_configuration.kms_key_id",
  "encryption_configuration.type",
  "logging_configuration",
  "logging_configuration.include_execution_data",
  "logging_configuration.level",
  "logging_configuration.log_destination",
  "publish",
  "role_arn",
  "tags",
  "tags_all",
  "tracing_configuration",
  "tracing_configuration.enabled",
];

/** Every change of a published machine is another version. */
function publishedAnew({ planned, changes }: ResourceDiff): string[] {
  return planned.publish === true && SENT.some(changes) ? ["revision_id", "state_machine_version_arn"] : [];
}

export const sfn: FactsByType = {
  aws_sfn_state_machine: {
    source: "internal/service/sfn/state_machine.go",
    read: "6.x (mid 2025)",
    forcesReplacement: ["name", "name_prefix", "type"],
    unknownWhen: publishedAnew,
    // Another layout of a definition is another definition.
    same: { definition: (before, after) => before === after },
    defaults: { publish: false, type: "STANDARD" },
    computedBlocks: ["encryption_configuration", "logging_configuration", "tracing_configuration"],
    conflicts: [["name", "name_prefix"]],
    values: {
      "encryption_configuration.type": ["AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY"],
      "logging_configuration.level": ["ALL", "ERROR", "FATAL", "OFF"],
      type: ["STANDARD", "EXPRESS"],
    },
    ranges: { "encryption_configuration.kms_data_key_reuse_period_seconds": [60, 900] },
    lengths: { definition: [0, 1_048_576], name: [1, 80], name_prefix: [1, 54] },
    patterns: { name: /^[0-9A-Za-z_-]+$/, name_prefix: /^[0-9A-Za-z_-]+$/ },
    formats: { role_arn: "arn" },
    maxItems: { encryption_configuration: 1, logging_configuration: 1, tracing_configuration: 1 },
  },
};
