import { changed, type PullRequest } from "./pull-request";

const vpc = "vpc-0123456789abcdef0";
const subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
const group = "sg-0123456789abcdef0";
const ingress = (values: object) => ({
  security_group_id: group,
  ip_protocol: "tcp",
  from_port: 443,
  to_port: 443,
  ...values,
});
const inline = (port: number, values: object) => ({
  from_port: port,
  to_port: port,
  protocol: "tcp",
  cidr_blocks: [],
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  security_groups: [],
  description: "",
  self: false,
  ...values,
});
const sg = (name: string, rules: object[]) => ({ name, vpc_id: vpc, ingress: rules });

const egress = { route_table_id: "rtb-0123456789abcdef0", destination_cidr_block: "0.0.0.0/0" };

export const networkChanges: readonly PullRequest[] = [
  changed(
    "a port for the VPC",
    "aws_security_group.vpc",
    [sg("vpc", []), sg("vpc", [inline(8080, { cidr_blocks: ["10.0.0.0/16"] })])],
    { tells: 'ingress 8080/tcp: nothing → {"cidr_blocks":["10.0.0.0/16"]}' },
  ),
  changed(
    "a port for the world",
    "aws_security_group.world",
    [sg("world", []), sg("world", [inline(22, { cidr_blocks: ["0.0.0.0/0"] })])],
    {
      risks: ["open-to-world: opens port 22 to 0.0.0.0/0 (SSH)"],
      tells: 'ingress 22/tcp: nothing → {"cidr_blocks":["0.0.0.0/0"]}',
    },
  ),
  changed(
    "a port for another group",
    "aws_security_group.other",
    [sg("other", []), sg("other", [inline(8080, { security_groups: [group] })])],
    { tells: 'ingress 8080/tcp: nothing → {"security_groups":["sg-0123456789abcdef0"]}' },
  ),
  changed(
    "a port closed",
    "aws_security_group.closed",
    [
      sg("closed", [inline(443, { cidr_blocks: ["0.0.0.0/0"] }), inline(8080, { cidr_blocks: ["10.0.0.0/16"] })]),
      sg("closed", [inline(443, { cidr_blocks: ["0.0.0.0/0"] })]),
    ],
    { tells: 'ingress 8080/tcp: {"cidr_blocks":["10.0.0.0/16"]} → nothing' },
  ),
  changed(
    "another description of a group",
    "aws_security_group.described",
    [{ description: "old" }, { description: "new" }],
    {
      risks: [
        "interruption: replaced: everything that uses the group has to let go of it first; rules elsewhere that name it stop allowing",
      ],
      tells: "description: old → new",
    },
    sg("described", []),
  ),
  {
    title: "an inline rule becomes a resource",
    before: { "aws_security_group.split": sg("split", [inline(443, { cidr_blocks: ["0.0.0.0/0"] })]) },
    after: {
      "aws_security_group.split": sg("split", []),
      "aws_vpc_security_group_ingress_rule.split": ingress({
        security_group_id: "${aws_security_group.split.id}",
        cidr_ipv4: "0.0.0.0/0",
      }),
    },
    tells: 'ingress 443/tcp: {"cidr_blocks":["0.0.0.0/0"]} → nothing',
  },
  {
    title: "a rule becomes inline",
    before: {
      "aws_security_group.merged": { name: "merged", vpc_id: vpc },
      "aws_vpc_security_group_ingress_rule.merged": ingress({
        security_group_id: "${aws_security_group.merged.id}",
        cidr_ipv4: "0.0.0.0/0",
      }),
    },
    after: { "aws_security_group.merged": sg("merged", [inline(443, { cidr_blocks: ["0.0.0.0/0"] })]) },
    risks: ["interruption: destroyed: connections that only this rule allows are refused"],
    tells: 'ingress 443/tcp: nothing → {"cidr_blocks":["0.0.0.0/0"]}',
  },
  {
    title: "a rule written in another resource",
    before: {
      "aws_security_group_rule.rewritten": {
        type: "ingress",
        security_group_id: group,
        protocol: "tcp",
        from_port: 8443,
        to_port: 8443,
        cidr_blocks: ["0.0.0.0/0"],
      },
    },
    after: {
      "aws_vpc_security_group_ingress_rule.rewritten": ingress({
        from_port: 8443,
        to_port: 8443,
        cidr_ipv4: "0.0.0.0/0",
      }),
    },
    risks: ["interruption: destroyed: connections that only this rule allows are refused"],
  },
  {
    title: "a rule removed for good",
    before: { "aws_vpc_security_group_ingress_rule.gone": ingress({ cidr_ipv4: "10.1.0.0/16" }) },
    after: {},
    risks: ["interruption: destroyed: connections that only this rule allows are refused"],
  },
  changed(
    "another description of a rule",
    "aws_vpc_security_group_ingress_rule.described",
    [{ description: "old" }, { description: "new" }],
    { tells: "description: old → new" },
    ingress({ cidr_ipv4: "10.0.0.0/16" }),
  ),
  {
    title: "one NAT gateway becomes two",
    before: {
      "aws_route.nat_b": { ...egress, nat_gateway_id: "nat-0123456789abcdef0" },
      "aws_eip.nat_a": { domain: "vpc" },
      "aws_nat_gateway.nat_a": { allocation_id: "${aws_eip.nat_a.id}", subnet_id: subnets[0] },
    },
    after: {
      "aws_eip.nat_a": { domain: "vpc" },
      "aws_nat_gateway.nat_a": { allocation_id: "${aws_eip.nat_a.id}", subnet_id: subnets[0] },
      "aws_eip.nat_b": { domain: "vpc" },
      "aws_nat_gateway.nat_b": { allocation_id: "${aws_eip.nat_b.id}", subnet_id: subnets[1] },
      "aws_route.nat_b": { ...egress, nat_gateway_id: "${aws_nat_gateway.nat_b.id}" },
    },
    risks: [
      "interruption: nat_gateway_id: nat-0123456789abcdef0 → known after apply: traffic leaves from another address, which others may have to allow",
    ],
  },
  {
    title: "the NAT gateway removed",
    before: {
      "aws_eip.only": { domain: "vpc" },
      "aws_nat_gateway.only": { allocation_id: "${aws_eip.only.id}", subnet_id: subnets[0] },
      "aws_route.only": {
        route_table_id: "rtb-0123456789abcdef0",
        destination_cidr_block: "0.0.0.0/0",
        nat_gateway_id: "${aws_nat_gateway.only.id}",
      },
    },
    after: {},
    risks: [
      "interruption: destroyed: the address goes back to AWS and will hardly ever be got again: allow lists and DNS records that name it are wrong",
      "interruption: destroyed: private subnets that route through it reach nothing outside: image pulls, secrets and calls to other companies fail",
    ],
  },
  {
    title: "the NAT gateway moves to another subnet",
    before: {
      "aws_eip.moves": { domain: "vpc" },
      "aws_nat_gateway.moves": { allocation_id: "${aws_eip.moves.id}", subnet_id: subnets[0] },
      "aws_route.moves": { ...egress, nat_gateway_id: "${aws_nat_gateway.moves.id}" },
    },
    after: {
      "aws_eip.moves": { domain: "vpc" },
      "aws_nat_gateway.moves": { allocation_id: "${aws_eip.moves.id}", subnet_id: subnets[1] },
      "aws_route.moves": { ...egress, nat_gateway_id: "${aws_nat_gateway.moves.id}" },
    },
    risks: [
      "interruption: replaced: private subnets reach nothing outside until the new gateway runs, some minutes; it keeps its address",
    ],
    tells: "subnet_id: subnet-0123456789abcdef0 → subnet-0123456789abcdef1",
  },
  changed(
    "another range of a subnet",
    "aws_subnet.renumbered",
    [{ cidr_block: "10.0.1.0/24" }, { cidr_block: "10.0.2.0/24" }],
    {
      risks: ["interruption: replaced: what runs in the subnet has to stop or move first; addresses in it change"],
      tells: "cidr_block: 10.0.1.0/24 → 10.0.2.0/24",
    },
    { vpc_id: vpc },
  ),
  {
    title: "flow logs removed",
    before: {
      "aws_flow_log.gone": {
        vpc_id: vpc,
        traffic_type: "ALL",
        log_destination_type: "s3",
        log_destination: "arn:aws:s3:::logs",
      },
    },
    after: {},
    risks: ["safeguard-removed: traffic of the network is no longer recorded"],
  },
  {
    title: "a VPC endpoint removed",
    before: { "aws_vpc_endpoint.gone": { vpc_id: vpc, service_name: "com.amazonaws.us-east-2.s3" } },
    after: {},
    risks: ["interruption: destroyed: calls to the AWS service take another way, or none where there is no way out"],
  },
  changed(
    "DNS names of a VPC off",
    "aws_vpc.nameless",
    [{ enable_dns_hostnames: true }, { enable_dns_hostnames: false }],
    {
      risks: [
        "interruption: enable_dns_hostnames: true → false: file systems and endpoints are no longer found by their names",
      ],
      tells: "enable_dns_hostnames: true → false",
    },
    { cidr_block: "10.9.0.0/16" },
  ),
  changed(
    "a name that points elsewhere",
    "aws_route53_record.moved",
    [{ records: ["192.0.2.1"] }, { records: ["192.0.2.2"] }],
    { tells: "records: 192.0.2.1 → 192.0.2.2" },
    { zone_id: "Z0123456789ABCDEFGHIJ", name: "shop.example.com", type: "A", ttl: 60 },
  ),
];
