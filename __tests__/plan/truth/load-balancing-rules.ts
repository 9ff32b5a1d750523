import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider and AWS make of the rules of a listener. */

const ELB = "arn:aws:elasticloadbalancing:eu-central-1:123456789012";
const BLUE_ARN = `${ELB}:targetgroup/blue/0123456789abcdef`;
const GREEN_ARN = `${ELB}:targetgroup/green/fedcba9876543210`;

const RULE = "internal/service/elbv2/listener_rule.go resourceListenerRule schema";
const ACTIONS = "internal/service/elbv2/listener.go listenerActionPlantimeValidate";
const TRANSFORMS = "Elastic Load Balancing User Guide, Transforms for listener rules, Transform basics";

const rule = {
  listener_arn: `${ELB}:listener/app/web/0123456789abcdef/0123456789abcdef`,
  priority: 10,
  action: [{ type: "forward", target_group_arn: BLUE_ARN }],
  condition: [{ path_pattern: [{ values: ["/api/*"] }] }],
};
const { priority: _, ...unordered } = rule;
const when = (condition: object) => ({ ...rule, condition: [condition] });
const rewriteUrl = (regex: string) => ({
  type: "url-rewrite",
  url_rewrite_config: [{ rewrite: [{ regex, replace: "/" }] }],
});
const rewriteHost = (regex: string) => ({
  type: "host-header-rewrite",
  host_header_rewrite_config: [{ rewrite: [{ regex, replace: "web" }] }],
});

