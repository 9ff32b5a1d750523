/** S3 buckets and the resources beside them, except lifecycle rules. */
import type { AttributeChange, WrongConfiguration } from "./case";

const BUCKET = "internal/service/s3/bucket.go resourceBucket";
const VERSIONING = "internal/service/s3/bucket_versioning.go resourceBucketVersioning";
const ENCRYPTION =
  "internal/service/s3/bucket_server_side_encryption_configuration.go resourceBucketServerSideEncryptionConfiguration";
const OWNERSHIP = "internal/service/s3/bucket_ownership_controls.go resourceBucketOwnershipControls";
const ACCESS_BLOCK = "internal/service/s3/bucket_public_access_block.go resourceBucketPublicAccessBlock";
const POLICY =
  "internal/service/s3/bucket_policy.go resourceBucketPolicy, internal/sdkv2 IAMPolicyDocumentSchemaRequired";

const bucket = "orders-documents";
const enabled = { bucket, versioning_configuration: [{ status: "Enabled" }] };
const encrypted = {
  bucket,
  rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms" }] }],
};
const enforced = { bucket, rule: [{ object_ownership: "BucketOwnerEnforced" }] };
const readable = (action: unknown) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:role/reader" },
        Action: action,
        Resource: "arn:aws:s3:::orders-documents/*",
      },
    ],
  });

