import { sameInAnyCase, samePolicy } from "../planning/same";
import { networkAcl } from "./ec2-network-acl";
import { sameProtocol } from "./ec2-security-groups";
import type { FactsByType } from "./types";

/** Endpoints for services, and network ACLs. */
export const endpoints: FactsByType = {
  aws_network_acl: networkAcl,
  aws_network_acl_rule: {
    source: "internal/service/ec2/vpc_network_acl_rule.go",
    read: "6.x",
    forcesReplacement: [
      "cidr_block",
      "egress",
      "from_port",
      "icmp_code",
      "icmp_type",
      "ipv6_cidr_block",
      "network_acl_id",
      "protocol",
      "rule_action",
      "rule_number",
      "to_port",
    ],
    same: { protocol: sameProtocol, rule_action: sameInAnyCase },
    defaults: { egress: false },
    exactlyOneOf: [["cidr_block", "ipv6_cidr_block"]],
    values: { rule_action: ["allow", "deny"] },
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
    same: { policy: samePolicy },
    formats: { policy: "json", resource_configuration_arn: "arn", service_network_arn: "arn" },
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
  aws_vpc_endpoint_policy: {
    source: "internal/service/ec2/vpc_endpoint_policy.go",
    read: "late 5.x",
    forcesReplacement: ["vpc_endpoint_id"],
    same: { policy: samePolicy },
    formats: { policy: "json" },
  },
  aws_vpc_endpoint_route_table_association: {
    source: "internal/service/ec2/vpc_endpoint_route_table_association.go",
    read: "5.x",
    forcesReplacement: ["route_table_id", "vpc_endpoint_id"],
  },
  aws_vpc_endpoint_subnet_association: {
    source: "internal/service/ec2/vpc_endpoint_subnet_association.go",
    read: "6.x",
    forcesReplacement: ["subnet_id", "vpc_endpoint_id"],
  },
  aws_vpc_endpoint_security_group_association: {
    source: "internal/service/ec2/vpc_endpoint_security_group_association.go",
    read: "6.x (early 2026)",
    forcesReplacement: ["replace_default_association", "security_group_id", "vpc_endpoint_id"],
    defaults: { replace_default_association: false },
  },
};
