import type { FactsByType } from "./types";

/** What a VPC has once, and what joins two. */
export const vpcSettings: FactsByType = {
  aws_default_route_table: {
    source: "internal/service/ec2/vpc_default_route_table.go",
    read: "4.x",
    forcesReplacement: ["default_route_table_id"],
    formats: { "route.cidr_block": "ipv4Cidr", "route.ipv6_cidr_block": "ipv6Cidr" },
  },
  aws_main_route_table_association: {
    source: "internal/service/ec2/vpc_main_route_table_association.go",
    read: "6.x",
  },
  aws_vpc_dhcp_options: {
    source: "internal/service/ec2/vpc_dhcp_options.go",
    read: "4.x, whose update changes tags alone; AWS has no other",
    forcesReplacement: [
      "domain_name",
      "domain_name_servers",
      "ipv6_address_preferred_lease_time",
      "netbios_name_servers",
      "netbios_node_type",
      "ntp_servers",
    ],
  },
  aws_vpc_peering_connection: {
    source: "internal/service/ec2/vpc_peering_connection.go",
    read: "4.x",
    forcesReplacement: ["peer_owner_id", "peer_region", "peer_vpc_id", "vpc_id"],
    computedBlocks: ["accepter", "requester"],
    configurationOnly: ["auto_accept"],
    defaults: {
      "accepter.allow_remote_vpc_dns_resolution": false,
      "requester.allow_remote_vpc_dns_resolution": false,
    },
    maxItems: { accepter: 1, requester: 1 },
  },
};
