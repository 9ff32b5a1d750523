import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of security groups and of the three kinds of rules. */

const VPC_ID = "vpc-0123456789abcdef0";
const GROUP_ID = "sg-0123456789abcdef0";
const PEER_ID = "sg-0fedcba9876543210";

const GROUP = "internal/service/ec2/vpc_security_group.go resourceSecurityGroup schema";
const INLINE = "internal/service/ec2/vpc_security_group.go securityGroupRuleNestedBlock";
const RULE = "internal/service/ec2/vpc_security_group_rule.go resourceSecurityGroupRule schema";
const SINGLE = "internal/service/ec2/vpc_security_group_ingress_rule.go securityGroupRuleResource.Schema";
const SINGLE_PLAN = "internal/service/ec2/vpc_security_group_ingress_rule.go securityGroupRuleResource.ModifyPlan";

const SOURCES = "cidr_blocks,ipv6_cidr_blocks,prefix_list_ids,self,source_security_group_id";
const EXACTLY_ONE_SOURCE =
  "Exactly one of these attributes must be configured: [cidr_ipv4,cidr_ipv6,prefix_list_id,referenced_security_group_id]";

const group = { name: "web", vpc_id: VPC_ID };
const rule = { security_group_id: GROUP_ID, type: "ingress", protocol: "tcp", from_port: 443, to_port: 443 };
const open = { ...rule, cidr_blocks: ["10.0.0.0/16"] };
const single = { security_group_id: GROUP_ID, ip_protocol: "tcp", from_port: 443, to_port: 443 };

/** A rule written inside a group: terraform wants every attribute of such an object. */
const inline = {
  cidr_blocks: ["10.0.0.0/16"],
  description: null,
  from_port: 443,
  ipv6_cidr_blocks: null,
  prefix_list_ids: null,
  protocol: "tcp",
  security_groups: null,
  self: null,
  to_port: 443,
};

