/** Queues, topics and brokers. */
import type { Arguments, RightConfiguration } from "./case";

function docs(type: string, what: string, config: Arguments): RightConfiguration {
  return { what, type, config, source: `website/docs/r/${type.slice("aws_".length)}.html.markdown` };
}

const DEAD = "arn:aws:sqs:us-east-1:123456789012:orders-dead";
const TOPIC = "arn:aws:sns:us-east-1:123456789012:user-updates-topic";
const KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const URL = "https://sqs.us-east-1.amazonaws.com/123456789012/orders";

const queues = [
  docs("aws_sqs_queue", "everything", {
    name: "terraform-example-queue",
    delay_seconds: 90,
    max_message_size: 2048,
    message_retention_seconds: 86_400,
    receive_wait_time_seconds: 10,
    visibility_timeout_seconds: 0,
    redrive_policy: JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount: 4 }),
    tags: { Environment: "production" },
  }),
  docs("aws_sqs_queue", "no name", {}),
  docs("aws_sqs_queue", "a FIFO queue with a prefix", { name_prefix: "orders-", fifo_queue: true }),
  docs("aws_sqs_queue", "a FIFO queue of high throughput", {
    name: "terraform-example-queue.fifo",
    fifo_queue: true,
    content_based_deduplication: true,
    deduplication_scope: "messageGroup",
    fifo_throughput_limit: "perMessageGroupId",
    redrive_policy: JSON.stringify({ deadLetterTargetArn: `${DEAD}.fifo`, maxReceiveCount: 1000 }),
  }),
  docs("aws_sqs_queue", "keys of SQS", { name: "q", sqs_managed_sse_enabled: true }),
  docs("aws_sqs_queue", "a key of KMS", {
    name: "q",
    kms_master_key_id: "alias/aws/sqs",
    kms_data_key_reuse_period_seconds: 300,
  }),
  docs("aws_sqs_queue", "messages of 1 MiB", { name: "q", max_message_size: 1_048_576 }),
  docs("aws_sqs_queue", "a dead-letter queue for all", {
    name: "q",
    redrive_allow_policy: JSON.stringify({ redrivePermission: "allowAll" }),
  }),
  docs("aws_sqs_queue_redrive_policy", "a standard queue", {
    queue_url: URL,
    redrive_policy: JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount: 4 }),
  }),
  docs("aws_sqs_queue_redrive_policy", "a FIFO queue", {
    queue_url: `${URL}.fifo`,
    redrive_policy: JSON.stringify({ deadLetterTargetArn: `${DEAD}.fifo`, maxReceiveCount: 4 }),
  }),
  docs("aws_sqs_queue_redrive_allow_policy", "one queue", {
    queue_url: URL,
    redrive_allow_policy: JSON.stringify({ redrivePermission: "byQueue", sourceQueueArns: [DEAD] }),
  }),
];

const topics = [
  docs("aws_sns_topic", "no name", {}),
  docs("aws_sns_topic", "how it is delivered", {
    name: "user-updates-topic",
    delivery_policy: JSON.stringify({
      http: {
        defaultHealthyRetryPolicy: {
          minDelayTarget: 20,
          maxDelayTarget: 20,
          numRetries: 3,
          numMaxDelayRetries: 0,
          numNoDelayRetries: 0,
          numMinDelayRetries: 0,
          backoffFunction: "linear",
        },
        disableSubscriptionOverrides: false,
        defaultThrottlePolicy: { maxReceivesPerSecond: 1 },
      },
    }),
  }),
  docs("aws_sns_topic", "a FIFO topic with an archive", {
    name: "user-updates-topic.fifo",
    fifo_topic: true,
    content_based_deduplication: true,
    archive_policy: JSON.stringify({ MessageRetentionPeriod: 30 }),
    fifo_throughput_scope: "MessageGroup",
  }),
  docs("aws_sns_topic", "a FIFO topic with a prefix", { name_prefix: "user-", fifo_topic: true }),
  docs("aws_sns_topic", "feedback, tracing and a key", {
    name: "user_updates",
    display_name: "User updates",
    kms_master_key_id: "alias/aws/sns",
    signature_version: 2,
    tracing_config: "Active",
    sqs_success_feedback_role_arn: "arn:aws:iam::123456789012:role/feedback",
    sqs_success_feedback_sample_rate: 0,
    sqs_failure_feedback_role_arn: "arn:aws:iam::123456789012:role/feedback",
  }),
  docs("aws_sns_topic_subscription", "a queue", {
    topic_arn: TOPIC,
    protocol: "sqs",
    endpoint: DEAD,
    raw_message_delivery: true,
    redrive_policy: JSON.stringify({ deadLetterTargetArn: DEAD }),
  }),
  docs("aws_sns_topic_subscription", "a filter for bodies", {
    topic_arn: TOPIC,
    protocol: "lambda",
    endpoint: "arn:aws:lambda:us-east-1:123456789012:function:updates",
    filter_policy: JSON.stringify({ key1: [{ "anything-but": ["a"] }], key2: { key3: [{ numeric: [">", 1] }] } }),
    filter_policy_scope: "MessageBody",
  }),
  docs("aws_sns_topic_subscription", "a web server", {
    topic_arn: TOPIC,
    protocol: "https",
    endpoint: "https://example.com/sns",
    confirmation_timeout_in_minutes: 5,
    endpoint_auto_confirms: true,
    delivery_policy: JSON.stringify({
      healthyRetryPolicy: { minDelayTarget: 5, maxDelayTarget: 20, numRetries: 5 },
      throttlePolicy: { maxReceivesPerSecond: 1 },
    }),
  }),
  docs("aws_sns_topic_subscription", "a stream", {
    topic_arn: TOPIC,
    protocol: "firehose",
    endpoint: "arn:aws:firehose:us-east-1:123456789012:deliverystream/updates",
    subscription_role_arn: "arn:aws:iam::123456789012:role/firehose",
  }),
  docs("aws_sns_topic_subscription", "a person", {
    topic_arn: TOPIC,
    protocol: "email-json",
    endpoint: "me@example.com",
  }),
  docs("aws_sns_topic_subscription", "a telephone", { topic_arn: TOPIC, protocol: "sms", endpoint: "+15555550100" }),
  docs("aws_sns_topic_subscription", "a replay", {
    topic_arn: `${TOPIC}.fifo`,
    protocol: "sqs",
    endpoint: `${DEAD}.fifo`,
    replay_policy: JSON.stringify({
      PointType: "Timestamp",
      StartingPoint: "2024-01-01T00:00:00.000Z",
      EndingPoint: "2024-01-02T00:00:00.000Z",
    }),
  }),
];

