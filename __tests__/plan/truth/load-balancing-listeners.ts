import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of listeners. */

const ELB = "arn:aws:elasticloadbalancing:eu-central-1:123456789012";
const BALANCER_ARN = `${ELB}:loadbalancer/app/web/0123456789abcdef`;
const BLUE_ARN = `${ELB}:targetgroup/blue/0123456789abcdef`;
const GREEN_ARN = `${ELB}:targetgroup/green/fedcba9876543210`;
const CERTIFICATE_ARN = "arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

const LISTENER = "internal/service/elbv2/listener.go resourceListener schema";
const ACTIONS = "internal/service/elbv2/listener.go listenerActionPlantimeValidate";

const forward = { type: "forward", target_group_arn: BLUE_ARN };
const redirect = { port: "443", protocol: "HTTPS", status_code: "HTTP_301" };
const listener = { load_balancer_arn: BALANCER_ARN, port: 80, protocol: "HTTP", default_action: [forward] };
const secure = { ...listener, port: 443, protocol: "HTTPS", certificate_arn: CERTIFICATE_ARN };
const acting = (action: object) => ({ ...listener, default_action: [action] });
const answering = (fixedResponse: object) =>
  acting({ type: "fixed-response", fixed_response: [{ content_type: "text/plain", ...fixedResponse }] });
const redirecting = (to: object) => acting({ type: "redirect", redirect: [{ ...redirect, ...to }] });
const sharing = (targets: object[], stickiness: object[] = []) =>
  acting({ type: "forward", forward: [{ target_group: targets, stickiness }] });

