import { sameDnsName } from "../planning/same";
import type { ResourceFacts } from "./types";

/** How an answer is chosen: at most one of them. */
const POLICIES = [
  "cidr_routing_policy",
  "failover_routing_policy",
  "geolocation_routing_policy",
  "geoproximity_routing_policy",
  "latency_routing_policy",
  "multivalue_answer_routing_policy",
  "weighted_routing_policy",
];

export const record: ResourceFacts = {
  source: "internal/service/route53/record.go",
  read: "6.x (2026)",
  forcesReplacement: ["name", "zone_id"],
  same: { "alias.name": sameDnsName, name: sameDnsName },
  configurationOnly: ["allow_overwrite"],
  conflicts: [
    ["alias", "ttl"],
    ...POLICIES.flatMap((policy, index) => POLICIES.slice(index + 1).map((other) => [policy, other])),
  ],
  exactlyOneOf: [["alias", "records"]],
  requiredWith: [["ttl", "records"], ...POLICIES.map((policy) => [policy, "set_identifier"])],
  values: {
    "failover_routing_policy.type": ["PRIMARY", "SECONDARY"],
    type: [
      "A",
      "AAAA",
      "CAA",
      "CNAME",
      "DS",
      "HTTPS",
      "MX",
      "NAPTR",
      "NS",
      "PTR",
      "SOA",
      "SPF",
      "SRV",
      "SSHFP",
      "SVCB",
      "TLSA",
      "TXT",
    ],
  },
  ranges: { "geoproximity_routing_policy.bias": [-99, 99] },
  lengths: { "alias.name": [1, 1024], "alias.zone_id": [1, 32] },
  formats: { zone_id: "noZeroValue" },
};
