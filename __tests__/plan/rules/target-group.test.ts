import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { isMatcher } from "../../../plan/provider/rules/load-balancing/matcher";
import { problemsOf, said } from "./said";

const type = "aws_lb_target_group";
const targets = (changes: ObjectValue): ObjectValue => ({
  name: "web",
  port: 80,
  protocol: "HTTP",
  vpc_id: "vpc-1",
  target_type: "ip",
  ...changes,
});
const checked = (check: ObjectValue, changes: ObjectValue = {}) => targets({ health_check: [check], ...changes });
const combination = (text: string) => `Invalid Attribute Combination | ${text}`;
const soon = (text: string) => `warning: ${combination(text)}\n\nThis will be an error in a future release.`;
const lambda = { target_type: "lambda", port: null, protocol: null, vpc_id: null };

describe("names, in the provider's words", () => {
  test.each<[ObjectValue, string[]]>([
    [{ name: "-web" }, ['"name" cannot begin with a hyphen']],
    [{ name: "web-" }, ['"name" cannot end with a hyphen']],
    [{ name: "w".repeat(33) }, ['"name" cannot be longer than 32 characters']],
    [{ name: "web_1" }, ['only alphanumeric characters and hyphens allowed in "name"']],
    [{ name: null, name_prefix: "-web-" }, ['"name_prefix" cannot begin with a hyphen']],
    [{ name: null, name_prefix: "web-123" }, ['"name_prefix" cannot be longer than 6 characters']],
    [{ name: null, name_prefix: "web-" }, []],
    [{ name: "internal-web-0" }, []],
    [{ name: "w".repeat(32) }, []],
  ])("%j says %j", (changes, expected) => {
    expect(said(type, targets(changes))).toEqual(expected);
  });
});

describe("what the type of the targets and the protocol ask for", () => {
  const required = (name: string, value: string) =>
    combination(`Attribute "${name}" must be specified when "target_type" is "${value}".`);

  test.each<[ObjectValue, string[]]>([
    [{ port: null }, [required("port", "ip")]],
    [{ protocol: null }, [required("protocol", "ip")]],
    [{ vpc_id: null, target_type: null }, [required("vpc_id", "instance")]],
    [lambda, []],
    [
      { ...lambda, port: 80, protocol: "HTTP", protocol_version: "HTTP1", vpc_id: "vpc-1" },
      ["protocol", "protocol_version", "port", "vpc_id"].map((name) =>
        soon(`Attribute "${name}" cannot be specified when "target_type" is "lambda".`),
      ),
    ],
    [
      { protocol: "http" },
      [
        'expected protocol to be one of ["HTTP" "HTTPS" "TCP" "TLS" "UDP" "TCP_UDP" "GENEVE" "QUIC" "TCP_QUIC"], got http',
        soon('Attribute "protocol_version" cannot be specified when "protocol" is "http".'),
      ].slice(0, 1),
    ],
    [
      { protocol: "TCP", protocol_version: "HTTP2" },
      [soon('Attribute "protocol_version" cannot be specified when "protocol" is "TCP".')],
    ],
    [{ protocol_version: "HTTP2" }, []],
  ])("%j says %j", (changes, expected) => {
    expect(said(type, targets(changes))).toEqual(expected);
  });

  test("the problem points where the provider points", () => {
    expect(problemsOf(type, targets({ port: null })).map(({ path }) => path)).toEqual([["target_type"]]);
  });
});

describe("health checks", () => {
  const tcp = (name: string) =>
    combination(`Attribute "health_check[0].${name}" cannot be specified when "health_check[0].protocol" is "TCP".`);
  const onTcp = { protocol: "TCP" };

  test.each<[ObjectValue, ObjectValue, string[]]>([
    [{ protocol: "TCP", matcher: "200", path: "/" }, onTcp, [tcp("matcher"), tcp("path")]],
    [{ protocol: "TCP", matcher: "", path: null }, onTcp, []],
    [
      { protocol: "tcp" },
      {},
      ['Attribute "health_check[0].protocol" cannot have value "TCP" when "protocol" is "HTTP".'],
    ],
    [
      { protocol: "TCP" },
      lambda,
      ['Attribute "health_check[0].protocol" cannot have value "TCP" when "target_type" is "lambda".'],
    ],
    [{ path: "health" }, {}, ['health_check.0.path is "health"; it must begin with "/"']],
    [{ path: "/health" }, {}, []],
    [{ port: "http" }, {}, ['"health_check.0.port" must be a valid port number (1-65536) or "traffic-port"']],
    [{ port: "0" }, {}, ['"health_check.0.port" must be a valid port number (1-65536) or "traffic-port"']],
    [{ port: "65537" }, {}, ['"health_check.0.port" must be a valid port number (1-65536) or "traffic-port"']],
    [{ port: "traffic-port" }, {}, []],
    [{ port: "1" }, {}, []],
    [{ port: "65536" }, {}, []],
    [
      { interval: 10, timeout: 10 },
      {},
      ["health_check.0.timeout is 10, health_check.0.interval is 10; the interval must be greater than the timeout"],
    ],
    [
      { timeout: 30 },
      {},
      ["health_check.0.timeout is 30, health_check.0.interval is 30; the interval must be greater than the timeout"],
    ],
    [{ interval: 10, timeout: 9 }, {}, []],
    [{ enabled: false }, {}, ["health_check.0.enabled is false; only targets of type lambda allow that"]],
    [{ enabled: false }, lambda, []],
  ])("%j with %j says %j", (check, changes, expected) => {
    expect(said(type, checked(check, changes))).toEqual(expected);
  });

  test.each<[string, ObjectValue, string]>([
    ["500", {}, 'allowed are codes from 200 to 499, such as "200", "200,202" or "200-209"'],
    ["200-500", {}, 'allowed are codes from 200 to 499, such as "200", "200,202" or "200-209"'],
    ["500", lambda, 'allowed are codes from 200 to 499, such as "200", "200,202" or "200-209"'],
    ["100", { protocol_version: "GRPC" }, 'allowed are codes from 0 to 99, such as "0", "0,2" or "0-9"'],
    ["600", onTcp, 'allowed are codes from 200 to 599, such as "200", "200,202" or "200-209"'],
    ["404", { protocol: "GENEVE" }, 'allowed are codes from 200 to 399, such as "200", "200,202" or "200-209"'],
  ])("matcher %s, %j", (matcher, changes, allowed) => {
    expect(said(type, checked({ matcher }, changes))).toEqual([`health_check.0.matcher is "${matcher}"; ${allowed}`]);
  });

  test.each<[string, boolean]>([
    ["200", true],
    ["200,202", true],
    ["200-299", true],
    ["200-299,404", true],
    ["499", true],
    ["200, 202", false],
    ["299-200", false],
    ["2xx", false],
    ["200-", false],
    ["", false],
  ])("%s is a matcher: %s", (text, expected) => {
    expect(isMatcher(text, [200, 499])).toBe(expected);
  });
});

