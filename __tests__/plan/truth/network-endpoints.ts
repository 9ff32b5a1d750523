import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of VPC endpoints, flow logs and network ACLs. */

const VPC_ID = "vpc-0123456789abcdef0";
const LOG_GROUP_ARN = "arn:aws:logs:eu-central-1:123456789012:log-group:flow";
const BUCKET_ARN = "arn:aws:s3:::flow-logs";

const ENDPOINT = "internal/service/ec2/vpc_endpoint.go resourceVPCEndpoint schema";
const FLOW_LOG = "internal/service/ec2/vpc_flow_log.go resourceFlowLog schema";
const ACL = "internal/service/ec2/vpc_network_acl.go networkACLRuleNestedBlock";

const endpoint = { vpc_id: VPC_ID, service_name: "com.amazonaws.eu-central-1.s3" };
const interfaceEndpoint = {
  vpc_id: VPC_ID,
  service_name: "com.amazonaws.eu-central-1.ecr.api",
  vpc_endpoint_type: "Interface",
};
const flowLog = {
  vpc_id: VPC_ID,
  traffic_type: "ALL",
  log_destination: LOG_GROUP_ARN,
  iam_role_arn: "arn:aws:iam::123456789012:role/flow-log",
};

/** A rule written inside an ACL: terraform wants every attribute of such an object. */
const rule = {
  action: "allow",
  cidr_block: "10.0.0.0/16",
  from_port: 443,
  icmp_code: null,
  icmp_type: null,
  ipv6_cidr_block: null,
  protocol: "tcp",
  rule_no: 100,
  to_port: 443,
};
const aclWith = (ingress: Partial<Record<keyof typeof rule, unknown>>) => ({
  vpc_id: VPC_ID,
  ingress: [{ ...rule, ...ingress }],
});

const allowing = (action: string | string[]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: "*", Action: action, Resource: "*" }],
  });

