/** Buckets and what belongs to them. */
import type { Arguments, RightConfiguration } from "./case";

const DOCS = "website/docs/r";
const bucket = "my-tf-test-bucket";

function docs(type: string, what: string, config: Arguments): RightConfiguration {
  return { what, type, config, source: `${DOCS}/${type.slice("aws_".length)}.html.markdown` };
}

function lifecycle(what: string, ...rule: Arguments[]): RightConfiguration {
  return docs("aws_s3_bucket_lifecycle_configuration", what, { bucket, rule });
}

const enabled = { id: "rule-1", status: "Enabled" };

const lifecycles = [
  lifecycle("a rule for all objects", {
    ...enabled,
    filter: {},
    transition: { days: 30, storage_class: "STANDARD_IA" },
  }),
  lifecycle(
    "rules for two prefixes",
    { ...enabled, filter: { prefix: "logs/" }, expiration: { days: 365 } },
    { id: "rule-2", status: "Enabled", filter: { prefix: "tmp/" }, expiration: { days: 1 } },
  ),
  lifecycle("a rule for objects with a tag", {
    ...enabled,
    filter: { tag: { key: "Name", value: "Staging" } },
    transition: { days: 30, storage_class: "GLACIER" },
  }),
  lifecycle("a rule for objects with two tags", {
    ...enabled,
    filter: { and: { tags: { Key1: "Value1", Key2: "Value2" } } },
    expiration: { days: 90 },
  }),
  lifecycle("a rule for a prefix with tags", {
    id: "log",
    status: "Enabled",
    filter: { and: { prefix: "log/", tags: { rule: "log", autoclean: "true" } } },
    expiration: { days: 90 },
    transition: [
      { days: 30, storage_class: "STANDARD_IA" },
      { days: 60, storage_class: "GLACIER" },
    ],
  }),
  lifecycle("a rule for objects of a size", {
    ...enabled,
    filter: { object_size_greater_than: 500 },
    transition: { days: 365, storage_class: "GLACIER_IR" },
  }),
  lifecycle("a rule for objects between two sizes", {
    ...enabled,
    filter: { and: { prefix: "logs/", object_size_greater_than: 500, object_size_less_than: 64_000 } },
    transition: { days: 0, storage_class: "GLACIER" },
  }),
  lifecycle("a rule that expires on a date", {
    id: "tmp",
    status: "Enabled",
    filter: { prefix: "tmp/" },
    expiration: { date: "2023-01-13T00:00:00Z" },
  }),
  lifecycle("a rule for older versions", {
    id: "config",
    status: "Enabled",
    filter: { prefix: "config/" },
    noncurrent_version_expiration: { noncurrent_days: 90, newer_noncurrent_versions: 2 },
    noncurrent_version_transition: [
      { noncurrent_days: 30, storage_class: "STANDARD_IA" },
      { noncurrent_days: 60, storage_class: "GLACIER" },
    ],
  }),
  lifecycle("a rule for uploads that nobody finished", {
    ...enabled,
    filter: {},
    abort_incomplete_multipart_upload: { days_after_initiation: 7 },
  }),
  lifecycle("a rule for lonely delete markers", {
    ...enabled,
    filter: {},
    expiration: { expired_object_delete_marker: true },
  }),
  lifecycle("days beside a marker that stays", {
    ...enabled,
    filter: {},
    expiration: { days: 365, expired_object_delete_marker: false },
  }),
  lifecycle("a rule with the older prefix", { ...enabled, prefix: "", expiration: { days: 365 } }),
  lifecycle("a rule that is off", { id: "off", status: "Disabled", filter: {}, expiration: { days: 1 } }),
];

