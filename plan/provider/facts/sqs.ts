import type { FactsByType } from "./types";

export const sqs: FactsByType = {
  aws_sqs_queue_policy: {
    source: "internal/service/sqs/queue_policy.go",
    forcesReplacement: ["queue_url"],
  },
};
