import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced, schema } from "./support";

const mapping = (...subnets: string[]): ObjectValue => ({
  subnet_mapping: subnets.map((subnet_id) => ({ subnet_id, allocation_id: null })),
});
const subnets = (...ids: string[]): ObjectValue => ({ subnets: ids });
const groups = (...ids: string[]): ObjectValue => ({ ...subnets("a"), security_groups: ids });

describe("a load balancer", () => {
  test.each<[string, ObjectValue, ObjectValue, string[], string[]]>([
    ["one more subnet", subnets("a"), subnets("a", "b"), [], []],
    ["another subnet", subnets("a", "b"), subnets("a", "c"), ["subnets"], []],
    ["one subnet fewer", subnets("a", "b"), subnets("a"), ["subnets"], []],
    ["other subnets, but more of them", subnets("a"), subnets("b", "c"), [], []],
    ["the same subnets in another order", subnets("a", "b"), subnets("b", "a"), [], []],
    ["one more mapping", mapping("a"), mapping("a", "b"), [], []],
    ["another mapping", mapping("a"), mapping("b"), ["subnet_mapping"], ["subnet_mapping"]],
    ["one mapping fewer", mapping("a", "b"), mapping("a"), ["subnet_mapping"], []],
    ["another and one mapping fewer", mapping("a", "b"), mapping("c"), ["subnet_mapping"], ["subnet_mapping"]],
    ["its first security groups", groups(), groups("x"), ["security_groups"], []],
    ["no security groups any more", groups("x"), groups(), ["security_groups"], []],
    ["another security group", groups("x"), groups("y"), [], []],
    ["one more security group", groups("x"), groups("x", "y"), [], []],
    ["one security group fewer", groups("x", "y"), groups("x"), [], []],
    ["subnets known only after apply", subnets("a"), { subnets: UNKNOWN }, [], []],
  ])("given %s is replaced as its type demands", (_what, before, after, network, application) => {
    const of = (load_balancer_type: string) =>
      replaced("aws_lb", { load_balancer_type, ...before }, { load_balancer_type, ...after });
    expect(of("network")).toEqual(network);
    expect(of("application")).toEqual(application);
    expect(of("gateway")).toEqual([]);
  });

  test("with other subnets leaves their mapping to AWS, and the other way round", () => {
    expect(change("aws_lb", subnets("a"), subnets("a", "b")).planned).toMatchObject({ subnet_mapping: UNKNOWN });
    expect(change("aws_lb", mapping("a"), mapping("a", "b")).planned).toMatchObject({ subnets: UNKNOWN });
    expect(differing("aws_lb", subnets("a"), { ...subnets("a"), idle_timeout: 90 })).toEqual(["idle_timeout"]);
  });

  test("ignores arguments of other types", () => {
    const of = (load_balancer_type: string, more: ObjectValue): ObjectValue => ({
      ...subnets("a"),
      load_balancer_type,
      ...more,
    });
    const changed = (type: string, more: ObjectValue) => differing("aws_lb", of(type, {}), of(type, more));
    expect(changed("network", { idle_timeout: 90 })).toEqual([]);
    expect(changed("application", { idle_timeout: 90 })).toEqual(["idle_timeout"]);
    expect(changed("network", { enable_cross_zone_load_balancing: true })).toEqual([
      "enable_cross_zone_load_balancing",
    ]);
    expect(changed("application", { enable_cross_zone_load_balancing: true })).toEqual([]);
    expect(changed("application", { dns_record_client_routing_policy: "availability_zone_affinity" })).toEqual([]);
  });

  test("keeps the place of logs that are off, and switches off logs that nobody mentions", () => {
    const logging = (bucket: string, enabled: boolean): ObjectValue => ({
      ...subnets("a"),
      access_logs: [{ bucket, enabled }],
    });
    expect(differing("aws_lb", logging("x", false), subnets("a"))).toEqual([]);
    expect(differing("aws_lb", logging("x", true), subnets("a"))).toEqual(["access_logs"]);
    expect(differing("aws_lb", logging("x", false), logging("y", false))).toEqual([]);
    expect(differing("aws_lb", logging("x", true), logging("y", true))).toEqual(["access_logs"]);
  });
});

describe("a target group", () => {
  const http = { port: 80, protocol: "HTTP", vpc_id: "vpc-1" };
  const kept = (before: ObjectValue, after: ObjectValue) => differing("aws_lb_target_group", before, after);

  test("for functions has no network", () => {
    expect(kept({ target_type: "lambda" }, { target_type: "lambda", ...http })).toEqual([]);
    expect(
      replaced("aws_lb_target_group", { ...http, target_type: "ip" }, { ...http, port: 81, target_type: "ip" }),
    ).toEqual(["port"]);
  });

  test.each([
    ["HTTP", ["protocol_version"]],
    ["TCP", []],
  ])("of %s has its own idea of protocol versions", (protocol, changed) => {
    const of = (protocol_version: string): ObjectValue => ({ ...http, protocol, protocol_version });
    expect(kept(of("HTTP1"), of("HTTP2"))).toEqual(changed);
    expect(kept(of("HTTP1"), of("http1"))).toEqual([]);
  });

  test.each([
    ["HTTP", ["stickiness"]],
    ["TCP", []],
  ])("of %s may have cookies", (protocol, changed) => {
    const of = (cookie_duration: number): ObjectValue => ({
      ...http,
      protocol,
      stickiness: [{ type: "source_ip", cookie_duration }],
    });
    expect(kept(of(60), of(90))).toEqual(changed);
  });

  test("reads the protocol of its health check in any case", () => {
    const of = (protocol: string): ObjectValue => ({ ...http, health_check: [{ protocol }] });
    expect(kept(of("HTTP"), of("http"))).toEqual([]);
  });
});

