import type { FactsByType } from "./types";

export const ec2: FactsByType = {
  aws_default_security_group: {
    source: "internal/service/ec2/vpc_default_security_group.go",
    forcesReplacement: ["vpc_id"],
    defaults: { revoke_rules_on_delete: false, "ingress.self": false, "egress.self": false },
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
    lengths: { description: [0, 255], name: [0, 255], name_prefix: [0, 229] },
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
  },
  aws_vpc: {
    source: "internal/service/ec2/vpc_.go",
    forcesReplacement: ["cidr_block", "ipv4_ipam_pool_id", "ipv4_netmask_length"],
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
  },
  aws_vpc_endpoint: {
    source: "internal/service/ec2/vpc_endpoint.go",
    forcesReplacement: [
      "resource_configuration_arn",
      "service_name",
      "service_network_arn",
      "service_region",
      "vpc_endpoint_type",
      "vpc_id",
    ],
    defaults: { vpc_endpoint_type: "Gateway" },
    computedBlocks: ["dns_options", "subnet_configuration"],
    conflicts: [
      ["resource_configuration_arn", "service_name"],
      ["resource_configuration_arn", "service_network_arn"],
      ["service_name", "service_network_arn"],
    ],
    values: {
      "dns_options.dns_record_ip_type": ["ipv4", "dualstack", "ipv6", "service-defined"],
      ip_address_type: ["ipv4", "dualstack", "ipv6"],
      vpc_endpoint_type: ["Interface", "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork"],
    },
    maxItems: { dns_options: 1 },
  },
  aws_vpc_security_group_egress_rule: {
    source: "internal/service/ec2/vpc_security_group_ingress_rule.go",
    framework: true,
    forcesReplacement: ["security_group_id"],
    exactlyOneOf: [["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"]],
    ranges: { from_port: [-1, 65535], to_port: [-1, 65535] },
  },
  aws_vpc_security_group_ingress_rule: {
    source: "internal/service/ec2/vpc_security_group_ingress_rule.go",
    framework: true,
    forcesReplacement: ["security_group_id"],
    exactlyOneOf: [["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"]],
    ranges: { from_port: [-1, 65535], to_port: [-1, 65535] },
  },
};
