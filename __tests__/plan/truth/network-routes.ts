import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of routes, route tables and their associations. */

const VPC_ID = "vpc-0123456789abcdef0";
const SUBNET_ID = "subnet-0123456789abcdef0";
const ROUTE_TABLE_ID = "rtb-0123456789abcdef0";
const GATEWAY_ID = "igw-0123456789abcdef0";
const NAT_ID = "nat-0123456789abcdef0";

const ROUTE = "internal/service/ec2/vpc_route.go resourceRoute schema";
const TABLE = "internal/service/ec2/vpc_route_table.go resourceRouteTable schema";
const ASSOCIATION = "internal/service/ec2/vpc_route_table_association.go resourceRouteTableAssociation schema";

const DESTINATIONS = "destination_cidr_block,destination_ipv6_cidr_block,destination_prefix_list_id";
const TARGETS =
  "carrier_gateway_id,core_network_arn,egress_only_gateway_id,gateway_id,local_gateway_id,nat_gateway_id,network_interface_id,transit_gateway_id,vpc_endpoint_id,vpc_peering_connection_id";

const route = { route_table_id: ROUTE_TABLE_ID, destination_cidr_block: "0.0.0.0/0", nat_gateway_id: NAT_ID };
const routeByIpv6 = { route_table_id: ROUTE_TABLE_ID, gateway_id: GATEWAY_ID };
const association = { route_table_id: ROUTE_TABLE_ID, subnet_id: SUBNET_ID };

/** A route written inside a route table: terraform wants every attribute of such an object. */
const inlineRoute = {
  carrier_gateway_id: null,
  cidr_block: "0.0.0.0/0",
  core_network_arn: null,
  destination_prefix_list_id: null,
  egress_only_gateway_id: null,
  gateway_id: GATEWAY_ID,
  ipv6_cidr_block: null,
  local_gateway_id: null,
  nat_gateway_id: null,
  network_interface_id: null,
  transit_gateway_id: null,
  vpc_endpoint_id: null,
  vpc_peering_connection_id: null,
};

