import type { ObjectValue } from "../../../plan/provider/protocol/value";

const ACCOUNT = "123456789012";
const QUEUE = `arn:aws:sqs:eu-central-1:${ACCOUNT}:orders`;

const json = (value: unknown) => JSON.stringify(value);

function policy(...statements: object[]): string {
  return json({ Version: "2012-10-17", Statement: statements });
}

export const trust = policy({
  Effect: "Allow",
  Principal: { Service: "ecs-tasks.amazonaws.com" },
  Action: "sts:AssumeRole",
});

const role = policy(
  {
    Sid: "Read",
    Effect: "Allow",
    Action: ["s3:GetObject", "s3:List*"],
    Resource: "arn:aws:s3:::orders/${aws:username}/*",
  },
  { Effect: "Deny", NotAction: "iam:*", NotResource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
  {
    Effect: "Allow",
    Action: "quantumdream:Anything",
    Resource: ["arn:aws:ecs:*:*:task/web/*", "arn:aws-cn:logs:cn-north-1:*:log-group:/web:*"],
    Condition: {
      "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["web*"] },
      NumericLessThan: { "aws:MultiFactorAuthAge": 3600 },
      DateGreaterThan: { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
      IpAddress: { "aws:SourceIp": ["10.0.0.0/16", "2001:db8::/32"] },
      ArnLike: { "aws:SourceArn": "arn:aws:ecs:*:*:*" },
      Null: { "aws:TokenIssueTime": true },
    },
  },
);

function resource(
  action: string,
  at: string,
  principal: unknown = { AWS: `arn:aws:iam::${ACCOUNT}:role/web` },
): string {
  return policy({ Sid: "from the web", Effect: "Allow", Principal: principal, Action: action, Resource: at });
}

/** Configurations that AWS takes. */
export const right: Readonly<Record<string, readonly ObjectValue[]>> = {
  aws_appautoscaling_scheduled_action: [
    {
      schedule: "cron(0 22 ? * MON-FRI *)",
      timezone: "Europe/Berlin",
      scalable_target_action: [{ min_capacity: "0", max_capacity: "4" }],
    },
    {
      schedule: "at(2030-01-31T12:00:00)",
      timezone: null,
      scalable_target_action: [{ min_capacity: "1", max_capacity: null }],
    },
  ],
  aws_cloudwatch_composite_alarm: [
    { alarm_rule: 'ALARM("web 5xx") AND (NOT OK(queue-depth) OR INSUFFICIENT_DATA("x")) AND NOT FALSE' },
  ],
  aws_cloudwatch_dashboard: [
    { dashboard_body: json({ widgets: [] }) },
    {
      dashboard_body: json({
        start: "-PT3H",
        widgets: [
          {
            type: "metric",
            x: 0,
            y: 0,
            width: 12,
            height: 6,
            properties: {
              region: "eu-central-1",
              view: "timeSeries",
              metrics: [
                ["AWS/ECS", "CPUUtilization", "ClusterName", "web", { stat: "Average", id: "m1" }],
                [".", "MemoryUtilization", ".", "."],
                ["...", "other"],
                [{ expression: "m1 / 100", label: "share", id: "e1" }],
              ],
            },
          },
          { type: "text", x: 12, y: 0, width: 12, height: 1, properties: { markdown: "# Web" } },
          { type: "log", properties: { region: "eu-central-1", query: "SOURCE '/web' | fields @message" } },
          { type: "alarm", properties: { alarms: [`arn:aws:cloudwatch:eu-central-1:${ACCOUNT}:alarm:web`] } },
        ],
      }),
    },
  ],
  aws_cloudwatch_event_rule: [
    { schedule_expression: "rate(1 minute)", event_pattern: null, event_bus_name: "default" },
    { schedule_expression: "cron(0/15 8-18 ? JAN-NOV MON-FRI 2025-2030)", event_pattern: null },
    {
      schedule_expression: null,
      event_bus_name: "orders",
      event_pattern: json({
        source: ["aws.ecs"],
        "detail-type": [{ prefix: "ECS " }, { "anything-but": ["ECS Task State Change"] }],
        detail: { lastStatus: ["STOPPED"], group: [{ exists: true }], $or: [{ a: [1] }, { b: [null] }] },
      }),
    },
  ],
  aws_cloudwatch_log_resource_policy: [
    { policy_document: resource("logs:PutLogEvents", "*", { Service: "delivery.logs.amazonaws.com" }) },
  ],
  aws_cloudwatch_metric_alarm: [
    {
      metric_name: "CPUUtilization",
      namespace: "AWS/ECS",
      period: 60,
      evaluation_periods: 5,
      datapoints_to_alarm: 3,
      statistic: "Average",
      extended_statistic: null,
      comparison_operator: "GreaterThanThreshold",
      threshold: 80,
      threshold_metric_id: null,
      metric_query: [],
    },
    {
      metric_name: null,
      evaluation_periods: 2,
      datapoints_to_alarm: null,
      comparison_operator: "GreaterThanUpperThreshold",
      threshold: null,
      threshold_metric_id: "band",
      metric_query: [
        {
          id: "m1",
          metric: [{ metric_name: "Count", period: 3600, stat: "Sum" }],
          expression: null,
          return_data: true,
        },
        { id: "band", expression: "ANOMALY_DETECTION_BAND(m1, 2)", metric: [], return_data: true },
      ],
    },
    {
      evaluation_periods: 1,
      comparison_operator: "LessThanThreshold",
      threshold: 0,
      metric_query: [
        { id: "m1", metric: [{ period: 10 }], return_data: false },
        { id: "e1", expression: 'IF(m1 > 0, FILL(m1, 0)) + SUM(METRICS("web"))', return_data: true },
        { id: "q1", expression: 'SELECT AVG(x) FROM "web"', period: 60, return_data: null },
      ],
    },
  ],
  aws_ecr_lifecycle_policy: [
    {
      policy: json({
        rules: [
          {
            rulePriority: 1,
            selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 7 },
            action: { type: "expire" },
          },
          {
            rulePriority: 2,
            selection: {
              tagStatus: "tagged",
              tagPatternList: ["v*"],
              countType: "imageCountMoreThan",
              countNumber: 50,
            },
            action: { type: "expire" },
          },
          {
            rulePriority: 9,
            selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 500 },
            action: { type: "expire" },
          },
        ],
      }),
    },
  ],
  aws_ecr_repository_policy: [
    {
      policy: policy({
        Effect: "Allow",
        Principal: { Service: "lambda.amazonaws.com" },
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      }),
    },
  ],
  aws_efs_file_system_policy: [
    { policy: policy({ Effect: "Allow", Principal: "*", Action: "elasticfilesystem:ClientMount", Resource: "*" }) },
  ],
  aws_elasticache_replication_group: [
    {
      node_type: "cache.t4g.small",
      engine: "redis",
      engine_version: "7.1",
      automatic_failover_enabled: true,
      multi_az_enabled: true,
      num_cache_clusters: 2,
      auth_token: "abcdefghijklmnop",
      auth_token_update_strategy: "ROTATE",
      transit_encryption_enabled: true,
      at_rest_encryption_enabled: "true",
      snapshot_window: "05:00-06:00",
      maintenance_window: "sun:06:00-sun:07:00",
    },
  ],
  aws_iam_group_policy: [{ policy: role }],
  aws_iam_policy: [{ policy: role }],
  aws_iam_role: [
    { assume_role_policy: trust, inline_policy: [{ name: "own", policy: role }] },
    {
      assume_role_policy: policy({
        Effect: "Allow",
        Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` },
        Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
        Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/web:*" } },
      }),
      inline_policy: [],
    },
    {
      assume_role_policy: policy({
        Effect: "Allow",
        Principal: { AWS: [ACCOUNT, `arn:aws:iam::${ACCOUNT}:root`, "AROAEXAMPLE1234567890"] },
        Action: "sts:AssumeRole",
      }),
      inline_policy: [],
    },
  ],
  aws_iam_role_policy: [{ policy: role }],
  aws_iam_user_policy: [{ policy: policy({ Effect: "Allow", Action: "*", Resource: "*" }) }],
  aws_kms_key: [{ policy: resource("kms:*", "*", { AWS: `arn:aws:iam::${ACCOUNT}:root` }) }, { policy: null }],
  aws_lambda_event_source_mapping: [
    {
      event_source_arn: QUEUE,
      batch_size: 100,
      maximum_batching_window_in_seconds: 5,
      maximum_record_age_in_seconds: null,
    },
    {
      event_source_arn: `arn:aws:kinesis:eu-central-1:${ACCOUNT}:stream/orders`,
      starting_position: "LATEST",
      maximum_record_age_in_seconds: -1,
    },
  ],
  aws_lambda_function: [
    {
      function_name: "scaler",
      package_type: null,
      handler: "index.handler",
      runtime: "nodejs24.x",
      environment: [{ variables: { QUEUE_NAME: "orders", LOG_LEVEL: "info" } }],
      layers: [`arn:aws:lambda:eu-central-1:${ACCOUNT}:layer:tools:3`],
      logging_config: [{ log_format: "JSON", system_log_level: "WARN" }],
      file_system_config: [{ arn: "arn", local_mount_path: "/mnt/data" }],
      vpc_config: [{ subnet_ids: ["subnet-1"], security_group_ids: ["sg-1"] }],
      image_config: [],
    },
    { function_name: "image", package_type: "Image", handler: null, runtime: null, layers: [], image_config: [{}] },
  ],
  aws_lambda_permission: [
    { principal: "events.amazonaws.com", action: "lambda:InvokeFunction" },
    { principal: ACCOUNT, action: "lambda:*" },
    { principal: "*", action: "lambda:InvokeFunctionUrl" },
  ],
  aws_mq_broker: [
    {
      engine_type: "RabbitMQ",
      deployment_mode: "CLUSTER_MULTI_AZ",
      subnet_ids: ["subnet-1", "subnet-2"],
      logs: [{ general: true, audit: "false" }],
      user: [{ username: "web", password: "correct horse battery" }],
    },
    {
      engine_type: "ActiveMQ",
      deployment_mode: "ACTIVE_STANDBY_MULTI_AZ",
      subnet_ids: ["subnet-1", "subnet-2"],
      logs: [{ general: true, audit: "true" }],
      user: [{ password: "correct horse battery" }, { password: "another long word" }],
    },
  ],
  aws_s3_bucket: [
    {
      bucket: "orders.web-2026",
      bucket_prefix: null,
      policy: null,
      lifecycle_rule: [
        {
          id: "old",
          enabled: true,
          expiration: [{ days: 30 }],
          transition: [],
          noncurrent_version_expiration: [{ days: 9 }],
        },
      ],
    },
    { bucket: null, bucket_prefix: "orders-", policy: null, lifecycle_rule: [] },
  ],
  aws_s3_bucket_lifecycle_configuration: [
    {
      rule: [
        {
          id: "cold",
          prefix: null,
          filter: [{ prefix: "logs/", tag: [], and: [], object_size_greater_than: null }],
          transition: [
            { days: 90, date: null, storage_class: "GLACIER" },
            { days: 30, date: null, storage_class: "STANDARD_IA" },
          ],
          expiration: [{ days: 365, date: null, expired_object_delete_marker: null }],
          noncurrent_version_transition: [{ noncurrent_days: 30, storage_class: "STANDARD_IA" }],
          noncurrent_version_expiration: [{ noncurrent_days: 60 }],
          abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
        },
        {
          id: "marked",
          prefix: "",
          filter: [],
          expiration: [{ days: null, date: null, expired_object_delete_marker: true }],
        },
        {
          id: "tagged",
          prefix: null,
          filter: [{ and: [{ prefix: "x", tags: { a: "b" }, object_size_greater_than: 1, object_size_less_than: 9 }] }],
          expiration: [{ days: 1 }],
        },
      ],
    },
  ],
  aws_s3_bucket_policy: [
    {
      bucket: "orders",
      policy: policy({
        Sid: "TLS only",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*", "arn:aws:s3:::ord*"],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    },
  ],
  aws_scheduler_schedule: [
    {
      schedule_expression: "rate(1 minutes)",
      schedule_expression_timezone: "UTC",
      flexible_time_window: [{ mode: "FLEXIBLE", maximum_window_in_minutes: 5 }],
    },
    { schedule_expression: "at(2030-01-31T12:00:00)", flexible_time_window: [{ mode: "OFF" }] },
  ],
  aws_secretsmanager_secret: [
    { recovery_window_in_days: 0, policy: null },
    { recovery_window_in_days: 7, policy: "" },
  ],
  aws_secretsmanager_secret_policy: [{ policy: resource("secretsmanager:GetSecretValue", "*") }],
  aws_sns_topic: [
    { name: "orders", fifo_topic: null, content_based_deduplication: null, archive_policy: null, policy: null },
    { name: "orders.fifo", fifo_topic: true, content_based_deduplication: true, archive_policy: "{}", policy: null },
  ],
  aws_sns_topic_policy: [
    { policy: resource("SNS:Receive", "*") },
    { policy: resource("sns:Publish", "*", { Service: "cloudwatch.amazonaws.com" }) },
  ],
  aws_sqs_queue: [
    {
      name: "orders",
      fifo_queue: false,
      redrive_policy: json({ deadLetterTargetArn: `${QUEUE}-dead`, maxReceiveCount: 5 }),
      redrive_allow_policy: json({ redrivePermission: "byQueue", sourceQueueArns: [QUEUE] }),
      policy: resource("sqs:SendMessage", "*"),
    },
    {
      name: "orders.fifo",
      fifo_queue: true,
      content_based_deduplication: true,
      redrive_policy: json({ deadLetterTargetArn: `${QUEUE}-dead.fifo`, maxReceiveCount: "5" }),
      redrive_allow_policy: json({ redrivePermission: "denyAll" }),
    },
  ],
  aws_sqs_queue_policy: [{ policy: resource("SQS:SendMessage", QUEUE, "*") }],
  aws_vpc_endpoint: [{ policy: policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }) }],
};
