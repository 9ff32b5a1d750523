import type { ObjectValue } from "../protocol/value";
import type { FactsByType, ResourceDiff, ResourceFacts, Same } from "./types";

/** Numbers of the protocols that security groups know by name; https://www.iana.org/assignments/protocol-numbers */
const PROTOCOLS: Readonly<Record<string, string>> = {
  "-1": "all",
  "1": "icmp",
  "6": "tcp",
  "17": "udp",
  "58": "icmpv6",
};

/** Two protocols: by name in any case or by number. Source: protocolForValue in vpc_security_group.go. */
export const sameProtocol: Same = (before, after) => protocolName(before) === protocolName(after);

/** A protocol by one name only. */
export function protocolName(text: string): string {
  const name = text.toLowerCase();
  return PROTOCOLS[name] ?? name;
}

/** What a rule lets in or out to: exactly one of them. */
const PEERS = ["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"];

/** A rule keeps its kind of peer. Source: ModifyPlan in vpc_security_group_ingress_rule.go. */
function otherKindOfPeer({ prior, planned }: ResourceDiff): readonly string[] {
  return kindOfPeer(prior) === kindOfPeer(planned) ? [] : PEERS;
}

function kindOfPeer(rule: ObjectValue): string | undefined {
  return PEERS.find((name) => (rule[name] ?? null) !== null);
}

/** Where the older rule lets in from or out to. */
const SOURCES = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "self", "source_security_group_id"];

/** Facts of the rules made with the plugin framework: one schema for both directions. */
const oneRule: ResourceFacts = {
  source: "internal/service/ec2/vpc_security_group_ingress_rule.go",
  framework: true,
  forcesReplacement: ["security_group_id"],
  replacesWhen: otherKindOfPeer,
  same: { ip_protocol: sameProtocol },
  exactlyOneOf: [PEERS],
  ranges: { from_port: [-1, 65535], to_port: [-1, 65535] },
  formats: { cidr_ipv4: "ipv4Cidr", cidr_ipv6: "ipv6Cidr" },
};

export const securityGroupRules: FactsByType = {
  aws_vpc_security_group_egress_rule: oneRule,
  aws_vpc_security_group_ingress_rule: oneRule,
  aws_security_group_rule: {
    source: "internal/service/ec2/vpc_security_group_rule.go",
    read: "late 5.x",
    forcesReplacement: [...SOURCES, "from_port", "protocol", "security_group_id", "to_port", "type"],
    // Rules for all protocols have ports of old that say nothing.
    keepsWhen: ({ prior, planned }) =>
      typeof planned.protocol === "string" && sameProtocol(planned.protocol, "-1")
        ? ["from_port", "to_port"].filter((port) => prior[port] === 0)
        : [],
    same: { protocol: sameProtocol },
    defaults: { self: false },
    conflicts: [
      ["cidr_blocks", "self"],
      ["cidr_blocks", "source_security_group_id"],
      ["ipv6_cidr_blocks", "self"],
      ["ipv6_cidr_blocks", "source_security_group_id"],
      ["self", "source_security_group_id"],
    ],
    atLeastOneOf: [SOURCES],
    values: { type: ["ingress", "egress"] },
    formats: { cidr_blocks: "ipv4Cidr", ipv6_cidr_blocks: "ipv6Cidr", prefix_list_ids: "noZeroValue" },
  },
};