describe("a fixed name", () => {
  const group = { name: "web", port: 80, protocol: "HTTP", vpc_id: "vpc-1" };
  const warnings = (type: string, before: ObjectValue, after: ObjectValue, as?: ObjectValue) =>
    change(type, before, after, as).problems;

  test("of a target group that is replaced is warned of, with what to do", () => {
    expect(warnings("aws_lb_target_group", group, { ...group, port: 81, protocol: "HTTPS" })).toEqual([
      {
        path: ["name"],
        summary: 'Target group "web" is replaced, but its name stays',
        detail:
          "port, protocol cannot be changed in place, and two with the same name cannot exist at once: with create_before_destroy " +
          "the new one cannot be created, without it the old one cannot be deleted while a listener or rule uses it. " +
          "Change name too, or use name_prefix.",
        warning: true,
      },
    ]);
  });

  test("of a load balancer that is replaced is warned of", () => {
    const balancer = { name: "web", ...subnets("a") };
    expect(warnings("aws_lb", balancer, { ...balancer, internal: true }, { internal: false })).toEqual([
      expect.objectContaining({ summary: 'Load balancer "web" is replaced, but its name stays', warning: true }),
    ]);
  });

  test.each<[string, ObjectValue, ObjectValue, ObjectValue]>([
    ["when it changes too", group, { ...group, name: "web-2", port: 81 }, {}],
    [
      "when only its beginning is given",
      { ...group, name: null, name_prefix: "web" },
      { ...group, name: null, name_prefix: "web", port: 81 },
      {},
    ],
    ["when nothing is replaced", group, { ...group, slow_start: 60 }, {}],
    ["when the group moves to another region", group, group, { region: "eu-west-1" }],
  ])("is no problem %s", (_when, before, after, as) => {
    expect(warnings("aws_lb_target_group", before, after, as)).toEqual([]);
  });
});

describe("a listener", () => {
  const listener = (protocol: string, action: ObjectValue, more: ObjectValue = {}): ObjectValue => ({
    load_balancer_arn: "arn:lb",
    protocol,
    default_action: [action],
    ...more,
  });
  const forward = { type: "forward", target_group_arn: "arn:tg" };

  test("reads its protocol in any case", () => {
    expect(differing("aws_lb_listener", listener("HTTPS", forward), listener("https", forward))).toEqual([]);
  });

  test.each([
    ["HTTP", "routing_http_request_x_amzn_tls_version_header_name", []],
    [
      "HTTPS",
      "routing_http_request_x_amzn_tls_version_header_name",
      ["routing_http_request_x_amzn_tls_version_header_name"],
    ],
    [
      "HTTP",
      "routing_http_response_x_frame_options_header_value",
      ["routing_http_response_x_frame_options_header_value"],
    ],
    ["TLS", "routing_http_response_x_frame_options_header_value", []],
  ])("of %s has %s or not", (protocol, name, changed) => {
    expect(
      differing(
        "aws_lb_listener",
        listener(protocol, forward, { [name]: "x" }),
        listener(protocol, forward, { [name]: "y" }),
      ),
    ).toEqual(changed);
  });

  test.each([
    ["aws_lb_listener", "default_action"],
    ["aws_lb_listener_rule", "action"],
  ])("or rule (%s) counts only the part of an action that its type has", (type, actions) => {
    const of = (...list: ObjectValue[]): ObjectValue => ({
      ...(type === "aws_lb_listener" ? { load_balancer_arn: "arn:lb" } : { listener_arn: "arn:l", condition: [] }),
      [actions]: list,
    });
    const fixed = { type: "fixed-response", fixed_response: [{ content_type: "text/plain", status_code: "200" }] };
    expect(differing(type, of(fixed), of({ ...fixed, target_group_arn: "arn:tg" }))).toEqual([]);
    expect(differing(type, of(forward), of({ ...forward, target_group_arn: "arn:other" }))).toEqual([actions]);
    const weighted = (...stickiness: ObjectValue[]) => ({
      type: "forward",
      forward: [{ target_group: [], stickiness }],
    });
    expect(differing(type, of(weighted({ duration: 0 })), of(weighted()))).toEqual([]);
    expect(differing(type, of(weighted({ duration: 60 })), of(weighted()))).toEqual([actions]);
    expect(differing(type, of(weighted({ duration: 60 })), of(weighted({ duration: 90 })))).toEqual([actions]);
  });

  test("rule keeps the forwarding that AWS tells beside a target group", () => {
    const rule = (action: ObjectValue): ObjectValue => ({ listener_arn: "arn:l", condition: [], action: [action] });
    const told = { ...forward, forward: [{ target_group: [{ arn: "arn:tg" }], stickiness: [] }] };
    expect(differing("aws_lb_listener_rule", rule(told), rule(forward))).toEqual([]);
  });
});

test("every type of load balancing has its older name too", () => {
  for (const type of ["aws_alb", "aws_alb_listener", "aws_alb_target_group"])
    expect(schema.resource(type)).toBeDefined();
  expect(replaced("aws_alb_target_group", { port: 80 }, { port: 81 })).toEqual(["port"]);
});
