/**
 * Functions, what calls them, and alarms. Put together by hand after the pages that are named: an example there proves its own values, the
 * rest is what the page and the schema allow.
 */
import type { Arguments, RightConfiguration } from "./case";

function docs(
  type: string,
  what: string,
  config: Arguments,
  source = `after website/docs/r/${type.slice("aws_".length)}.html.markdown`,
): RightConfiguration {
  return { what, type, config, source };
}

export const right: RightConfiguration[] = [
  docs("aws_lambda_permission", "anybody by URL", {
    action: "lambda:InvokeFunctionUrl",
    function_name: "arn:aws:lambda:us-west-2:123456789012:function:lambda_function_name",
    function_url_auth_type: "NONE",
    principal: "*",
    statement_id: "FunctionURLAllowPublicAccess",
  }),
  docs("aws_lambda_permission", "an organization", {
    action: "lambda:InvokeFunction",
    function_name: "123456789012:function:x",
    principal: "*",
    principal_org_id: "o-1234567890",
  }),
  docs("aws_lambda_permission", "Alexa", {
    action: "lambda:InvokeFunction",
    event_source_token: "amzn1.ask.skill.x",
    function_name: "x",
    principal: "alexa-appkit.amazon.com",
    statement_id_prefix: "x",
  }),
  docs("aws_lambda_permission", "an account", {
    action: "lambda:GetLayerVersion",
    function_name: "x",
    principal: "123456789012",
  }),
  docs("aws_lambda_permission", "a role", {
    action: "lambda:*",
    function_name: "x",
    principal: "arn:aws:iam::123456789012:role/x",
    source_account: "123456789012",
  }),
  docs("aws_lambda_event_source_mapping", "a queue", {
    batch_size: 10000,
    event_source_arn: "arn:aws:sqs:us-west-2:123456789012:q",
    filter_criteria: [
      {
        filter: [
          { pattern: '{"body":{"Location":["New York"],"Temperature":[{"numeric":["\\u003e",0,"\\u003c=",100]}]}}' },
        ],
      },
    ],
    function_name: "arn:aws:lambda:us-west-2:123456789012:function:lambda_function_name",
    function_response_types: ["ReportBatchItemFailures"],
    maximum_batching_window_in_seconds: 300,
    metrics_config: [{ metrics: ["EventCount"] }],
    scaling_config: [{ maximum_concurrency: 2 }],
  }),
  docs("aws_lambda_event_source_mapping", "a table", {
    bisect_batch_on_function_error: true,
    destination_config: [{ on_failure: [{ destination_arn: "arn:aws:sqs:us-west-2:123456789012:x" }] }],
    event_source_arn: "arn:aws:dynamodb:us-west-2:123456789012:table/x/stream/2020-01-01T00:00:00.000",
    function_name: "x",
    maximum_record_age_in_seconds: -1,
    maximum_retry_attempts: -1,
    parallelization_factor: 10,
    starting_position: "LATEST",
    tumbling_window_in_seconds: 900,
  }),
  docs("aws_lambda_event_source_mapping", "a stream from a moment on", {
    event_source_arn: "arn:aws:kinesis:us-west-2:123456789012:stream/x/consumer/c:1",
    function_name:
      "arn:aws:lambda:us-west-2:123456789012:function:arn:aws:lambda:us-west-2:123456789012:function:lambda_function_name:live",
    maximum_record_age_in_seconds: 604800,
    maximum_retry_attempts: 10000,
    starting_position: "AT_TIMESTAMP",
    starting_position_timestamp: "2022-01-01T00:00:00Z",
  }),
  docs("aws_lambda_event_source_mapping", "managed Kafka", {
    amazon_managed_kafka_event_source_config: [{ consumer_group_id: "x" }],
    event_source_arn: "arn:aws:kafka:us-west-2:123456789012:cluster/x/1234abcd-12ab-34cd-56ef-1234567890ab-1",
    function_name: "x",
    provisioned_poller_config: [{ maximum_pollers: 80, minimum_pollers: 10 }],
    starting_position: "TRIM_HORIZON",
    topics: ["Example"],
  }),
  docs("aws_lambda_event_source_mapping", "Kafka of its own", {
    function_name: "x",
    self_managed_event_source: [
      { endpoints: { KAFKA_BOOTSTRAP_SERVERS: "kafka1.example.com:9092,kafka2.example.com:9092" } },
    ],
    self_managed_kafka_event_source_config: [{ consumer_group_id: "g" }],
    source_access_configuration: [
      { type: "VPC_SUBNET", uri: "subnet:subnet-0a1b2c3d4e5f60718" },
      { type: "VPC_SECURITY_GROUP", uri: "security_group:sg-12345678" },
    ],
    starting_position: "TRIM_HORIZON",
    topics: ["Example"],
  }),
  docs("aws_lambda_event_source_mapping", "a broker", {
    batch_size: 10,
    enabled: false,
    event_source_arn: "arn:aws:mq:us-west-2:123456789012:broker:x:b-1234abcd-12ab-34cd-56ef-1234567890ab",
    function_name: "x",
    queues: ["example"],
    source_access_configuration: [
      { type: "BASIC_AUTH", uri: "arn:aws:secretsmanager:us-west-2:123456789012:secret:x-abcdef" },
      { type: "VIRTUAL_HOST", uri: "/vhost" },
    ],
  }),
  docs("aws_lambda_event_source_mapping", "a document database", {
    document_db_event_source_config: [{ collection_name: "y", database_name: "x", full_document: "UpdateLookup" }],
    event_source_arn: "arn:aws:rds:us-west-2:123456789012:cluster:x",
    function_name: "x",
    source_access_configuration: [
      { type: "BASIC_AUTH", uri: "arn:aws:secretsmanager:us-west-2:123456789012:secret:x-abcdef" },
    ],
    starting_position: "LATEST",
  }),
  docs("aws_cloudwatch_metric_alarm", "actions of every kind", {
    alarm_actions: [
      "arn:aws:automate:us-west-2:ec2:recover",
      "arn:aws:swf:us-west-2:123456789012:action/actions/AWS_EC2.InstanceId.Reboot/1.0",
      "arn:aws:lambda:us-west-2:123456789012:function:x",
      "arn:aws:ssm:us-west-2:123456789012:opsitem:3",
      "arn:aws:autoscaling:us-west-2:123456789012:scalingPolicy:x:autoScalingGroupName/a:policyName/b",
    ],
    alarm_description: "",
    alarm_name: "terraform-test-foobar5",
    comparison_operator: "GreaterThanOrEqualToThreshold",
    dimensions: { InstanceId: "i-abc123" },
    evaluation_periods: 2,
    insufficient_data_actions: [],
    metric_name: "CPUUtilization",
    namespace: "AWS/EC2",
    period: 120,
    statistic: "Average",
    threshold: 80,
    treat_missing_data: "notBreaching",
    unit: "Percent",
  }),
  docs("aws_cloudwatch_metric_alarm", "an expression", {
    alarm_name: "terraform-test-foobar",
    comparison_operator: "GreaterThanOrEqualToThreshold",
    datapoints_to_alarm: 1,
    evaluation_periods: 2,
    metric_query: [
      { expression: "IF(m1 > 1e3, FILL(m2, 0)/m1*100, 0)", id: "e1", label: "Error Rate", return_data: "true" },
      {
        id: "m1",
        metric: [
          {
            dimensions: { LoadBalancer: "app/web" },
            metric_name: "RequestCount",
            namespace: "AWS/ApplicationELB",
            period: 120,
            stat: "Sum",
            unit: "Count",
          },
        ],
      },
      {
        account_id: "123456789012",
        id: "m2",
        metric: [
          {
            dimensions: { LoadBalancer: "app/web" },
            metric_name: "HTTPCode_ELB_5XX_Count",
            namespace: "AWS/ApplicationELB",
            period: 120,
            stat: "p99.9",
          },
        ],
      },
    ],
    threshold: 10,
  }),
  docs("aws_cloudwatch_metric_alarm", "a band", {
    alarm_name: "terraform-test-foobar2",
    comparison_operator: "GreaterThanUpperThreshold",
    evaluation_periods: 2,
    metric_query: [
      { expression: "ANOMALY_DETECTION_BAND(m1, 2)", id: "e1", label: "CPUUtilization (Expected)", return_data: true },
      {
        id: "m1",
        metric: [
          {
            dimensions: { InstanceId: "i-abc123" },
            metric_name: "CPUUtilization",
            namespace: "AWS/EC2",
            period: 120,
            stat: "Average",
            unit: "Count",
          },
        ],
        return_data: "true",
      },
    ],
    threshold_metric_id: "e1",
  }),
  docs("aws_cloudwatch_metric_alarm", "a query", {
    alarm_name: "sql",
    comparison_operator: "GreaterThanThreshold",
    evaluation_periods: 1,
    metric_query: [
      {
        expression:
          "SELECT MAX(MillisBehindLatest) FROM SCHEMA(\"foo\", Operation, ShardId) WHERE Operation = 'ProcessTask'",
        id: "m1",
        label: "x",
        period: 60,
        return_data: true,
      },
    ],
    threshold: 0,
  }),
  docs("aws_cloudwatch_metric_alarm", "a percentile", {
    actions_enabled: false,
    alarm_name: "ext",
    comparison_operator: "LessThanThreshold",
    evaluate_low_sample_count_percentiles: "ignore",
    evaluation_periods: 1,
    extended_statistic: "p88.0",
    metric_name: "x",
    namespace: "Custom",
    period: 86400,
    threshold: -1.5,
  }),
  docs("aws_cloudwatch_composite_alarm", "names, ARNs and all operators", {
    actions_suppressor: [{ alarm: "suppressor-alarm", extension_period: 10, wait_period: 20 }],
    alarm_actions: ["arn:aws:sns:us-west-2:123456789012:x"],
    alarm_description: "x",
    alarm_name: "example",
    alarm_rule:
      'ALARM(terraform-test-foobar5) OR\n(ALARM("a b (c)") AND NOT OK(arn:aws:cloudwatch:us-west-2:123456789012:alarm:x)) AND (TRUE OR INSUFFICIENT_DATA("x"))\n',
  }),
  docs(
    "aws_cloudwatch_composite_alarm",
    "a number of many",
    { alarm_name: "at-least", alarm_rule: 'AT_LEAST(2, ALARM, ("a", b, "c d")) OR AT_LEAST(60%, NOT OK, (a, b))' },
    "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_cloudwatch.AtLeastOptions.html",
  ),
  docs("aws_cloudwatch_log_resource_policy", "search domains", {
    policy_document:
      '{\n  "Version": "2012-10-17",\n  "Statement": [\n    {\n      "Effect": "Allow",\n      "Action": [\n        "logs:PutLogEventsBatch",\n        "logs:PutLogEvents",\n        "logs:CreateLogStream"\n      ],\n      "Resource": "arn:aws:logs:*",\n      "Principal": {\n        "Service": [\n          "route53.amazonaws.com",\n          "es.amazonaws.com"\n        ]\n      }\n    }\n  ]\n}',
    policy_name: "es",
  }),
];
