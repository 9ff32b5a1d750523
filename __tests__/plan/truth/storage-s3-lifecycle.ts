/**
 * Lifecycle rules of S3 buckets: a resource of the plugin framework, so its errors are worded differently.
 * Rules that only AWS checks name the page that states them.
 */
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

const TYPE = "aws_s3_bucket_lifecycle_configuration";
const SCHEMA = "internal/service/s3/bucket_lifecycle_configuration.go bucketLifecycleConfigurationResource.Schema";
const API = "https://docs.aws.amazon.com/AmazonS3/latest/API";
const DEFAULT_SIZE =
  "internal/service/s3/bucket_lifecycle_configuration.go transitionDefaultMinimumObjectSizeDefault PlanModifyString";

const bucket = "orders-documents";
const rule = { id: "expire", status: "Enabled", filter: [{ prefix: "" }] };
const expiring = { ...rule, expiration: [{ days: 30 }] };
const withRule = (more: Arguments) => ({ bucket, rule: [{ ...rule, ...more }] });
const expired = { bucket, rule: [expiring] };

export const wrong: WrongConfiguration[] = [
  {
    what: "a lifecycle without rules",
    type: TYPE,
    config: { bucket },
    says: "Attribute rule list must contain at least 1 elements, got: 0",
    source: `${SCHEMA} rule listvalidator.SizeAtLeast`,
  },
  {
    what: "a lifecycle for a bucket without a name",
    type: TYPE,
    config: { ...expired, bucket: "" },
    says: "Attribute bucket string length must be between 1 and 63, got: 0",
    source: `${SCHEMA} bucket stringvalidator.LengthBetween`,
  },
  {
    what: "a lifecycle for the bucket of no account",
    type: TYPE,
    config: { ...expired, expected_bucket_owner: "root" },
    says: "Attribute expected_bucket_owner value must be a valid AWS account ID, got: root",
    source: "internal/framework/validators/aws_account_id_test.go invalid String",
  },
  {
    what: "a rule id of 256 characters",
    type: TYPE,
    config: { bucket, rule: [{ ...expiring, id: "r".repeat(256) }] },
    says: "Attribute rule[0].id string length must be between 1 and 255, got: 256",
    source: `${SCHEMA} rule.id stringvalidator.LengthBetween`,
  },
  {
    what: "a rule status in lower case",
    type: TYPE,
    config: { bucket, rule: [{ ...expiring, status: "enabled" }] },
    says: 'Attribute rule[0].status value must be one of: ["Disabled" "Enabled"], got: "enabled"',
    source: `${SCHEMA} rule.status stringvalidator.OneOf(lifecycleRuleStatus_Values)`,
  },
  {
    what: "two expirations in one rule",
    type: TYPE,
    config: withRule({ expiration: [{ days: 30 }, { days: 60 }] }),
    says: "Attribute rule[0].expiration list must contain at most 1 elements, got: 2",
    source: `${SCHEMA} rule.expiration listvalidator.SizeAtMost`,
  },
  {
    what: "an expiration date that is no RFC 3339 time",
    type: TYPE,
    config: withRule({ expiration: [{ date: "2030-01-01" }] }),
    says: "Invalid RFC3339 String Value",
    source: `${SCHEMA} rule.expiration.date timetypes.RFC3339Type`,
  },
  {
    what: "noncurrent versions that expire after no days",
    type: TYPE,
    config: withRule({ noncurrent_version_expiration: [{ noncurrent_days: 0 }] }),
    says: "Attribute rule[0].noncurrent_version_expiration[0].noncurrent_days value must be at least 1, got: 0",
    source: `${SCHEMA} noncurrent_version_expiration.noncurrent_days int32validator.AtLeast`,
  },
  {
    what: "no noncurrent version to keep, as a number",
    type: TYPE,
    config: withRule({
      noncurrent_version_expiration: [{ noncurrent_days: 30, newer_noncurrent_versions: 0 }],
    }),
    says: "noncurrent_version_expiration[0].newer_noncurrent_versions value must be at least 1, got: 0",
    source: `${SCHEMA} noncurrent_version_expiration.newer_noncurrent_versions int32validator.AtLeast`,
  },
  {
    what: "a transition after a negative number of days",
    type: TYPE,
    config: withRule({ transition: [{ days: -1, storage_class: "GLACIER" }] }),
    says: "days value must be at least 0, got: -1",
    source: `${SCHEMA} rule.transition.days int32validator.AtLeast`,
  },
  {
    what: "a transition with a date and days",
    type: TYPE,
    config: withRule({ transition: [{ date: "2030-01-01T00:00:00Z", days: 30, storage_class: "GLACIER" }] }),
    says: "2 attributes specified when one (and only one) of",
    source: "internal/service/s3/bucket_lifecycle_configuration.go ruleTransitionExactlyOneOfChildren ValidateObject",
  },
  {
    what: "a transition back to the class where objects start",
    type: TYPE,
    config: withRule({ transition: [{ days: 90, storage_class: "STANDARD" }] }),
    says: "Invalid String Enum Value",
    source: `${SCHEMA} rule.transition.storage_class, internal/framework/types/string_enum.go ValidateAttribute`,
  },
  {
    what: "an unknown minimum object size for transitions",
    type: TYPE,
    config: { ...expired, transition_default_minimum_object_size: "128K" },
    says: "Invalid String Enum Value",
    source: `${SCHEMA} transition_default_minimum_object_size`,
  },
  {
    what: "a filter for objects smaller than nothing",
    type: TYPE,
    config: {
      bucket,
      rule: [{ ...expiring, filter: [{ and: [{ prefix: "logs/", object_size_less_than: 0 }] }] }],
    },
    says: "Attribute rule[0].filter[0].and[0].object_size_less_than value must be at least 1, got: 0",
    source: `${SCHEMA} rule.filter.and.object_size_less_than int64validator.AtLeast`,
  },
  {
    what: "a filter by no tags",
    type: TYPE,
    config: { bucket, rule: [{ ...expiring, filter: [{ and: [{ prefix: "logs/", tags: {} }] }] }] },
    says: "Attribute rule[0].filter[0].and[0].tags map must contain at least 1 elements, got: 0",
    source: `${SCHEMA} rule.filter.and.tags mapvalidator.SizeAtLeast`,
  },
  {
    what: "a rule without any action",
    type: TYPE,
    config: withRule({}),
    says: "action",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html Lifecycle actions",
  },
  {
    what: "an expiration with a date and days",
    type: TYPE,
    config: withRule({ expiration: [{ date: "2030-01-01T00:00:00Z", days: 30 }] }),
    says: "one (and only one) of",
    source: `${SCHEMA} rule.expiration WarnExactlyOneOfChildren; ${API}/API_LifecycleExpiration.html`,
  },
  {
    what: "an expiration after no days",
    type: TYPE,
    config: withRule({ expiration: [{ days: 0 }] }),
    says: "positive",
    source: `${API}/API_LifecycleExpiration.html Days: a non-zero positive integer`,
  },
  {
    what: "a colder transition that comes before a warmer one",
    type: TYPE,
    config: withRule({
      transition: [
        { days: 90, storage_class: "STANDARD_IA" },
        { days: 60, storage_class: "GLACIER" },
      ],
    }),
    says: "greater than",
    source:
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html Lifecycle transitions",
  },
  {
    what: "two rules with one id",
    type: TYPE,
    config: { bucket, rule: [expiring, { ...expiring, filter: [{ prefix: "logs/" }] }] },
    says: "unique",
    source: `${API}/API_LifecycleRule.html ID: unique identifier for the rule`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the bucket of a lifecycle",
    type: TYPE,
    before: expired,
    after: { ...expired, bucket: "orders-archive" },
    action: "replace",
    because: "bucket",
    source: `${SCHEMA} bucket RequiresReplace`,
  },
  {
    what: "the id of a rule",
    type: TYPE,
    before: expired,
    after: { bucket, rule: [{ ...expiring, id: "expire-all" }] },
    action: "update",
    source: `${SCHEMA} rule.id`,
  },
  {
    what: "one more transition",
    type: TYPE,
    before: withRule({ transition: [{ days: 90, storage_class: "GLACIER" }] }),
    after: withRule({
      transition: [
        { days: 90, storage_class: "GLACIER" },
        { days: 365, storage_class: "DEEP_ARCHIVE" },
      ],
    }),
    action: "update",
    source: `${SCHEMA} rule.transition`,
  },
  {
    what: "a minimum object size that goes back to its default when it is removed, although it is computed",
    type: TYPE,
    before: { ...expired, transition_default_minimum_object_size: "varies_by_storage_class" },
    after: expired,
    action: "update",
    source: DEFAULT_SIZE,
  },
  {
    what: "a minimum object size whose default is written out",
    type: TYPE,
    before: expired,
    after: { ...expired, transition_default_minimum_object_size: "all_storage_classes_128K" },
    action: "no-op",
    source: `${DEFAULT_SIZE} default all_storage_classes_128K`,
  },
];
