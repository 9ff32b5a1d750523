import { samePolicy } from "../planning/same";
import type { FactsByType, ResourceDiff } from "./types";

/** How long a data key is used again is said only of a queue with a key of its own. Source: queue.go. */
function keptByQueue({ planned }: ResourceDiff): string[] {
  const hasKey = (planned.kms_master_key_id ?? "") !== "";
  return hasKey && planned.sqs_managed_sse_enabled !== true ? [] : ["kms_data_key_reuse_period_seconds"];
}

export const sqs: FactsByType = {
  aws_sqs_queue: {
    source: "internal/service/sqs/queue.go",
    read: "6.x (early 2026), its constants late 5.x",
    forcesReplacement: ["fifo_queue", "name", "name_prefix"],
    keepsWhen: keptByQueue,
    same: { policy: samePolicy },
    defaults: {
      content_based_deduplication: false,
      delay_seconds: 0,
      fifo_queue: false,
      max_message_size: 262_144,
      message_retention_seconds: 345_600,
      receive_wait_time_seconds: 0,
      visibility_timeout_seconds: 30,
    },
    conflicts: [
      ["name", "name_prefix"],
      ["kms_master_key_id", "sqs_managed_sse_enabled"],
    ],
    values: {
      deduplication_scope: ["messageGroup", "queue"],
      fifo_throughput_limit: ["perMessageGroupId", "perQueue"],
    },
    ranges: {
      delay_seconds: [0, 900],
      kms_data_key_reuse_period_seconds: [60, 86_400],
      max_message_size: [1024, 1_048_576],
      message_retention_seconds: [60, 1_209_600],
      visibility_timeout_seconds: [0, 43_200],
    },
    formats: { policy: "json", redrive_allow_policy: "json", redrive_policy: "json" },
  },
  aws_sqs_queue_policy: {
    source: "internal/service/sqs/queue_policy.go",
    forcesReplacement: ["queue_url"],
    same: { policy: samePolicy },
    formats: { policy: "json" },
  },
};
