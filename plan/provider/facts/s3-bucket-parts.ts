import type { FactsByType, ResourceFacts } from "./types";

/** What all these have: a bucket that they belong to for good, and the account that should own it. */
const ofBucket = {
  forcesReplacement: ["bucket", "expected_bucket_owner"],
  lengths: { bucket: [1, 63] },
  formats: { expected_bucket_owner: "accountId" },
} as const satisfies Partial<ResourceFacts>;

const GRANTEES = ["CanonicalUser", "AmazonCustomerByEmail", "Group"];

/** Facts about the parts of a bucket that are resources of their own. */
export const bucketParts: FactsByType = {
  aws_s3_bucket_acl: {
    ...ofBucket,
    source: "internal/service/s3/bucket_acl.go",
    read: "6.x (early 2026; before 6.31 another expected owner always replaces)",
    unknownWhen: ({ planned, changes }) =>
      changes("acl") && (planned.acl ?? "") !== "" ? ["access_control_policy"] : [],
    computedBlocks: ["access_control_policy"],
    exactlyOneOf: [["access_control_policy", "acl"]],
    values: {
      "access_control_policy.grant.grantee.type": GRANTEES,
      "access_control_policy.grant.permission": ["FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP"],
      acl: ["private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read", "log-delivery-write"],
    },
    maxItems: {
      access_control_policy: 1,
      "access_control_policy.grant.grantee": 1,
      "access_control_policy.owner": 1,
    },
  },
  aws_s3_bucket_cors_configuration: {
    ...ofBucket,
    source: "internal/service/s3/bucket_cors_configuration.go",
    read: "4.x",
    lengths: { ...ofBucket.lengths, "cors_rule.id": [0, 255] },
    maxItems: { cors_rule: 100 },
  },
  aws_s3_bucket_logging: {
    ...ofBucket,
    source: "internal/service/s3/bucket_logging.go",
    read: "6.x (mid 2025)",
    exactlyOneOf: [["target_object_key_format.partitioned_prefix", "target_object_key_format.simple_prefix"]],
    values: {
      "target_grant.grantee.type": GRANTEES,
      "target_grant.permission": ["FULL_CONTROL", "READ", "WRITE"],
      "target_object_key_format.partitioned_prefix.partition_date_source": ["EventTime", "DeliveryTime"],
    },
    maxItems: {
      "target_grant.grantee": 1,
      target_object_key_format: 1,
      "target_object_key_format.partitioned_prefix": 1,
      "target_object_key_format.simple_prefix": 1,
    },
  },
  aws_s3_bucket_notification: {
    source: "internal/service/s3/bucket_notification.go",
    read: "6.x (late 2025)",
    forcesReplacement: ["bucket"],
    defaults: { eventbridge: false },
  },
  aws_s3_bucket_website_configuration: {
    ...ofBucket,
    source: "internal/service/s3/bucket_website_configuration.go",
    read: "6.x (early 2026)",
    computedBlocks: ["routing_rule"],
    conflicts: [
      ...["error_document", "index_document", "routing_rule", "routing_rules"].map((name) => [
        "redirect_all_requests_to",
        name,
      ]),
      ["routing_rule", "routing_rules"],
    ],
    values: {
      "redirect_all_requests_to.protocol": ["http", "https"],
      "routing_rule.redirect.protocol": ["http", "https"],
    },
    formats: { ...ofBucket.formats, routing_rules: "json" },
    maxItems: {
      error_document: 1,
      index_document: 1,
      redirect_all_requests_to: 1,
      "routing_rule.condition": 1,
      "routing_rule.redirect": 1,
    },
  },
};
