import type { ObjectValue } from "../protocol/value";
import { zoneId } from "./region";
import type { Identify, Subject } from "./subject";

/** The common case in EC2: `<prefix>-<17 hex>` and an ARN `<kind>/<id>`. */
function ec2(subject: Subject, prefix: string, kind: string): ObjectValue & { id: string } {
  const id = `${prefix}-0${subject.hex(16)}`;
  return { id, arn: subject.arn("ec2", `${kind}/${id}`), owner_id: subject.account };
}

const securityGroupRule: Identify = (s) => {
  const rule = ec2(s, "sgr", "security-group-rule");
  return { ...rule, security_group_rule_id: rule.id };
};

/** EC2 networking: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
export const network: Record<string, Identify> = {
  aws_vpc: (s) => ({
    ...ec2(s, "vpc", "vpc"),
    main_route_table_id: `rtb-0${s.hex(16, "main")}`,
    default_route_table_id: `rtb-0${s.hex(16, "main")}`,
    default_network_acl_id: `acl-0${s.hex(16, "acl")}`,
    default_security_group_id: `sg-0${s.hex(16, "default")}`,
    dhcp_options_id: `dopt-0${s.hex(16, "dhcp")}`,
    instance_tenancy: "default",
    enable_dns_support: true,
    enable_dns_hostnames: false,
    ...generatedIpv6(s),
  }),
  aws_subnet: (s) => {
    const zone = s.text("availability_zone") || `${s.region}a`;
    return { ...ec2(s, "subnet", "subnet"), availability_zone: zone, availability_zone_id: zoneId(zone) };
  },
  aws_security_group: (s) => ec2(s, "sg", "security-group"),
  aws_default_security_group: (s) => ({
    ...ec2(s, "sg", "security-group"),
    name: "default",
    description: "default VPC security group",
  }),
  aws_security_group_rule: (s) => ({ id: `sgrule-${s.digits(10)}`, security_group_rule_id: `sgr-0${s.hex(16)}` }),
  aws_vpc_security_group_ingress_rule: securityGroupRule,
  aws_vpc_security_group_egress_rule: securityGroupRule,
  aws_internet_gateway: (s) => ec2(s, "igw", "internet-gateway"),
  aws_nat_gateway: (s) => ({
    ...ec2(s, "nat", "natgateway"),
    network_interface_id: `eni-0${s.hex(16, "eni")}`,
    association_id: `eipassoc-0${s.hex(16, "association")}`,
    private_ip: s.address(),
    public_ip: publicAddress(s),
    connectivity_type: "public",
  }),
  aws_eip: (s) => {
    const id = `eipalloc-0${s.hex(16)}`;
    const ip = publicAddress(s);
    return {
      id,
      allocation_id: id,
      arn: s.arn("ec2", `elastic-ip/${id}`),
      public_ip: ip,
      public_dns: `ec2-${ip.replaceAll(".", "-")}.compute-1.amazonaws.com`,
      domain: "vpc",
      network_border_group: s.region,
      public_ipv4_pool: "amazon",
    };
  },
  aws_route_table: (s) => ec2(s, "rtb", "route-table"),
  aws_default_route_table: (s) => ({ ...ec2(s, "rtb", "route-table"), id: s.text("default_route_table_id") }),
  aws_route: (s) => ({ id: `r-${s.text("route_table_id")}${s.digits(10)}`, origin: "CreateRoute", state: "active" }),
  aws_route_table_association: (s) => ({ id: `rtbassoc-0${s.hex(16)}` }),
  aws_network_acl: (s) => ec2(s, "acl", "network-acl"),
  aws_network_interface: (s) => ec2(s, "eni", "network-interface"),
  aws_vpc_endpoint: (s) => ({
    ...ec2(s, "vpce", "vpc-endpoint"),
    state: "available",
    prefix_list_id: `pl-${s.hex(8, "list")}`,
    vpc_endpoint_type: "Gateway",
    ip_address_type: "ipv4",
  }),
  aws_flow_log: (s) => ec2(s, "fl", "vpc-flow-log"),
  aws_instance: (s) => ({ ...ec2(s, "i", "instance"), private_ip: s.address() }),
  aws_launch_template: (s) => ({ ...ec2(s, "lt", "launch-template"), latest_version: 1, default_version: 1 }),
};

/** A network of 2001:db8::/32, which no one owns (RFC 3849), where Amazon or an address pool is to give one. */
function generatedIpv6(subject: Subject): ObjectValue {
  if (subject.value("assign_generated_ipv6_cidr_block") !== true && subject.text("ipv6_ipam_pool_id") === "")
    return { ipv6_cidr_block: "", ipv6_association_id: "" };
  const digits = subject.hex(6, "ipv6");
  return {
    ipv6_cidr_block: subject.text("ipv6_cidr_block") || `2001:db8:1${digits.slice(0, 3)}:1${digits.slice(3, 4)}00::/56`,
    ipv6_association_id: `vpc-cidr-assoc-0${subject.hex(16, "association")}`,
  };
}

/** An address of 198.51.100.0/24, which no one owns (RFC 5737). */
function publicAddress(subject: Subject): string {
  return `198.51.100.${(Number.parseInt(subject.hex(2, "public"), 16) % 250) + 4}`;
}
