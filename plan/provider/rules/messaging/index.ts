import type { RuleTable } from "../table";
import { type Fifo, fifoName, fifoOnly } from "./names";
import { redriveAllowPolicy, redrivePolicy } from "./redrive";
import { scopeOfFilter } from "./subscription";

const queue: Fifo = { what: "queue", flag: "fifo_queue", most: 80, only: "FIFO queue" };
const topic: Fifo = { what: "topic", flag: "fifo_topic", most: 256, only: "FIFO topics" };

/** Rules about queues and topics. */
export const messaging: RuleTable = {
  aws_sns_topic: [
    fifoName(topic),
    fifoOnly(topic, { archive_policy: "message archive policy can only be set for FIFO topics" }),
  ],
  aws_sns_topic_subscription: [scopeOfFilter],
  aws_sqs_queue: [
    fifoName(queue),
    fifoOnly(queue, {
      deduplication_scope: "deduplication_scope: can only be set for a FIFO queue",
      fifo_throughput_limit: "fifo_throughput_limit: can only be set for a FIFO queue",
    }),
    redrivePolicy,
    redriveAllowPolicy,
  ],
  aws_sqs_queue_redrive_allow_policy: [redriveAllowPolicy],
  aws_sqs_queue_redrive_policy: [redrivePolicy],
};
