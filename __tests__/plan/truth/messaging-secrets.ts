/** Secrets Manager and Parameter Store. */
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

const SECRET = "internal/service/secretsmanager/secret.go resourceSecret";
const VERSION = "internal/service/secretsmanager/secret_version.go resourceSecretVersion";
const SECRET_POLICY = "internal/service/secretsmanager/secret_policy.go resourceSecretPolicy";
const PARAMETER = "internal/service/ssm/parameter.go resourceParameter";

const secret_arn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:orders-AbCdEf";
const value = { secret_id: secret_arn, secret_string: "correct-horse" };
const parameter = { name: "/orders/limit", type: "String", value: "10" };
const withParameter = (more: Arguments) => ({ ...parameter, ...more });
const policy = (principal: string, action: unknown) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: principal }, Action: action, Resource: "*" }],
  });
const root = "arn:aws:iam::111122223333:root";

export const wrong: WrongConfiguration[] = [
  {
    what: "a secret name with a space",
    type: "aws_secretsmanager_secret",
    config: { name: "orders database" },
    says: 'only alphanumeric characters and /_+=.@- special characters are allowed in "name"',
    source: "internal/service/secretsmanager/validate.go validSecretName",
  },
  {
    what: "a secret name of 513 characters",
    type: "aws_secretsmanager_secret",
    config: { name: "s".repeat(513) },
    says: '"name" cannot be greater than 512 characters',
    source: "internal/service/secretsmanager/validate.go validSecretName",
  },
  {
    what: "a secret name together with a prefix",
    type: "aws_secretsmanager_secret",
    config: { name: "orders", name_prefix: "orders-" },
    says: '"name": conflicts with name_prefix',
    source: `${SECRET} name ConflictsWith`,
  },
  {
    what: "a recovery window of three days",
    type: "aws_secretsmanager_secret",
    config: { name: "orders", recovery_window_in_days: 3 },
    says: "expected recovery_window_in_days to be in the range (7 - 30), got 3",
    source: `${SECRET} recovery_window_in_days`,
  },
  {
    what: "a value that is text and binary",
    type: "aws_secretsmanager_secret_version",
    config: { ...value, secret_binary: "b3JkZXJz" },
    says: '"secret_string": conflicts with secret_binary',
    source: `${VERSION} secret_string ConflictsWith`,
  },
  {
    what: "the policy of a secret that is known by its name",
    type: "aws_secretsmanager_secret_policy",
    config: { secret_arn: "orders", policy: policy(root, "secretsmanager:GetSecretValue") },
    says: '"secret_arn" (orders) is an invalid ARN: arn: invalid prefix',
    source: `${SECRET_POLICY} secret_arn, internal/verify/validate.go ValidARN`,
  },
  {
    what: "a secret policy that is no JSON",
    type: "aws_secretsmanager_secret_policy",
    config: { secret_arn, policy: "allow" },
    says: '"policy" contains an invalid JSON',
    source: `${SECRET_POLICY} policy StringIsJSON`,
  },
  {
    what: "a parameter type that does not exist",
    type: "aws_ssm_parameter",
    config: withParameter({ type: "Secret" }),
    says: "expected type to be one of",
    source: `${PARAMETER} type`,
  },
  {
    what: "an unknown parameter tier",
    type: "aws_ssm_parameter",
    config: withParameter({ tier: "Premium" }),
    says: "expected tier to be one of",
    source: `${PARAMETER} tier`,
  },
  {
    what: "an unknown data type",
    type: "aws_ssm_parameter",
    config: withParameter({ data_type: "json" }),
    says: "expected data_type to be one of",
    source: `${PARAMETER} data_type`,
  },
  {
    what: "a parameter description of 1025 characters",
    type: "aws_ssm_parameter",
    config: withParameter({ description: "d".repeat(1025) }),
    says: "expected length of description to be in the range (0 - 1024), got",
    source: `${PARAMETER} description`,
  },
  {
    what: "a parameter without a value",
    type: "aws_ssm_parameter",
    config: { name: "/orders/limit", type: "String" },
    says: "one of `insecure_value,value",
    source: `${PARAMETER} value ExactlyOneOf`,
  },
  {
    what: "a parameter with two values",
    type: "aws_ssm_parameter",
    config: withParameter({ insecure_value: "11" }),
    says: "can be specified, but `insecure_value,value` were specified",
    source: `${PARAMETER} value ExactlyOneOf`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a secret",
    type: "aws_secretsmanager_secret",
    before: { name: "orders" },
    after: { name: "invoices" },
    action: "replace",
    because: "name",
    source: `${SECRET} name ForceNew`,
  },
  {
    what: "the key of a secret",
    type: "aws_secretsmanager_secret",
    before: { name: "orders" },
    after: { name: "orders", kms_key_id: "alias/orders" },
    action: "update",
    source: `${SECRET} kms_key_id`,
  },
  {
    what: "the default recovery window, written out",
    type: "aws_secretsmanager_secret",
    before: { name: "orders" },
    after: { name: "orders", recovery_window_in_days: 30 },
    action: "no-op",
    source: `${SECRET} recovery_window_in_days Default`,
  },
  {
    what: "the value of a secret version",
    type: "aws_secretsmanager_secret_version",
    before: value,
    after: { ...value, secret_string: "staple" },
    action: "replace",
    because: "secret_string",
    source: `${VERSION} secret_string ForceNew`,
  },
  {
    what: "the stages of a secret version",
    type: "aws_secretsmanager_secret_version",
    before: { ...value, version_stages: ["AWSCURRENT"] },
    after: { ...value, version_stages: ["AWSCURRENT", "next"] },
    action: "update",
    source:
      "internal/service/secretsmanager/secret_version_test.go testAccSecretVersionConfig_stagesSingle, _stagesMultiple",
  },
  {
    what: "the order of the actions in a secret policy",
    type: "aws_secretsmanager_secret_policy",
    before: { secret_arn, policy: policy(root, ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"]) },
    after: { secret_arn, policy: policy(root, ["secretsmanager:PutSecretValue", "secretsmanager:GetSecretValue"]) },
    action: "no-op",
    source: `${SECRET_POLICY} policy SuppressEquivalentPolicyDiffs`,
  },
  {
    what: "the secret of a secret policy",
    type: "aws_secretsmanager_secret_policy",
    before: { secret_arn, policy: policy(root, "secretsmanager:GetSecretValue") },
    after: {
      secret_arn: "arn:aws:secretsmanager:us-east-1:111122223333:secret:invoices-AbCdEf",
      policy: policy(root, "secretsmanager:GetSecretValue"),
    },
    action: "replace",
    because: "secret_arn",
    source: `${SECRET_POLICY} secret_arn ForceNew`,
  },
  {
    what: "the value of a parameter",
    type: "aws_ssm_parameter",
    before: parameter,
    after: withParameter({ value: "11" }),
    action: "update",
    source: `${PARAMETER} value`,
  },
  {
    what: "a parameter that becomes advanced",
    type: "aws_ssm_parameter",
    before: withParameter({ tier: "Standard" }),
    after: withParameter({ tier: "Advanced" }),
    action: "update",
    source: `${PARAMETER} CustomizeDiff ForceNewIfChange tier`,
  },
  {
    what: "a parameter that is no longer advanced",
    type: "aws_ssm_parameter",
    before: withParameter({ tier: "Advanced" }),
    after: withParameter({ tier: "Standard" }),
    action: "replace",
    because: "tier",
    source: `${PARAMETER} CustomizeDiff ForceNewIfChange tier`,
  },
  {
    what: "a tier that AWS may choose",
    type: "aws_ssm_parameter",
    before: withParameter({ tier: "Standard" }),
    after: withParameter({ tier: "Intelligent-Tiering" }),
    action: "no-op",
    source: `${PARAMETER} tier DiffSuppressFunc`,
  },
  {
    what: "the data type of a parameter",
    type: "aws_ssm_parameter",
    before: withParameter({ data_type: "text" }),
    after: withParameter({ data_type: "aws:ec2:image" }),
    action: "replace",
    because: "data_type",
    source: `${PARAMETER} data_type ForceNew`,
  },
];
