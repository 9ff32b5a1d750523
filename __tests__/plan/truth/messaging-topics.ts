/** SNS topics and subscriptions. */
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

const TOPIC = "internal/service/sns/topic.go";
const SUBSCRIPTION = "internal/service/sns/topic_subscription.go";

const topic = { name: "orders" };
const topic_arn = "arn:aws:sns:us-east-1:111122223333:orders";
const queueArn = "arn:aws:sqs:us-east-1:111122223333:orders";
const subscription = { topic_arn, protocol: "sqs", endpoint: queueArn };
const withSubscription = (more: Arguments) => ({ ...subscription, ...more });
const filter = JSON.stringify({ state: ["paid", "sent"], country: ["de"] });
const statements = [
  { Sid: "read", Effect: "Allow", Principal: "*", Action: "sns:Subscribe", Resource: topic_arn },
  { Sid: "write", Effect: "Allow", Principal: "*", Action: "sns:Publish", Resource: topic_arn },
];
const policy = (Statement: unknown) => JSON.stringify({ Version: "2012-10-17", Statement });

export const wrong: WrongConfiguration[] = [
  {
    what: "a topic name with a space",
    type: "aws_sns_topic",
    config: { name: "new orders" },
    says: "invalid topic name: new orders",
    source: `${TOPIC} resourceTopicCustomizeDiff`,
  },
  {
    what: "a FIFO topic whose name does not say so",
    type: "aws_sns_topic",
    config: { name: "orders", fifo_topic: true },
    says: "invalid topic name: orders",
    source: `${TOPIC} resourceTopicCustomizeDiff`,
  },
  {
    what: "deduplication by content in a standard topic",
    type: "aws_sns_topic",
    config: { ...topic, content_based_deduplication: true },
    says: "content-based deduplication can only be set for FIFO topics",
    source: `${TOPIC} resourceTopicCustomizeDiff`,
  },
  {
    what: "an archive of a standard topic",
    type: "aws_sns_topic",
    config: { ...topic, archive_policy: '{"MessageRetentionPeriod":"30"}' },
    says: "message archive policy can only be set for FIFO topics",
    source: `${TOPIC} resourceTopicCustomizeDiff`,
  },
  {
    what: "a topic name together with a prefix",
    type: "aws_sns_topic",
    config: { name: "orders", name_prefix: "orders-" },
    says: '"name": conflicts with name_prefix',
    source: `${TOPIC} name ConflictsWith`,
  },
  {
    what: "a sample rate above 100 percent",
    type: "aws_sns_topic",
    config: { ...topic, sqs_success_feedback_sample_rate: 101 },
    says: "expected sqs_success_feedback_sample_rate to be in the range (0 - 100), got 101",
    source: `${TOPIC} sqs_success_feedback_sample_rate`,
  },
  {
    what: "a third signature version",
    type: "aws_sns_topic",
    config: { ...topic, signature_version: 3 },
    says: "expected signature_version to be in the range (1 - 2), got 3",
    source: `${TOPIC} signature_version`,
  },
  {
    what: "tracing switched on by a word of another service",
    type: "aws_sns_topic",
    config: { ...topic, tracing_config: "Enabled" },
    says: "expected tracing_config to be one of",
    source: `${TOPIC} tracing_config`,
  },
  {
    what: "a delivery policy that is no JSON",
    type: "aws_sns_topic",
    config: { ...topic, delivery_policy: "retry" },
    says: '"delivery_policy" contains an invalid JSON',
    source: `${TOPIC} delivery_policy StringIsJSON`,
  },
  {
    what: "a protocol in capitals",
    type: "aws_sns_topic_subscription",
    config: withSubscription({ protocol: "SQS" }),
    says: "expected protocol to be one of",
    source: `${SUBSCRIPTION} protocol`,
  },
  {
    what: "the name of a topic where its ARN is wanted",
    type: "aws_sns_topic_subscription",
    config: withSubscription({ topic_arn: "orders" }),
    says: '"topic_arn" (orders) is an invalid ARN: arn: invalid prefix',
    source: `${SUBSCRIPTION} topic_arn, internal/verify/validate.go ValidARN`,
  },
  {
    what: "the scope of a filter that is not there",
    type: "aws_sns_topic_subscription",
    config: withSubscription({ filter_policy_scope: "MessageBody" }),
    says: "filter_policy is required when filter_policy_scope is set",
    source: `${SUBSCRIPTION} resourceTopicSubscriptionCustomizeDiff`,
  },
  {
    what: "an unknown scope of a filter",
    type: "aws_sns_topic_subscription",
    config: withSubscription({ filter_policy: filter, filter_policy_scope: "Body" }),
    says: "expected filter_policy_scope to be one of",
    source: `${SUBSCRIPTION} filter_policy_scope`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a topic",
    type: "aws_sns_topic",
    before: topic,
    after: { name: "invoices" },
    action: "replace",
    because: "name",
    source: `${TOPIC} name ForceNew`,
  },
  {
    what: "a topic that becomes FIFO",
    type: "aws_sns_topic",
    before: { name: "orders" },
    after: { name: "orders.fifo", fifo_topic: true },
    action: "replace",
    because: "fifo_topic",
    source: `${TOPIC} fifo_topic ForceNew`,
  },
  {
    what: "the order of the statements in a topic's policy",
    type: "aws_sns_topic",
    before: { ...topic, policy: policy(statements) },
    after: { ...topic, policy: policy([...statements].reverse()) },
    action: "no-op",
    source: `${TOPIC} policy SuppressEquivalentPolicyDiffs`,
  },
  {
    what: "a topic's policy that is no longer configured",
    type: "aws_sns_topic",
    before: { ...topic, policy: policy(statements) },
    after: topic,
    action: "no-op",
    source: `${TOPIC} policy Optional and Computed`,
  },
  {
    what: "the key of a topic that is no longer configured",
    type: "aws_sns_topic",
    before: { ...topic, kms_master_key_id: "alias/aws/sns" },
    after: topic,
    action: "update",
    source: `${TOPIC} kms_master_key_id, not Computed`,
  },
  {
    what: "the endpoint of a subscription",
    type: "aws_sns_topic_subscription",
    before: subscription,
    after: withSubscription({ endpoint: "arn:aws:sqs:us-east-1:111122223333:archive" }),
    action: "replace",
    because: "endpoint",
    source: `${SUBSCRIPTION} endpoint ForceNew`,
  },
  {
    what: "whether messages arrive raw",
    type: "aws_sns_topic_subscription",
    before: subscription,
    after: withSubscription({ raw_message_delivery: true }),
    action: "update",
    source: `${SUBSCRIPTION} raw_message_delivery`,
  },
  {
    what: "the order of the keys in a filter",
    type: "aws_sns_topic_subscription",
    before: withSubscription({ filter_policy: filter }),
    after: withSubscription({ filter_policy: '{"country": ["de"], "state": ["paid", "sent"]}' }),
    action: "no-op",
    source: `${SUBSCRIPTION} filter_policy SuppressEquivalentJSONDiffs`,
  },
  {
    what: "the scope of a filter, which goes back to its default when it is removed although it is computed",
    type: "aws_sns_topic_subscription",
    before: withSubscription({ filter_policy: filter, filter_policy_scope: "MessageBody" }),
    after: withSubscription({ filter_policy: filter }),
    action: "update",
    source: `${SUBSCRIPTION} resourceTopicSubscriptionCustomizeDiff SetNew MessageAttributes`,
  },
];
