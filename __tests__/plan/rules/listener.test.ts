import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { problemsOf, said } from "./said";

const type = "aws_lb_listener";
const forward = { type: "forward", target_group_arn: "arn:tg" };
const listener = (changes: ObjectValue): ObjectValue => ({
  load_balancer_arn: "arn:lb",
  port: 443,
  protocol: "HTTPS",
  certificate_arn: "arn:cert",
  default_action: [forward],
  ...changes,
});
const plain = { protocol: "HTTP", certificate_arn: null };
const combination = (text: string) => `Invalid Attribute Combination | ${text}`;
const soon = (text: string) => `warning: ${combination(text)}\n\nThis will be an error in a future release.`;

describe("what a listener's protocol asks for", () => {
  test.each<[ObjectValue, string[]]>([
    [{ ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" }, []],
    [plain, []],
    [{ protocol: null }, []],
    [{ certificate_arn: null }, ["certificate_arn is not given; a listener of protocol HTTPS needs it"]],
    [{ protocol: "tls", certificate_arn: "" }, ["certificate_arn is not given; a listener of protocol TLS needs it"]],
    [{ protocol: "HTTP" }, ["certificate_arn is given with protocol HTTP; only HTTPS or TLS has it"]],
    [
      { ...plain, ssl_policy: "ELBSecurityPolicy-2016-08" },
      ["ssl_policy is given with protocol HTTP; only HTTPS or TLS has it"],
    ],
    [{ ssl_policy: "TLS12" }, ['ssl_policy is "TLS12"; names of policies begin with ELBSecurityPolicy-']],
    [{ alpn_policy: "HTTP2Only" }, ["alpn_policy is given with protocol HTTPS; only TLS has it"]],
    [
      { ...plain, mutual_authentication: [{ mode: "passthrough" }] },
      ["mutual_authentication is given with protocol HTTP; only HTTPS has it"],
    ],
    [{ ...plain, mutual_authentication: [{ mode: "off" }] }, []],
    [
      { ...plain, protocol: "HTTP3" },
      [
        'expected protocol to be one of ["HTTP" "HTTPS" "TCP" "TLS" "UDP" "TCP_UDP" "GENEVE" "QUIC" "TCP_QUIC"], got HTTP3',
      ],
    ],
    [
      { mutual_authentication: [{ mode: "verify" }] },
      [
        combination(
          'Attribute "mutual_authentication[0].trust_store_arn" must be specified when "mutual_authentication[0].mode" is "verify".',
        ),
      ],
    ],
    [
      {
        mutual_authentication: [{ mode: "off", trust_store_arn: "arn:store", ignore_client_certificate_expiry: false }],
      },
      [
        combination(
          'Attribute "mutual_authentication[0].trust_store_arn" cannot be specified when "mutual_authentication[0].mode" is "off".',
        ),
      ],
    ],
    [{ mutual_authentication: [{ mode: "verify", trust_store_arn: "arn:store" }] }, []],
  ])("%j says %j", (changes, expected) => {
    expect(said(type, listener(changes))).toEqual(expected);
  });
});

describe("actions", () => {
  const at = (name: string) => `"default_action[0].${name}"`;
  const needs = (name: string, value: string) =>
    combination(`Attribute ${at(name)} must be specified when ${at("type")} is "${value}".`);
  const none = "0 of the actions are forward, redirect or fixed-response; there must be exactly one of them";

  test.each<[ObjectValue[], string[]]>([
    [[{ type: "redirect" }], [needs("redirect", "redirect")]],
    [[{ type: "fixed-response", fixed_response: [] }], [needs("fixed_response", "fixed-response")]],
    [[{ type: "authenticate-cognito" }, forward], [needs("authenticate_cognito", "authenticate-cognito")]],
    [[{ type: "authenticate-oidc" }, forward], [needs("authenticate_oidc", "authenticate-oidc")]],
    [[{ type: "jwt-validation" }, forward], [needs("jwt_validation", "jwt-validation")]],
    [
      [{ type: "forward" }],
      [
        combination(
          `Either ${at("target_group_arn")} or ${at("forward")} must be specified when ${at("type")} is "forward".`,
        ),
      ],
    ],
    [
      [{ type: "forward", target_group_arn: "arn:a", forward: [{ target_group: [{ arn: "arn:b" }] }] }],
      [
        combination(
          `You can specify both a top-level target group ARN (${at("target_group_arn")}) and, with ${at("forward")}, a target group list with ARNs, only if the ARNs match.`,
        ),
      ],
    ],
    [[{ type: "forward", target_group_arn: "arn:a", forward: [{ target_group: [{ arn: "arn:a" }] }] }], []],
    [
      [{ ...forward, fixed_response: [{ content_type: "text/plain", status_code: "200" }] }],
      [soon(`Attribute ${at("fixed_response")} cannot be specified when ${at("type")} is "forward".`)],
    ],
    [
      [{ type: "fixed-response", fixed_response: [{ status_code: "404" }], target_group_arn: "arn:tg" }],
      [soon(`Attribute ${at("target_group_arn")} cannot be specified when ${at("type")} is "fixed-response".`)],
    ],
    [
      [{ type: "fixed-response", fixed_response: [{ content_type: "text/plain" }] }],
      ["default_action.0.fixed_response.0.status_code is not given; a response needs one (2XX, 4XX or 5XX)"],
    ],
    [
      [forward, forward],
      ["default_action: 2 of the actions are forward, redirect or fixed-response; there must be exactly one of them"],
    ],
    [[{ type: "jwt-validation", jwt_validation: [{ issuer: "x" }] }], [`default_action: ${none}`]],
    [
      [forward, { type: "jwt-validation", jwt_validation: [{ issuer: "x" }] }],
      ["default_action: forward is not the last action; the last one must be it"],
    ],
    [
      [
        { ...forward, order: 2 },
        { type: "jwt-validation", jwt_validation: [{ issuer: "x" }], order: 1 },
      ],
      [],
    ],
    [
      [{ type: "jwt-validation", jwt_validation: [{ issuer: "x" }], order: 2 }, forward],
      ["default_action: order 2 stands at more than one action"],
    ],
  ])("%j says %j", (default_action, expected) => {
    expect(said(type, listener({ default_action }))).toEqual(expected);
  });

  test("the problem points at the action", () => {
    expect(problemsOf(type, listener({ default_action: [{ type: "redirect" }] })).map(({ path }) => path)).toEqual([
      ["default_action", 0, "type"],
    ]);
  });
});

describe("redirects", () => {
  const redirect = (target: ObjectValue) =>
    said(
      type,
      listener({ default_action: [{ type: "redirect", redirect: [{ status_code: "HTTP_301", ...target }] }] }),
    );
  const at = "default_action.0.redirect.0";

  test.each<[ObjectValue, string[]]>([
    [{}, [`${at} changes nothing; protocol, host, port or path must change`]],
    [
      { host: "#{host}", port: "#{port}", path: "/#{path}", protocol: "#{protocol}", query: "a=1" },
      [`${at} changes nothing; protocol, host, port or path must change`],
    ],
    [{ protocol: "HTTPS", port: "443" }, []],
    [{ path: "login" }, [`${at}.path is "login"; it must begin with "/"`]],
    [{ path: "/#{path}", port: "0" }, [`${at}.port is "0"; allowed is 1 to 65535 or #{port}`]],
    [{ port: "65536" }, [`${at}.port is "65536"; allowed is 1 to 65535 or #{port}`]],
    [{ port: "65535" }, []],
    [{ port: "https" }, [`${at}.port is "https"; allowed is 1 to 65535 or #{port}`]],
    [{ path: "/a", query: "?b=1" }, [`${at}.query is "?b=1"; the "?" is added by the load balancer`]],
  ])("%j says %j", (target, expected) => {
    expect(redirect(target)).toEqual(expected);
  });
});
