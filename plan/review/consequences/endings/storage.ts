import { valueAt } from "../../values";
import { data, type Endings, interruption, none } from "../ending";

const S3 = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_";
const EFS = "https://docs.aws.amazon.com/efs/latest/ug/API_";
const EC2 = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_";
const PROVIDER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/";
const BACKUP = "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_";

/** Objects, files, disks and their backups. */
export const storage: Endings = {
  aws_s3_bucket: (subject) =>
    valueAt(subject.before, "force_destroy") === true
      ? data("all objects in the bucket and all of their old versions are deleted first", `${PROVIDER}s3_bucket`)
      : data(
          "the bucket goes with all that it held: the apply fails until somebody has emptied it; then whoever reads or writes there fails",
          `${S3}DeleteBucket.html`,
        ),
  aws_s3_object: data(
    "the object is deleted; an old version is left only where the bucket keeps versions",
    `${S3}DeleteObject.html`,
  ),
  aws_s3_bucket_versioning: interruption(
    "objects that are overwritten or deleted from here on cannot be brought back",
    `${PROVIDER}s3_bucket_versioning`,
  ),
  aws_s3_bucket_policy: interruption(
    "what the policy allowed is refused, and what it denied is possible",
    `${S3}DeleteBucketPolicy.html`,
  ),
  aws_s3_bucket_public_access_block: none(
    "the bucket's objects can be made public again, unless the account forbids it",
    `${S3}DeletePublicAccessBlock.html`,
  ),
  aws_s3_bucket_server_side_encryption_configuration: none(
    "new objects are encrypted with the key that S3 manages",
    `${S3}DeleteBucketEncryption.html`,
  ),
  aws_s3_bucket_lifecycle_configuration: none(
    "objects no longer expire, so they cost more",
    `${S3}DeleteBucketLifecycle.html`,
  ),
  aws_s3_bucket_ownership_controls: none(
    "access lists of objects count again where they were switched off",
    `${S3}DeleteBucketOwnershipControls.html`,
  ),
  aws_s3_bucket_notification: interruption(
    "nobody is told of new objects any more",
    `${S3}PutBucketNotificationConfiguration.html`,
  ),
  aws_s3_bucket_cors_configuration: interruption("browsers of other sites are refused", `${S3}DeleteBucketCors.html`),
  aws_s3_bucket_logging: none("access is no longer recorded from here on", `${S3}PutBucketLogging.html`),
  aws_efs_file_system: data(
    "all files in it are deleted for good; only a backup brings them back",
    `${EFS}DeleteFileSystem.html`,
  ),
  aws_efs_mount_target: interruption(
    "tasks in this zone lose their files: reads and writes hang until it is back",
    `${EFS}DeleteMountTarget.html`,
  ),
  aws_efs_access_point: interruption(
    "tasks that mount by it cannot start; a new one has another id; the files stay",
    `${EFS}DeleteAccessPoint.html`,
  ),
  aws_efs_file_system_policy: interruption(
    "who may mount it is no longer limited by the policy",
    `${EFS}DeleteFileSystemPolicy.html`,
  ),
  aws_efs_backup_policy: none("no automatic backups are made from here on", `${EFS}PutBackupPolicy.html`),
  aws_ebs_volume: data("everything on the disk is lost unless a snapshot has it", `${EC2}DeleteVolume.html`),
  aws_ebs_snapshot: data("what the snapshot keeps can no longer be restored", `${EC2}DeleteSnapshot.html`),
  aws_volume_attachment: interruption("the server loses the disk; what is on it stays", `${EC2}DetachVolume.html`),
  aws_backup_vault: data(
    "its recovery points have to be deleted first: these backups are lost",
    `${BACKUP}DeleteBackupVault.html`,
  ),
  aws_backup_plan: none(
    "no backups are made by the plan from here on; those made stay",
    `${BACKUP}DeleteBackupPlan.html`,
  ),
  aws_backup_selection: none(
    "what it selected is no longer backed up; backups made stay",
    `${BACKUP}DeleteBackupSelection.html`,
  ),
};
