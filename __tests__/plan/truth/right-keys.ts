/** Keys, secrets, parameters, and what watches over an account. */
import type { Arguments, RightConfiguration } from "./case";

function docs(type: string, what: string, config: Arguments): RightConfiguration {
  return { what, type, config, source: `website/docs/r/${type.slice("aws_".length)}.html.markdown` };
}

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:example-AbCdEf";

const keys = [
  docs("aws_kms_key", "nothing said", {}),
  docs("aws_kms_key", "a rotation every 90 days", {
    enable_key_rotation: true,
    rotation_period_in_days: 90,
    deletion_window_in_days: 7,
  }),
  docs("aws_kms_key", "for signatures", {
    customer_master_key_spec: "RSA_3072",
    key_usage: "SIGN_VERIFY",
    enable_key_rotation: false,
  }),
  docs("aws_kms_key", "for codes", { customer_master_key_spec: "HMAC_384", key_usage: "GENERATE_VERIFY_MAC" }),
  docs("aws_kms_key", "for agreeing", { customer_master_key_spec: "ECC_NIST_P384", key_usage: "KEY_AGREEMENT" }),
  docs("aws_kms_key", "against quanta", { customer_master_key_spec: "ML_DSA_65", key_usage: "SIGN_VERIFY" }),
  docs("aws_kms_key", "in several regions, switched off", {
    multi_region: true,
    is_enabled: false,
    bypass_policy_lockout_safety_check: true,
  }),
  docs("aws_kms_key", "in a store of one's own", {
    custom_key_store_id: "cks-1234567890abcdef0",
    xks_key_id: "bb8562717f809024",
  }),
  docs("aws_kms_alias", "a name with slashes", { name: "alias/my-key/of_team", target_key_id: KEY }),
  docs("aws_kms_alias", "a prefix", {
    name_prefix: "alias/my-",
    target_key_id: "1234abcd-12ab-34cd-56ef-1234567890ab",
  }),
  docs("aws_kms_alias", "a name that AWS chooses", { target_key_id: KEY }),
];

const secrets = [
  docs("aws_secretsmanager_secret", "a path", {
    name: "team/example_secret+=.@-1",
    description: "",
    kms_key_id: "alias/example",
  }),
  docs("aws_secretsmanager_secret", "a prefix, deleted at once", {
    name_prefix: "example-",
    recovery_window_in_days: 0,
  }),
  docs("aws_secretsmanager_secret", "copies", {
    name: "example",
    force_overwrite_replica_secret: true,
    replica: [{ region: "us-west-2" }, { region: "eu-west-1", kms_key_id: KEY }],
  }),
  docs("aws_secretsmanager_secret", "no policy any more", { name: "example", policy: "{}" }),
  docs("aws_secretsmanager_secret_version", "a text", {
    secret_id: SECRET,
    secret_string: "example",
    version_stages: ["AWSCURRENT", "two"],
  }),
  docs("aws_secretsmanager_secret_version", "bytes", { secret_id: SECRET, secret_binary: "ZXhhbXBsZQ==" }),
  docs("aws_secretsmanager_secret_version", "a text that no state keeps", {
    secret_id: SECRET,
    secret_string_wo: "example",
    secret_string_wo_version: 1,
  }),
  docs("aws_ssm_parameter", "a text", { name: "foo", type: "String", value: "bar" }),
  docs("aws_ssm_parameter", "a secret in a path", {
    name: "/production/database/password/master",
    description: "The parameter description",
    type: "SecureString",
    value: "secret",
    key_id: "alias/aws/ssm",
  }),
  docs("aws_ssm_parameter", "an image, with a pattern", {
    name: "/ami",
    type: "String",
    data_type: "aws:ec2:image",
    value: "ami-0123456789abcdef0",
    allowed_pattern: "^ami-.*",
    tier: "Advanced",
  }),
  docs("aws_ssm_parameter", "a list that anybody may see", {
    name: "list",
    type: "StringList",
    insecure_value: "a,b",
    tier: "Intelligent-Tiering",
  }),
  docs("aws_ssm_parameter", "a secret that no state keeps", {
    name: "foo",
    type: "SecureString",
    value_wo: "secret",
    value_wo_version: 1,
  }),
];

const trail = { name: "example", s3_bucket_name: "example-trail" };

