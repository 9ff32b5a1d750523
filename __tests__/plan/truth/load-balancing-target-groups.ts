import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of target groups and of the targets attached to them. */

const VPC_ID = "vpc-0123456789abcdef0";
const GROUP_ARN = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef";

const GROUP = "internal/service/elbv2/target_group.go resourceTargetGroup schema";
const NOT_LAMBDA_DIFF = "internal/service/elbv2/target_group.go customizeDiffTargetGroupTargetTypeNotLambda";
const SUPPRESSED = "internal/service/elbv2/target_group.go suppressIfTargetType";
const NAME = "internal/service/elbv2/validate.go validTargetGroupName";
const ATTACHMENT = "internal/service/elbv2/target_group_attachment.go resourceTargetGroupAttachment schema";

const http = { name: "web", port: 8080, protocol: "HTTP", target_type: "ip", vpc_id: VPC_ID };
const tcp = { ...http, protocol: "TCP" };
const grpc = { ...http, protocol_version: "GRPC" };
const lambda = { name: "web", target_type: "lambda" };
const attachment = { target_group_arn: GROUP_ARN, target_id: "10.0.1.5", port: 8080 };

export const wrong: WrongConfiguration[] = [
  {
    what: "a target group name of 33 characters",
    type: "aws_lb_target_group",
    config: { ...http, name: "w".repeat(33) },
    says: '"name" cannot be longer than 32 characters',
    source: NAME,
  },
  {
    what: "a target group name with an underscore",
    type: "aws_lb_target_group",
    config: { ...http, name: "web_server" },
    says: 'only alphanumeric characters and hyphens allowed in "name"',
    source: NAME,
  },
  {
    what: "a target group name with a hyphen after it",
    type: "aws_lb_target_group",
    config: { ...http, name: "web-" },
    says: '"name" cannot end with a hyphen',
    source: NAME,
  },
  {
    what: "a target group whose name begins with seven characters",
    type: "aws_lb_target_group",
    config: { port: 8080, protocol: "HTTP", target_type: "ip", vpc_id: VPC_ID, name_prefix: "server-" },
    says: '"name_prefix" cannot be longer than 6 characters',
    source: "internal/service/elbv2/validate.go validTargetGroupNamePrefix",
  },
  {
    what: "a target group on port 0",
    type: "aws_lb_target_group",
    config: { ...http, port: 0 },
    says: "expected port to be in the range (1 - 65535), got 0",
    source: `${GROUP}, port ValidateFunc`,
  },
  {
    what: "a target group without a port",
    type: "aws_lb_target_group",
    config: { name: "web", protocol: "HTTP", target_type: "ip", vpc_id: VPC_ID },
    says: 'Attribute "port" must be specified when "target_type" is "ip".',
    source: NOT_LAMBDA_DIFF,
  },
  {
    what: "a target group without a protocol",
    type: "aws_lb_target_group",
    config: { name: "web", port: 8080, target_type: "ip", vpc_id: VPC_ID },
    says: 'Attribute "protocol" must be specified when "target_type" is "ip".',
    source: NOT_LAMBDA_DIFF,
  },
  {
    what: "a target group without a VPC, for instances by default",
    type: "aws_lb_target_group",
    config: { name: "web", port: 8080, protocol: "HTTP" },
    says: 'Attribute "vpc_id" must be specified when "target_type" is "instance".',
    source: NOT_LAMBDA_DIFF,
  },
  {
    what: "a target group with a protocol in small letters",
    type: "aws_lb_target_group",
    config: { ...http, protocol: "http" },
    says: "expected protocol to be one of [",
    source: `${GROUP}, protocol ValidateDiagFunc, which minds the case`,
  },
  {
    what: "a target group for HTTP/3",
    type: "aws_lb_target_group",
    config: { ...http, protocol_version: "HTTP3" },
    says: 'expected protocol_version to be one of ["GRPC" "HTTP1" "HTTP2"], got HTTP3',
    source: `${GROUP}, protocol_version ValidateFunc`,
  },
  {
    what: "a target group for containers",
    type: "aws_lb_target_group",
    config: { ...http, target_type: "container" },
    says: "expected target_type to be one of [",
    source: `${GROUP}, target_type ValidateDiagFunc`,
  },
  {
    what: "a target group that drains for more than an hour",
    type: "aws_lb_target_group",
    config: { ...http, deregistration_delay: 3601 },
    says: "expected deregistration_delay to be at between (0) and (3600), got 3601",
    source: "internal/sdkv2/types/nullable/int.go ValidateTypeStringNullableIntBetween",
  },
  {
    what: "a target group that starts slowly for ten seconds",
    type: "aws_lb_target_group",
    config: { ...http, slow_start: 10 },
    says: "expected slow_start to be in the range (30 - 900), got 10",
    source: `${GROUP}, slow_start ValidateFunc: 0 or 30 to 900`,
  },
  {
    what: "a target group that balances at random",
    type: "aws_lb_target_group",
    config: { ...http, load_balancing_algorithm_type: "random" },
    says: "expected load_balancing_algorithm_type to be one of [",
    source: `${GROUP}, load_balancing_algorithm_type ValidateFunc`,
  },
  {
    what: "a target group that sticks by a header",
    type: "aws_lb_target_group",
    config: { ...http, stickiness: [{ type: "header" }] },
    says: "expected stickiness.0.type to be one of [",
    source: `${GROUP}, stickiness.type ValidateFunc`,
  },
  {
    what: "a target group that sticks for more than a week",
    type: "aws_lb_target_group",
    config: { ...http, stickiness: [{ type: "lb_cookie", cookie_duration: 604_801 }] },
    says: "expected stickiness.0.cookie_duration to be in the range (0 - 604800), got 604801",
    source: `${GROUP}, stickiness.cookie_duration ValidateFunc`,
  },
  {
    what: "a target group that fails over below 101 percent",
    type: "aws_lb_target_group",
    config: { ...http, target_group_health: [{ dns_failover: [{ minimum_healthy_targets_percentage: "101" }] }] },
    says: "\"target_group_health.0.dns_failover.0.minimum_healthy_targets_percentage\" must be an integer between 0 and 100 or 'off'",
    source: "internal/service/elbv2/validate.go validTargetGroupHealthPercentageInput",
  },
  {
    what: "a target group that fails over below half a target",
    type: "aws_lb_target_group",
    config: { ...http, target_group_health: [{ dns_failover: [{ minimum_healthy_targets_count: "half" }] }] },
    says: "\"target_group_health.0.dns_failover.0.minimum_healthy_targets_count\" must be an integer or 'off'",
    source: "internal/service/elbv2/validate.go validTargetGroupHealthInput",
  },
  {
    what: "a target group that drops the targets that fail",
    type: "aws_lb_target_group",
    config: { ...tcp, target_failover: [{ on_deregistration: "drop", on_unhealthy: "no_rebalance" }] },
    says: "expected target_failover.0.on_deregistration to be one of [",
    source: `${GROUP}, target_failover.on_deregistration ValidateFunc`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a target group",
    type: "aws_lb_target_group",
    before: http,
    after: { ...http, name: "api" },
    action: "replace",
    because: "name",
    source: `${GROUP}, name ForceNew`,
  },
  {
    what: "the port of a target group",
    type: "aws_lb_target_group",
    before: http,
    after: { ...http, port: 9090 },
    action: "replace",
    because: "port",
    source: `${GROUP}, port ForceNew`,
  },
  {
    what: "the protocol of a target group",
    type: "aws_lb_target_group",
    before: http,
    after: { ...http, protocol: "HTTPS" },
    action: "replace",
    because: "protocol",
    source: `${GROUP}, protocol ForceNew`,
  },
  {
    what: "the version of the protocol of a target group for HTTP",
    type: "aws_lb_target_group",
    before: { ...http, protocol_version: "HTTP1" },
    after: grpc,
    action: "replace",
    because: "protocol_version",
    source: `${GROUP}, protocol_version ForceNew`,
  },
  {
    what: "the version of the protocol of a target group in small letters",
    type: "aws_lb_target_group",
    before: grpc,
    after: { ...http, protocol_version: "grpc" },
    action: "no-op",
    source: `${GROUP}, protocol_version StateFunc`,
  },
  {
    what: "the version of the protocol of a target group for TCP",
    type: "aws_lb_target_group",
    before: tcp,
    after: { ...tcp, protocol_version: "HTTP2" },
    action: "no-op",
    source: `${GROUP}, protocol_version DiffSuppressFunc`,
  },
  {
    what: "the targets of a target group from addresses to instances",
    type: "aws_lb_target_group",
    before: http,
    after: { ...http, target_type: "instance" },
    action: "replace",
    because: "target_type",
    source: `${GROUP}, target_type ForceNew`,
  },
  {
    what: "the VPC of a target group",
    type: "aws_lb_target_group",
    before: http,
    after: { ...http, vpc_id: "vpc-0fedcba9876543210" },
    action: "replace",
    because: "vpc_id",
    source: `${GROUP}, vpc_id ForceNew`,
  },
  {
    what: "the port, protocol and VPC of a target group for a function",
    type: "aws_lb_target_group",
    before: lambda,
    after: { ...lambda, port: 80, protocol: "HTTP", vpc_id: VPC_ID },
    action: "no-op",
    source: SUPPRESSED,
  },
  {
    what: "the family of addresses of a target group",
    type: "aws_lb_target_group",
    before: { ...http, ip_address_type: "ipv4" },
    after: { ...http, ip_address_type: "ipv6" },
    action: "replace",
    because: "ip_address_type",
    source: `${GROUP}, ip_address_type ForceNew`,
  },
  {
    what: "the family of addresses of a target group no longer mentioned",
    type: "aws_lb_target_group",
    before: { ...http, ip_address_type: "ipv4" },
    after: http,
    action: "no-op",
    source: `${GROUP}, ip_address_type is computed`,
  },
  {
    what: "a target group that drains as long as by default",
    type: "aws_lb_target_group",
    before: { ...http, deregistration_delay: 30 },
    after: http,
    action: "update",
    source: `${GROUP}, deregistration_delay has a default`,
  },
  {
    what: "the cookie of a target group for TCP",
    type: "aws_lb_target_group",
    before: { ...tcp, stickiness: [{ type: "source_ip", enabled: true }] },
    after: { ...tcp, stickiness: [{ type: "source_ip", enabled: true, cookie_duration: 3600 }] },
    action: "no-op",
    source: `${GROUP}, stickiness.cookie_duration DiffSuppressFunc`,
  },
  {
    what: "stickiness no longer mentioned",
    type: "aws_lb_target_group",
    before: { ...http, stickiness: [{ type: "lb_cookie", enabled: true }] },
    after: http,
    action: "no-op",
    source: `${GROUP}, stickiness is computed`,
  },
  {
    what: "the port of an attached target",
    type: "aws_lb_target_group_attachment",
    before: attachment,
    after: { ...attachment, port: 9090 },
    action: "replace",
    because: "port",
    source: `${ATTACHMENT}, port ForceNew`,
  },
  {
    what: "the address of an attached target",
    type: "aws_lb_target_group_attachment",
    before: attachment,
    after: { ...attachment, target_id: "10.0.1.6" },
    action: "replace",
    because: "target_id",
    source: `${ATTACHMENT}, target_id ForceNew`,
  },
];
