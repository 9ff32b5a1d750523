import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

describe("a VPC", () => {
  const vpc = (instance_tenancy: string): ObjectValue => ({ cidr_block: "10.0.0.0/16", instance_tenancy });
  const generated = (assign_generated_ipv6_cidr_block: boolean): ObjectValue => ({
    ...vpc("default"),
    assign_generated_ipv6_cidr_block,
  });

  test("can be default instead of dedicated, not the other way round", () => {
    expect(replaced("aws_vpc", vpc("dedicated"), vpc("default"))).toEqual([]);
    expect(replaced("aws_vpc", vpc("default"), vpc("dedicated"))).toEqual(["instance_tenancy"]);
  });

  test("learns its IPv6 block when it gets one", () => {
    const unknown = { ipv6_cidr_block: UNKNOWN, ipv6_association_id: UNKNOWN };
    expect(change("aws_vpc", generated(false), generated(true)).planned).toMatchObject(unknown);
    expect(change("aws_vpc", generated(true), generated(true)).planned).not.toMatchObject(unknown);
  });

  test("keeps the block that a pool gave", () => {
    const pooled = { ipv4_ipam_pool_id: "ipam-pool-1", ipv4_netmask_length: 16 };
    const given = { cidr_block: "10.0.0.0/16" };
    expect(differing("aws_vpc", pooled, { ...pooled, cidr_block: "10.1.0.0/16" }, given)).toEqual([]);
    expect(differing("aws_vpc", vpc("default"), { cidr_block: "10.1.0.0/16" }, given)).toEqual(["cidr_block"]);
  });
});

describe("a rule of a security group", () => {
  const rule = (peer: ObjectValue, ip_protocol = "tcp"): ObjectValue => ({
    security_group_id: "sg-1",
    ip_protocol,
    from_port: 80,
    to_port: 80,
    ...peer,
  });
  const network = { cidr_ipv4: "10.0.0.0/8" };

  test.each(["aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"])(
    "(%s) keeps its kind of peer",
    (type) => {
      const against = (peer: ObjectValue) => replaced(type, rule(network), rule(peer));
      expect(against({ cidr_ipv4: "10.0.0.0/16" })).toEqual([]);
      expect(against({ cidr_ipv6: "2001:db8::/32" })).toEqual(["cidr_ipv4", "cidr_ipv6"]);
      expect(against({ referenced_security_group_id: "sg-2" })).toEqual(["cidr_ipv4", "referenced_security_group_id"]);
      expect(against({ prefix_list_id: "pl-1" })).toEqual(["cidr_ipv4", "prefix_list_id"]);
      expect(replaced(type, rule(network), { ...rule(network), security_group_id: "sg-2" })).toEqual([
        "security_group_id",
      ]);
    },
  );

  test.each([
    ["6", []],
    ["TCP", []],
    ["17", ["ip_protocol"]],
    ["-1", ["ip_protocol"]],
  ])("with TCP as %s", (protocol, changed) => {
    expect(differing("aws_vpc_security_group_ingress_rule", rule(network), rule(network, protocol))).toEqual(changed);
  });

  test("of old has ports that say nothing when it is for all protocols", () => {
    const old = (protocol: string, port: number): ObjectValue => ({
      type: "ingress",
      security_group_id: "sg-1",
      protocol,
      from_port: port,
      to_port: port,
      self: true,
    });
    expect(replaced("aws_security_group_rule", old("-1", 0), old("all", 65535))).toEqual([]);
    expect(replaced("aws_security_group_rule", old("tcp", 0), old("tcp", 80))).toEqual(["from_port", "to_port"]);
  });
});