export const wrong: WrongConfiguration[] = [
  {
    what: "a route to nowhere in particular",
    type: "aws_route",
    config: { route_table_id: ROUTE_TABLE_ID, gateway_id: GATEWAY_ID },
    says: `one of \`${DESTINATIONS}\` must be specified`,
    source: `${ROUTE}, ExactlyOneOf routeValidDestinations`,
  },
  {
    what: "a route with two destinations",
    type: "aws_route",
    config: {
      route_table_id: ROUTE_TABLE_ID,
      gateway_id: GATEWAY_ID,
      destination_cidr_block: "0.0.0.0/0",
      destination_ipv6_cidr_block: "::/0",
    },
    says: `only one of \`${DESTINATIONS}\` can be specified, but \`destination_cidr_block,destination_ipv6_cidr_block\` were specified.`,
    source: `${ROUTE}, ExactlyOneOf routeValidDestinations`,
  },
  {
    what: "a route without a target",
    type: "aws_route",
    config: { route_table_id: ROUTE_TABLE_ID, destination_cidr_block: "0.0.0.0/0" },
    says: `one of \`${TARGETS}\` must be specified`,
    source: `${ROUTE}, ExactlyOneOf routeValidTargets`,
  },
  {
    what: "a route with two targets",
    type: "aws_route",
    config: { ...route, gateway_id: GATEWAY_ID },
    says: `only one of \`${TARGETS}\` can be specified, but \`gateway_id,nat_gateway_id\` were specified.`,
    source: `${ROUTE}, ExactlyOneOf routeValidTargets`,
  },
  {
    what: "an IPv4 route through an egress-only gateway",
    type: "aws_route",
    config: {
      route_table_id: ROUTE_TABLE_ID,
      destination_cidr_block: "0.0.0.0/0",
      egress_only_gateway_id: "eigw-0123456789abcdef0",
    },
    says: '"egress_only_gateway_id": conflicts with destination_cidr_block',
    source: `${ROUTE}, egress_only_gateway_id ConflictsWith`,
  },
  {
    what: "a route from a prefix list to an endpoint",
    type: "aws_route",
    config: {
      route_table_id: ROUTE_TABLE_ID,
      destination_prefix_list_id: "pl-0123456789abcdef0",
      vpc_endpoint_id: "vpce-0123456789abcdef0",
    },
    says: '"vpc_endpoint_id": conflicts with destination_prefix_list_id',
    source: `${ROUTE}, vpc_endpoint_id ConflictsWith`,
  },
  {
    what: "a route to the address of an IPv6 host",
    type: "aws_route",
    config: { ...routeByIpv6, destination_ipv6_cidr_block: "2001:db8::1/64" },
    says: '"2001:db8::1/64" is not a valid IPv6 CIDR block; did you mean "2001:db8::/64"?',
    source: "internal/verify/validate.go ValidIPv6CIDRNetworkAddress",
  },
  {
    what: "a route to a word",
    type: "aws_route",
    config: { ...route, destination_cidr_block: "internet" },
    says: '"internet" is not a valid CIDR block',
    source: "internal/verify/validate.go ValidIPv4CIDRNetworkAddress",
  },
  {
    what: "a route table with a route to the address of a host",
    type: "aws_route_table",
    config: { vpc_id: VPC_ID, route: [{ ...inlineRoute, cidr_block: "10.1.0.1/16" }] },
    says: '"10.1.0.1/16" is not a valid IPv4 CIDR block; did you mean "10.1.0.0/16"?',
    source: `${TABLE}, route.cidr_block ValidateFunc`,
  },
  {
    what: "a route table associated with nothing",
    type: "aws_route_table_association",
    config: { route_table_id: ROUTE_TABLE_ID },
    says: "one of `gateway_id,subnet_id` must be specified",
    source: `${ASSOCIATION}, ExactlyOneOf`,
  },
  {
    what: "a route table associated with a subnet and a gateway at once",
    type: "aws_route_table_association",
    config: { ...association, gateway_id: GATEWAY_ID },
    says: "only one of `gateway_id,subnet_id` can be specified, but `gateway_id,subnet_id` were specified.",
    source: `${ASSOCIATION}, ExactlyOneOf`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the destination of a route",
    type: "aws_route",
    before: route,
    after: { ...route, destination_cidr_block: "10.1.0.0/16" },
    action: "replace",
    because: "destination_cidr_block",
    source: `${ROUTE}, destination_cidr_block ForceNew`,
  },
  {
    what: "the table of a route",
    type: "aws_route",
    before: route,
    after: { ...route, route_table_id: "rtb-0fedcba9876543210" },
    action: "replace",
    because: "route_table_id",
    source: `${ROUTE}, route_table_id ForceNew`,
  },
  {
    what: "a route from a NAT gateway to an internet gateway",
    type: "aws_route",
    before: route,
    after: { route_table_id: ROUTE_TABLE_ID, destination_cidr_block: "0.0.0.0/0", gateway_id: GATEWAY_ID },
    action: "update",
    source: "internal/service/ec2/vpc_route.go resourceRouteUpdate",
  },
  {
    what: "another spelling of the IPv6 destination of a route",
    type: "aws_route",
    before: { ...routeByIpv6, destination_ipv6_cidr_block: "2001:db8::/32" },
    after: { ...routeByIpv6, destination_ipv6_cidr_block: "2001:0db8::/32" },
    action: "no-op",
    source: "internal/service/ec2/diff.go suppressEqualCIDRBlockDiffs",
  },
  {
    what: "the VPC of a route table",
    type: "aws_route_table",
    before: { vpc_id: VPC_ID },
    after: { vpc_id: "vpc-0fedcba9876543210" },
    action: "replace",
    because: "vpc_id",
    source: `${TABLE}, vpc_id ForceNew`,
  },
  {
    what: "the route of a route table",
    type: "aws_route_table",
    before: { vpc_id: VPC_ID, route: [inlineRoute] },
    after: { vpc_id: VPC_ID, route: [{ ...inlineRoute, gateway_id: null, nat_gateway_id: NAT_ID }] },
    action: "update",
    source: "internal/service/ec2/vpc_route_table.go resourceRouteTableUpdate",
  },
  {
    what: "the routes of a route table no longer mentioned",
    type: "aws_route_table",
    before: { vpc_id: VPC_ID, route: [inlineRoute] },
    after: { vpc_id: VPC_ID },
    action: "no-op",
    source: `${TABLE}, route is computed`,
  },
  {
    what: "the routes of a route table written as none",
    type: "aws_route_table",
    before: { vpc_id: VPC_ID, route: [inlineRoute] },
    after: { vpc_id: VPC_ID, route: [] },
    action: "update",
    source: `${TABLE}, route is an attribute, so an empty list is a value`,
  },
  {
    what: "the subnet of an association",
    type: "aws_route_table_association",
    before: association,
    after: { ...association, subnet_id: "subnet-0fedcba9876543210" },
    action: "replace",
    because: "subnet_id",
    source: `${ASSOCIATION}, subnet_id ForceNew`,
  },
  {
    what: "the route table of an association",
    type: "aws_route_table_association",
    before: association,
    after: { ...association, route_table_id: "rtb-0fedcba9876543210" },
    action: "update",
    source: "internal/service/ec2/vpc_route_table_association.go resourceRouteTableAssociationUpdate",
  },
];
