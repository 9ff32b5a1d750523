/**
 * What version 6 of the AWS provider does with every resource: the injected `region` argument, and tags.
 * A region is checked for its partition only, at plan time; neither keys nor values of tags are checked.
 */
import type { AttributeChange, WrongConfiguration } from "./case";

/** Region of the provider that these cases are planned with. */
export const providerRegion = "us-east-1";
const otherRegion = "eu-west-1";

const REGION = "internal/provider/sdkv2/region.go";
const FRAMEWORK_REGION = "internal/provider/framework/region.go";
const GUIDE = "website/docs/guides/enhanced-region-support.html.markdown How region works";
const TEST = "internal/service/ec2/vpc_test.go";
const PARTITION = "internal/conns/awsclient.go ValidateInContextRegionInPartition";
const TAGS = "internal/provider/sdkv2/tags_interceptor.go setTagsAll, internal/tags TagsSchema";

const topic = { name: "orders" };
const lifecycle = {
  bucket: "orders-documents",
  rule: [{ id: "expire", status: "Enabled", filter: [{ prefix: "" }], expiration: [{ days: 30 }] }],
};

export const wrong: WrongConfiguration[] = [
  {
    what: "a region of another partition",
    type: "aws_sns_topic",
    config: { ...topic, region: "cn-north-1" },
    says: "partition (aws-cn) for per-resource Region (cn-north-1) is not the provider's configured partition (aws)",
    source: PARTITION,
  },
  {
    what: "a region that does not exist",
    type: "aws_kms_key",
    config: { region: "nowhere-1" },
    says: "for per-resource Region (nowhere-1) is not the provider's configured partition (aws)",
    source: `${PARTITION}, names.PartitionForRegion`,
  },
  {
    what: "a region of another partition in a resource of the plugin framework",
    type: "aws_s3_bucket_lifecycle_configuration",
    config: { ...lifecycle, region: "us-gov-west-1" },
    says: "Invalid Region Value",
    source: `${FRAMEWORK_REGION} resourceValidateRegion`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "a topic that moves to another region",
    type: "aws_sns_topic",
    before: topic,
    after: { ...topic, region: otherRegion },
    action: "replace",
    because: "region",
    source: `${GUIDE}; ${TEST} TestAccVPC_regionCreateNull`,
  },
  {
    what: "a key that moves back from another region",
    type: "aws_kms_key",
    before: { region: otherRegion },
    after: { region: providerRegion },
    action: "replace",
    because: "region",
    source: `${REGION} forceNewIfRegionChanges; ${TEST} TestAccVPC_regionCreateNonNull`,
  },
  {
    what: "the provider's own region, written out",
    type: "aws_sqs_queue",
    before: { name: "orders" },
    after: { name: "orders", region: providerRegion },
    action: "no-op",
    source: `${REGION} defaultRegion; ${TEST} TestAccVPC_regionCreateNull`,
  },
  {
    what: "the provider's own region, no longer written out",
    type: "aws_efs_file_system",
    before: { region: providerRegion },
    after: {},
    action: "no-op",
    source: `${GUIDE}: optional and computed`,
  },
  {
    what: "another region that is no longer configured, which keeps the resource there",
    type: "aws_kms_key",
    before: { region: otherRegion },
    after: {},
    action: "no-op",
    source: `${REGION} defaultRegion: GetOk finds the region in the state`,
  },
  {
    what: "another region of a resource of the plugin framework",
    type: "aws_s3_bucket_lifecycle_configuration",
    before: lifecycle,
    after: { ...lifecycle, region: otherRegion },
    action: "replace",
    because: "region",
    source: `${FRAMEWORK_REGION} resourceForceNewIfRegionChanges`,
  },
  {
    what: "the provider's own region of a resource of the plugin framework",
    type: "aws_s3_bucket_lifecycle_configuration",
    before: lifecycle,
    after: { ...lifecycle, region: providerRegion },
    action: "no-op",
    source: `${FRAMEWORK_REGION} resourceDefaultRegion`,
  },
  {
    what: "a tag that is added",
    type: "aws_s3_bucket",
    before: { bucket: "orders-documents" },
    after: { bucket: "orders-documents", tags: { system: "orders" } },
    action: "update",
    source: TAGS,
  },
  {
    what: "all tags, removed",
    type: "aws_dynamodb_table",
    before: {
      name: "orders",
      billing_mode: "PAY_PER_REQUEST",
      hash_key: "id",
      attribute: [{ name: "id", type: "S" }],
      tags: { system: "orders" },
    },
    after: {
      name: "orders",
      billing_mode: "PAY_PER_REQUEST",
      hash_key: "id",
      attribute: [{ name: "id", type: "S" }],
    },
    action: "update",
    source: TAGS,
  },
  {
    what: "the tags of a resource whose every other argument forces replacement",
    type: "aws_efs_access_point",
    before: { file_system_id: "fs-0123456789abcdef0", tags: { system: "orders" } },
    after: { file_system_id: "fs-0123456789abcdef0", tags: { system: "invoices" } },
    action: "update",
    source: "internal/service/efs/access_point.go resourceAccessPointUpdate: tags only",
  },
  {
    what: "the order of tags",
    type: "aws_mq_configuration",
    before: {
      name: "o",
      engine_type: "RabbitMQ",
      engine_version: "3.13",
      data: "consumer_timeout = 1800000",
      tags: { a: "1", b: "2" },
    },
    after: {
      name: "o",
      engine_type: "RabbitMQ",
      engine_version: "3.13",
      data: "consumer_timeout = 1800000",
      tags: { b: "2", a: "1" },
    },
    action: "no-op",
    source: "internal/tags/tags.go TagsSchema TypeMap",
  },
];
