import { UNKNOWN } from "../../../plan/provider/protocol/value";
import { problemsOf } from "./said";

const said = (type: string, config: Parameters<typeof problemsOf>[1]) =>
  problemsOf(type, config).map(({ summary }) => summary);

describe("the network of a VPC", () => {
  test.each<[string | symbol, string[]]>([
    ["10.0.0.0/16", []],
    ["10.0.0.0/28", []],
    [UNKNOWN, []],
    [
      "10.0.0.0/15",
      ['expected "cidr_block" to contain a network Value with between 16 and 28 significant bits, got: 15'],
    ],
    [
      "10.0.0.1/29",
      [
        "expected cidr_block to contain a valid network Value, expected 10.0.0.0/29, got 10.0.0.1/29",
        'expected "cidr_block" to contain a network Value with between 16 and 28 significant bits, got: 29',
      ],
    ],
    [
      "10.0.0.0",
      ["expected cidr_block to contain a valid Value, got: 10.0.0.0 with err: invalid CIDR address: 10.0.0.0"],
    ],
  ])("%p says %j", (cidr_block, expected) => {
    expect(said("aws_vpc", { cidr_block: typeof cidr_block === "string" ? cidr_block : UNKNOWN })).toEqual(expected);
  });
});

describe("the addresses of a NAT gateway", () => {
  const unsupported = (name: string, kind: string) => `${name} is not supported with connectivity_type = "${kind}"`;

  test("a private one has no elastic addresses", () => {
    const elastic = { allocation_id: "eipalloc-1", secondary_allocation_ids: ["eipalloc-2"] };
    expect(said("aws_nat_gateway", { connectivity_type: "private", ...elastic })).toEqual([
      unsupported("allocation_id", "private"),
      unsupported("secondary_allocation_ids", "private"),
    ]);
    expect(said("aws_nat_gateway", elastic)).toEqual([]);
  });

  test("only a private one counts its addresses", () => {
    const counted = { secondary_private_ip_address_count: 2 };
    expect(said("aws_nat_gateway", counted)).toEqual([unsupported("secondary_private_ip_address_count", "public")]);
    expect(said("aws_nat_gateway", { connectivity_type: "private", ...counted })).toEqual([]);
    expect(said("aws_nat_gateway", { connectivity_type: UNKNOWN, ...counted })).toEqual([]);
  });

  test("those of a regional one stand in a zone", () => {
    const gateway = { availability_mode: "regional", availability_zone_address: [{ allocation_ids: ["eipalloc-1"] }] };
    expect(said("aws_nat_gateway", gateway)).toEqual([
      "At least one of availability_zone or availability_zone_id must be specified",
    ]);
    expect(
      said("aws_nat_gateway", { ...gateway, availability_zone_address: [{ availability_zone: UNKNOWN }] }),
    ).toEqual([]);
  });
});

describe("what guards a network", () => {
  test.each(["all", "-1", "6", "tcp", "ipv6-icmp", "61", "254", "142"])("ACLs know the protocol %p", (protocol) => {
    expect(said("aws_network_acl_rule", { protocol })).toEqual([]);
  });

  test.each(["TCP", "57", "143", "-2", "icmpv6", ""])("ACLs do not know the protocol %p", (protocol) => {
    expect(said("aws_network_acl", { egress: [{ protocol }] })).toEqual([
      `"egress.0.protocol" : unsupported NACL protocol: ${protocol}`,
    ]);
  });

  test("descriptions of rules have 255 characters of those that AWS allows", () => {
    const pattern = '"^[0-9A-Za-z_ .:/()#,@\\\\[\\\\]+=&;{}!$*-]*$"';
    const described = (description: string) => said("aws_security_group_rule", { description });
    expect(described("HTTPS from anywhere (0.0.0.0/0)")).toEqual([]);
    expect(described("from the café")).toEqual([
      `"description" doesn't comply with restrictions (${pattern}): "from the café"`,
    ]);
    expect(described("d".repeat(256))).toEqual([
      `"description" cannot be longer than 255 characters: "${"d".repeat(256)}"`,
    ]);
    expect(said("aws_security_group", { ingress: [{ description: "?" }] })).toEqual([
      `"ingress.0.description" doesn't comply with restrictions (${pattern}): "?"`,
    ]);
  });
});