export const wrong: WrongConfiguration[] = [
  {
    what: "a rule of priority 0",
    type: "aws_lb_listener_rule",
    config: { ...rule, priority: 0 },
    says: '"priority" must be in the range 1-50000 for normal rule or 99999 for the default rule',
    source: "internal/service/elbv2/listener_rule.go validListenerRulePriority",
  },
  {
    what: "a rule of priority 50001",
    type: "aws_lb_listener_rule",
    config: { ...rule, priority: 50_001 },
    says: '"priority" must be in the range 1-50000 for normal rule or 99999 for the default rule',
    source: "internal/service/elbv2/listener_rule.go validListenerRulePriority",
  },
  {
    what: "a rule without a condition",
    type: "aws_lb_listener_rule",
    config: { ...rule, condition: [] },
    says: 'At least 1 "condition" blocks are required.',
    source: `${RULE}, condition Required; worded by terraform`,
  },
  {
    what: "a rule with a condition that says nothing",
    type: "aws_lb_listener_rule",
    config: when({}),
    says: "must be set in a condition block",
    source: "internal/service/elbv2/listener_rule.go expandRuleConditions, at apply",
  },
  {
    what: "a rule with a condition that says two things",
    type: "aws_lb_listener_rule",
    config: when({ path_pattern: [{ values: ["/api/*"] }], host_header: [{ values: ["api.example.com"] }] }),
    says: "can be set in a condition block",
    source: "internal/service/elbv2/listener_rule.go expandRuleConditions, at apply",
  },
  {
    what: "a rule of a listener by name",
    type: "aws_lb_listener_rule",
    config: { ...rule, listener_arn: "web" },
    says: '"listener_arn" (web) is an invalid ARN: arn: invalid prefix',
    source: "internal/verify/validate.go ValidARN",
  },
  {
    what: "a rule that forwards nowhere",
    type: "aws_lb_listener_rule",
    config: { ...rule, action: [{ type: "forward" }] },
    says: 'Either "action[0].target_group_arn" or "action[0].forward" must be specified when "action[0].type" is "forward".',
    source: ACTIONS,
  },
  {
    what: "a rule whose action is the 50001st",
    type: "aws_lb_listener_rule",
    config: { ...rule, action: [{ type: "forward", target_group_arn: BLUE_ARN, order: 50_001 }] },
    says: "expected action.0.order to be in the range (1 - 50000), got 50001",
    source: `${RULE}, action.order ValidateFunc`,
  },
  {
    what: "a rule for a path of 129 characters",
    type: "aws_lb_listener_rule",
    config: when({ path_pattern: [{ values: [`/${"p".repeat(128)}`] }] }),
    says: "expected length of condition.0.path_pattern.0.values.0 to be in the range (1 - 128), got ",
    source: `${RULE}, condition.path_pattern.values ValidateFunc`,
  },
  {
    what: "a rule for a header with a space in its name",
    type: "aws_lb_listener_rule",
    config: when({ http_header: [{ http_header_name: "X Version", values: ["2"] }] }),
    says: "expected value of condition.0.http_header.0.http_header_name to match regular expression",
    source: `${RULE}, condition.http_header.http_header_name ValidateFunc`,
  },
  {
    what: "a rule for a method with a digit",
    type: "aws_lb_listener_rule",
    config: when({ http_request_method: [{ values: ["GET2"] }] }),
    says: "expected value of condition.0.http_request_method.0.values.0 to match regular expression",
    source: `${RULE}, condition.http_request_method.values ValidateFunc`,
  },
  {
    what: "a rule for requests from the address of a host in a network",
    type: "aws_lb_listener_rule",
    config: when({ source_ip: [{ values: ["10.0.0.1/16"] }] }),
    says: '"10.0.0.1/16" is not a valid CIDR block; did you mean "10.0.0.0/16"?',
    source: "internal/types/cidr_block.go ValidateCIDRBlock",
  },
  {
    what: "a rule that rewrites a header of no known kind",
    type: "aws_lb_listener_rule",
    config: { ...rule, transform: [{ type: "header-rewrite" }] },
    says: "type to be one of [",
    source: `${RULE}, transform.type ValidateDiagFunc`,
  },
  {
    what: "a rule that rewrites by an expression of 1025 characters",
    type: "aws_lb_listener_rule",
    config: {
      ...rule,
      transform: [
        { type: "url-rewrite", url_rewrite_config: [{ rewrite: [{ regex: "r".repeat(1025), replace: "/" }] }] },
      ],
    },
    says: "expected length of transform.0.url_rewrite_config.0.rewrite.0.regex to be in the range (1 - 1024), got ",
    source: `${RULE}, transform.url_rewrite_config.rewrite.regex ValidateFunc`,
  },
  {
    what: "a rule with three transforms",
    type: "aws_lb_listener_rule",
    config: { ...rule, transform: [rewriteUrl("^/api"), rewriteHost("^api"), rewriteUrl("^/v1")] },
    says: 'No more than 2 "transform" blocks are allowed',
    source: `${RULE}, transform MaxItems; worded by terraform`,
  },
  {
    what: "a rule that rewrites the URL twice",
    type: "aws_lb_listener_rule",
    config: { ...rule, transform: [rewriteUrl("^/api"), rewriteUrl("^/v1")] },
    says: "url-rewrite",
    source: `${TRANSFORMS}: one URL rewrite per rule`,
  },
  {
    what: "a rule that rewrites the host twice",
    type: "aws_lb_listener_rule",
    config: { ...rule, transform: [rewriteHost("^api"), rewriteHost("^v1")] },
    says: "host-header-rewrite",
    source: `${TRANSFORMS}: one host header rewrite per rule`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the listener of a rule",
    type: "aws_lb_listener_rule",
    before: rule,
    after: { ...rule, listener_arn: `${ELB}:listener/app/web/0123456789abcdef/fedcba9876543210` },
    action: "replace",
    because: "listener_arn",
    source: `${RULE}, listener_arn ForceNew`,
  },
  {
    what: "the priority of a rule",
    type: "aws_lb_listener_rule",
    before: rule,
    after: { ...rule, priority: 20 },
    action: "update",
    source: "internal/service/elbv2/listener_rule.go resourceListenerRuleUpdate, SetRulePriorities",
  },
  {
    what: "the priority of a rule no longer mentioned",
    type: "aws_lb_listener_rule",
    before: rule,
    after: unordered,
    action: "no-op",
    source: `${RULE}, priority is computed`,
  },
  {
    what: "the condition of a rule",
    type: "aws_lb_listener_rule",
    before: rule,
    after: when({ host_header: [{ values: ["api.example.com"] }] }),
    action: "update",
    source: "internal/service/elbv2/listener_rule.go resourceListenerRuleUpdate",
  },
  {
    what: "the order of the paths of a rule",
    type: "aws_lb_listener_rule",
    before: when({ path_pattern: [{ values: ["/api/*", "/v1/*"] }] }),
    after: when({ path_pattern: [{ values: ["/v1/*", "/api/*"] }] }),
    action: "no-op",
    source: `${RULE}, condition.path_pattern.values is a set`,
  },
  {
    what: "the target of a rule",
    type: "aws_lb_listener_rule",
    before: rule,
    after: { ...rule, action: [{ type: "forward", target_group_arn: GREEN_ARN }] },
    action: "update",
    source: "internal/service/elbv2/listener_rule.go resourceListenerRuleUpdate",
  },
  {
    what: "a rule that rewrites the URL from now on",
    type: "aws_lb_listener_rule",
    before: rule,
    after: { ...rule, transform: [rewriteUrl("^/api")] },
    action: "update",
    source: "internal/service/elbv2/listener_rule.go resourceListenerRuleUpdate, ResetTransforms",
  },
];
