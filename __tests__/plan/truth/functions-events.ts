import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of what calls a Lambda function: permissions, sources, retries, aliases. */

const permissions = "internal/service/lambda/permission.go resourcePermission";
const mappings = "internal/service/lambda/event_source_mapping.go resourceEventSourceMapping";
const invocations = "internal/service/lambda/function_event_invoke_config.go resourceFunctionEventInvokeConfig";
const aliases = "internal/service/lambda/alias.go resourceAlias";
const validators = "internal/service/lambda/validate.go";

const worker = "arn:aws:lambda:eu-west-1:123456789012:function:worker";
const queue = "arn:aws:sqs:eu-west-1:123456789012:jobs";
const stream = "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks";

const permission = { function_name: "worker", action: "lambda:InvokeFunction", principal: "events.amazonaws.com" };
const queued = { function_name: "worker", event_source_arn: queue };
const streamed = { function_name: "worker", event_source_arn: stream, starting_position: "LATEST" };
const invocation = { function_name: "worker" };
const alias = { function_name: "worker", name: "live", function_version: "1" };

const of = (type: string) => (what: string, config: object, says: string, source: string) => ({
  what,
  type,
  config: { ...config },
  says,
  source,
});
const permitted = of("aws_lambda_permission");
const mapped = of("aws_lambda_event_source_mapping");
const invoked = of("aws_lambda_function_event_invoke_config");

export const wrong: WrongConfiguration[] = [
  permitted(
    "an action without its service",
    { ...permission, action: "InvokeFunction" },
    "invalid value for action (must be a valid action (usually starts with lambda:))",
    `${validators} validPermissionAction`,
  ),
  permitted(
    "an account of 11 digits",
    { ...permission, source_account: "12345678901" },
    '"source_account" doesn\'t look like AWS Account ID (exactly 12 digits): "12345678901"',
    "internal/verify/validate.go ValidAccountID",
  ),
  permitted(
    "a statement id with a dot",
    { ...permission, statement_id: "events.rule" },
    "invalid value for statement_id (must contain alphanumeric, underscores or dashes only)",
    `${validators} validPolicyStatementID`,
  ),
  permitted(
    "a statement id of 101 characters",
    { ...permission, statement_id: "s".repeat(101) },
    "expected length of statement_id to be in the range (1 - 100), got sss",
    `${validators} validPolicyStatementID`,
  ),
  permitted(
    "a statement id and a prefix",
    { ...permission, statement_id: "rule", statement_id_prefix: "rule-" },
    '"statement_id": conflicts with statement_id_prefix',
    `${permissions} statement_id ConflictsWith`,
  ),
  permitted(
    "an unknown authorization of function addresses",
    { ...permission, function_url_auth_type: "IAM" },
    'expected function_url_auth_type to be one of ["NONE" "AWS_IAM"], got IAM',
    `${permissions} function_url_auth_type`,
  ),
  permitted(
    "a qualifier with a slash",
    { ...permission, qualifier: "live/1" },
    "invalid value for qualifier (must contain alphanumeric, dollar signs, underscores or dashes only)",
    `${validators} validQualifier`,
  ),
  permitted(
    "an event source token with a space",
    { ...permission, event_source_token: "my token" },
    "invalid value for event_source_token (must contain alphanumeric, periods, underscores or dashes only)",
    `${validators} validPermissionEventSourceToken`,
  ),
  mapped(
    "no event source",
    invocation,
    '"event_source_arn": one of `event_source_arn,self_managed_event_source` must be specified',
    `${mappings} event_source_arn ExactlyOneOf`,
  ),
  mapped(
    "eleven batches of a shard at once",
    { ...streamed, parallelization_factor: 11 },
    "expected parallelization_factor to be in the range (1 - 10), got 11",
    `${mappings} parallelization_factor`,
  ),
  mapped(
    "records dropped after half a minute",
    { ...streamed, maximum_record_age_in_seconds: 30 },
    "expected maximum_record_age_in_seconds to be in the range (60 - 604800), got 30",
    `${mappings} maximum_record_age_in_seconds`,
  ),
  mapped(
    "10001 retries",
    { ...streamed, maximum_retry_attempts: 10001 },
    "expected maximum_retry_attempts to be in the range (-1 - 10000), got 10001",
    `${mappings} maximum_retry_attempts`,
  ),
  mapped(
    "an unknown starting position",
    { ...streamed, starting_position: "EARLIEST" },
    'expected starting_position to be one of ["TRIM_HORIZON" "LATEST" "AT_TIMESTAMP"], got EARLIEST',
    `${mappings} starting_position`,
  ),
  mapped(
    "a start on a day without a time",
    { ...streamed, starting_position: "AT_TIMESTAMP", starting_position_timestamp: "2030-01-01" },
    'expected "starting_position_timestamp" to be a valid RFC3339 date, got "2030-01-01"',
    `${mappings} starting_position_timestamp`,
  ),
  mapped(
    "a tumbling window of more than 15 minutes",
    { ...streamed, tumbling_window_in_seconds: 901 },
    "expected tumbling_window_in_seconds to be in the range (0 - 900), got 901",
    `${mappings} tumbling_window_in_seconds`,
  ),
  mapped(
    "an unknown kind of response",
    { ...queued, function_response_types: ["ReportBatchFailures"] },
    'expected function_response_types to be one of ["ReportBatchItemFailures"], got ReportBatchFailures',
    `${mappings} function_response_types`,
  ),
  mapped(
    "a queue that may call one function at a time",
    { ...queued, scaling_config: [{ maximum_concurrency: 1 }] },
    "expected scaling_config.0.maximum_concurrency to be at least (2), got 1",
    `${mappings} scaling_config.maximum_concurrency`,
  ),
  mapped(
    "two queues of one broker",
    { ...queued, queues: ["a", "b"] },
    "Attribute queues supports 1 item maximum, but config has 2 declared.",
    `${mappings} queues MaxItems`,
  ),
  mapped(
    "failures sent to a queue given by name",
    { ...streamed, destination_config: [{ on_failure: [{ destination_arn: "dead" }] }] },
    '"destination_config.0.on_failure.0.destination_arn" (dead) is an invalid ARN: arn: invalid prefix',
    `${mappings} destination_config.on_failure.destination_arn`,
  ),
  invoked(
    "events dropped after less than a minute",
    { ...invocation, maximum_event_age_in_seconds: 59 },
    "expected maximum_event_age_in_seconds to be in the range (60 - 21600), got 59",
    `${invocations} maximum_event_age_in_seconds`,
  ),
  invoked(
    "three retries of an event",
    { ...invocation, maximum_retry_attempts: 3 },
    "expected maximum_retry_attempts to be in the range (0 - 2), got 3",
    `${invocations} maximum_retry_attempts`,
  ),
  invoked(
    "an empty qualifier",
    { ...invocation, qualifier: "" },
    "qualifier must not be empty, got",
    `${invocations} qualifier`,
  ),
  {
    what: "two routings of an alias",
    type: "aws_lambda_alias",
    config: { ...alias, routing_config: [{}, {}] },
    says: 'No more than 1 "routing_config" blocks are allowed',
    source: `${aliases} routing_config MaxItems`,
  },
];