export const wrong: WrongConfiguration[] = [
  {
    what: "an endpoint for a service and a service network",
    type: "aws_vpc_endpoint",
    config: { ...endpoint, service_network_arn: "arn:aws:vpc-lattice:us-east-1:123456789012:servicenetwork/sn-1" },
    says: '"service_name": conflicts with service_network_arn',
    source: `${ENDPOINT}, service_name ConflictsWith`,
  },
  {
    what: "an endpoint of an unknown type",
    type: "aws_vpc_endpoint",
    config: { ...endpoint, vpc_endpoint_type: "Private" },
    says: "expected vpc_endpoint_type to be one of [",
    source: `${ENDPOINT}, vpc_endpoint_type ValidateDiagFunc`,
  },
  {
    what: "an endpoint with half a policy",
    type: "aws_vpc_endpoint",
    config: { ...endpoint, policy: '{"Version": ' },
    says: '"policy" contains an invalid JSON',
    source: `${ENDPOINT}, policy ValidateFunc`,
  },
  {
    what: "an endpoint with an unknown family of addresses",
    type: "aws_vpc_endpoint",
    config: { ...interfaceEndpoint, ip_address_type: "ipv5" },
    says: "expected ip_address_type to be one of [",
    source: `${ENDPOINT}, ip_address_type ValidateDiagFunc`,
  },
  {
    what: "an endpoint with unknown DNS records",
    type: "aws_vpc_endpoint",
    config: { ...interfaceEndpoint, dns_options: [{ dns_record_ip_type: "mx" }] },
    says: "dns_record_ip_type to be one of [",
    source: `${ENDPOINT}, dns_options.dns_record_ip_type ValidateDiagFunc`,
  },
  {
    what: "a flow log of nothing",
    type: "aws_flow_log",
    config: { traffic_type: "ALL", log_destination: LOG_GROUP_ARN },
    says: "one of `eni_id,regional_nat_gateway_id,subnet_id,transit_gateway_attachment_id,transit_gateway_id,vpc_id` must be specified",
    source: `${FLOW_LOG}, ExactlyOneOf; website/docs/r/flow_log.html.markdown Argument Reference`,
  },
  {
    what: "a flow log of a VPC and a subnet at once",
    type: "aws_flow_log",
    config: { ...flowLog, subnet_id: "subnet-0123456789abcdef0" },
    says: "can be specified, but `subnet_id,vpc_id` were specified.",
    source: `${FLOW_LOG}, ExactlyOneOf`,
  },
  {
    what: "a flow log that aggregates over five minutes",
    type: "aws_flow_log",
    config: { ...flowLog, max_aggregation_interval: 300 },
    says: "expected max_aggregation_interval to be one of [60 600], got 300",
    source: `${FLOW_LOG}, max_aggregation_interval ValidateFunc`,
  },
  {
    what: "a flow log with the name of a log group",
    type: "aws_flow_log",
    config: { ...flowLog, log_destination: "/vpc/flow" },
    says: '"log_destination" (/vpc/flow) is an invalid ARN: arn: invalid prefix',
    source: "internal/verify/validate.go ValidARN",
  },
  {
    what: "a flow log of an unknown kind of traffic",
    type: "aws_flow_log",
    config: { ...flowLog, traffic_type: "DROP" },
    says: "expected traffic_type to be one of [",
    source: `${FLOW_LOG}, traffic_type ValidateDiagFunc`,
  },
  {
    what: "a flow log in an unknown file format",
    type: "aws_flow_log",
    config: {
      vpc_id: VPC_ID,
      traffic_type: "ALL",
      log_destination: BUCKET_ARN,
      log_destination_type: "s3",
      destination_options: [{ file_format: "csv" }],
    },
    says: "file_format to be one of [",
    source: `${FLOW_LOG}, destination_options.file_format ValidateDiagFunc`,
  },
  {
    what: "an ACL rule numbered 0",
    type: "aws_network_acl",
    config: aclWith({ rule_no: 0 }),
    says: "expected ingress.0.rule_no to be in the range (1 - 32766), got 0",
    source: `${ACL}, rule_no ValidateFunc`,
  },
  {
    what: "an ACL rule for port 70000",
    type: "aws_network_acl",
    config: aclWith({ to_port: 70_000 }),
    says: 'expected "ingress.0.to_port" to be a valid port number or 0, got: 70000',
    source: `${ACL}, to_port validation.IsPortNumberOrZero`,
  },
  {
    what: "an ACL rule that rejects",
    type: "aws_network_acl",
    config: aclWith({ action: "reject" }),
    says: "expected ingress.0.action to be one of [",
    source: `${ACL}, action ValidateFunc`,
  },
  {
    what: "an ACL rule for a protocol that does not exist",
    type: "aws_network_acl",
    config: aclWith({ protocol: "tpc" }),
    says: '"ingress.0.protocol" : unsupported NACL protocol: tpc',
    source: "internal/service/ec2/vpc_network_acl.go networkACLProtocolNumber",
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the type of an endpoint",
    type: "aws_vpc_endpoint",
    before: endpoint,
    after: { ...endpoint, vpc_endpoint_type: "Interface" },
    action: "replace",
    because: "vpc_endpoint_type",
    source: `${ENDPOINT}, vpc_endpoint_type ForceNew`,
  },
  {
    what: "the service of an endpoint",
    type: "aws_vpc_endpoint",
    before: endpoint,
    after: { ...endpoint, service_name: "com.amazonaws.eu-central-1.dynamodb" },
    action: "replace",
    because: "service_name",
    source: `${ENDPOINT}, service_name ForceNew`,
  },
  {
    what: "the route tables of an endpoint",
    type: "aws_vpc_endpoint",
    before: { ...endpoint, route_table_ids: ["rtb-0123456789abcdef0"] },
    after: { ...endpoint, route_table_ids: ["rtb-0123456789abcdef0", "rtb-0fedcba9876543210"] },
    action: "update",
    source: "internal/service/ec2/vpc_endpoint.go resourceVPCEndpointUpdate",
  },
  {
    what: "the route tables of an endpoint no longer mentioned",
    type: "aws_vpc_endpoint",
    before: { ...endpoint, route_table_ids: ["rtb-0123456789abcdef0"] },
    after: endpoint,
    action: "no-op",
    source: `${ENDPOINT}, route_table_ids is computed`,
  },
  {
    what: "an endpoint's policy that says the same in a list",
    type: "aws_vpc_endpoint",
    before: { ...endpoint, policy: allowing("s3:GetObject") },
    after: { ...endpoint, policy: allowing(["s3:GetObject"]) },
    action: "no-op",
    source: `${ENDPOINT}, policy verify.SuppressEquivalentPolicyDiffs`,
  },
  {
    what: "an endpoint's policy that says something else",
    type: "aws_vpc_endpoint",
    before: { ...endpoint, policy: allowing("s3:GetObject") },
    after: { ...endpoint, policy: allowing("s3:PutObject") },
    action: "update",
    source: "internal/service/ec2/vpc_endpoint.go resourceVPCEndpointUpdate",
  },
  {
    what: "the private names of an interface endpoint",
    type: "aws_vpc_endpoint",
    before: { ...interfaceEndpoint, private_dns_enabled: false },
    after: { ...interfaceEndpoint, private_dns_enabled: true },
    action: "update",
    source: "internal/service/ec2/vpc_endpoint.go resourceVPCEndpointUpdate",
  },
  {
    what: "the traffic of a flow log",
    type: "aws_flow_log",
    before: flowLog,
    after: { ...flowLog, traffic_type: "REJECT" },
    action: "replace",
    because: "traffic_type",
    source: `${FLOW_LOG}, traffic_type ForceNew`,
  },
  {
    what: "the aggregation of a flow log",
    type: "aws_flow_log",
    before: flowLog,
    after: { ...flowLog, max_aggregation_interval: 60 },
    action: "replace",
    because: "max_aggregation_interval",
    source: `${FLOW_LOG}, max_aggregation_interval ForceNew`,
  },
  {
    what: "the aggregation of a flow log with its default written out",
    type: "aws_flow_log",
    before: flowLog,
    after: { ...flowLog, max_aggregation_interval: 600, log_destination_type: "cloud-watch-logs" },
    action: "no-op",
    source: `${FLOW_LOG}, Default`,
  },
  {
    what: "the tags of a flow log",
    type: "aws_flow_log",
    before: flowLog,
    after: { ...flowLog, tags: { Name: "flow" } },
    action: "update",
    source: "internal/service/ec2/vpc_flow_log.go resourceLogFlowUpdate",
  },
  {
    what: "the files of a flow log",
    type: "aws_flow_log",
    before: {
      vpc_id: VPC_ID,
      traffic_type: "ALL",
      log_destination: BUCKET_ARN,
      log_destination_type: "s3",
      destination_options: [{ per_hour_partition: false }],
    },
    after: {
      vpc_id: VPC_ID,
      traffic_type: "ALL",
      log_destination: BUCKET_ARN,
      log_destination_type: "s3",
      destination_options: [{ per_hour_partition: true }],
    },
    action: "replace",
    because: "destination_options.per_hour_partition",
    source: `${FLOW_LOG}, destination_options.per_hour_partition ForceNew`,
  },
  {
    what: "the VPC of an ACL",
    type: "aws_network_acl",
    before: { vpc_id: VPC_ID },
    after: { vpc_id: "vpc-0fedcba9876543210" },
    action: "replace",
    because: "vpc_id",
    source: "internal/service/ec2/vpc_network_acl.go resourceNetworkACL schema, vpc_id ForceNew",
  },
  {
    what: "the rule of an ACL",
    type: "aws_network_acl",
    before: aclWith({}),
    after: aclWith({ rule_no: 110 }),
    action: "update",
    source: "internal/service/ec2/vpc_network_acl.go resourceNetworkACLUpdate",
  },
  {
    what: "an ACL's rule that allows in capitals",
    type: "aws_network_acl",
    before: aclWith({}),
    after: aclWith({ action: "Allow" }),
    action: "no-op",
    source: `${ACL}, action DiffSuppressFunc; test TestAccVPCNetworkACL_caseSensitivityNoChanges`,
  },
  {
    what: "the rules of an ACL no longer mentioned",
    type: "aws_network_acl",
    before: aclWith({}),
    after: { vpc_id: VPC_ID },
    action: "no-op",
    source: "internal/service/ec2/vpc_network_acl.go resourceNetworkACL schema, ingress is computed",
  },
];
