/** EFS: file systems, their policies, mount targets and access points. */
import type { AttributeChange, WrongConfiguration } from "./case";

const FILE_SYSTEM = "internal/service/efs/file_system.go resourceFileSystem";
const MOUNT_TARGET = "internal/service/efs/mount_target.go resourceMountTarget";
const ACCESS_POINT = "internal/service/efs/access_point.go resourceAccessPoint";
const POLICY = "internal/service/efs/file_system_policy.go resourceFileSystemPolicy";

const file_system_id = "fs-0123456789abcdef0";
const mounted = { file_system_id, subnet_id: "subnet-0123456789abcdef0" };
const shared = { file_system_id, posix_user: [{ uid: 1000, gid: 1000 }] };
const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Principal: { AWS: "*" } }] };

export const wrong: WrongConfiguration[] = [
  {
    what: "a creation token of 65 characters",
    type: "aws_efs_file_system",
    config: { creation_token: "t".repeat(65) },
    says: "expected length of creation_token to be in the range (0 - 64), got",
    source: `${FILE_SYSTEM} creation_token`,
  },
  {
    what: "an empty availability zone of a One Zone file system",
    type: "aws_efs_file_system",
    config: { availability_zone_name: "" },
    says: 'expected "availability_zone_name" to not be an empty string',
    source: `${FILE_SYSTEM} availability_zone_name StringIsNotEmpty`,
  },
  {
    what: "a key alias where the ARN of a key is wanted",
    type: "aws_efs_file_system",
    config: { encrypted: true, kms_key_id: "alias/orders" },
    says: '"kms_key_id" (alias/orders) is an invalid ARN: arn: invalid prefix',
    source: `${FILE_SYSTEM} kms_key_id, internal/verify/validate.go ValidARN`,
  },
  {
    what: "a performance mode written as one word",
    type: "aws_efs_file_system",
    config: { performance_mode: "general" },
    says: "expected performance_mode to be one of",
    source: `${FILE_SYSTEM} performance_mode`,
  },
  {
    what: "an unknown throughput mode",
    type: "aws_efs_file_system",
    config: { throughput_mode: "burst" },
    says: "expected throughput_mode to be one of",
    source: `${FILE_SYSTEM} throughput_mode`,
  },
  {
    what: "a transition to infrequent access after days that are not offered",
    type: "aws_efs_file_system",
    config: { lifecycle_policy: [{ transition_to_ia: "AFTER_45_DAYS" }] },
    says: "expected transition_to_ia to be one of",
    source: `${FILE_SYSTEM} lifecycle_policy.transition_to_ia`,
  },
  {
    what: "four lifecycle policies",
    type: "aws_efs_file_system",
    config: {
      lifecycle_policy: [
        { transition_to_ia: "AFTER_30_DAYS" },
        { transition_to_archive: "AFTER_90_DAYS" },
        { transition_to_primary_storage_class: "AFTER_1_ACCESS" },
        { transition_to_ia: "AFTER_60_DAYS" },
      ],
    },
    says: 'No more than 3 "lifecycle_policy" blocks are allowed',
    source: `${FILE_SYSTEM} lifecycle_policy MaxItems 3`,
  },
  {
    what: "a replication protection that only AWS may set",
    type: "aws_efs_file_system",
    config: { protection: [{ replication_overwrite: "REPLICATING" }] },
    says: 'replication_overwrite to be one of ["ENABLED" "DISABLED"], got REPLICATING',
    source: `${FILE_SYSTEM} protection.replication_overwrite`,
  },
  {
    what: "an impossible address of a mount target",
    type: "aws_efs_mount_target",
    config: { ...mounted, ip_address: "10.0.0.300" },
    says: "expected ip_address to contain a valid IPv4 address, got: 10.0.0.300",
    source: `${MOUNT_TARGET} ip_address IsIPv4Address`,
  },
  {
    what: "an IPv4 address where IPv6 is wanted",
    type: "aws_efs_mount_target",
    config: { ...mounted, ipv6_address: "10.0.0.3" },
    says: "expected ipv6_address to contain a valid IPv6 address, got: 10.0.0.3",
    source: `${MOUNT_TARGET} ipv6_address IsIPv6Address`,
  },
  {
    what: "an unknown address type of a mount target",
    type: "aws_efs_mount_target",
    config: { ...mounted, ip_address_type: "IPV4" },
    says: "expected ip_address_type to be one of",
    source: `${MOUNT_TARGET} ip_address_type`,
  },
  {
    what: "a file system policy that is no JSON",
    type: "aws_efs_file_system_policy",
    config: { file_system_id, policy: "allow all" },
    says: '"policy" contains an invalid JSON',
    source: `${POLICY} policy StringIsJSON`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "encryption of a file system",
    type: "aws_efs_file_system",
    before: { encrypted: false },
    after: { encrypted: true },
    action: "replace",
    because: "encrypted",
    source: `${FILE_SYSTEM} encrypted ForceNew`,
  },
  {
    what: "encryption that is no longer configured",
    type: "aws_efs_file_system",
    before: { encrypted: true },
    after: {},
    action: "no-op",
    source: `${FILE_SYSTEM} encrypted Optional and Computed`,
  },
  {
    what: "the creation token of a file system",
    type: "aws_efs_file_system",
    before: { creation_token: "orders" },
    after: { creation_token: "orders-2" },
    action: "replace",
    because: "creation_token",
    source: `${FILE_SYSTEM} creation_token ForceNew`,
  },
  {
    what: "the performance mode",
    type: "aws_efs_file_system",
    before: { performance_mode: "generalPurpose" },
    after: { performance_mode: "maxIO" },
    action: "replace",
    because: "performance_mode",
    source: `${FILE_SYSTEM} performance_mode ForceNew`,
  },
  {
    what: "the throughput mode, unlike the performance mode",
    type: "aws_efs_file_system",
    before: { throughput_mode: "bursting" },
    after: { throughput_mode: "elastic" },
    action: "update",
    source: `${FILE_SYSTEM} throughput_mode, resourceFileSystemUpdate`,
  },
  {
    what: "the only lifecycle policy, removed",
    type: "aws_efs_file_system",
    before: { lifecycle_policy: [{ transition_to_ia: "AFTER_30_DAYS" }] },
    after: {},
    action: "update",
    source: `${FILE_SYSTEM} lifecycle_policy, not Computed`,
  },
  {
    what: "protection from being overwritten, no longer configured",
    type: "aws_efs_file_system",
    before: { protection: [{ replication_overwrite: "DISABLED" }] },
    after: {},
    action: "no-op",
    source: `${FILE_SYSTEM} protection Optional and Computed`,
  },
  {
    what: "the subnet of a mount target",
    type: "aws_efs_mount_target",
    before: mounted,
    after: { ...mounted, subnet_id: "subnet-0fedcba9876543210" },
    action: "replace",
    because: "subnet_id",
    source: `${MOUNT_TARGET} subnet_id ForceNew`,
  },
  {
    what: "the address of a mount target",
    type: "aws_efs_mount_target",
    before: { ...mounted, ip_address: "10.0.0.10" },
    after: { ...mounted, ip_address: "10.0.0.11" },
    action: "replace",
    because: "ip_address",
    source: `${MOUNT_TARGET} ip_address ForceNew`,
  },
  {
    what: "the security groups of a mount target",
    type: "aws_efs_mount_target",
    before: { ...mounted, security_groups: ["sg-0123456789abcdef0"] },
    after: { ...mounted, security_groups: ["sg-0fedcba9876543210"] },
    action: "update",
    source: `${MOUNT_TARGET} security_groups, resourceMountTargetUpdate`,
  },
  {
    what: "security groups of a mount target that are no longer configured",
    type: "aws_efs_mount_target",
    before: { ...mounted, security_groups: ["sg-0123456789abcdef0"] },
    after: mounted,
    action: "no-op",
    source: `${MOUNT_TARGET} security_groups Optional and Computed`,
  },
  {
    what: "the user of an access point",
    type: "aws_efs_access_point",
    before: shared,
    after: { file_system_id, posix_user: [{ uid: 1001, gid: 1000 }] },
    action: "replace",
    because: "posix_user",
    source: `${ACCESS_POINT} posix_user.uid ForceNew`,
  },
  {
    what: "the path of an access point",
    type: "aws_efs_access_point",
    before: { ...shared, root_directory: [{ path: "/orders" }] },
    after: { ...shared, root_directory: [{ path: "/archive" }] },
    action: "replace",
    because: "root_directory",
    source: `${ACCESS_POINT} root_directory.path ForceNew`,
  },
  {
    what: "the root directory of an access point, no longer configured",
    type: "aws_efs_access_point",
    before: { ...shared, root_directory: [{ path: "/orders" }] },
    after: shared,
    action: "no-op",
    source: `${ACCESS_POINT} root_directory Optional and Computed`,
  },
  {
    what: "the layout of a file system policy",
    type: "aws_efs_file_system_policy",
    before: { file_system_id, policy: JSON.stringify(policy) },
    after: { file_system_id, policy: JSON.stringify(policy, null, 2) },
    action: "no-op",
    source: `${POLICY} policy SuppressEquivalentPolicyDiffs`,
  },
];
