import { canonicalText } from "../protocol/json";
import { isWhollyKnown, objects, type Value } from "../protocol/value";
import { protocolName } from "./ec2-security-groups";
import type { ResourceDiff, ResourceFacts } from "./types";

const DIRECTIONS = ["egress", "ingress"];

/** Rules that say the same in other words, for example "tcp" for 6. Source: networkACLRuleHash. */
function keptByNetworkAcl({ prior, planned }: ResourceDiff): string[] {
  return DIRECTIONS.filter((name) => isWhollyKnown(planned[name]) && meaning(prior[name]) === meaning(planned[name]));
}

function meaning(rules: Value | undefined): string {
  return objects(rules)
    .map(({ action, protocol, cidr_block, ipv6_cidr_block, icmp_code, icmp_type, ...rest }) =>
      canonicalText({
        ...rest,
        action: typeof action === "string" ? action.toLowerCase() : null,
        protocol: typeof protocol === "string" ? protocolName(protocol) : null,
        cidr_block: cidr_block ?? "",
        ipv6_cidr_block: ipv6_cidr_block ?? "",
        icmp_code: icmp_code ?? 0,
        icmp_type: icmp_type ?? 0,
      }),
    )
    .sort()
    .join();
}

/** One fact about the rules of both directions. */
function both<Fact>(name: string, fact: Fact): Record<string, Fact> {
  return Object.fromEntries(DIRECTIONS.map((direction) => [`${direction}.${name}`, fact]));
}

export const networkAcl: ResourceFacts = {
  source: "internal/service/ec2/vpc_network_acl.go",
  read: "late 5.x",
  forcesReplacement: ["vpc_id"],
  keepsWhen: keptByNetworkAcl,
  values: both("action", ["allow", "deny"]),
  ignoresCase: Object.keys(both("action", true)),
  named: "by path",
  ranges: both("rule_no", [1, 32766] as const),
  formats: {
    ...both("cidr_block", "ipv4Cidr" as const),
    ...both("from_port", "portOrZero" as const),
    ...both("ipv6_cidr_block", "ipv6Cidr" as const),
    ...both("to_port", "portOrZero" as const),
  },
};
