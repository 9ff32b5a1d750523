import { blocksLeftOut, joined } from "./left-out";
import type { FactsByType, ResourceDiff, Same } from "./types";

/** A function by its name or by its ARN. Source: suppressEquivalentFunctionNameOrARN in internal/service/lambda/alias.go. */
export const sameFunction: Same = (before, after) => functionName(before) === functionName(after);

function functionName(text: string): string {
  return /^arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:]+)$/.exec(text)?.[1] ?? text;
}

/** What AWS takes for a batch, by service of the source. Source: the DiffSuppressFunc of batch_size. */
const BATCH_SIZE: Readonly<Record<string, number>> = {
  dynamodb: 100,
  kafka: 100,
  kinesis: 100,
  mq: 100,
  rds: 100,
  sqs: 10,
};

function usualBatch({ prior, planned }: ResourceDiff): string[] {
  const { event_source_arn: arn } = planned;
  const service = typeof arn === "string" ? (arn.split(":")[2] ?? "") : "kafka";
  return !planned.batch_size && prior.batch_size === BATCH_SIZE[service] ? ["batch_size"] : [];
}

/** What starts functions, and what stands for one of their versions. */
export const lambdaSources: FactsByType = {
  aws_lambda_alias: {
    source: "internal/service/lambda/alias.go",
    read: "6.x (2026)",
    forcesReplacement: ["function_name", "name"],
    same: { function_name: sameFunction },
    maxItems: { routing_config: 1 },
  },
  aws_lambda_layer_version: {
    source: "internal/service/lambda/layer_version.go",
    read: "4.x, before skip_destroy; a version cannot be changed",
    forcesReplacement: [
      "compatible_architectures",
      "compatible_runtimes",
      "description",
      "filename",
      "layer_name",
      "license_info",
      "s3_bucket",
      "s3_key",
      "s3_object_version",
      "source_code_hash",
    ],
    configurationOnly: ["filename", "s3_bucket", "s3_key", "s3_object_version"],
    conflicts: [
      ["filename", "s3_bucket"],
      ["filename", "s3_key"],
      ["filename", "s3_object_version"],
    ],
    values: { compatible_architectures: ["arm64", "x86_64"] },
    lengths: { license_info: [0, 512] },
    maxItems: { compatible_architectures: 2 },
  },
  aws_lambda_event_source_mapping: {
    source: "internal/service/lambda/event_source_mapping.go",
    read: "late 5.x, without schema_registry_config",
    forcesReplacement: [
      "amazon_managed_kafka_event_source_config.consumer_group_id",
      "event_source_arn",
      "queues",
      "self_managed_event_source",
      "self_managed_event_source.endpoints",
      "self_managed_kafka_event_source_config.consumer_group_id",
      "starting_position",
      "starting_position_timestamp",
      "topics",
    ],
    keepsWhen: joined(usualBatch, blocksLeftOut("destination_config")),
    computedBlocks: ["amazon_managed_kafka_event_source_config", "self_managed_kafka_event_source_config"],
    same: { function_name: sameFunction },
    defaults: { "document_db_event_source_config.full_document": "Default", enabled: true },
    conflicts: [
      ["amazon_managed_kafka_event_source_config", "self_managed_event_source"],
      ["amazon_managed_kafka_event_source_config", "self_managed_kafka_event_source_config"],
      ["self_managed_kafka_event_source_config", "event_source_arn"],
    ],
    exactlyOneOf: [["event_source_arn", "self_managed_event_source"]],
    values: {
      "document_db_event_source_config.full_document": ["UpdateLookup", "Default"],
      function_response_types: ["ReportBatchItemFailures"],
      "source_access_configuration.type": [
        "BASIC_AUTH",
        "VPC_SUBNET",
        "VPC_SECURITY_GROUP",
        "SASL_SCRAM_512_AUTH",
        "SASL_SCRAM_256_AUTH",
        "VIRTUAL_HOST",
        "CLIENT_CERTIFICATE_TLS_AUTH",
        "SERVER_ROOT_CA_CERTIFICATE",
      ],
      starting_position: ["TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"],
    },
    ranges: {
      maximum_retry_attempts: [-1, 10000],
      parallelization_factor: [1, 10],
      "scaling_config.maximum_concurrency": [2, null],
      tumbling_window_in_seconds: [0, 900],
    },
    lengths: {
      "amazon_managed_kafka_event_source_config.consumer_group_id": [1, 200],
      "filter_criteria.filter.pattern": [0, 4096],
      queues: [1, 1000],
      "self_managed_kafka_event_source_config.consumer_group_id": [1, 200],
      topics: [1, 249],
    },
    formats: {
      "destination_config.on_failure.destination_arn": "arn",
      kms_key_arn: "arn",
      starting_position_timestamp: "timestamp",
    },
    maxItems: { "filter_criteria.filter": 10, queues: 1, source_access_configuration: 22 },
  },
};