const change = (
  what: string,
  type: string,
  before: object,
  after: object,
  action: AttributeChange["action"],
  source: string,
  because?: string,
): AttributeChange => ({ what, type, before: { ...before }, after: { ...after }, action, source, because });

export const changes: AttributeChange[] = [
  change(
    "who may call",
    "aws_lambda_permission",
    permission,
    { ...permission, principal: "sns.amazonaws.com" },
    "replace",
    `${permissions} principal ForceNew`,
    "principal",
  ),
  change(
    "from where a permission allows calls",
    "aws_lambda_permission",
    { ...permission, source_arn: "arn:aws:events:eu-west-1:123456789012:rule/a" },
    { ...permission, source_arn: "arn:aws:events:eu-west-1:123456789012:rule/b" },
    "replace",
    `${permissions} source_arn ForceNew`,
    "source_arn",
  ),
  change(
    "the statement id of a permission left out",
    "aws_lambda_permission",
    { ...permission, statement_id: "rule" },
    permission,
    "no-op",
    `${permissions} statement_id Optional and Computed`,
  ),
  change(
    "the source of events",
    "aws_lambda_event_source_mapping",
    queued,
    { ...queued, event_source_arn: `${queue}-2` },
    "replace",
    `${mappings} event_source_arn ForceNew`,
    "event_source_arn",
  ),
  change(
    "the starting position",
    "aws_lambda_event_source_mapping",
    streamed,
    { ...streamed, starting_position: "TRIM_HORIZON" },
    "replace",
    `${mappings} starting_position ForceNew`,
    "starting_position",
  ),
  change(
    "the function that receives events",
    "aws_lambda_event_source_mapping",
    queued,
    { ...queued, function_name: "other" },
    "update",
    `${mappings} function_name`,
  ),
  change(
    "the receiving function by its ARN",
    "aws_lambda_event_source_mapping",
    queued,
    { ...queued, function_name: worker },
    "no-op",
    "internal/service/lambda/alias.go suppressEquivalentFunctionNameOrARN",
  ),
  change(
    "the default batch of a queue left out",
    "aws_lambda_event_source_mapping",
    { ...queued, batch_size: 10 },
    queued,
    "no-op",
    `${mappings} batch_size DiffSuppressFunc`,
  ),
  change(
    "another batch of a queue left out",
    "aws_lambda_event_source_mapping",
    { ...queued, batch_size: 5 },
    queued,
    "update",
    `${mappings} batch_size DiffSuppressFunc`,
  ),
  change(
    "the batches of a shard left out",
    "aws_lambda_event_source_mapping",
    { ...streamed, parallelization_factor: 4 },
    streamed,
    "no-op",
    `${mappings} parallelization_factor Optional and Computed`,
  ),
  change(
    "a source switched off",
    "aws_lambda_event_source_mapping",
    queued,
    { ...queued, enabled: false },
    "update",
    `${mappings} enabled`,
  ),
  change(
    "the version that retries are for",
    "aws_lambda_function_event_invoke_config",
    { ...invocation, qualifier: "1" },
    { ...invocation, qualifier: "2" },
    "replace",
    `${invocations} qualifier ForceNew`,
    "qualifier",
  ),
  change(
    "fewer retries",
    "aws_lambda_function_event_invoke_config",
    invocation,
    { ...invocation, maximum_retry_attempts: 0 },
    "update",
    `${invocations} maximum_retry_attempts`,
  ),
  change(
    "the default retries written out",
    "aws_lambda_function_event_invoke_config",
    invocation,
    { ...invocation, maximum_retry_attempts: 2 },
    "no-op",
    `${invocations} maximum_retry_attempts Default`,
  ),
  change(
    "the name of an alias",
    "aws_lambda_alias",
    alias,
    { ...alias, name: "next" },
    "replace",
    "internal/service/lambda/alias_test.go TestAccLambdaAlias_nameUpdate",
    "name",
  ),
  change(
    "the version of an alias",
    "aws_lambda_alias",
    alias,
    { ...alias, function_version: "2" },
    "update",
    `${aliases} function_version`,
  ),
  change(
    "the function of an alias by its ARN",
    "aws_lambda_alias",
    alias,
    { ...alias, function_name: worker },
    "no-op",
    "internal/service/lambda/alias.go suppressEquivalentFunctionNameOrARN",
  ),
];
