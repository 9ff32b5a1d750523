import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { document } from "./policies";
import { problemsOf } from "./support";

const statement = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" };

/** Arguments that hold a policy of the thing itself, and an action that may stand there. */
const holders: [type: string, argument: string, action: string][] = [
  ["aws_cloudwatch_event_bus_policy", "policy", "events:PutEvents"],
  ["aws_cloudwatch_log_resource_policy", "policy_document", "logs:PutLogEvents"],
  ["aws_dynamodb_resource_policy", "policy", "dynamodb:GetItem"],
  ["aws_ecr_repository_policy", "policy", "ecr:BatchGetImage"],
  ["aws_efs_file_system_policy", "policy", "elasticfilesystem:ClientMount"],
  ["aws_kms_external_key", "policy", "kms:Decrypt"],
  ["aws_kms_key", "policy", "kms:Decrypt"],
  ["aws_kms_key_policy", "policy", "kms:Decrypt"],
  ["aws_kms_replica_key", "policy", "kms:Decrypt"],
  ["aws_s3_bucket", "policy", "s3:GetObject"],
  ["aws_s3_bucket_policy", "policy", "s3:GetObject"],
  ["aws_secretsmanager_secret", "policy", "secretsmanager:GetSecretValue"],
  ["aws_secretsmanager_secret_policy", "policy", "secretsmanager:GetSecretValue"],
  ["aws_sns_topic", "policy", "sns:Publish"],
  ["aws_sns_topic_policy", "policy", "sns:Publish"],
  ["aws_sqs_queue", "policy", "sqs:SendMessage"],
  ["aws_sqs_queue_policy", "policy", "sqs:SendMessage"],
];

test.each(holders)("%s.%s takes actions of its own service only", (type, argument, action) => {
  const policy = (each: string): ObjectValue => ({ [argument]: document({ ...statement, Action: each }) });
  expect(problemsOf(type, policy(action))).toEqual([]);
  expect(problemsOf(type, policy(action.slice(0, -1)))).toEqual([expect.stringContaining("did you mean")]);
  expect(problemsOf(type, policy("batch:SubmitJob"))).toEqual([
    expect.stringMatching(
      /^\w+: statement 1: Action "batch:SubmitJob" is not allowed in an? .*; only actions of \S+ are$/,
    ),
  ]);
});

test.each(holders)("%s.%s says whom it is about", (type, argument) => {
  const { Principal: _, ...nobody } = statement;
  expect(problemsOf(type, { [argument]: document(nobody) })).toEqual([
    expect.stringMatching(/^\w+: statement 1: Principal is missing; an? .* needs Principal or NotPrincipal$/),
  ]);
});

test.each([
  ["aws_ecr_repository_policy", 0],
  ["aws_kms_key", 0],
  ["aws_efs_file_system_policy", 0],
  ["aws_sqs_queue_policy", 1],
  ["aws_s3_bucket_policy", 1],
  ["aws_vpc_endpoint", 1],
])("%s may leave out what it is about, or not", (type, problems) => {
  const { Resource: _, ...nothing } = statement;
  expect(problemsOf(type, { policy: document(nothing) })).toHaveLength(problems);
});

test("a bucket's policy is about that bucket", () => {
  const policy = document({ ...statement, Resource: ["arn:aws:s3:::orders/*", "arn:aws:s3:::invoices/*"] });
  expect(problemsOf("aws_s3_bucket_policy", { bucket: "orders", policy })).toEqual([
    'policy: statement 1: Resource "arn:aws:s3:::invoices/*" is not of the bucket "orders", whose policy this is',
  ]);
});

test("the policy of a directory bucket is about s3express", () => {
  const policy = document({ ...statement, Action: "s3express:CreateSession" });
  expect(problemsOf("aws_s3_bucket_policy", { bucket: "orders--use1-az4--x-s3", policy })).toEqual([]);
});

test("a wildcard at the end stands for the rest of an ARN", () => {
  const policy = (resource: string) => ({ policy: document({ ...statement, Resource: resource }) });
  expect(problemsOf("aws_vpc_endpoint", policy("arn:aws:logs:*"))).toEqual([]);
  expect(problemsOf("aws_vpc_endpoint", policy("arn:aws:logs:web"))).toHaveLength(1);
});

test("the case of a condition's operator does not matter", () => {
  const policy = document({ ...statement, Condition: { "ForAnyValue:stringlike": { "aws:TagKeys": "web*" } } });
  expect(problemsOf("aws_vpc_endpoint", { policy })).toEqual([]);
});

test("a Sid may hold spaces outside of IAM", () => {
  const policy = document({ ...statement, Sid: "Enable IAM User Permissions" });
  expect(problemsOf("aws_kms_key", { policy })).toEqual([]);
});