const parts = [
  docs("aws_s3_bucket", "a bucket without a name", {}),
  docs("aws_s3_bucket", "a name with periods", { bucket: "www.example.com", force_destroy: true }),
  docs("aws_s3_bucket", "a prefix", { bucket_prefix: "logs-" }),
  docs("aws_s3_bucket", "locked objects", { bucket, object_lock_enabled: true, tags: { Name: "My bucket" } }),
  docs("aws_s3_bucket_acl", "an ACL by name", { bucket, acl: "log-delivery-write" }),
  docs("aws_s3_bucket_acl", "an ACL by grants", {
    bucket,
    access_control_policy: {
      grant: [
        { grantee: { id: "abcd", type: "CanonicalUser" }, permission: "READ" },
        { grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/s3/LogDelivery" }, permission: "READ_ACP" },
      ],
      owner: { id: "abcd" },
    },
  }),
  docs("aws_s3_bucket_cors_configuration", "two rules", {
    bucket,
    cors_rule: [
      {
        id: "upload",
        allowed_headers: ["*"],
        allowed_methods: ["PUT", "POST"],
        allowed_origins: ["https://s3-website-test.hashicorp.com"],
        expose_headers: ["ETag"],
        max_age_seconds: 3000,
      },
      { allowed_methods: ["GET"], allowed_origins: ["*"] },
    ],
  }),
  docs("aws_s3_bucket_logging", "logs by date", {
    bucket,
    target_bucket: "logs-of-example",
    target_prefix: "log/",
    target_object_key_format: { partitioned_prefix: { partition_date_source: "EventTime" } },
  }),
  docs("aws_s3_bucket_logging", "logs in one folder, with a grant", {
    bucket,
    target_bucket: "logs-of-example",
    target_prefix: "",
    target_grant: { grantee: { id: "abcd", type: "CanonicalUser" }, permission: "FULL_CONTROL" },
    target_object_key_format: { simple_prefix: {} },
  }),
  docs("aws_s3_bucket_notification", "to queues, topics, functions and the event bus", {
    bucket,
    eventbridge: true,
    topic: {
      topic_arn: "arn:aws:sns:us-east-1:123456789012:s3",
      events: ["s3:ObjectCreated:*"],
      filter_suffix: ".log",
    },
    queue: [
      {
        id: "image-upload-event",
        queue_arn: "arn:aws:sqs:us-east-1:123456789012:s3",
        events: ["s3:ObjectCreated:*"],
        filter_prefix: "images/",
      },
    ],
    lambda_function: {
      lambda_function_arn: "arn:aws:lambda:us-east-1:123456789012:function:s3",
      events: ["s3:ObjectRemoved:*"],
      filter_prefix: "AWSLogs/",
      filter_suffix: ".log",
    },
  }),
  docs("aws_s3_bucket_ownership_controls", "the owner of the bucket", {
    bucket,
    rule: { object_ownership: "BucketOwnerEnforced" },
  }),
  docs("aws_s3_bucket_public_access_block", "everything blocked", {
    bucket,
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  }),
  docs("aws_s3_bucket_server_side_encryption_configuration", "a key of one's own", {
    bucket,
    rule: {
      bucket_key_enabled: true,
      apply_server_side_encryption_by_default: {
        kms_master_key_id: "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        sse_algorithm: "aws:kms",
      },
    },
  }),
  docs("aws_s3_bucket_server_side_encryption_configuration", "an alias as the key, for two layers", {
    bucket,
    expected_bucket_owner: "123456789012",
    rule: { apply_server_side_encryption_by_default: { kms_master_key_id: "alias/s3", sse_algorithm: "aws:kms:dsse" } },
  }),
  docs("aws_s3_bucket_versioning", "versions", { bucket, versioning_configuration: { status: "Enabled" } }),
  docs("aws_s3_bucket_versioning", "no versions", { bucket, versioning_configuration: { status: "Disabled" } }),
  docs("aws_s3_bucket_versioning", "deletion with a second factor", {
    bucket,
    mfa: "arn:aws:iam::123456789012:mfa/admin 123456",
    versioning_configuration: { status: "Suspended", mfa_delete: "Enabled" },
  }),
  docs("aws_s3_bucket_website_configuration", "a rule of routing", {
    bucket,
    index_document: { suffix: "index.html" },
    error_document: { key: "error.html" },
    routing_rule: { condition: { key_prefix_equals: "docs/" }, redirect: { replace_key_prefix_with: "documents/" } },
  }),
  docs("aws_s3_bucket_website_configuration", "rules of routing as JSON", {
    bucket,
    index_document: { suffix: "index.html" },
    routing_rules: JSON.stringify([
      { Condition: { KeyPrefixEquals: "docs/" }, Redirect: { ReplaceKeyPrefixWith: "" } },
    ]),
  }),
  docs("aws_s3_bucket_website_configuration", "everything somewhere else", {
    bucket,
    redirect_all_requests_to: { host_name: "example.com", protocol: "https" },
  }),
  docs("aws_s3_object", "a text", { bucket, key: "a/b.json", content: "{}", content_type: "application/json" }),
  docs("aws_s3_object", "a text with a key", {
    bucket,
    key: "someobject",
    content_base64: "e30=",
    kms_key_id: "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    server_side_encryption: "aws:kms",
    storage_class: "INTELLIGENT_TIERING",
    metadata: { owner: "me" },
  }),
  docs("aws_s3_object", "a lock", {
    bucket,
    key: "locked",
    content: "a",
    acl: "bucket-owner-full-control",
    checksum_algorithm: "SHA256",
    force_destroy: true,
    object_lock_legal_hold_status: "ON",
    object_lock_mode: "GOVERNANCE",
    object_lock_retain_until_date: "2021-12-31T23:59:59Z",
  }),
  docs("aws_s3_object", "without the default tags", {
    bucket,
    key: "few-tags",
    content: "a",
    tags: { Env: "test" },
    override_provider: { default_tags: { tags: {} } },
  }),
];

export const right: RightConfiguration[] = [...lifecycles, ...parts];
