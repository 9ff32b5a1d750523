import { EfsAccessPoint } from "@cdktf/provider-aws/lib/efs-access-point";
import { EfsBackupPolicy } from "@cdktf/provider-aws/lib/efs-backup-policy";
import { EfsFileSystem } from "@cdktf/provider-aws/lib/efs-file-system";
import { EfsFileSystemPolicy } from "@cdktf/provider-aws/lib/efs-file-system-policy";
import { EfsMountTarget } from "@cdktf/provider-aws/lib/efs-mount-target";
import { Construct } from "constructs";
import { type FileSystem, type Network, policyDocument, refuse } from "../core";
import { checkFileSystem } from "./rules";
import { StoreGroup } from "./store-group";

export interface FileSystemSpec {
  /** Name tag and creation token. */
  readonly name: string;
  /** Directory that tasks see as the root of the volume, such as `/data`; made when it is not there. */
  readonly path: string;
  /** POSIX user and group that own it. @default 1000 */
  readonly user?: number;
}

export interface SharedFileSystemProps extends FileSystemSpec {
  /** Name that services use for it. */
  readonly key: string;
  /** A mount target stands in each of its private subnets. */
  readonly network: Network;
}

/** EFS with one access point: encrypted, backed up daily, mounted with IAM and TLS only. */
export class SharedFileSystem extends Construct implements FileSystem {
  readonly name: string;
  readonly securityGroupId: string;
  readonly fileSystemId: string;
  readonly fileSystemArn: string;
  readonly accessPointId: string;
  readonly accessPointArn: string;

  constructor(scope: Construct, id: string, props: SharedFileSystemProps) {
    super(scope, id);
    refuse(this, checkFileSystem(props));
    const group = new StoreGroup(this, "access", props);
    const files = new EfsFileSystem(this, "files", {
      creationToken: props.name,
      encrypted: true,
      throughputMode: "elastic",
      tags: { Name: props.name },
    });
    new EfsBackupPolicy(this, "backup", { fileSystemId: files.id, backupPolicy: { status: "ENABLED" } });
    for (const [zone, subnetId] of Object.entries(props.network.privateSubnets)) {
      new EfsMountTarget(this, `mount-${zone}`, {
        fileSystemId: files.id,
        subnetId,
        securityGroups: [group.securityGroupId],
      });
    }
    const user = props.user ?? 1000;
    const point = new EfsAccessPoint(this, "point", {
      fileSystemId: files.id,
      posixUser: { uid: user, gid: user },
      rootDirectory: { path: props.path, creationInfo: { ownerUid: user, ownerGid: user, permissions: "0750" } },
      tags: { Name: props.name },
    });
    new EfsFileSystemPolicy(this, "policy", {
      fileSystemId: files.id,
      policy: policyDocument([
        {
          sid: "ThroughAccessPointsOnly",
          principals: { AWS: "*" },
          actions: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
          resources: [files.arn],
          conditions: {
            Bool: { "aws:SecureTransport": "true", "elasticfilesystem:AccessedViaMountTarget": "true" },
            StringEquals: { "elasticfilesystem:AccessPointArn": point.arn },
          },
        },
      ]),
    });
    this.name = props.key;
    this.securityGroupId = group.securityGroupId;
    this.fileSystemId = files.id;
    this.fileSystemArn = files.arn;
    this.accessPointId = point.id;
    this.accessPointArn = point.arn;
  }
}