const user = { username: "example_user", password: "TestTest1234" };
const broker = {
  broker_name: "example",
  engine_type: "ActiveMQ",
  engine_version: "5.17.6",
  host_instance_type: "mq.m5.large",
  security_groups: ["sg-0123456789abcdef0"],
  user,
};

const brokers = [
  docs("aws_mq_broker", "ActiveMQ", { ...broker, configuration: { id: "c-1234", revision: 3 } }),
  docs("aws_mq_broker", "ActiveMQ on a fast disk", {
    ...broker,
    storage_type: "ebs",
    authentication_strategy: "simple",
  }),
  docs("aws_mq_broker", "a copy in another region", {
    ...broker,
    apply_immediately: true,
    deployment_mode: "ACTIVE_STANDBY_MULTI_AZ",
    data_replication_mode: "CRDR",
    data_replication_primary_broker_arn: "arn:aws:mq:us-west-2:123456789012:broker:primary:b-1234",
    user: [user, { username: "example_replication_user", password: "TestTest1234", replication_user: true }],
  }),
  docs("aws_mq_broker", "all blocks", {
    ...broker,
    auto_minor_version_upgrade: true,
    deployment_mode: "ACTIVE_STANDBY_MULTI_AZ",
    publicly_accessible: true,
    subnet_ids: ["subnet-0a", "subnet-0b"],
    encryption_options: { kms_key_id: KEY, use_aws_owned_key: false },
    logs: { general: true, audit: true },
    maintenance_window_start_time: { day_of_week: "TUESDAY", time_of_day: "02:00", time_zone: "CET" },
    user: [
      user,
      { username: "second", password: "SecondTestTest1234", console_access: true, groups: ["first", "second"] },
    ],
  }),
  docs("aws_mq_broker", "LDAP", {
    ...broker,
    authentication_strategy: "ldap",
    logs: { general: true },
    ldap_server_metadata: {
      hosts: ["my.ldap.server-1.com", "my.ldap.server-2.com"],
      role_base: "role.base",
      role_search_matching: "role.search.matching",
      role_search_subtree: true,
      service_account_username: "anyusername",
      service_account_password: "supersecret",
      user_base: "user.base",
    },
  }),
  docs("aws_mq_broker", "RabbitMQ", {
    ...broker,
    engine_type: "RabbitMQ",
    engine_version: "3.13",
    logs: { general: true, audit: false },
    subnet_ids: ["subnet-0a"],
  }),
  docs("aws_mq_broker", "RabbitMQ as a cluster", {
    ...broker,
    engine_type: "RabbitMQ",
    engine_version: "3.13",
    deployment_mode: "CLUSTER_MULTI_AZ",
    storage_type: "ebs",
    encryption_options: { use_aws_owned_key: true },
  }),
  docs("aws_mq_configuration", "ActiveMQ", {
    name: "example",
    engine_type: "ActiveMQ",
    engine_version: "5.17.6",
    data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<broker xmlns="http://activemq.apache.org/schema/core">\n</broker>\n',
  }),
  docs("aws_mq_configuration", "RabbitMQ", {
    name: "example",
    description: "Example Configuration",
    engine_type: "RabbitMQ",
    engine_version: "3.11.20",
    data: "# Default RabbitMQ delivery acknowledgement timeout is 30 minutes in milliseconds\nconsumer_timeout = 1800000\n",
  }),
];

export const right: RightConfiguration[] = [...queues, ...topics, ...brokers];
