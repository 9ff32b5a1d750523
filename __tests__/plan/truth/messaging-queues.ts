/** SQS queues. */
import type { AttributeChange, WrongConfiguration } from "./case";

const QUEUE = "internal/service/sqs/queue.go";

const queueArn = "arn:aws:sqs:us-east-1:111122223333:orders";
const queue = { name: "orders" };

export const wrong: WrongConfiguration[] = [
  {
    what: "a FIFO queue whose name does not say so",
    type: "aws_sqs_queue",
    config: { name: "orders", fifo_queue: true },
    says: "invalid queue name: orders",
    source: `${QUEUE} resourceQueueCustomizeDiff`,
  },
  {
    what: "a queue name of 81 characters",
    type: "aws_sqs_queue",
    config: { name: "q".repeat(81) },
    says: "invalid queue name: qqq",
    source: `${QUEUE} resourceQueueCustomizeDiff`,
  },
  {
    what: "deduplication by content in a standard queue",
    type: "aws_sqs_queue",
    config: { ...queue, content_based_deduplication: true },
    says: "content-based deduplication can only be set for FIFO queue",
    source: `${QUEUE} resourceQueueCustomizeDiff`,
  },
  {
    what: "a delay of more than 15 minutes",
    type: "aws_sqs_queue",
    config: { ...queue, delay_seconds: 901 },
    says: "expected delay_seconds to be in the range (0 - 900), got 901",
    source: `${QUEUE} delay_seconds`,
  },
  {
    what: "messages kept for less than a minute",
    type: "aws_sqs_queue",
    config: { ...queue, message_retention_seconds: 59 },
    says: "expected message_retention_seconds to be in the range (60 - 1209600), got 59",
    source: `${QUEUE} message_retention_seconds`,
  },
  {
    what: "messages hidden for more than 12 hours",
    type: "aws_sqs_queue",
    config: { ...queue, visibility_timeout_seconds: 43201 },
    says: "expected visibility_timeout_seconds to be in the range (0 - 43200), got 43201",
    source: `${QUEUE} visibility_timeout_seconds`,
  },
  {
    what: "messages of at most 1023 bytes",
    type: "aws_sqs_queue",
    config: { ...queue, max_message_size: 1023 },
    says: "expected max_message_size to be in the range (1024 - 1048576), got 1023",
    source: `${QUEUE} max_message_size`,
  },
  {
    what: "a data key reused for less than a minute",
    type: "aws_sqs_queue",
    config: { ...queue, kms_master_key_id: "alias/orders", kms_data_key_reuse_period_seconds: 59 },
    says: "expected kms_data_key_reuse_period_seconds to be in the range (60 - 86400), got 59",
    source: `${QUEUE} kms_data_key_reuse_period_seconds`,
  },
  {
    what: "a key of one's own and one of SQS",
    type: "aws_sqs_queue",
    config: { ...queue, kms_master_key_id: "alias/orders", sqs_managed_sse_enabled: true },
    says: '"kms_master_key_id": conflicts with sqs_managed_sse_enabled',
    source: `${QUEUE} kms_master_key_id ConflictsWith`,
  },
  {
    what: "a redrive policy that is no JSON",
    type: "aws_sqs_queue",
    config: { ...queue, redrive_policy: queueArn },
    says: '"redrive_policy" contains an invalid JSON',
    source: `${QUEUE} redrive_policy StringIsJSON`,
  },
  {
    what: "an unknown scope of deduplication",
    type: "aws_sqs_queue",
    config: { name: "orders.fifo", fifo_queue: true, deduplication_scope: "group" },
    says: "expected deduplication_scope to be one of",
    source: `${QUEUE} deduplication_scope`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a queue",
    type: "aws_sqs_queue",
    before: queue,
    after: { name: "invoices" },
    action: "replace",
    because: "name",
    source: `${QUEUE} name ForceNew`,
  },
  {
    what: "a queue that becomes FIFO",
    type: "aws_sqs_queue",
    before: queue,
    after: { name: "orders.fifo", fifo_queue: true },
    action: "replace",
    because: "fifo_queue",
    source: `${QUEUE} fifo_queue ForceNew`,
  },
  {
    what: "how long messages are hidden",
    type: "aws_sqs_queue",
    before: queue,
    after: { ...queue, visibility_timeout_seconds: 120 },
    action: "update",
    source: `${QUEUE} visibility_timeout_seconds`,
  },
  {
    what: "the defaults of a queue, written out",
    type: "aws_sqs_queue",
    before: queue,
    after: {
      ...queue,
      delay_seconds: 0,
      message_retention_seconds: 345600,
      receive_wait_time_seconds: 0,
      visibility_timeout_seconds: 30,
    },
    action: "no-op",
    source: "website/docs/r/sqs_queue.html.markdown Argument Reference",
  },
  {
    what: "the layout of a redrive policy",
    type: "aws_sqs_queue",
    before: { ...queue, redrive_policy: JSON.stringify({ deadLetterTargetArn: queueArn, maxReceiveCount: 4 }) },
    after: {
      ...queue,
      redrive_policy: JSON.stringify({ maxReceiveCount: 4, deadLetterTargetArn: queueArn }, null, 2),
    },
    action: "no-op",
    source: `${QUEUE} redrive_policy StateFunc NormalizeJsonString`,
  },
  {
    what: "the reuse of a data key in a queue that is not encrypted",
    type: "aws_sqs_queue",
    before: { ...queue, sqs_managed_sse_enabled: false },
    after: { ...queue, sqs_managed_sse_enabled: false, kms_data_key_reuse_period_seconds: 600 },
    action: "no-op",
    source: `${QUEUE} kms_data_key_reuse_period_seconds DiffSuppressFunc`,
  },
];
