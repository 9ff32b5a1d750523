import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { problemsOf, said } from "./said";

const type = "aws_service_discovery_service";
const record = (name: string, ttl = 60) => ({ type: name, ttl });
const service = (changes: ObjectValue): ObjectValue => ({
  name: "web",
  dns_config: [{ namespace_id: "ns-1", dns_records: [record("A")] }],
  ...changes,
});
const dns = (types: string[], changes: ObjectValue = {}) =>
  service({ dns_config: [{ namespace_id: "ns-1", dns_records: types.map((name) => record(name)), ...changes }] });
const form = "labels of 1 to 63 letters, digits, hyphens and underscores between dots";
const types = (...names: string[]) => [
  `dns_config.0.dns_records has the types ${names.join(", ")}; allowed are CNAME alone, or A, AAAA and SRV at most once each`,
];

describe("services of Cloud Map", () => {
  test.each<[ObjectValue, string[]]>([
    [dns(["A"]), []],
    [dns(["AAAA", "A"]), []],
    [dns(["SRV"]), []],
    [dns(["A", "SRV"]), []],
    [dns(["SRV", "AAAA", "A"]), []],
    [dns(["A", "CNAME"], { routing_policy: "WEIGHTED" }), types("A", "CNAME")],
    [dns(["A", "A"]), types("A", "A")],
    [dns(["CNAME"], { routing_policy: "WEIGHTED" }), []],
    [dns(["CNAME"]), ["dns_config.0.routing_policy is MULTIVALUE; records of type CNAME need WEIGHTED"]],
    [
      dns(["CNAME"], { routing_policy: "MULTIVALUE" }),
      ["dns_config.0.routing_policy is MULTIVALUE; records of type CNAME need WEIGHTED"],
    ],
    [
      { ...dns(["CNAME"], { routing_policy: "WEIGHTED" }), health_check_config: [{ type: "HTTP" }] },
      ["health_check_config is given; records of type CNAME have none"],
    ],
    [
      dns([], { dns_records: [record("A", -1)] }),
      ["expected dns_config.0.dns_records.0.ttl to be in the range (0 - 2147483647), got -1"],
    ],
    [
      dns([], { dns_records: [record("A", 2_147_483_648)] }),
      ["expected dns_config.0.dns_records.0.ttl to be in the range (0 - 2147483647), got 2147483648"],
    ],
    [
      service({ health_check_config: [{ type: "HTTP" }], health_check_custom_config: [{}] }),
      ["health_check_config and health_check_custom_config are both given; allowed is one of them"],
    ],
    [
      service({ health_check_config: [{ type: "HTTP", failure_threshold: 11 }] }),
      ["expected health_check_config.0.failure_threshold to be in the range (1 - 10), got 11"],
    ],
    [
      service({ health_check_config: [{ type: "TCP", resource_path: "/" }] }),
      ["health_check_config.0.resource_path is given; a check of type TCP has none"],
    ],
    [service({ health_check_config: [{ type: "HTTPS", resource_path: "/", failure_threshold: 1 }] }), []],
    [service({ health_check_custom_config: [{}] }), []],
    [service({ name: "web!" }), [`name is "web!"; allowed are ${form}, 127 characters in all`]],
    [service({ name: "_web._tcp" }), []],
    [service({ name: "ab.c" }), []],
    [service({ name: `${"a".repeat(63)}.${"b".repeat(63)}` }), []],
    [
      service({ name: `${"a".repeat(63)}.${"b".repeat(62)}.c` }),
      [`name is "${"a".repeat(63)}.${"b".repeat(62)}.c"; allowed are ${form}, 127 characters in all`],
    ],
    [service({ dns_config: [], namespace_id: null }), ["namespace_id is not given; a service belongs to a namespace"]],
    [service({ dns_config: [], namespace_id: "ns-1" }), []],
  ])("%j says %j", (config, expected) => {
    expect(said(type, config)).toEqual(expected);
  });

  test("the problem points at the record", () => {
    const config = dns([], { dns_records: [record("A"), record("AAAA", -1)] });
    expect(problemsOf(type, config).map(({ path }) => path)).toEqual([["dns_config", 0, "dns_records", 1, "ttl"]]);
  });
});

describe("private namespaces of Cloud Map", () => {
  const long = `${"a".repeat(63)}.`.repeat(4);

  test.each<[string, boolean]>([
    ["web.local", true],
    ["local", true],
    ["web.local.", true],
    ["a_b.example.com", true],
    ["-web.local", false],
    ["web..local", false],
    ["web-.local", false],
    [`${"a".repeat(64)}.local`, false],
    [long, false],
  ])("%s: %s", (name, right) => {
    expect(said("aws_service_discovery_private_dns_namespace", { name, vpc: "vpc-1" })).toEqual(
      right ? [] : [`name is "${name}"; allowed are ${form}, 253 characters in all`],
    );
  });
});
