import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider and AWS make of the health checks of target groups. */

const VPC_ID = "vpc-0123456789abcdef0";

const GROUP = "internal/service/elbv2/target_group.go resourceTargetGroup schema";
const GROUP_DIFF = "internal/service/elbv2/target_group.go resourceTargetGroupCustomizeDiff";
const AWS_MATCHER = "Elastic Load Balancing API Reference, Matcher";

const http = { name: "web", port: 8080, protocol: "HTTP", target_type: "ip", vpc_id: VPC_ID };
const tcp = { ...http, protocol: "TCP" };
const grpc = { ...http, protocol_version: "GRPC" };
const lambda = { name: "web", target_type: "lambda" };
const checkedBy = (healthCheck: object) => ({ ...http, health_check: [healthCheck] });

export const wrong: WrongConfiguration[] = [
  {
    what: "a target group that is checked every four seconds",
    type: "aws_lb_target_group",
    config: checkedBy({ interval: 4, timeout: 2 }),
    says: "expected health_check.0.interval to be in the range (5 - 300), got 4",
    source: `${GROUP}, health_check.interval ValidateFunc`,
  },
  {
    what: "a target group that waits one second for the answer to a check",
    type: "aws_lb_target_group",
    config: checkedBy({ timeout: 1 }),
    says: "expected health_check.0.timeout to be in the range (2 - 120), got 1",
    source: `${GROUP}, health_check.timeout ValidateFunc`,
  },
  {
    what: "a target group whose targets are healthy after one check",
    type: "aws_lb_target_group",
    config: checkedBy({ healthy_threshold: 1 }),
    says: "expected health_check.0.healthy_threshold to be in the range (2 - 10), got 1",
    source: `${GROUP}, health_check.healthy_threshold ValidateFunc`,
  },
  {
    what: "a target group whose targets are unhealthy after eleven checks",
    type: "aws_lb_target_group",
    config: checkedBy({ unhealthy_threshold: 11 }),
    says: "expected health_check.0.unhealthy_threshold to be in the range (2 - 10), got 11",
    source: `${GROUP}, health_check.unhealthy_threshold ValidateFunc`,
  },
  {
    what: "a target group that is checked on a port by name",
    type: "aws_lb_target_group",
    config: checkedBy({ port: "http" }),
    says: '"health_check.0.port" must be a valid port number (1-65536) or "traffic-port"',
    source: "internal/service/elbv2/target_group.go validTargetGroupHealthCheckPort",
  },
  {
    what: "a target group that is checked by gRPC",
    type: "aws_lb_target_group",
    config: checkedBy({ protocol: "GRPC" }),
    says: "expected health_check.0.protocol to be one of [",
    source: `${GROUP}, health_check.protocol ValidateFunc`,
  },
  {
    what: "a target group for HTTP that is checked by TCP",
    type: "aws_lb_target_group",
    config: checkedBy({ protocol: "TCP" }),
    says: 'Attribute "health_check[0].protocol" cannot have value "TCP" when "protocol" is "HTTP".',
    source: GROUP_DIFF,
  },
  {
    what: "a target group that is checked by TCP for a status",
    type: "aws_lb_target_group",
    config: { ...tcp, health_check: [{ protocol: "TCP", matcher: "200" }] },
    says: 'Attribute "health_check[0].matcher" cannot be specified when "health_check[0].protocol" is "TCP".',
    source: GROUP_DIFF,
  },
  {
    what: "a target group that is checked by TCP at a path",
    type: "aws_lb_target_group",
    config: { ...tcp, health_check: [{ protocol: "TCP", path: "/health" }] },
    says: 'Attribute "health_check[0].path" cannot be specified when "health_check[0].protocol" is "TCP".',
    source: GROUP_DIFF,
  },
  {
    what: "a function that is checked by TCP",
    type: "aws_lb_target_group",
    config: { ...lambda, health_check: [{ protocol: "TCP" }] },
    says: 'Attribute "health_check[0].protocol" cannot have value "TCP" when "target_type" is "lambda".',
    source: "internal/service/elbv2/target_group.go customizeDiffTargetGroupTargetTypeLambda",
  },
  {
    what: "a target group whose answers to checks take longer than the next check",
    type: "aws_lb_target_group",
    config: checkedBy({ interval: 10, timeout: 15 }),
    says: "interval must be greater than the timeout",
    source: "what AWS answers, quoted in hashicorp/terraform-provider-aws issue 48070",
  },
  {
    what: "a target group whose answers to checks take as long as the next check",
    type: "aws_lb_target_group",
    config: checkedBy({ interval: 10, timeout: 10 }),
    says: "interval must be greater than the timeout",
    source: "what AWS answers, quoted in hashicorp/terraform-provider-aws issue 48070",
  },
  {
    what: "a target group that is healthy by a word",
    type: "aws_lb_target_group",
    config: checkedBy({ matcher: "ok" }),
    says: "health_check.0.matcher",
    source: `${AWS_MATCHER}, HttpCode: values and ranges of 200 to 499`,
  },
  {
    what: "a target group that is healthy when it fails",
    type: "aws_lb_target_group",
    config: checkedBy({ matcher: "500-599" }),
    says: "health_check.0.matcher",
    source: `${AWS_MATCHER}, HttpCode: values and ranges of 200 to 499`,
  },
  {
    what: "a target group for gRPC that is healthy by a status of HTTP",
    type: "aws_lb_target_group",
    config: { ...grpc, health_check: [{ matcher: "200" }] },
    says: "health_check.0.matcher",
    source: `${AWS_MATCHER}, GrpcCode: values and ranges of 0 to 99`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the path of a health check",
    type: "aws_lb_target_group",
    before: checkedBy({ path: "/" }),
    after: checkedBy({ path: "/health" }),
    action: "update",
    source: "internal/service/elbv2/target_group.go resourceTargetGroupUpdate",
  },
  {
    what: "a health check no longer mentioned",
    type: "aws_lb_target_group",
    before: checkedBy({ path: "/health", interval: 10 }),
    after: http,
    action: "no-op",
    source: `${GROUP}, health_check is computed`,
  },
  {
    what: "the statuses of a health check no longer mentioned",
    type: "aws_lb_target_group",
    before: checkedBy({ path: "/health", matcher: "200-299" }),
    after: checkedBy({ path: "/health" }),
    action: "no-op",
    source: `${GROUP}, health_check.matcher is computed`,
  },
  {
    what: "the interval of a health check back to its default",
    type: "aws_lb_target_group",
    before: checkedBy({ path: "/health", interval: 10 }),
    after: checkedBy({ path: "/health" }),
    action: "update",
    source: `${GROUP}, health_check.interval has a default`,
  },
  {
    what: "the protocol of a health check in small letters",
    type: "aws_lb_target_group",
    before: checkedBy({ protocol: "HTTP" }),
    after: checkedBy({ protocol: "http" }),
    action: "no-op",
    source: `${GROUP}, health_check.protocol StateFunc`,
  },
];
