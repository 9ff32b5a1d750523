import { isWhollyKnown, objects, UNKNOWN } from "../protocol/value";
import { blocksLeftOut } from "./left-out";
import type { FactsByType, ResourceDiff } from "./types";

/** Addresses, gateways and what is logged about them. */
export const gateways: FactsByType = {
  aws_eip: {
    source: "internal/service/ec2/ec2_eip.go",
    read: "late 5.x or 6.0",
    forcesReplacement: ["address", "domain", "ipam_pool_id", "network_border_group", "public_ipv4_pool"],
    configurationOnly: ["address", "associate_with_private_ip"],
    values: { domain: ["standard", "vpc"] },
  },
  aws_flow_log: {
    source: "internal/service/ec2/vpc_flow_log.go",
    read: "late 5.x; regional_nat_gateway_id from website/docs/r/flow_log.html.markdown of 6.x",
    forcesReplacement: [
      "deliver_cross_account_role",
      "destination_options",
      "destination_options.file_format",
      "destination_options.hive_compatible_partitions",
      "destination_options.per_hour_partition",
      "eni_id",
      "iam_role_arn",
      "log_destination",
      "log_destination_type",
      "log_format",
      "max_aggregation_interval",
      "regional_nat_gateway_id",
      "subnet_id",
      "traffic_type",
      "transit_gateway_attachment_id",
      "transit_gateway_id",
      "vpc_id",
    ],
    keepsWhen: blocksLeftOut("destination_options"),
    defaults: {
      "destination_options.file_format": "plain-text",
      "destination_options.hive_compatible_partitions": false,
      "destination_options.per_hour_partition": false,
      log_destination_type: "cloud-watch-logs",
      max_aggregation_interval: 600,
    },
    exactlyOneOf: [
      [
        "eni_id",
        "regional_nat_gateway_id",
        "subnet_id",
        "transit_gateway_attachment_id",
        "transit_gateway_id",
        "vpc_id",
      ],
    ],
    values: {
      "destination_options.file_format": ["plain-text", "parquet"],
      log_destination_type: ["cloud-watch-logs", "s3", "kinesis-data-firehose"],
      max_aggregation_interval: [60, 600],
      traffic_type: ["ACCEPT", "ALL", "REJECT"],
    },
    formats: { deliver_cross_account_role: "arn", iam_role_arn: "arn", log_destination: "arn" },
    maxItems: { destination_options: 1 },
  },
  aws_nat_gateway: {
    source: "internal/service/ec2/vpc_nat_gateway.go",
    read: "6.x (has availability_mode)",
    forcesReplacement: ["allocation_id", "availability_mode", "connectivity_type", "private_ip", "subnet_id", "vpc_id"],
    replacesWhen: replacingNatGateway,
    unknownWhen: unknownOfNatGateway,
    defaults: { connectivity_type: "public" },
    conflicts: [["secondary_private_ip_address_count", "secondary_private_ip_addresses"]],
    values: { availability_mode: ["regional", "zonal"], connectivity_type: ["private", "public"] },
    formats: { private_ip: "ipv4" },
  },
};

/** A private gateway cannot get another number of addresses, a regional one not change between own and automatic addresses. */
function replacingNatGateway({ prior, planned, config }: ResourceDiff): string[] {
  const isCounted =
    planned.connectivity_type === "private" && typeof config.secondary_private_ip_address_count === "number";
  const before = objects(prior.availability_zone_address).length;
  const after = objects(planned.availability_zone_address).length;
  return [
    ...(isCounted ? ["secondary_private_ip_address_count"] : []),
    ...(planned.availability_mode === "regional" && (before === 0) !== (after === 0)
      ? ["availability_zone_address"]
      : []),
  ];
}

/** AWS counts the addresses anew, and gives private ones to new public ones. */
function unknownOfNatGateway({ planned, config, changes }: ResourceDiff): string[] {
  if (planned.connectivity_type === "private")
    return changes("secondary_private_ip_addresses") ? ["secondary_private_ip_address_count"] : [];
  if (planned.connectivity_type !== "public") return [];
  const given = config.secondary_private_ip_addresses ?? UNKNOWN;
  return [
    ...(changes("secondary_allocation_ids") || !isWhollyKnown(config.secondary_allocation_ids)
      ? ["secondary_private_ip_address_count", ...(given === UNKNOWN ? ["secondary_private_ip_addresses"] : [])]
      : []),
    ...(planned.availability_mode === "regional" && changes("availability_zone_address.allocation_ids")
      ? ["regional_nat_gateway_address"]
      : []),
  ];
}
