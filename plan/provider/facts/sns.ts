import type { FactsByType } from "./types";

export const sns: FactsByType = {
  aws_sns_topic_policy: {
    source: "internal/service/sns/topic_policy.go",
    forcesReplacement: ["arn"],
  },
  aws_sns_topic_subscription: {
    source: "internal/service/sns/topic_subscription.go",
    forcesReplacement: ["endpoint", "protocol", "topic_arn"],
    defaults: { confirmation_timeout_in_minutes: 1, endpoint_auto_confirms: false, raw_message_delivery: false },
    values: {
      filter_policy_scope: ["MessageAttributes", "MessageBody"],
      protocol: ["application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs"],
    },
  },
};
