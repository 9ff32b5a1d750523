import { changed, type PullRequest } from "./pull-request";

const lifecycle = (days: number) => ({ rule: [{ id: "expire", status: "Enabled", filter: {}, expiration: { days } }] });
const encryption = (values: object) => ({ rule: [{ apply_server_side_encryption_by_default: values }] });
const blocked = {
  block_public_acls: true,
  block_public_policy: true,
  ignore_public_acls: true,
  restrict_public_buckets: true,
};
const key = "arn:aws:kms:us-east-2:848960888155:key/0a1b2c3d-0000-4000-8000-0123456789ab";

export const bucketChanges: readonly PullRequest[] = [
  changed(
    "versioning suspended",
    "aws_s3_bucket_versioning.off",
    [{ versioning_configuration: { status: "Enabled" } }, { versioning_configuration: { status: "Suspended" } }],
    {
      risks: [
        "protection-lowered: versioning_configuration.status: Enabled → Suspended: objects that are overwritten or deleted cannot be brought back",
      ],
      tells: "versioning_configuration.status: Enabled → Suspended",
    },
    { bucket: "off" },
  ),
  changed(
    "objects expire earlier",
    "aws_s3_bucket_lifecycle_configuration.earlier",
    [lifecycle(90), lifecycle(30)],
    {
      risks: ["retention-shortened: objects expire after 30 days instead of 90"],
      tells: "rule.expiration.days: 90 → 30",
    },
    { bucket: "earlier" },
  ),
  changed(
    "objects expire later",
    "aws_s3_bucket_lifecycle_configuration.later",
    [lifecycle(30), lifecycle(90)],
    { tells: "rule.expiration.days: 30 → 90" },
    { bucket: "later" },
  ),
  {
    title: "objects that never expired expire",
    before: { "aws_s3_bucket.forever": { bucket: "forever" } },
    after: {
      "aws_s3_bucket.forever": { bucket: "forever" },
      "aws_s3_bucket_lifecycle_configuration.forever": { bucket: "${aws_s3_bucket.forever.id}", ...lifecycle(30) },
    },
    risks: ["retention-shortened: objects expire after 30 days; what is there already counts too"],
  },
  {
    title: "the block of public access removed",
    before: {
      "aws_s3_bucket.unblocked": { bucket: "unblocked" },
      "aws_s3_bucket_public_access_block.unblocked": { bucket: "${aws_s3_bucket.unblocked.id}", ...blocked },
    },
    after: { "aws_s3_bucket.unblocked": { bucket: "unblocked" } },
    risks: ["open-to-world: the block of public access is removed: objects can be made public"],
  },
  changed(
    "the block of public access off",
    "aws_s3_bucket_public_access_block.off",
    [{}, { block_public_policy: false, restrict_public_buckets: false }],
    {
      risks: ["open-to-world: block_public_policy, restrict_public_buckets are off: objects can be made public"],
      tells: "block_public_policy: true → false",
    },
    { bucket: "off", ...blocked },
  ),
  changed(
    "encryption with a key of one's own",
    "aws_s3_bucket_server_side_encryption_configuration.kms",
    [encryption({ sse_algorithm: "AES256" }), encryption({ sse_algorithm: "aws:kms", kms_master_key_id: key })],
    {
      tells:
        "rule.apply_server_side_encryption_by_default.kms_master_key_id: nothing → arn:aws:kms:us-east-2:848960888155:key/0a1b2c3d-0000-4000-8000-0123456789ab",
    },
    { bucket: "kms" },
  ),
  changed(
    "encryption with the key of S3",
    "aws_s3_bucket_server_side_encryption_configuration.aes",
    [encryption({ sse_algorithm: "aws:kms", kms_master_key_id: key }), encryption({ sse_algorithm: "AES256" })],
    {
      risks: [
        "protection-lowered: rule.apply_server_side_encryption_by_default.kms_master_key_id: arn:aws:kms:us-east-2:848960888155:key/0a1b2c3d-0000-4000-8000-0123456789ab → nothing: it is no longer encrypted with the key that you manage",
      ],
      tells:
        "rule.apply_server_side_encryption_by_default.kms_master_key_id: arn:aws:kms:us-east-2:848960888155:key/0a1b2c3d-0000-4000-8000-0123456789ab → nothing",
    },
    { bucket: "aes" },
  ),
  {
    title: "a bucket removed",
    before: {
      "aws_s3_bucket.gone": { bucket: "gone" },
      "aws_s3_bucket_versioning.gone": {
        bucket: "${aws_s3_bucket.gone.id}",
        versioning_configuration: { status: "Enabled" },
      },
      "aws_s3_bucket_public_access_block.gone": { bucket: "${aws_s3_bucket.gone.id}", ...blocked },
    },
    after: {},
    risks: [
      "data-loss: destroyed: the bucket goes with all that it held: the apply fails until somebody has emptied it; then whoever reads or writes there fails",
    ],
  },
  {
    title: "a bucket removed with all it holds",
    before: { "aws_s3_bucket.emptied": { bucket: "emptied", force_destroy: true } },
    after: {},
    risks: ["data-loss: destroyed: all objects in the bucket and all of their old versions are deleted first"],
  },
  changed("a renamed bucket", "aws_s3_bucket.renamed", [{ bucket: "old" }, { bucket: "new" }], {
    risks: [
      "data-loss: replaced: the bucket goes with all that it held: the apply fails until somebody has emptied it; then whoever reads or writes there fails",
    ],
    tells: "bucket: old → new",
  }),
  changed(
    "a bucket that may be destroyed with all it holds",
    "aws_s3_bucket.force",
    [{}, { force_destroy: true }],
    {
      risks: ["protection-lowered: force_destroy: false → true: a destroy deletes all it holds"],
      tells: "force_destroy: false → true",
    },
    { bucket: "force" },
  ),
];