const accounts = [
  docs("aws_cloudtrail", "a trail", { ...trail, s3_key_prefix: "prefix", include_global_service_events: false }),
  docs("aws_cloudtrail", "functions and objects", {
    ...trail,
    event_selector: [
      {
        read_write_type: "All",
        include_management_events: true,
        data_resource: { type: "AWS::Lambda::Function", values: ["arn:aws:lambda"] },
      },
      {
        read_write_type: "ReadOnly",
        include_management_events: false,
        exclude_management_event_sources: ["kms.amazonaws.com"],
        data_resource: { type: "AWS::S3::Object", values: ["arn:aws:s3"] },
      },
    ],
  }),
  docs("aws_cloudtrail", "events by their fields", {
    ...trail,
    advanced_event_selector: [
      {
        name: "Log all S3 objects events except for two S3 buckets",
        field_selector: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.ARN", not_starts_with: ["arn:aws:s3:::a/", "arn:aws:s3:::b/"] },
          { field: "resources.type", equals: ["AWS::S3::Object"] },
        ],
      },
      { field_selector: { field: "eventCategory", equals: ["Management"] } },
    ],
  }),
  docs("aws_cloudtrail", "the whole organization", {
    ...trail,
    is_organization_trail: true,
    is_multi_region_trail: true,
    enable_log_file_validation: true,
    kms_key_id: KEY,
    sns_topic_name: "trail",
    cloud_watch_logs_group_arn: "arn:aws:logs:us-east-1:123456789012:log-group:trail:*",
    cloud_watch_logs_role_arn: "arn:aws:iam::123456789012:role/trail",
    insight_selector: [{ insight_type: "ApiCallRateInsight" }, { insight_type: "ApiErrorRateInsight" }],
  }),
  docs("aws_budgets_budget", "a service", {
    name: "budget-ec2-monthly",
    budget_type: "COST",
    limit_amount: "1200",
    limit_unit: "USD",
    time_period_end: "2087-06-15_00:00",
    time_period_start: "2017-07-01_00:00",
    time_unit: "MONTHLY",
    cost_filter: { name: "Service", values: ["Amazon Elastic Compute Cloud - Compute"] },
    notification: {
      comparison_operator: "GREATER_THAN",
      threshold: 100,
      threshold_type: "PERCENTAGE",
      notification_type: "FORECASTED",
      subscriber_email_addresses: ["test@example.com"],
    },
    tags: { Tag1: "Value1" },
  }),
  docs("aws_budgets_budget", "savings plans", {
    budget_type: "SAVINGS_PLANS_UTILIZATION",
    limit_amount: "100.0",
    limit_unit: "PERCENTAGE",
    time_unit: "MONTHLY",
    cost_types: {
      include_credit: false,
      include_discount: false,
      include_other_subscription: false,
      include_recurring: false,
      include_refund: false,
      include_subscription: true,
      include_support: false,
      include_tax: false,
      include_upfront: false,
      use_blended: false,
    },
  }),
  docs("aws_budgets_budget", "an amount that follows the past", {
    name: "auto",
    budget_type: "COST",
    time_unit: "DAILY",
    auto_adjust_data: { auto_adjust_type: "HISTORICAL", historical_options: { budget_adjustment_period: 2 } },
    notification: {
      comparison_operator: "EQUAL_TO",
      threshold: 0.5,
      threshold_type: "ABSOLUTE_VALUE",
      notification_type: "ACTUAL",
      subscriber_sns_topic_arns: ["arn:aws:sns:us-east-1:123456789012:budget"],
    },
  }),
  docs("aws_budgets_budget", "amounts by month", {
    name_prefix: "planned-",
    account_id: "123456789012",
    budget_type: "COST",
    time_unit: "MONTHLY",
    planned_limit: [
      { start_time: "2026-01-01_00:00", amount: "100", unit: "USD" },
      { start_time: "2026-02-01_00:00", amount: "200", unit: "USD" },
    ],
  }),
  docs("aws_backup_vault", "a key", { name: "example_backup_vault", kms_key_arn: KEY, force_destroy: true }),
  docs("aws_wafv2_web_acl_association", "a stage", {
    resource_arn: "arn:aws:apigateway:us-east-1::/restapis/abcdef1234/stages/example",
    web_acl_arn: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/example/1234abcd-12ab-34cd-56ef-1234567890ab",
  }),
  docs("aws_wafv2_web_acl_association", "a user pool", {
    resource_arn: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abcdefghi",
    web_acl_arn: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/example/1234abcd-12ab-34cd-56ef-1234567890ab",
  }),
];

export const right: RightConfiguration[] = [...keys, ...secrets, ...accounts];
