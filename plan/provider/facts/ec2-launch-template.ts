import { isEqual } from "../protocol/value";
import type { ResourceDiff, ResourceFacts } from "./types";

/** Changes that make no new version. */
const NOT_VERSIONED = ["name", "name_prefix", "description"];

/** The number of a version follows from the changes. Source: CustomizeDiff of aws_launch_template. */
function unknownOfTemplate({ prior, planned }: ResourceDiff): string[] {
  const changed = Object.keys(planned).filter((name) => !isEqual(prior[name] ?? null, planned[name] ?? null));
  const beyond = (...names: readonly string[]) => changed.some((name) => ![...NOT_VERSIONED, ...names].includes(name));
  return [
    ...(planned.update_default_version === true && beyond() ? ["default_version"] : []),
    ...(beyond("default_version", "update_default_version") ? ["latest_version"] : []),
  ];
}

const INTERFACE = "network_interfaces";

export const launchTemplate: ResourceFacts = {
  source: "internal/service/ec2/ec2_launch_template.go",
  read: "late 5.x",
  forcesReplacement: ["name", "name_prefix"],
  unknownWhen: unknownOfTemplate,
  computedBlocks: ["metadata_options"],
  configurationOnly: ["update_default_version"],
  conflicts: [
    ["default_version", "update_default_version"],
    ["iam_instance_profile.arn", "iam_instance_profile.name"],
    ["instance_requirements", "instance_type"],
    ["instance_requirements.allowed_instance_types", "instance_requirements.excluded_instance_types"],
    ["name", "name_prefix"],
    ["placement.host_id", "placement.host_resource_group_arn"],
    ["security_group_names", "vpc_security_group_ids"],
    [
      "capacity_reservation_specification.capacity_reservation_target.capacity_reservation_id",
      "capacity_reservation_specification.capacity_reservation_target.capacity_reservation_resource_group_arn",
    ],
  ],
  values: {
    "block_device_mappings.ebs.delete_on_termination": ["", "true", "false"],
    "block_device_mappings.ebs.encrypted": ["", "true", "false"],
    "block_device_mappings.ebs.volume_type": ["gp2", "gp3", "io1", "io2", "sc1", "st1", "standard"],
    "capacity_reservation_specification.capacity_reservation_preference": [
      "capacity-reservations-only",
      "none",
      "open",
    ],
    ebs_optimized: ["", "true", "false"],
    instance_initiated_shutdown_behavior: ["stop", "terminate"],
    "instance_market_options.spot_options.instance_interruption_behavior": ["hibernate", "stop", "terminate"],
    "instance_market_options.spot_options.spot_instance_type": ["one-time", "persistent"],
    "maintenance_options.auto_recovery": ["default", "disabled"],
    "metadata_options.http_endpoint": ["disabled", "enabled"],
    "metadata_options.http_protocol_ipv6": ["disabled", "enabled"],
    "metadata_options.http_tokens": ["optional", "required"],
    "metadata_options.instance_metadata_tags": ["disabled", "enabled"],
    [`${INTERFACE}.associate_carrier_ip_address`]: ["", "true", "false"],
    [`${INTERFACE}.associate_public_ip_address`]: ["", "true", "false"],
    [`${INTERFACE}.delete_on_termination`]: ["", "true", "false"],
    [`${INTERFACE}.primary_ipv6`]: ["", "true", "false"],
    "placement.tenancy": ["dedicated", "default", "host"],
    "private_dns_name_options.hostname_type": ["ip-name", "resource-name"],
  },
  ranges: { default_version: [1, null], "metadata_options.http_put_response_hop_limit": [1, 64] },
  lengths: { description: [0, 255], name: [3, 125], name_prefix: [3, 99] },
  patterns: { name: /^[0-9A-Za-z()./_-]+$/, name_prefix: /^[0-9A-Za-z()./_-]+$/ },
  formats: {
    "block_device_mappings.ebs.kms_key_id": "arn",
    "iam_instance_profile.arn": "arn",
    "instance_market_options.spot_options.valid_until": "timestamp",
    "license_specification.license_configuration_arn": "arn",
    [`${INTERFACE}.ipv4_addresses`]: "ipv4",
    [`${INTERFACE}.ipv4_prefixes`]: "ipv4Cidr",
    [`${INTERFACE}.ipv6_prefixes`]: "ipv6Cidr",
    [`${INTERFACE}.private_ip_address`]: "ipv4",
    "placement.host_resource_group_arn": "arn",
  },
};
