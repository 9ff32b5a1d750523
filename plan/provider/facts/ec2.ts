import { sameNetwork } from "../planning/same";
import { compute } from "./ec2-compute";
import { endpoints } from "./ec2-endpoints";
import { gateways } from "./ec2-gateways";
import { securityGroupRules } from "./ec2-security-groups";
import { vpcSettings } from "./ec2-vpc-settings";
import type { FactsByType } from "./types";

const GROUP_NAME = [/^(?!sg-)/, "cannot begin with sg-"] as const;

export const ec2: FactsByType = {
  aws_default_security_group: {
    source: "internal/service/ec2/vpc_default_security_group.go",
    forcesReplacement: ["vpc_id"],
    defaults: { revoke_rules_on_delete: false, "ingress.self": false, "egress.self": false },
    configurationOnly: ["revoke_rules_on_delete"],
  },
  aws_internet_gateway: {
    source: "internal/service/ec2/vpc_internet_gateway.go",
  },
  aws_route: {
    source: "internal/service/ec2/vpc_route.go",
    forcesReplacement: [
      "destination_cidr_block",
      "destination_ipv6_cidr_block",
      "destination_prefix_list_id",
      "route_table_id",
    ],
    same: { destination_ipv6_cidr_block: sameNetwork },
    formats: { destination_cidr_block: "ipv4Cidr", destination_ipv6_cidr_block: "ipv6Cidr" },
    conflicts: [
      ["carrier_gateway_id", "destination_ipv6_cidr_block"],
      ["egress_only_gateway_id", "destination_cidr_block"],
      ["vpc_endpoint_id", "destination_prefix_list_id"],
    ],
    exactlyOneOf: [
      ["destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id"],
      [
        "carrier_gateway_id",
        "core_network_arn",
        "egress_only_gateway_id",
        "gateway_id",
        "local_gateway_id",
        "nat_gateway_id",
        "network_interface_id",
        "transit_gateway_id",
        "vpc_endpoint_id",
        "vpc_peering_connection_id",
      ],
    ],
  },
  aws_route_table: {
    source: "internal/service/ec2/vpc_route_table.go",
    forcesReplacement: ["vpc_id"],
    formats: { "route.cidr_block": "ipv4Cidr", "route.ipv6_cidr_block": "ipv6Cidr" },
  },
  aws_route_table_association: {
    source: "internal/service/ec2/vpc_route_table_association.go",
    forcesReplacement: ["gateway_id", "subnet_id"],
    exactlyOneOf: [["subnet_id", "gateway_id"]],
  },
  aws_security_group: {
    source: "internal/service/ec2/vpc_security_group.go",
    forcesReplacement: ["description", "name", "name_prefix", "vpc_id"],
    defaults: {
      description: "Managed by Terraform",
      revoke_rules_on_delete: false,
      "ingress.self": false,
      "egress.self": false,
    },
    conflicts: [["name", "name_prefix"]],
    configurationOnly: ["revoke_rules_on_delete"],
    lengths: { description: [0, 255], name: [0, 255], name_prefix: [0, 229] },
    patterns: { name: GROUP_NAME, name_prefix: GROUP_NAME },
    formats: {
      "egress.cidr_blocks": "ipv4Cidr",
      "egress.ipv6_cidr_blocks": "ipv6Cidr",
      "ingress.cidr_blocks": "ipv4Cidr",
      "ingress.ipv6_cidr_blocks": "ipv6Cidr",
    },
  },
  aws_subnet: {
    source: "internal/service/ec2/vpc_subnet.go",
    forcesReplacement: [
      "availability_zone",
      "availability_zone_id",
      "cidr_block",
      "ipv6_native",
      "outpost_arn",
      "vpc_id",
    ],
    defaults: {
      assign_ipv6_address_on_creation: false,
      enable_dns64: false,
      enable_resource_name_dns_aaaa_record_on_launch: false,
      enable_resource_name_dns_a_record_on_launch: false,
      ipv6_native: false,
      map_public_ip_on_launch: false,
    },
    conflicts: [["availability_zone", "availability_zone_id"]],
    requiredWith: [
      ["customer_owned_ipv4_pool", "map_customer_owned_ip_on_launch", "outpost_arn"],
      ["map_customer_owned_ip_on_launch", "customer_owned_ipv4_pool", "outpost_arn"],
    ],
    values: { private_dns_hostname_type_on_launch: ["ip-name", "resource-name"] },
    formats: {
      cidr_block: "ipv4Cidr",
      enable_lni_at_device_index: "noZeroValue",
      ipv6_cidr_block: "ipv6Cidr",
      outpost_arn: "arn",
    },
  },
  aws_vpc: {
    source: "internal/service/ec2/vpc_.go",
    forcesReplacement: ["cidr_block", "ipv4_ipam_pool_id", "ipv4_netmask_length"],
    // A dedicated VPC can become a default one, but not the other way round.
    replacesWhen: ({ planned }) => (planned.instance_tenancy === "default" ? [] : ["instance_tenancy"]),
    unknownWhen: ({ changes }) =>
      changes("assign_generated_ipv6_cidr_block") ? ["ipv6_association_id", "ipv6_cidr_block"] : [],
    // The address pool gives the block.
    keepsWhen: ({ planned }) => (planned.ipv4_netmask_length ? ["cidr_block"] : []),
    defaults: { enable_dns_support: true, instance_tenancy: "default" },
    conflicts: [
      ["assign_generated_ipv6_cidr_block", "ipv6_ipam_pool_id"],
      ["cidr_block", "ipv4_netmask_length"],
      ["ipv6_cidr_block", "ipv6_netmask_length"],
      ["ipv6_cidr_block", "assign_generated_ipv6_cidr_block"],
    ],
    requiredWith: [
      ["ipv4_netmask_length", "ipv4_ipam_pool_id"],
      ["ipv6_cidr_block", "ipv6_ipam_pool_id"],
      ["ipv6_cidr_block_network_border_group", "assign_generated_ipv6_cidr_block"],
      ["ipv6_netmask_length", "ipv6_ipam_pool_id"],
    ],
    values: { instance_tenancy: ["default", "dedicated"], ipv6_netmask_length: [44, 48, 52, 56, 60] },
    ranges: { ipv4_netmask_length: [16, 28] },
    formats: { ipv6_cidr_block: "ipv6Cidr" },
  },
  ...compute,
  ...endpoints,
  ...gateways,
  ...securityGroupRules,
  ...vpcSettings,
};