export const wrong: WrongConfiguration[] = [
  {
    what: "a group whose name looks like an id",
    type: "aws_security_group",
    config: { ...group, name: "sg-web" },
    says: "invalid value for name (cannot begin with sg-)",
    source: `${GROUP}, name ValidateFunc`,
  },
  {
    what: "a group with a name and the beginning of one",
    type: "aws_security_group",
    config: { ...group, name_prefix: "web-" },
    says: '"name": conflicts with name_prefix',
    source: `${GROUP}, name ConflictsWith`,
  },
  {
    what: "a group whose name begins with 230 characters",
    type: "aws_security_group",
    config: { name_prefix: "w".repeat(230), vpc_id: VPC_ID },
    says: "expected length of name_prefix to be in the range (0 - 229), got ",
    source: `${GROUP}, name_prefix ValidateFunc: 255 less the 26 characters of a unique id`,
  },
  {
    what: "a group with a description of 256 characters",
    type: "aws_security_group",
    config: { ...group, description: "d".repeat(256) },
    says: "expected length of description to be in the range (0 - 255), got ",
    source: `${GROUP}, description ValidateFunc`,
  },
  {
    what: "a group open to the address of a host",
    type: "aws_security_group",
    config: { ...group, ingress: [{ ...inline, cidr_blocks: ["10.0.0.1/16"] }] },
    says: '"10.0.0.1/16" is not a valid IPv4 CIDR block; did you mean "10.0.0.0/16"?',
    source: `${INLINE}, cidr_blocks ValidateFunc`,
  },
  {
    what: "a group whose rule is described with a quotation mark",
    type: "aws_security_group",
    config: { ...group, ingress: [{ ...inline, description: 'from "outside"' }] },
    says: '"ingress.0.description" doesn\'t comply with restrictions',
    source: "internal/service/ec2/validate.go validSecurityGroupRuleDescription",
  },
  {
    what: "a rule in an unknown direction",
    type: "aws_security_group_rule",
    config: { ...open, type: "inbound" },
    says: "expected type to be one of [",
    source: `${RULE}, type ValidateFunc`,
  },
  {
    what: "a rule for nobody",
    type: "aws_security_group_rule",
    config: rule,
    says: `one of \`${SOURCES}\` must be specified`,
    source: `${RULE}, AtLeastOneOf`,
  },
  {
    what: "a rule for the group itself and for a network",
    type: "aws_security_group_rule",
    config: { ...open, self: true },
    says: '"self": conflicts with cidr_blocks',
    source: `${RULE}, self ConflictsWith`,
  },
  {
    what: "a rule for another group and for a network",
    type: "aws_security_group_rule",
    config: { ...open, source_security_group_id: PEER_ID },
    says: '"source_security_group_id": conflicts with cidr_blocks',
    source: `${RULE}, source_security_group_id ConflictsWith`,
  },
  {
    what: "a rule with a description of 256 characters",
    type: "aws_security_group_rule",
    config: { ...open, description: "d".repeat(256) },
    says: '"description" cannot be longer than 255 characters',
    source: "internal/service/ec2/validate.go validSecurityGroupRuleDescription",
  },
  {
    what: "a rule with an IPv4 network among the IPv6 networks",
    type: "aws_security_group_rule",
    config: { ...rule, ipv6_cidr_blocks: ["10.0.0.0/16"] },
    says: '"10.0.0.0/16" is not a valid IPv6 CIDR block',
    source: `${RULE}, ipv6_cidr_blocks ValidateFunc`,
  },
  {
    what: "a rule with a prefix list without a name",
    type: "aws_security_group_rule",
    config: { ...rule, prefix_list_ids: [""] },
    says: "prefix_list_ids.0 must not be empty, got",
    source: `${RULE}, prefix_list_ids validation.NoZeroValues`,
  },
  {
    what: "a single ingress rule with two sources",
    type: "aws_vpc_security_group_ingress_rule",
    config: { ...single, cidr_ipv4: "10.0.0.0/16", referenced_security_group_id: PEER_ID },
    says: EXACTLY_ONE_SOURCE,
    source: `${SINGLE.replace(".Schema", ".ConfigValidators")}`,
  },
  {
    what: "a single egress rule without a destination",
    type: "aws_vpc_security_group_egress_rule",
    config: single,
    says: EXACTLY_ONE_SOURCE,
    source: `${SINGLE.replace(".Schema", ".ConfigValidators")}`,
  },
  {
    what: "a single ingress rule from port 70000",
    type: "aws_vpc_security_group_ingress_rule",
    config: { ...single, cidr_ipv4: "10.0.0.0/16", from_port: 70_000 },
    says: "Attribute from_port value must be between -1 and 65535, got: 70000",
    source: `${SINGLE}, from_port int64validator.Between`,
  },
  {
    what: "a single ingress rule for the address of a host",
    type: "aws_vpc_security_group_ingress_rule",
    config: { ...single, cidr_ipv4: "10.0.0.1/16" },
    says: "Attribute cidr_ipv4 value must be a valid IPv4 CIDR that represents a network address, got: 10.0.0.1/16",
    source: "internal/framework/validators/cidr.go ipv4CIDRNetworkAddressValidator",
  },
  {
    what: "a single egress rule for the address of an IPv6 host",
    type: "aws_vpc_security_group_egress_rule",
    config: { ...single, cidr_ipv6: "2001:db8::1/64" },
    says: "Attribute cidr_ipv6 value must be a valid IPv6 CIDR that represents a network address, got: 2001:db8::1/64",
    source: "internal/framework/validators/cidr.go ipv6CIDRNetworkAddressValidator",
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a group",
    type: "aws_security_group",
    before: group,
    after: { ...group, name: "api" },
    action: "replace",
    because: "name",
    source: `${GROUP}, name ForceNew`,
  },
  {
    what: "the description of a group",
    type: "aws_security_group",
    before: group,
    after: { ...group, description: "Web servers" },
    action: "replace",
    because: "description",
    source: `${GROUP}, description ForceNew`,
  },
  {
    what: "the description of a group with its default written out",
    type: "aws_security_group",
    before: group,
    after: { ...group, description: "Managed by Terraform" },
    action: "no-op",
    source: `${GROUP}, description Default`,
  },
  {
    what: "a rule inside a group",
    type: "aws_security_group",
    before: { ...group, ingress: [inline] },
    after: { ...group, ingress: [{ ...inline, from_port: 80, to_port: 80 }] },
    action: "update",
    source: "internal/service/ec2/vpc_security_group.go resourceSecurityGroupUpdate",
  },
  {
    what: "the order of the rules inside a group",
    type: "aws_security_group",
    before: { ...group, ingress: [inline, { ...inline, from_port: 80, to_port: 80 }] },
    after: { ...group, ingress: [{ ...inline, from_port: 80, to_port: 80 }, inline] },
    action: "no-op",
    source: `${INLINE}, a set`,
  },
  {
    what: "the rules inside a group no longer mentioned",
    type: "aws_security_group",
    before: { ...group, ingress: [inline] },
    after: group,
    action: "no-op",
    source: `${GROUP}, ingress is computed`,
  },
  {
    what: "the rules inside a group written as none",
    type: "aws_security_group",
    before: { ...group, ingress: [inline] },
    after: { ...group, ingress: [] },
    action: "update",
    source: `${INLINE}, SchemaConfigModeAttr: an empty list is a value`,
  },
  {
    what: "a group that revokes its rules before it goes",
    type: "aws_security_group",
    before: group,
    after: { ...group, revoke_rules_on_delete: true },
    action: "update",
    source: `${GROUP}, revoke_rules_on_delete`,
  },
  {
    what: "the description of a rule",
    type: "aws_security_group_rule",
    before: open,
    after: { ...open, description: "From inside" },
    action: "update",
    source: "internal/service/ec2/vpc_security_group_rule.go resourceSecurityGroupRuleUpdate",
  },
  {
    what: "the port of a rule",
    type: "aws_security_group_rule",
    before: open,
    after: { ...open, from_port: 80 },
    action: "replace",
    because: "from_port",
    source: `${RULE}, from_port ForceNew`,
  },
  {
    what: "the order of the networks of a rule",
    type: "aws_security_group_rule",
    before: { ...rule, cidr_blocks: ["10.0.0.0/16", "10.1.0.0/16"] },
    after: { ...rule, cidr_blocks: ["10.1.0.0/16", "10.0.0.0/16"] },
    action: "replace",
    because: "cidr_blocks",
    source: `${RULE}, cidr_blocks is a list with ForceNew`,
  },
  {
    what: "the protocol of a rule by its number",
    type: "aws_security_group_rule",
    before: open,
    after: { ...open, protocol: "6" },
    action: "no-op",
    source: "internal/service/ec2/vpc_security_group.go protocolStateFunc",
  },
  {
    what: "the ports of a rule for all protocols",
    type: "aws_security_group_rule",
    before: { ...open, protocol: "-1", from_port: 0, to_port: 0 },
    after: { ...open, protocol: "-1", from_port: 0, to_port: 65_535 },
    action: "no-op",
    source: `${RULE}, to_port DiffSuppressFunc`,
  },
  {
    what: "the network of a single rule",
    type: "aws_vpc_security_group_ingress_rule",
    before: { ...single, cidr_ipv4: "10.0.0.0/16" },
    after: { ...single, cidr_ipv4: "10.1.0.0/16" },
    action: "update",
    source: SINGLE_PLAN,
  },
  {
    what: "a single rule from a network to a group",
    type: "aws_vpc_security_group_ingress_rule",
    before: { ...single, cidr_ipv4: "10.0.0.0/16" },
    after: { ...single, referenced_security_group_id: PEER_ID },
    action: "replace",
    because: "cidr_ipv4",
    source: SINGLE_PLAN,
  },
  {
    what: "the protocol and ports of a single rule",
    type: "aws_vpc_security_group_egress_rule",
    before: { ...single, cidr_ipv4: "0.0.0.0/0" },
    after: { ...single, cidr_ipv4: "0.0.0.0/0", ip_protocol: "udp", from_port: 53, to_port: 53 },
    action: "update",
    source: "internal/service/ec2/vpc_security_group_ingress_rule.go securityGroupRuleResource.Update",
  },
  {
    what: "the description of a single rule no longer mentioned",
    type: "aws_vpc_security_group_ingress_rule",
    before: { ...single, cidr_ipv4: "10.0.0.0/16", description: "From inside" },
    after: { ...single, cidr_ipv4: "10.0.0.0/16" },
    action: "update",
    source: `${SINGLE}, description is not computed`,
  },
  {
    what: "the group of a single rule",
    type: "aws_vpc_security_group_egress_rule",
    before: { ...single, cidr_ipv4: "0.0.0.0/0" },
    after: { ...single, cidr_ipv4: "0.0.0.0/0", security_group_id: PEER_ID },
    action: "replace",
    because: "security_group_id",
    source: `${SINGLE}, security_group_id RequiresReplace`,
  },
];