export const wrong: WrongConfiguration[] = [
  {
    what: "a listener on port 70000",
    type: "aws_lb_listener",
    config: { ...listener, port: 70_000 },
    says: 'expected "port" to be a valid port number, got: 70000',
    source: `${LISTENER}, port validation.IsPortNumber`,
  },
  {
    what: "a listener of a load balancer by name",
    type: "aws_lb_listener",
    config: { ...listener, load_balancer_arn: "web" },
    says: '"load_balancer_arn" (web) is an invalid ARN: arn: invalid prefix',
    source: "internal/verify/validate.go ValidARN",
  },
  {
    what: "a listener without an action",
    type: "aws_lb_listener",
    config: { load_balancer_arn: BALANCER_ARN, port: 80, protocol: "HTTP" },
    says: 'At least 1 "default_action" blocks are required.',
    source: `${LISTENER}, default_action Required; worded by terraform`,
  },
  {
    what: "a listener for an unknown protocol",
    type: "aws_lb_listener",
    config: { ...listener, protocol: "SPDY" },
    says: "expected protocol to be one of [",
    source: `${LISTENER}, protocol ValidateDiagFunc`,
  },
  {
    what: "a listener that forwards nowhere",
    type: "aws_lb_listener",
    config: acting({ type: "forward" }),
    says: 'Either "default_action[0].target_group_arn" or "default_action[0].forward" must be specified when "default_action[0].type" is "forward".',
    source: ACTIONS,
  },
  {
    what: "a listener that redirects nowhere",
    type: "aws_lb_listener",
    config: acting({ type: "redirect" }),
    says: 'Attribute "default_action[0].redirect" must be specified when "default_action[0].type" is "redirect".',
    source: ACTIONS,
  },
  {
    what: "a listener that answers nothing",
    type: "aws_lb_listener",
    config: acting({ type: "fixed-response" }),
    says: 'Attribute "default_action[0].fixed_response" must be specified when "default_action[0].type" is "fixed-response".',
    source: ACTIONS,
  },
  {
    what: "a listener that asks nobody who is there",
    type: "aws_lb_listener",
    config: { ...secure, default_action: [{ type: "authenticate-oidc" }, forward] },
    says: 'Attribute "default_action[0].authenticate_oidc" must be specified when "default_action[0].type" is "authenticate-oidc".',
    source: ACTIONS,
  },
  {
    what: "a listener that forwards to one group and, in a list, to another",
    type: "aws_lb_listener",
    config: acting({ ...forward, forward: [{ target_group: [{ arn: GREEN_ARN }] }] }),
    says: "only if the ARNs match.",
    source: ACTIONS,
  },
  {
    what: "a listener that drops requests",
    type: "aws_lb_listener",
    config: acting({ type: "drop" }),
    says: "type to be one of [",
    source: `${LISTENER}, default_action.type ValidateDiagFunc`,
  },
  {
    what: "a listener whose action comes before the first",
    type: "aws_lb_listener",
    config: acting({ ...forward, order: 0 }),
    says: "expected default_action.0.order to be in the range (1 - 50000), got 0",
    source: `${LISTENER}, default_action.order ValidateFunc`,
  },
  {
    what: "a listener that answers in XML",
    type: "aws_lb_listener",
    config: answering({ content_type: "application/xml" }),
    says: 'expected default_action.0.fixed_response.0.content_type to be one of ["text/plain" "text/css" "text/html" "application/javascript" "application/json"], got application/xml',
    source: `${LISTENER}, default_action.fixed_response.content_type ValidateFunc`,
  },
  {
    what: "a listener that answers with a redirect's status",
    type: "aws_lb_listener",
    config: answering({ status_code: "301" }),
    says: "expected value of default_action.0.fixed_response.0.status_code to match regular expression",
    source: `${LISTENER}, default_action.fixed_response.status_code ValidateFunc`,
  },
  {
    what: "a listener that answers with 1025 characters",
    type: "aws_lb_listener",
    config: answering({ message_body: "m".repeat(1025) }),
    says: "expected length of default_action.0.fixed_response.0.message_body to be in the range (0 - 1024), got ",
    source: `${LISTENER}, default_action.fixed_response.message_body ValidateFunc`,
  },
  {
    what: "a listener that redirects with a number only",
    type: "aws_lb_listener",
    config: redirecting({ status_code: "301" }),
    says: "status_code to be one of [",
    source: `${LISTENER}, default_action.redirect.status_code ValidateDiagFunc`,
  },
  {
    what: "a listener that redirects to TCP",
    type: "aws_lb_listener",
    config: redirecting({ protocol: "TCP" }),
    says: 'expected default_action.0.redirect.0.protocol to be one of ["#{protocol}" "HTTP" "HTTPS"], got TCP',
    source: `${LISTENER}, default_action.redirect.protocol ValidateFunc`,
  },
  {
    what: "a listener that redirects to a path of 129 characters",
    type: "aws_lb_listener",
    config: redirecting({ path: `/${"p".repeat(128)}` }),
    says: "expected length of default_action.0.redirect.0.path to be in the range (1 - 128), got ",
    source: `${LISTENER}, default_action.redirect.path ValidateFunc`,
  },
  {
    what: "a listener with a weight of 1000",
    type: "aws_lb_listener",
    config: sharing([{ arn: BLUE_ARN, weight: 1000 }]),
    says: "expected default_action.0.forward.0.target_group.0.weight to be in the range (0 - 999), got 1000",
    source: `${LISTENER}, default_action.forward.target_group.weight ValidateFunc`,
  },
  {
    what: "a listener that shares among six groups",
    type: "aws_lb_listener",
    config: sharing([1, 2, 3, 4, 5, 6].map((n) => ({ arn: `${ELB}:targetgroup/web-${n}/0123456789abcdef` }))),
    says: 'No more than 5 "target_group" blocks are allowed',
    source: `${LISTENER}, default_action.forward.target_group MaxItems; worded by terraform`,
  },
  {
    what: "a listener that sticks for no time at all",
    type: "aws_lb_listener",
    config: sharing([{ arn: BLUE_ARN }], [{ enabled: true, duration: 0 }]),
    says: "expected default_action.0.forward.0.stickiness.0.duration to be in the range (1 - 604800), got 0",
    source: `${LISTENER}, default_action.forward.stickiness.duration ValidateFunc`,
  },
  {
    what: "a listener that asks clients for a certificate perhaps",
    type: "aws_lb_listener",
    config: { ...secure, mutual_authentication: [{ mode: "optional" }] },
    says: "expected mutual_authentication.0.mode to be one of [",
    source: `${LISTENER}, mutual_authentication.mode ValidateFunc`,
  },
  {
    what: "a listener for TCP that is idle for half a minute",
    type: "aws_lb_listener",
    config: { ...listener, protocol: "TCP", tcp_idle_timeout_seconds: 30 },
    says: "expected tcp_idle_timeout_seconds to be in the range (60 - 6000), got 30",
    source: `${LISTENER}, tcp_idle_timeout_seconds ValidateFunc`,
  },
  {
    what: "a listener that negotiates HTTP/3",
    type: "aws_lb_listener",
    config: { ...secure, protocol: "TLS", alpn_policy: "HTTP3Only" },
    says: "expected alpn_policy to be one of [",
    source: `${LISTENER}, alpn_policy ValidateFunc`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the load balancer of a listener",
    type: "aws_lb_listener",
    before: listener,
    after: { ...listener, load_balancer_arn: `${ELB}:loadbalancer/app/api/fedcba9876543210` },
    action: "replace",
    because: "load_balancer_arn",
    source: `${LISTENER}, load_balancer_arn ForceNew`,
  },
  {
    what: "the port of a listener",
    type: "aws_lb_listener",
    before: listener,
    after: { ...listener, port: 8080 },
    action: "update",
    source: `${LISTENER}, port is not ForceNew`,
  },
  {
    what: "a listener from HTTP to HTTPS",
    type: "aws_lb_listener",
    before: listener,
    after: secure,
    action: "update",
    source: `${LISTENER}, protocol is not ForceNew`,
  },
  {
    what: "the protocol of a listener in small letters",
    type: "aws_lb_listener",
    before: listener,
    after: { ...listener, protocol: "http" },
    action: "no-op",
    source: `${LISTENER}, protocol StateFunc`,
  },
  {
    what: "the ciphers of a listener no longer mentioned",
    type: "aws_lb_listener",
    before: { ...secure, ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
    after: secure,
    action: "no-op",
    source: `${LISTENER}, ssl_policy is computed`,
  },
  {
    what: "a listener that answers instead of forwarding",
    type: "aws_lb_listener",
    before: listener,
    after: answering({ status_code: "503" }),
    action: "update",
    source: `${LISTENER}, nothing in default_action is ForceNew`,
  },
  {
    what: "a redirect with its defaults written out",
    type: "aws_lb_listener",
    before: redirecting({}),
    after: redirecting({ host: "#{host}", path: "/#{path}", query: "#{query}" }),
    action: "no-op",
    source: `${LISTENER}, default_action.redirect Default`,
  },
  {
    what: "a shared forward with its weights written out",
    type: "aws_lb_listener",
    before: sharing([{ arn: BLUE_ARN }, { arn: GREEN_ARN }]),
    after: sharing([
      { arn: GREEN_ARN, weight: 1 },
      { arn: BLUE_ARN, weight: 1 },
    ]),
    action: "no-op",
    source: `${LISTENER}, default_action.forward.target_group is a set, weight Default`,
  },
  {
    what: "the weights of a shared forward",
    type: "aws_lb_listener",
    before: sharing([
      { arn: BLUE_ARN, weight: 100 },
      { arn: GREEN_ARN, weight: 0 },
    ]),
    after: sharing([
      { arn: BLUE_ARN, weight: 0 },
      { arn: GREEN_ARN, weight: 100 },
    ]),
    action: "update",
    source: `${LISTENER}, default_action.forward.target_group.weight`,
  },
];
