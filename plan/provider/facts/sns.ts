import { sameDocument, samePolicy } from "../planning/same";
import { sameDeliveryPolicy, scopeOfSubscription } from "./sns-subscription";
import type { FactsByType } from "./types";

/** Who gets messages, and may say how that went. */
const RECEIVERS = ["application", "firehose", "http", "lambda", "sqs"];

const roles = RECEIVERS.flatMap((receiver) => [
  `${receiver}_failure_feedback_role_arn`,
  `${receiver}_success_feedback_role_arn`,
]);

export const sns: FactsByType = {
  aws_sns_topic: {
    source: "internal/service/sns/topic.go",
    read: "6.x (early 2026)",
    forcesReplacement: ["fifo_topic", "name", "name_prefix"],
    same: {
      archive_policy: (before, after) => (isEmpty(before) && isEmpty(after)) || sameDocument(before, after),
      policy: samePolicy,
    },
    defaults: { content_based_deduplication: false, fifo_topic: false },
    conflicts: [["name", "name_prefix"]],
    values: { tracing_config: ["Active", "PassThrough"] },
    ranges: {
      signature_version: [1, 2],
      ...Object.fromEntries(
        RECEIVERS.map((receiver): [string, [number, number]] => [`${receiver}_success_feedback_sample_rate`, [0, 100]]),
      ),
    },
    formats: {
      archive_policy: "json",
      delivery_policy: "json",
      policy: "json",
      ...Object.fromEntries(roles.map((role): [string, "arn"] => [role, "arn"])),
    },
  },
  aws_sns_topic_policy: {
    source: "internal/service/sns/topic_policy.go",
    forcesReplacement: ["arn"],
    same: { policy: samePolicy },
    formats: { arn: "arn", policy: "json" },
  },
  aws_sns_topic_subscription: {
    source: "internal/service/sns/topic_subscription.go",
    forcesReplacement: ["endpoint", "protocol", "topic_arn"],
    unknownWhen: scopeOfSubscription,
    same: { delivery_policy: sameDeliveryPolicy },
    configurationOnly: ["confirmation_timeout_in_minutes", "endpoint_auto_confirms"],
    defaults: { confirmation_timeout_in_minutes: 1, endpoint_auto_confirms: false, raw_message_delivery: false },
    values: {
      filter_policy_scope: ["MessageAttributes", "MessageBody"],
      protocol: ["application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs"],
    },
    formats: {
      delivery_policy: "json",
      filter_policy: "json",
      redrive_policy: "json",
      replay_policy: "json",
      subscription_role_arn: "arn",
      topic_arn: "arn",
    },
  },
};

function isEmpty(document: string): boolean {
  return /^\s*(\{\s*\})?\s*$/.test(document);
}