describe("a NAT gateway", () => {
  const gateway = (more: ObjectValue): ObjectValue => ({ subnet_id: "subnet-1", allocation_id: "eip-1", ...more });
  const privately = (more: ObjectValue): ObjectValue => ({
    subnet_id: "subnet-1",
    connectivity_type: "private",
    ...more,
  });
  const regional = (...zones: string[]): ObjectValue => ({
    vpc_id: "vpc-1",
    availability_mode: "regional",
    availability_zone_address: zones.map((availability_zone) => ({ availability_zone, allocation_ids: ["eip-1"] })),
  });

  test("that is private cannot get another number of addresses", () => {
    const counted = (secondary_private_ip_address_count: number) => privately({ secondary_private_ip_address_count });
    expect(replaced("aws_nat_gateway", counted(1), counted(2))).toEqual(["secondary_private_ip_address_count"]);
    const listed = (...secondary_private_ip_addresses: string[]) => privately({ secondary_private_ip_addresses });
    expect(replaced("aws_nat_gateway", listed("10.0.0.5"), listed("10.0.0.6"))).toEqual([]);
    expect(change("aws_nat_gateway", listed("10.0.0.5"), listed("10.0.0.6")).planned).toMatchObject({
      secondary_private_ip_address_count: UNKNOWN,
    });
  });

  test("that is public leaves private addresses of new public ones to AWS", () => {
    const addresses = (...secondary_allocation_ids: string[]) => gateway({ secondary_allocation_ids });
    const unknown = { secondary_private_ip_address_count: UNKNOWN, secondary_private_ip_addresses: UNKNOWN };
    expect(change("aws_nat_gateway", addresses("a"), addresses("a", "b")).planned).toMatchObject(unknown);
    expect(differing("aws_nat_gateway", addresses("a"), { ...addresses("a"), tags: { a: "1" } })).toEqual([
      "tags",
      "tags_all",
    ]);
  });

  test("of a region has its own addresses or automatic ones", () => {
    expect(replaced("aws_nat_gateway", regional(), regional("a"))).toEqual(["availability_zone_address"]);
    expect(replaced("aws_nat_gateway", regional("a"), regional("a", "b"))).toEqual([]);
    expect(change("aws_nat_gateway", regional("a"), regional("a", "b")).planned).toMatchObject({
      regional_nat_gateway_address: UNKNOWN,
    });
  });
});

describe("a network ACL", () => {
  const rule = (more: ObjectValue = {}): ObjectValue => ({
    action: "allow",
    protocol: "6",
    cidr_block: "10.0.0.0/8",
    ipv6_cidr_block: "",
    from_port: 80,
    to_port: 80,
    icmp_code: 0,
    icmp_type: 0,
    rule_no: 100,
    ...more,
  });
  const acl = (...ingress: ObjectValue[]): ObjectValue => ({ vpc_id: "vpc-1", ingress });

  test.each<[string, ObjectValue, string[]]>([
    ["a protocol by its name", { protocol: "tcp" }, []],
    ["an action in another case", { action: "Allow" }, []],
    ["nothing for what is empty", { ipv6_cidr_block: null, icmp_code: null, icmp_type: null }, []],
    ["another action", { action: "deny" }, ["ingress"]],
    ["another port", { to_port: 81 }, ["ingress"]],
    ["another network", { cidr_block: "10.0.0.0/16" }, ["ingress"]],
  ])("with %s", (_what, more, changed) => {
    expect(differing("aws_network_acl", acl(rule()), acl(rule(more)))).toEqual(changed);
  });

  test("has a rule of its own that is replaced, but not by other words", () => {
    const own = (more: ObjectValue): ObjectValue => ({
      network_acl_id: "acl-1",
      rule_number: 100,
      protocol: "tcp",
      rule_action: "allow",
      cidr_block: "10.0.0.0/8",
      ...more,
    });
    expect(replaced("aws_network_acl_rule", own({}), own({ protocol: "6", rule_action: "ALLOW" }))).toEqual([]);
    expect(replaced("aws_network_acl_rule", own({}), own({ rule_action: "deny" }))).toEqual(["rule_action"]);
  });
});

test("a flow log keeps the format that AWS chose", () => {
  const log = (...destination_options: ObjectValue[]): ObjectValue => ({
    vpc_id: "vpc-1",
    log_destination: "arn:aws:s3:::logs",
    log_destination_type: "s3",
    destination_options,
  });
  expect(replaced("aws_flow_log", log({ file_format: "plain-text" }), log())).toEqual([]);
  expect(replaced("aws_flow_log", log({ file_format: "plain-text" }), log({ file_format: "parquet" }))).toEqual([
    "destination_options",
  ]);
});

test("a route names its IPv6 network in any form", () => {
  const route = (destination_ipv6_cidr_block: string): ObjectValue => ({
    route_table_id: "rtb-1",
    destination_ipv6_cidr_block,
    gateway_id: "igw-1",
  });
  expect(replaced("aws_route", route("2001:db8::/32"), route("2001:DB8:0::/32"))).toEqual([]);
  expect(replaced("aws_route", route("2001:db8::/32"), route("::/0"))).toEqual(["destination_ipv6_cidr_block"]);
});

test("the policy of an endpoint may be laid out anew", () => {
  const endpoint = (Action: string | string[]): ObjectValue => ({
    vpc_id: "vpc-1",
    service_name: "com.amazonaws.eu-west-1.s3",
    policy: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action, Resource: "*" }] }),
  });
  expect(differing("aws_vpc_endpoint", endpoint("s3:*"), endpoint(["s3:*"]))).toEqual([]);
  expect(differing("aws_vpc_endpoint", endpoint("s3:*"), endpoint("s3:Get*"))).toEqual(["policy"]);
});
