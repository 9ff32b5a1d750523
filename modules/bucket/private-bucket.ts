import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { type ObjectStore, policyDocument, refuse } from "../core";
import { checkBucket } from "./rules";

export interface PrivateBucketProps {
  /** 3 to 63 characters, unique in the whole world. */
  readonly name: string;
  /** Days after which an object is deleted, 1 or more (its old version stays for `oldVersionDays`). @default - never */
  readonly expireAfterDays?: number;
  /** Days that overwritten and deleted versions can be brought back, 1 or more. */
  readonly oldVersionDays: number;
  /** Name of an existing bucket to take over. @default - one is created */
  readonly adopt?: string;
}

/** A bucket that nobody reads from outside: encrypted, versioned, over TLS only. */
export class PrivateBucket extends Construct implements ObjectStore {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    refuse(this, checkBucket(props));
    const resource = new S3Bucket(this, "bucket", { bucket: props.name });
    if (props.adopt) resource.importFrom(props.adopt);
    const bucket = resource.id;

    const block = new S3BucketPublicAccessBlock(this, "no-public-access", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, bucketKeyEnabled: true }],
    });
    const versioning = new S3BucketVersioningA(this, "versioning", {
      bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket,
      rule: [
        {
          id: "old-versions",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrentVersionExpiration: [{ noncurrentDays: props.oldVersionDays }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
        },
        ...(props.expireAfterDays === undefined
          ? []
          : [
              {
                id: "expire",
                status: "Enabled",
                filter: [{ prefix: "" }],
                expiration: [{ days: props.expireAfterDays }],
              },
            ]),
      ],
      // What expires must be a version first, or it could not be brought back.
      dependsOn: [versioning],
    });
    new S3BucketPolicy(this, "tls-only", {
      bucket,
      policy: policyDocument([
        {
          sid: "DenyWithoutTls",
          effect: "Deny",
          principals: "*",
          actions: ["s3:*"],
          resources: [resource.arn, `${resource.arn}/*`],
          conditions: { Bool: { "aws:SecureTransport": "false" } },
        },
      ]),
      // Both change the bucket's access settings; AWS refuses the two at once.
      dependsOn: [block],
    });
    this.name = props.name;
    this.arn = resource.arn;
  }
}
