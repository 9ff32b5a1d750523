/**
 * Operations of an API that are allowed by an action of another name, by service. Source: the notes on operations in the
 * Service Authorization Reference (docs.aws.amazon.com/service-authorization/latest/reference), and for S3
 * docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
export const operations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dynamodb: { TransactGetItems: "GetItem", TransactWriteItems: "PutItem", ExecuteStatement: "PartiQLSelect" },
  kms: { ReEncrypt: "ReEncryptFrom" },
  lambda: { Invoke: "InvokeFunction", InvokeWithResponseStream: "InvokeFunction" },
  s3: {
    CompleteMultipartUpload: "PutObject",
    CopyObject: "PutObject",
    CreateMultipartUpload: "PutObject",
    DeleteObjects: "DeleteObject",
    GetBucketEncryption: "GetEncryptionConfiguration",
    GetBucketLifecycle: "GetLifecycleConfiguration",
    GetBucketLifecycleConfiguration: "GetLifecycleConfiguration",
    GetBucketReplication: "GetReplicationConfiguration",
    HeadBucket: "ListBucket",
    HeadObject: "GetObject",
    ListBuckets: "ListAllMyBuckets",
    ListMultipartUploads: "ListBucketMultipartUploads",
    ListObjectVersions: "ListBucketVersions",
    ListObjects: "ListBucket",
    ListParts: "ListMultipartUploadParts",
    PutBucketEncryption: "PutEncryptionConfiguration",
    PutBucketLifecycle: "PutLifecycleConfiguration",
    PutBucketLifecycleConfiguration: "PutLifecycleConfiguration",
    PutBucketReplication: "PutReplicationConfiguration",
    UploadPart: "PutObject",
  },
  sns: { PublishBatch: "Publish" },
  sqs: {
    ChangeMessageVisibilityBatch: "ChangeMessageVisibility",
    DeleteMessageBatch: "DeleteMessage",
    SendMessageBatch: "SendMessage",
  },
};

/** Actions that AWS itself writes into policies, but lists nowhere. */
export const unlisted: Readonly<Record<string, readonly string[]>> = {
  // In the example for search domains in website/docs/r/cloudwatch_log_resource_policy.html.markdown of the AWS provider.
  logs: ["PutLogEventsBatch"],
  // In the policy that a topic has by default.
  sns: ["Receive"],
};
