import { isEqual } from "../protocol/value";
import { joined, wholeBlocksLeftOut } from "./left-out";
import type { ResourceDiff, ResourceFacts } from "./types";

/** What a network interface of its own decides. */
const NETWORK = [
  "associate_public_ip_address",
  "ipv6_address_count",
  "ipv6_addresses",
  "private_ip",
  "secondary_private_ips",
  "security_groups",
  "source_dest_check",
  "subnet_id",
  "vpc_security_group_ids",
];

/** What a server starts with is told to another server, if that is wanted. */
function replacingInstance({ prior, planned }: ResourceDiff): string[] {
  if (planned.user_data_replace_on_change !== true) return [];
  return ["user_data", "user_data_base64"].filter((name) => !isEqual(prior[name] ?? null, planned[name] ?? null));
}

/** The check of source and destination belongs to a network interface of its own. */
function keptByInterface({ planned }: ResourceDiff): string[] {
  const interfaces = planned.network_interface;
  return Array.isArray(interfaces) && interfaces.length > 0 ? ["source_dest_check"] : [];
}

/** A type of another architecture and another version of a template may replace too: only AWS knows. */
export const instance: ResourceFacts = {
  source: "internal/service/ec2/ec2_instance.go",
  read: "late 5.x",
  forcesReplacement: [
    "ami",
    "associate_public_ip_address",
    "availability_zone",
    "cpu_options.amd_sev_snp",
    "cpu_options.core_count",
    "cpu_options.threads_per_core",
    "ebs_block_device.delete_on_termination",
    "ebs_block_device.device_name",
    "ebs_block_device.encrypted",
    "ebs_block_device.iops",
    "ebs_block_device.kms_key_id",
    "ebs_block_device.snapshot_id",
    "ebs_block_device.throughput",
    "ebs_block_device.volume_size",
    "ebs_block_device.volume_type",
    "ebs_optimized",
    "enclave_options.enabled",
    "ephemeral_block_device",
    "hibernation",
    "host_id",
    "instance_market_options",
    "instance_market_options.market_type",
    "instance_market_options.spot_options",
    "instance_market_options.spot_options.instance_interruption_behavior",
    "instance_market_options.spot_options.max_price",
    "instance_market_options.spot_options.spot_instance_type",
    "instance_market_options.spot_options.valid_until",
    "ipv6_addresses",
    "key_name",
    "launch_template",
    "launch_template.id",
    "launch_template.name",
    "network_interface.delete_on_termination",
    "network_interface.device_index",
    "network_interface.network_card_index",
    "network_interface.network_interface_id",
    "placement_group",
    "placement_partition_number",
    "private_dns_name_options",
    "private_ip",
    "root_block_device.encrypted",
    "root_block_device.kms_key_id",
    "security_groups",
    "subnet_id",
    "tenancy",
  ],
  replacesWhen: replacingInstance,
  keepsWhen: joined(wholeBlocksLeftOut("credit_specification"), keptByInterface),
  defaults: {
    "ebs_block_device.delete_on_termination": true,
    get_password_data: false,
    "launch_template.version": "$Default",
    "metadata_options.http_endpoint": "enabled",
    "metadata_options.http_protocol_ipv6": "disabled",
    "network_interface.delete_on_termination": false,
    "network_interface.network_card_index": 0,
    "root_block_device.delete_on_termination": true,
    source_dest_check: true,
    user_data_replace_on_change: false,
  },
  computedBlocks: [
    "capacity_reservation_specification",
    "cpu_options",
    "ebs_block_device",
    "enclave_options",
    "ephemeral_block_device",
    "instance_market_options",
    "instance_market_options.spot_options",
    "maintenance_options",
    "metadata_options",
    "network_interface",
    "private_dns_name_options",
    "root_block_device",
  ],
  conflicts: [
    ["host_resource_group_arn", "placement_group"],
    ["ipv6_address_count", "ipv6_addresses"],
    ["user_data", "user_data_base64"],
    ...NETWORK.map((name) => ["network_interface", name]),
  ],
  exactlyOneOf: [
    [
      "capacity_reservation_specification.capacity_reservation_preference",
      "capacity_reservation_specification.capacity_reservation_target",
    ],
    ["launch_template.id", "launch_template.name"],
  ],
  atLeastOneOf: [
    ["ami", "launch_template"],
    ["instance_type", "launch_template"],
  ],
  values: {
    "cpu_options.amd_sev_snp": ["disabled", "enabled"],
    "metadata_options.http_endpoint": ["disabled", "enabled"],
    "metadata_options.http_protocol_ipv6": ["disabled", "enabled"],
    "metadata_options.http_tokens": ["optional", "required"],
    "metadata_options.instance_metadata_tags": ["disabled", "enabled"],
    tenancy: ["dedicated", "default", "host"],
  },
  ranges: { "metadata_options.http_put_response_hop_limit": [1, 64] },
  lengths: { "launch_template.version": [1, 255], user_data: [0, 16384] },
  patterns: { "launch_template.id": /^lt-[0-9a-z]+$/, "launch_template.name": /^[0-9A-Za-z()./_-]+$/ },
  formats: { private_ip: "ipv4", secondary_private_ips: "ipv4" },
};