describe("how requests are spread", () => {
  test.each<[ObjectValue, string[]]>([
    [{ slow_start: 29 }, ["expected slow_start to be in the range (30 - 900), got 29 | 0 switches it off."]],
    [{ slow_start: 901 }, ["expected slow_start to be in the range (30 - 900), got 901 | 0 switches it off."]],
    [{ slow_start: 0 }, []],
    [{ slow_start: 900 }, []],
    [{ slow_start: 30, load_balancing_algorithm_type: "round_robin" }, []],
    [
      { slow_start: 30, load_balancing_algorithm_type: "least_outstanding_requests" },
      ["slow_start is 30 with load_balancing_algorithm_type least_outstanding_requests; only round_robin has it"],
    ],
    [
      { load_balancing_anomaly_mitigation: "on" },
      ['load_balancing_anomaly_mitigation is "on"; it needs load_balancing_algorithm_type "weighted_random"'],
    ],
    [{ load_balancing_anomaly_mitigation: "on", load_balancing_algorithm_type: "weighted_random" }, []],
    [
      { stickiness: [{ type: "source_ip" }] },
      ['stickiness.0.type is "source_ip"; protocol HTTP allows lb_cookie or app_cookie'],
    ],
    [
      { protocol: "TCP", stickiness: [{ type: "lb_cookie", enabled: false }] },
      ['stickiness.0.type is "lb_cookie"; protocol TCP allows source_ip'],
    ],
    [
      { protocol: "GENEVE", stickiness: [{ type: "source_ip" }] },
      ['stickiness.0.type is "source_ip"; protocol GENEVE allows source_ip_dest_ip or source_ip_dest_ip_proto'],
    ],
    [{ stickiness: [{ type: "app_cookie" }] }, ["stickiness.0.cookie_name is not given; type app_cookie needs it"]],
    [
      { stickiness: [{ type: "app_cookie", cookie_name: "AWSALBTG" }] },
      ['stickiness.0.cookie_name is "AWSALBTG"; names that begin with AWSALB are the load balancer\'s own'],
    ],
    [{ stickiness: [{ type: "app_cookie", cookie_name: "session" }] }, []],
    [{ protocol: "TCP", stickiness: [{ type: "source_ip" }] }, []],
  ])("%j says %j", (changes, expected) => {
    expect(said(type, targets(changes))).toEqual(expected);
  });

  const failover = (members: ObjectValue) => targets({ target_group_health: [{ dns_failover: [members] }] });
  const key = "target_group_health.0.dns_failover.0.minimum_healthy_targets";

  test.each<[ObjectValue, string[]]>([
    [{ minimum_healthy_targets_count: "some" }, [`"${key}_count" must be an integer or 'off'`]],
    [
      { minimum_healthy_targets_percentage: "101" },
      [`"${key}_percentage" must be an integer between 0 and 100 or 'off'`],
    ],
    [
      { minimum_healthy_targets_percentage: "0" },
      [`"${key}_percentage" must be an integer between 0 and 100 or 'off'`],
    ],
    [{ minimum_healthy_targets_count: "off", minimum_healthy_targets_percentage: "off" }, []],
    [{ minimum_healthy_targets_percentage: "1" }, []],
    [{ minimum_healthy_targets_count: "200", minimum_healthy_targets_percentage: "100" }, []],
  ])("%j says %j", (members, expected) => {
    expect(said(type, failover(members))).toEqual(expected);
  });
});

test("the provider's older name of the type has the same rules", () => {
  expect(said("aws_alb_target_group", targets({ name: "-web" }))).toEqual(['"name" cannot begin with a hyphen']);
});
