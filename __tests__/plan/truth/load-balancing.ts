import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of load balancers. */

const SUBNETS = ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"];
const GROUP_ID = "sg-0123456789abcdef0";

const BALANCER = "internal/service/elbv2/load_balancer.go resourceLoadBalancer schema";
const NETWORK_DIFF = "internal/service/elbv2/load_balancer.go customizeDiffLoadBalancerNLB";
const APPLICATION_DIFF = "internal/service/elbv2/load_balancer.go customizeDiffLoadBalancerALB";
const SUPPRESSED = "internal/service/elbv2/load_balancer.go suppressIfLBTypeNot";
const NAME = "internal/service/elbv2/validate.go validName";

const application = { name: "web", subnets: SUBNETS };
const network = { ...application, load_balancer_type: "network" };
const withLogs = (bucket: string, enabled: boolean) => ({ ...application, access_logs: [{ bucket, enabled }] });

export const wrong: WrongConfiguration[] = [
  {
    what: "a load balancer name of 33 characters",
    type: "aws_lb",
    config: { ...application, name: "w".repeat(33) },
    says: '"name" cannot be longer than 32 characters: "w',
    source: NAME,
  },
  {
    what: "a load balancer name with an underscore",
    type: "aws_lb",
    config: { ...application, name: "web_server" },
    says: 'only alphanumeric characters and hyphens allowed in "name": "web_server"',
    source: NAME,
  },
  {
    what: "a load balancer name with a hyphen before it",
    type: "aws_lb",
    config: { ...application, name: "-web" },
    says: '"name" cannot begin with a hyphen: "-web"',
    source: NAME,
  },
  {
    what: "a load balancer name with a hyphen after it",
    type: "aws_lb",
    config: { ...application, name: "web-" },
    says: '"name" cannot end with a hyphen: "web-"',
    source: NAME,
  },
  {
    what: "a load balancer name that AWS keeps for its own",
    type: "aws_lb",
    config: { ...application, name: "internal-web" },
    says: '"name" cannot begin with "internal-": "internal-web"',
    source: NAME,
  },
  {
    what: "a load balancer whose name begins with seven characters",
    type: "aws_lb",
    config: { subnets: SUBNETS, name_prefix: "server-" },
    says: '"name_prefix" cannot be longer than 6 characters: "server-"',
    source: "internal/service/elbv2/validate.go validNamePrefix",
  },
  {
    what: "a load balancer with a name and the beginning of one",
    type: "aws_lb",
    config: { ...application, name_prefix: "web-" },
    says: '"name": conflicts with name_prefix',
    source: `${BALANCER}, name ConflictsWith`,
  },
  {
    what: "a load balancer in no subnet",
    type: "aws_lb",
    config: { name: "web" },
    says: "one of `subnet_mapping,subnets` must be specified",
    source: `${BALANCER}, ExactlyOneOf`,
  },
  {
    what: "a load balancer with subnets listed and mapped",
    type: "aws_lb",
    config: { ...application, subnet_mapping: [{ subnet_id: SUBNETS[0] }] },
    says: "only one of `subnet_mapping,subnets` can be specified, but `subnet_mapping,subnets` were specified.",
    source: `${BALANCER}, ExactlyOneOf`,
  },
  {
    what: "a load balancer of the classic type",
    type: "aws_lb",
    config: { ...application, load_balancer_type: "classic" },
    says: "expected load_balancer_type to be one of [",
    source: `${BALANCER}, load_balancer_type ValidateDiagFunc`,
  },
  {
    what: "a load balancer with an unknown family of addresses",
    type: "aws_lb",
    config: { ...application, ip_address_type: "ipv6" },
    says: "expected ip_address_type to be one of [",
    source: `${BALANCER}, ip_address_type ValidateDiagFunc`,
  },
  {
    what: "a load balancer with an unknown answer to desync attacks",
    type: "aws_lb",
    config: { ...application, desync_mitigation_mode: "strict" },
    says: "expected desync_mitigation_mode to be one of [",
    source: `${BALANCER}, desync_mitigation_mode ValidateFunc`,
  },
  {
    what: "a load balancer that does something unknown to X-Forwarded-For",
    type: "aws_lb",
    config: { ...application, xff_header_processing_mode: "replace" },
    says: "expected xff_header_processing_mode to be one of [",
    source: `${BALANCER}, xff_header_processing_mode ValidateFunc`,
  },
  {
    what: "a load balancer that keeps clients in no known zone",
    type: "aws_lb",
    config: { ...network, dns_record_client_routing_policy: "zone" },
    says: "expected dns_record_client_routing_policy to be one of [",
    source: `${BALANCER}, dns_record_client_routing_policy ValidateFunc`,
  },
  {
    what: "a load balancer with half an address",
    type: "aws_lb",
    config: {
      name: "web",
      load_balancer_type: "network",
      internal: true,
      subnet_mapping: [{ subnet_id: SUBNETS[0], private_ipv4_address: "10.0.1" }],
    },
    says: "expected subnet_mapping.0.private_ipv4_address to contain a valid IPv4 address, got: 10.0.1",
    source: `${BALANCER}, subnet_mapping.private_ipv4_address ValidateFunc`,
  },
  {
    what: "a load balancer half open to private links",
    type: "aws_lb",
    config: { ...network, enforce_security_group_inbound_rules_on_private_link_traffic: "yes" },
    says: "expected enforce_security_group_inbound_rules_on_private_link_traffic to be one of [",
    source: `${BALANCER}, enforce_security_group_inbound_rules_on_private_link_traffic ValidateDiagFunc`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a load balancer",
    type: "aws_lb",
    before: application,
    after: { ...application, name: "api" },
    action: "replace",
    because: "name",
    source: `${BALANCER}, name ForceNew`,
  },
  {
    what: "a load balancer that turns inward",
    type: "aws_lb",
    before: { ...application, internal: false },
    after: { ...application, internal: true },
    action: "replace",
    because: "internal",
    source: `${BALANCER}, internal ForceNew`,
  },
  {
    what: "the direction of a load balancer no longer mentioned",
    type: "aws_lb",
    before: { ...application, internal: true },
    after: application,
    action: "no-op",
    source: `${BALANCER}, internal is computed`,
  },
  {
    what: "the type of a load balancer",
    type: "aws_lb",
    before: application,
    after: network,
    action: "replace",
    because: "load_balancer_type",
    source: `${BALANCER}, load_balancer_type ForceNew`,
  },
  {
    what: "other subnets of an application load balancer",
    type: "aws_lb",
    before: application,
    after: { ...application, subnets: [SUBNETS[0], "subnet-0aaaaaaaaaaaaaaaa"] },
    action: "update",
    source: APPLICATION_DIFF,
  },
  {
    what: "other subnets of a network load balancer",
    type: "aws_lb",
    before: network,
    after: { ...network, subnets: [SUBNETS[0], "subnet-0aaaaaaaaaaaaaaaa"] },
    action: "replace",
    because: "subnets",
    source: NETWORK_DIFF,
  },
  {
    what: "a subnet less of a network load balancer",
    type: "aws_lb",
    before: network,
    after: { ...network, subnets: [SUBNETS[0]] },
    action: "replace",
    because: "subnets",
    source: NETWORK_DIFF,
  },
  {
    what: "a subnet more of a network load balancer",
    type: "aws_lb",
    before: network,
    after: { ...network, subnets: [...SUBNETS, "subnet-0aaaaaaaaaaaaaaaa"] },
    action: "update",
    source: NETWORK_DIFF,
  },
  {
    what: "all security groups of a network load balancer taken away",
    type: "aws_lb",
    before: { ...network, security_groups: [GROUP_ID] },
    after: { ...network, security_groups: [] },
    action: "replace",
    because: "security_groups",
    source: NETWORK_DIFF,
  },
  {
    what: "another security group of a network load balancer",
    type: "aws_lb",
    before: { ...network, security_groups: [GROUP_ID] },
    after: { ...network, security_groups: ["sg-0fedcba9876543210"] },
    action: "update",
    source: NETWORK_DIFF,
  },
  {
    what: "the idle timeout of a network load balancer",
    type: "aws_lb",
    before: network,
    after: { ...network, idle_timeout: 120 },
    action: "no-op",
    source: `${SUPPRESSED}, idle_timeout`,
  },
  {
    what: "the idle timeout of an application load balancer",
    type: "aws_lb",
    before: application,
    after: { ...application, idle_timeout: 120 },
    action: "update",
    source: `${BALANCER}, idle_timeout`,
  },
  {
    what: "cross-zone balancing of an application load balancer",
    type: "aws_lb",
    before: application,
    after: { ...application, enable_cross_zone_load_balancing: true },
    action: "no-op",
    source: "internal/service/elbv2/load_balancer.go suppressIfLBType, enable_cross_zone_load_balancing",
  },
  {
    what: "cross-zone balancing of a network load balancer",
    type: "aws_lb",
    before: network,
    after: { ...network, enable_cross_zone_load_balancing: true },
    action: "update",
    source: `${BALANCER}, enable_cross_zone_load_balancing`,
  },
  {
    what: "the bucket of access logs that are off",
    type: "aws_lb",
    before: withLogs("logs-one", false),
    after: withLogs("logs-two", false),
    action: "no-op",
    source: `${BALANCER}, access_logs.bucket DiffSuppressFunc`,
  },
  {
    what: "the bucket of access logs that are on",
    type: "aws_lb",
    before: withLogs("logs-one", true),
    after: withLogs("logs-two", true),
    action: "update",
    source: `${BALANCER}, access_logs.bucket DiffSuppressFunc`,
  },
  {
    what: "a load balancer with defaults written out",
    type: "aws_lb",
    before: application,
    after: {
      ...application,
      load_balancer_type: "application",
      desync_mitigation_mode: "defensive",
      enable_http2: true,
      client_keep_alive: 3600,
      xff_header_processing_mode: "append",
    },
    action: "no-op",
    source: `${BALANCER}, Default`,
  },
];
