import { changed, type PullRequest } from "./pull-request";

const vpc = "vpc-0123456789abcdef0";
const subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
const group = "sg-0123456789abcdef0";
const balancer = (name: string) => ({
  name,
  load_balancer_type: "application",
  internal: false,
  subnets,
  enable_deletion_protection: true,
});
const targets = (name: string) => ({
  name,
  port: 80,
  protocol: "HTTP",
  target_type: "ip",
  vpc_id: vpc,
  health_check: { path: "/" },
});
const arn = "arn:aws:elasticloadbalancing:us-east-2:848960888155";
const lb = `${arn}:loadbalancer/app/web/0123456789abcdef`;
const targetArn = `${arn}:targetgroup/web/0123456789abcdef`;
const certificate = "arn:aws:acm:us-east-2:848960888155:certificate/0a1b2c3d-0000-4000-8000-0123456789ab";
const forward = [{ type: "forward", target_group_arn: targetArn }];
const http = { load_balancer_arn: lb, protocol: "HTTP", port: 80, default_action: forward };
const https = {
  load_balancer_arn: lb,
  protocol: "HTTPS",
  port: 443,
  certificate_arn: certificate,
  ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  default_action: forward,
};
const rule = (priority: number, path: string) => ({
  listener_arn: `${arn}:listener/app/web/0123456789abcdef/0123456789abcdef`,
  priority,
  action: forward,
  condition: [{ path_pattern: [{ values: [path] }] }],
});

export const loadBalancingChanges: readonly PullRequest[] = [
  changed(
    "a balancer without deletion protection",
    "aws_lb.deletable",
    [{}, { enable_deletion_protection: false }],
    {
      risks: ["protection-lowered: enable_deletion_protection: true → false: a mistake can delete it"],
      tells: "enable_deletion_protection: true → false",
    },
    balancer("deletable"),
  ),
  changed(
    "a longer idle timeout",
    "aws_lb.idle",
    [{}, { idle_timeout: 300 }],
    { tells: "idle_timeout: 60 → 300" },
    balancer("idle"),
  ),
  changed(
    "access logs off",
    "aws_lb.unlogged",
    [{ access_logs: { bucket: "logs", enabled: true } }, { access_logs: { bucket: "logs", enabled: false } }],
    {
      risks: ["protection-lowered: access_logs.enabled: true → false: requests are no longer recorded"],
      tells: "access_logs.enabled: true → false",
    },
    balancer("unlogged"),
  ),
  changed(
    "a balancer's security groups",
    "aws_lb.groups",
    [{ security_groups: [group] }, { security_groups: ["sg-0123456789abcdef1"] }],
    { tells: "security_groups: sg-0123456789abcdef0 → sg-0123456789abcdef1" },
    balancer("groups"),
  ),
  {
    title: "a balancer removed",
    before: {
      "aws_lb.gone": balancer("gone"),
      "aws_lb_listener.gone": { ...http, load_balancer_arn: "${aws_lb.gone.arn}" },
    },
    after: {},
    risks: ["interruption: destroyed: its name stops resolving: everybody who comes through it gets no answer"],
  },
  changed(
    "another path of the health check",
    "aws_lb_target_group.health",
    [{}, { health_check: { path: "/health" } }],
    { tells: "health_check.path: / → /health" },
    targets("health"),
  ),
  changed(
    "another port of a target group",
    "aws_lb_target_group.port",
    [{}, { port: 8080 }],
    {
      risks: [
        "interruption: replaced: listeners switch to a group without healthy targets: requests fail until tasks have registered and passed their checks",
      ],
      tells: "port: 80 → 8080",
    },
    { ...targets("port"), name: null, name_prefix: "shop-", lifecycle: { create_before_destroy: true } },
  ),
  changed(
    "a shorter wait for requests of stopping tasks",
    "aws_lb_target_group.drain",
    [{ deregistration_delay: 300 }, { deregistration_delay: 0 }],
    { tells: 'deregistration_delay: "300" → "0"' },
    targets("drain"),
  ),
  changed(
    "another priority of a rule",
    "aws_lb_listener_rule.priority",
    [{ priority: 10 }, { priority: 20 }],
    { tells: "priority: 10 → 20" },
    rule(10, "/api/*"),
  ),
  changed("another path of a rule", "aws_lb_listener_rule.path", [rule(30, "/api/*"), rule(30, "/v2/*")], {
    risks: ["interruption: no longer takes path_pattern /api/*: such requests get another answer, or none"],
    tells: "condition.path_pattern.values: /api/* → /v2/*",
  }),
  changed("a rule that takes more", "aws_lb_listener_rule.wider", [rule(31, "/a/b/*"), rule(31, "/a/*")], {
    tells: "condition.path_pattern.values: /a/b/* → /a/*",
  }),
  {
    title: "a rule removed",
    before: { "aws_lb_listener_rule.gone": rule(40, "/gone") },
    after: {},
    risks: ["interruption: destroyed: requests that the rule matched are answered by another rule or the default"],
  },
  changed(
    "an older TLS",
    "aws_lb_listener.older",
    [{}, { ssl_policy: "ELBSecurityPolicy-2016-08" }],
    {
      risks: [
        "protection-lowered: ssl_policy: ELBSecurityPolicy-TLS13-1-2-2021-06 → ELBSecurityPolicy-2016-08: callers may use an older TLS",
      ],
      tells: "ssl_policy: ELBSecurityPolicy-TLS13-1-2-2021-06 → ELBSecurityPolicy-2016-08",
    },
    https,
  ),
  changed(
    "a newer TLS",
    "aws_lb_listener.newer",
    [{ ssl_policy: "ELBSecurityPolicy-2016-08" }, {}],
    { tells: "ssl_policy: ELBSecurityPolicy-2016-08 → ELBSecurityPolicy-TLS13-1-2-2021-06" },
    https,
  ),
  changed(
    "HTTP becomes HTTPS",
    "aws_lb_listener.encrypted",
    [{}, https],
    {
      risks: ["interruption: port: 80 → 443: nobody is answered at the old port"],
      tells:
        "certificate_arn: nothing → arn:aws:acm:us-east-2:848960888155:certificate/0a1b2c3d-0000-4000-8000-0123456789ab",
    },
    http,
  ),
  changed("HTTPS becomes HTTP", "aws_lb_listener.plain", [https, http], {
    risks: [
      "unencrypted: answers by HTTP, no longer by HTTPS: what callers send and get travels unencrypted",
      "interruption: port: 443 → 80: nobody is answered at the old port",
    ],
    tells:
      "certificate_arn: arn:aws:acm:us-east-2:848960888155:certificate/0a1b2c3d-0000-4000-8000-0123456789ab → nothing",
  }),
  changed(
    "HTTP is redirected to HTTPS",
    "aws_lb_listener.redirect",
    [
      {},
      {
        default_action: [{ type: "redirect", redirect: [{ protocol: "HTTPS", port: "443", status_code: "HTTP_301" }] }],
      },
    ],
    { tells: "default_action.redirect.host: nothing → #{host}" },
    http,
  ),
  changed(
    "another certificate",
    "aws_lb_listener.certificate",
    [{}, { certificate_arn: certificate.replace("0a1b", "1a1b") }],
    {
      tells:
        "certificate_arn: arn:aws:acm:us-east-2:848960888155:certificate/0a1b2c3d-0000-4000-8000-0123456789ab → arn:aws:acm:us-east-2:848960888155:certificate/1a1b2c3d-0000-4000-8000-0123456789ab",
    },
    https,
  ),
];
