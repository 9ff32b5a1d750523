/**
 * Names and network ACLs. Put together by hand after the pages that are named: an example there proves its own values, the
 * rest is what the page and the schema allow.
 */
import type { Arguments, RightConfiguration } from "./case";

function docs(
  type: string,
  what: string,
  config: Arguments,
  source = `after website/docs/r/${type.slice("aws_".length)}.html.markdown`,
): RightConfiguration {
  return { what, type, config, source };
}

export const right: RightConfiguration[] = [
  docs("aws_route53_record", "an alias", {
    alias: [
      {
        evaluate_target_health: true,
        name: "test-lb-tf-7321063140.eu-west-1.elb.amazonaws.com",
        zone_id: "Z32O12XQLNTSW2",
      },
    ],
    name: "example.com",
    type: "A",
    zone_id: "Z0WCBIGE68QM4SO8KDH8T",
  }),
  docs("aws_route53_record", "by country", {
    geolocation_routing_policy: [{ country: "US", subdivision: "CA" }],
    name: "geo",
    records: ["192.0.2.1"],
    set_identifier: "geo",
    ttl: 300,
    type: "A",
    zone_id: "Z0WCBIGE68QM4SO8KDH8T",
  }),
  docs("aws_route53_record", "by latency", {
    latency_routing_policy: [{ region: "us-east-1" }],
    name: "lat",
    records: ["192.0.2.1"],
    set_identifier: "x",
    ttl: 300,
    type: "A",
    zone_id: "Z0WCBIGE68QM4SO8KDH8T",
  }),
  docs("aws_route53_record", "failover", {
    failover_routing_policy: [{ type: "PRIMARY" }],
    health_check_id: "abcdef11-2222-3333-4444-555555fedcba",
    name: "fail",
    records: ["192.0.2.1"],
    set_identifier: "x",
    ttl: 30,
    type: "A",
    zone_id: "Z0WCBIGE68QM4SO8KDH8T",
  }),
  docs("aws_route53_record", "many answers", {
    multivalue_answer_routing_policy: true,
    name: "mva",
    records: ["192.0.2.1"],
    set_identifier: "x",
    ttl: 0,
    type: "A",
    zone_id: "Z0WCBIGE68QM4SO8KDH8T",
  }),
  docs("aws_route53_record", "the name servers of a zone", {
    allow_overwrite: true,
    name: "Example.COM.",
    records: ["ns-1.awsdns-01.org", "ns-2.awsdns-02.org", "ns-3.awsdns-03.org", "ns-4.awsdns-04.org"],
    ttl: 172800,
    type: "NS",
    zone_id: "Z0WCBIGE68QM4SO8KDH8T",
  }),
  docs("aws_service_discovery_service", "a private name", {
    dns_config: [
      { dns_records: [{ ttl: 10, type: "A" }], namespace_id: "ns-3g1g2dxyo1wr09xg", routing_policy: "MULTIVALUE" },
    ],
    health_check_custom_config: [{ failure_threshold: 1 }],
    name: "example",
  }),
  docs("aws_service_discovery_service", "a public name with a health check", {
    dns_config: [
      {
        dns_records: [
          { ttl: 10, type: "A" },
          { ttl: 0, type: "AAAA" },
        ],
        namespace_id: "hoge.example.com",
        routing_policy: "WEIGHTED",
      },
    ],
    force_destroy: true,
    health_check_config: [{ failure_threshold: 10, resource_path: "path", type: "HTTP" }],
    name: "_http._tcp",
  }),
  docs("aws_service_discovery_service", "ports", {
    dns_config: [{ dns_records: [{ ttl: 60, type: "SRV" }], namespace_id: "ns-3g1g2dxyo1wr09xg" }],
    name: "srv",
  }),
  docs("aws_service_discovery_service", "no name at all", {
    name: "http",
    namespace_id: "ns-wdtt3c3f7qf2dyr2",
    type: "HTTP",
  }),
  docs("aws_network_acl", "every kind of rule", {
    egress: [
      {
        action: "allow",
        cidr_block: "10.3.0.0/18",
        from_port: 443,
        icmp_code: null,
        icmp_type: null,
        ipv6_cidr_block: null,
        protocol: "tcp",
        rule_no: 200,
        to_port: 443,
      },
    ],
    ingress: [
      {
        action: "allow",
        cidr_block: "10.3.0.0/18",
        from_port: 1024,
        icmp_code: null,
        icmp_type: null,
        ipv6_cidr_block: null,
        protocol: "6",
        rule_no: 100,
        to_port: 65535,
      },
      {
        action: "deny",
        cidr_block: "0.0.0.0/0",
        from_port: 0,
        icmp_code: -1,
        icmp_type: -1,
        ipv6_cidr_block: null,
        protocol: "icmp",
        rule_no: 110,
        to_port: 0,
      },
    ],
    subnet_ids: ["subnet-0411bc16adf94c3b2", "subnet-0833b10ea8f4cd105", "subnet-0d254e263b0f6ea93"],
    vpc_id: "vpc-02c473505a359afa7",
  }),
  docs("aws_network_acl", "no rules", { vpc_id: "vpc-02c473505a359afa7" }),
];