export const wrong: WrongConfiguration[] = [
  {
    what: "a bucket name of 64 characters",
    type: "aws_s3_bucket",
    config: { bucket: "b".repeat(64) },
    says: "expected length of bucket to be in the range (0 - 63), got",
    source: `${BUCKET} bucket StringLenBetween`,
  },
  {
    what: "the name of a directory bucket",
    type: "aws_s3_bucket",
    config: { bucket: "orders--use1-az4--x-s3" },
    says: "must not be in the format [bucket_name]--[azid]--x-s3",
    source: `${BUCKET} bucket StringDoesNotMatch(directoryBucketNameRegex)`,
  },
  {
    what: "a bucket prefix that leaves no room for the suffix of 26 characters",
    type: "aws_s3_bucket",
    config: { bucket_prefix: "b".repeat(38) },
    says: "expected length of bucket_prefix to be in the range (0 - 37), got",
    source: `${BUCKET} bucket_prefix, helper/id UniqueIDSuffixLength`,
  },
  {
    what: "a bucket name together with a prefix",
    type: "aws_s3_bucket",
    config: { bucket, bucket_prefix: "orders-" },
    says: '"bucket": conflicts with bucket_prefix',
    source: `${BUCKET} bucket ConflictsWith`,
  },
  {
    what: "an unknown canned ACL",
    type: "aws_s3_bucket",
    config: { bucket, acl: "public" },
    says: "expected acl to be one of",
    source: `${BUCKET} acl bucketCannedACL_Values`,
  },
  {
    what: "a canned ACL together with grants",
    type: "aws_s3_bucket",
    config: {
      bucket,
      acl: "private",
      grant: [{ type: "Group", permissions: ["READ"], uri: "http://acs.amazonaws.com/groups/s3/LogDelivery" }],
    },
    says: '"acl": conflicts with grant',
    source: `${BUCKET} acl ConflictsWith`,
  },
  {
    what: "a grant to a person by e-mail address, which the provider does not support",
    type: "aws_s3_bucket",
    config: { bucket, grant: [{ type: "AmazonCustomerByEmail", permissions: ["READ"] }] },
    says: 'type to be one of ["CanonicalUser" "Group"], got AmazonCustomerByEmail',
    source: `${BUCKET} grant.type`,
  },
  {
    what: "object lock switched on in both ways",
    type: "aws_s3_bucket",
    config: {
      bucket,
      object_lock_enabled: true,
      object_lock_configuration: [{ object_lock_enabled: "Enabled" }],
    },
    says: '"object_lock_enabled": conflicts with object_lock_configuration',
    source: `${BUCKET} object_lock_enabled ConflictsWith`,
  },
  {
    what: "a versioning status in capitals",
    type: "aws_s3_bucket_versioning",
    config: { bucket, versioning_configuration: [{ status: "ENABLED" }] },
    says: "status to be one of",
    source: `${VERSIONING} status bucketVersioningStatus_Values`,
  },
  {
    what: "MFA delete as a yes",
    type: "aws_s3_bucket_versioning",
    config: { bucket, versioning_configuration: [{ status: "Enabled", mfa_delete: "Yes" }] },
    says: "mfa_delete to be one of",
    source: `${VERSIONING} mfa_delete enum.Validate[types.MFADelete]`,
  },
  {
    what: "a bucket owner of 11 digits",
    type: "aws_s3_bucket_versioning",
    config: { ...enabled, expected_bucket_owner: "11112222333" },
    says: `"expected_bucket_owner" doesn't look like AWS Account ID (exactly 12 digits): "11112222333"`,
    source: `${VERSIONING} expected_bucket_owner, internal/verify/validate.go ValidAccountID`,
  },
  {
    what: "an encryption algorithm with a hyphen",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    config: { bucket, rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "AES-256" }] }] },
    says: "expected sse_algorithm to be one of",
    source: `${ENCRYPTION} sse_algorithm`,
  },
  {
    what: "an empty bucket name for encryption",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    config: { ...encrypted, bucket: "" },
    says: "expected length of bucket to be in the range (1 - 63), got",
    source: `${ENCRYPTION} bucket StringLenBetween`,
  },
  {
    what: "an unknown object ownership",
    type: "aws_s3_bucket_ownership_controls",
    config: { bucket, rule: [{ object_ownership: "BucketOwner" }] },
    says: "expected object_ownership to be one of",
    source: `${OWNERSHIP} object_ownership`,
  },
  {
    what: "an empty bucket name for ownership controls",
    type: "aws_s3_bucket_ownership_controls",
    config: { ...enforced, bucket: "" },
    says: "bucket must not be empty",
    source: `${OWNERSHIP} bucket validation.NoZeroValues`,
  },
  {
    what: "a bucket policy that is no JSON",
    type: "aws_s3_bucket_policy",
    config: { bucket, policy: "{Version: 2012}" },
    says: '"policy" contains an invalid JSON',
    source: `${POLICY} StringIsJSON`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a bucket",
    type: "aws_s3_bucket",
    before: { bucket },
    after: { bucket: "orders-archive" },
    action: "replace",
    because: "bucket",
    source: `${BUCKET} bucket ForceNew`,
  },
  {
    what: "the prefix of a bucket name",
    type: "aws_s3_bucket",
    before: { bucket_prefix: "orders-" },
    after: { bucket_prefix: "archive-" },
    action: "replace",
    because: "bucket_prefix",
    source: `${BUCKET} bucket_prefix ForceNew`,
  },
  {
    what: "object lock of an existing bucket",
    type: "aws_s3_bucket",
    before: { bucket, object_lock_enabled: false },
    after: { bucket, object_lock_enabled: true },
    action: "replace",
    because: "object_lock_enabled",
    source: `${BUCKET} object_lock_enabled ForceNew`,
  },
  {
    what: "whether a bucket may be destroyed with its objects",
    type: "aws_s3_bucket",
    before: { bucket },
    after: { bucket, force_destroy: true },
    action: "update",
    source: `${BUCKET} force_destroy`,
  },
  {
    what: "a canned ACL that is no longer configured",
    type: "aws_s3_bucket",
    before: { bucket, acl: "private" },
    after: { bucket },
    action: "no-op",
    source: `${BUCKET} acl Optional and Computed`,
  },
  {
    what: "the status of versioning",
    type: "aws_s3_bucket_versioning",
    before: enabled,
    after: { bucket, versioning_configuration: [{ status: "Suspended" }] },
    action: "update",
    source: `${VERSIONING} versioning_configuration`,
  },
  {
    what: "the expected owner of a versioned bucket",
    type: "aws_s3_bucket_versioning",
    before: enabled,
    after: { ...enabled, expected_bucket_owner: "111122223333" },
    action: "replace",
    because: "expected_bucket_owner",
    source: `${VERSIONING} expected_bucket_owner ForceNew`,
  },
  {
    what: "MFA delete that is no longer configured",
    type: "aws_s3_bucket_versioning",
    before: { bucket, versioning_configuration: [{ status: "Enabled", mfa_delete: "Disabled" }] },
    after: enabled,
    action: "no-op",
    source: `${VERSIONING} mfa_delete Optional and Computed`,
  },
  {
    what: "the algorithm that encrypts a bucket",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    before: { bucket, rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256" }] }] },
    after: encrypted,
    action: "update",
    source: `${ENCRYPTION} rule`,
  },
  {
    what: "the bucket that is encrypted",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    before: encrypted,
    after: { ...encrypted, bucket: "orders-archive" },
    action: "replace",
    because: "bucket",
    source: `${ENCRYPTION} bucket ForceNew`,
  },
  {
    what: "the object ownership of a bucket",
    type: "aws_s3_bucket_ownership_controls",
    before: enforced,
    after: { bucket, rule: [{ object_ownership: "BucketOwnerPreferred" }] },
    action: "update",
    source: `${OWNERSHIP} rule`,
  },
  {
    what: "whether public ACLs are blocked",
    type: "aws_s3_bucket_public_access_block",
    before: { bucket, block_public_acls: true },
    after: { bucket, block_public_acls: true, block_public_policy: true },
    action: "update",
    source: `${ACCESS_BLOCK} block_public_policy`,
  },
  {
    what: "a public access block whose defaults are written out",
    type: "aws_s3_bucket_public_access_block",
    before: { bucket, block_public_acls: true },
    after: { bucket, block_public_acls: true, ignore_public_acls: false, restrict_public_buckets: false },
    action: "no-op",
    source: `${ACCESS_BLOCK} Default false`,
  },
  {
    what: "a bucket policy that writes its one action as a list",
    type: "aws_s3_bucket_policy",
    before: { bucket, policy: readable("s3:GetObject") },
    after: { bucket, policy: readable(["s3:GetObject"]) },
    action: "no-op",
    source: `${POLICY} SuppressEquivalentIAMPolicyDocuments`,
  },
  {
    what: "the actions of a bucket policy",
    type: "aws_s3_bucket_policy",
    before: { bucket, policy: readable("s3:GetObject") },
    after: { bucket, policy: readable(["s3:GetObject", "s3:PutObject"]) },
    action: "update",
    source: `${POLICY} policy`,
  },
];
