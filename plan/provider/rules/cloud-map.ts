import type { Problem, Rule } from "../validation/problem";
import { blocksOf, isAbsent, isPresent, onlyBlock, textOf } from "./reading";
import type { RuleTable } from "./table";
import { outside } from "./wording";

/** Seconds that a record may be kept. Source: https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html */
const TTL = [0, 2_147_483_647] as const;

/** How often a check must fail. Source: https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckConfig.html */
const FAILURES = [1, 10] as const;

const LABEL = /^([a-z\d_][a-z\d_-]{0,61}[a-z\d_]|[a-z\d])$/i;

/**
 * The records of a service, and how Route 53 answers with them.
 * Sources: https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html; A with SRV, which that page leaves out:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html
 */
const records: Rule = (config) =>
  blocksOf(config, "dns_config").flatMap(({ path, value: dns }) => {
    const given = blocksOf(dns, "dns_records");
    const types = given.map(({ value }) => textOf(value.type)).filter((type) => type !== undefined);
    const hasName = types.includes("CNAME");
    const problem = (name: string, text: string): Problem => ({
      path: [...path, name],
      summary: `${[...path, name].join(".")} ${text}`,
    });
    return [
      ...given.flatMap(({ path: at, value }) => outside([...path, ...at, "ttl"], value.ttl, TTL)),
      ...(new Set(types).size < types.length || (hasName && given.length > 1)
        ? [
            problem(
              "dns_records",
              `has the types ${types.join(", ")}; allowed are CNAME alone, or A, AAAA and SRV at most once each`,
            ),
          ]
        : []),
      ...(hasName && (isAbsent(dns.routing_policy) || dns.routing_policy === "MULTIVALUE")
        ? [problem("routing_policy", "is MULTIVALUE; records of type CNAME need WEIGHTED")]
        : []),
      ...(hasName && isPresent(config.health_check_config)
        ? [{ path: ["health_check_config"], summary: "health_check_config is given; records of type CNAME have none" }]
        : []),
    ];
  });

/** Who says whether an instance is healthy: Route 53 or the caller. Source: API_CreateService. */
const health: Rule = (config) => {
  const check = onlyBlock(config.health_check_config);
  return [
    ...(isPresent(config.health_check_config) && isPresent(config.health_check_custom_config)
      ? [
          {
            path: ["health_check_config"],
            summary: "health_check_config and health_check_custom_config are both given; allowed is one of them",
          },
        ]
      : []),
    ...outside(["health_check_config", 0, "failure_threshold"], check?.failure_threshold, FAILURES),
    ...(check?.type === "TCP" && isPresent(check.resource_path)
      ? [
          {
            path: ["health_check_config", 0, "resource_path"],
            summary: "health_check_config.0.resource_path is given; a check of type TCP has none",
          },
        ]
      : []),
  ];
};

/** The name of a service and where it is registered. Source: API_CreateService. */
const service: Rule = (config) => {
  const name = textOf(config.name);
  const dns = onlyBlock(config.dns_config);
  const homeless =
    isAbsent(config.namespace_id) && (dns === undefined ? isAbsent(config.dns_config) : isAbsent(dns.namespace_id));
  return [
    ...(name === undefined || isDomain(name, 127)
      ? []
      : [{ path: ["name"], summary: `name is "${name}"; allowed are ${FORM}, 127 characters in all` }]),
    ...(homeless
      ? [{ path: ["namespace_id"], summary: "namespace_id is not given; a service belongs to a namespace" }]
      : []),
  ];
};

/** The name of a private namespace becomes a hosted zone. Source: API_CreatePrivateDnsNamespace. */
const privateNamespace: Rule = ({ name }) => {
  const text = textOf(name);
  if (text === undefined || isDomain(text.replace(/\.$/, ""), 253)) return [];
  return [{ path: ["name"], summary: `name is "${text}"; allowed are ${FORM}, 253 characters in all` }];
};

const FORM = "labels of 1 to 63 letters, digits, hyphens and underscores between dots";

/** Rules of Cloud Map that no schema holds. */
export const cloudMapRules: RuleTable = {
  aws_service_discovery_private_dns_namespace: [privateNamespace],
  aws_service_discovery_service: [service, records, health],
};

function isDomain(name: string, longest: number): boolean {
  return name.length <= longest && name.split(".").every((label) => LABEL.test(label));
}
