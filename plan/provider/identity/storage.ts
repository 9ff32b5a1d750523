import type { ObjectValue } from "../protocol/value";
import type { Identify, Subject } from "./subject";

const ofBucket: Identify = (s) => ({ id: s.text("bucket") });

function efs(subject: Subject, fileSystem: string): ObjectValue {
  return { dns_name: `${fileSystem}.efs.${subject.region}.amazonaws.com` };
}

/** S3, EFS and DynamoDB. */
export const storage: Record<string, Identify> = {
  aws_s3_bucket: (s) => {
    const name = s.text("bucket");
    return {
      id: name,
      arn: s.arn("s3", name, "bare"),
      bucket_domain_name: `${name}.s3.amazonaws.com`,
      bucket_regional_domain_name: `${name}.s3.${s.region}.amazonaws.com`,
      bucket_region: s.region,
      hosted_zone_id: HOSTED_ZONES[s.region] ?? "Z3AQBSTGFYJSTF",
      object_lock_enabled: false,
      request_payer: "BucketOwner",
    };
  },
  aws_s3_bucket_policy: ofBucket,
  aws_s3_bucket_versioning: ofBucket,
  aws_s3_bucket_public_access_block: ofBucket,
  aws_s3_bucket_ownership_controls: ofBucket,
  aws_s3_bucket_server_side_encryption_configuration: ofBucket,
  aws_s3_bucket_lifecycle_configuration: (s) => ({
    id: s.text("bucket"),
    transition_default_minimum_object_size: "all_storage_classes_128K",
  }),
  aws_s3_bucket_logging: ofBucket,
  aws_s3_bucket_notification: ofBucket,
  aws_s3_object: (s) => ({
    id: `${s.text("bucket")}/${s.text("key")}`,
    arn: s.arn("s3", `${s.text("bucket")}/${s.text("key")}`, "bare"),
    etag: s.hex(32),
  }),
  aws_efs_file_system: (s) => {
    const id = `fs-0${s.hex(16)}`;
    return {
      id,
      arn: s.arn("elasticfilesystem", `file-system/${id}`),
      ...efs(s, id),
      owner_id: s.account,
      name: "",
      number_of_mount_targets: 0,
    };
  },
  aws_efs_mount_target: (s) => {
    const id = `fsmt-0${s.hex(16)}`;
    const fileSystem = s.text("file_system_id");
    return {
      id,
      ...efs(s, fileSystem),
      mount_target_dns_name: `${s.region}a.${fileSystem}.efs.${s.region}.amazonaws.com`,
      file_system_arn: s.arn("elasticfilesystem", `file-system/${fileSystem}`),
      network_interface_id: `eni-0${s.hex(16, "eni")}`,
      ip_address: s.address(),
      owner_id: s.account,
      availability_zone_name: `${s.region}a`,
    };
  },
  aws_efs_access_point: (s) => {
    const id = `fsap-0${s.hex(16)}`;
    return {
      id,
      arn: s.arn("elasticfilesystem", `access-point/${id}`),
      file_system_arn: s.arn("elasticfilesystem", `file-system/${s.text("file_system_id")}`),
      owner_id: s.account,
    };
  },
  aws_efs_backup_policy: (s) => ({ id: s.text("file_system_id") }),
  aws_efs_file_system_policy: (s) => ({ id: s.text("file_system_id") }),
  aws_dynamodb_table: (s) => ({
    id: s.text("name"),
    arn: s.arn("dynamodb", `table/${s.text("name")}`),
    billing_mode: "PROVISIONED",
    stream_arn: "",
    stream_label: "",
  }),
};

/** https://docs.aws.amazon.com/general/latest/gr/s3.html#s3_website_region_endpoints */
const HOSTED_ZONES: Record<string, string> = {
  "us-east-1": "Z3AQBSTGFYJSTF",
  "us-east-2": "Z2O1EMRO9K5GLX",
  "us-west-1": "Z2F56UZL2M1ACD",
  "us-west-2": "Z3BJ6K6RIION7M",
  "eu-west-1": "Z1BKCTXD74EZPE",
  "eu-central-1": "Z21DNDUVLTQW6Q",
};
