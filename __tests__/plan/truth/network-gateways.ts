import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of internet and NAT gateways, and of elastic addresses. */

const VPC_ID = "vpc-0123456789abcdef0";
const SUBNET_ID = "subnet-0123456789abcdef0";
const ALLOCATION_ID = "eipalloc-0123456789abcdef0";

const EIP = "internal/service/ec2/ec2_eip.go resourceEIP schema";
const IGW = "internal/service/ec2/vpc_internet_gateway.go resourceInternetGateway schema";
const NAT = "internal/service/ec2/vpc_nat_gateway.go resourceNATGateway schema";
const NAT_DIFF = "internal/service/ec2/vpc_nat_gateway.go resourceNATGatewayCustomizeDiff";

const publicNat = { allocation_id: ALLOCATION_ID, subnet_id: SUBNET_ID };
const privateNat = { connectivity_type: "private", subnet_id: SUBNET_ID };

export const wrong: WrongConfiguration[] = [
  {
    what: "an elastic address of an unknown domain",
    type: "aws_eip",
    config: { domain: "classic" },
    says: "expected domain to be one of [",
    source: `${EIP}, domain ValidateDiagFunc`,
  },
  {
    what: "a private NAT gateway with an elastic address",
    type: "aws_nat_gateway",
    config: { ...privateNat, allocation_id: ALLOCATION_ID },
    says: 'allocation_id is not supported with connectivity_type = "private"',
    source: NAT_DIFF,
  },
  {
    what: "a private NAT gateway with further elastic addresses",
    type: "aws_nat_gateway",
    config: { ...privateNat, secondary_allocation_ids: [ALLOCATION_ID] },
    says: 'secondary_allocation_ids is not supported with connectivity_type = "private"',
    source: NAT_DIFF,
  },
  {
    what: "a public NAT gateway with a count of private addresses",
    type: "aws_nat_gateway",
    config: { ...publicNat, secondary_private_ip_address_count: 2 },
    says: 'secondary_private_ip_address_count is not supported with connectivity_type = "public"',
    source: NAT_DIFF,
  },
  {
    what: "a NAT gateway with half an address",
    type: "aws_nat_gateway",
    config: { ...publicNat, private_ip: "10.0.1" },
    says: "expected private_ip to contain a valid IPv4 address, got: 10.0.1",
    source: `${NAT}, private_ip ValidateFunc`,
  },
  {
    what: "a private NAT gateway with a list and a count of further addresses",
    type: "aws_nat_gateway",
    config: { ...privateNat, secondary_private_ip_addresses: ["10.0.1.9"], secondary_private_ip_address_count: 1 },
    says: '"secondary_private_ip_address_count": conflicts with secondary_private_ip_addresses',
    source: `${NAT}, secondary_private_ip_address_count ConflictsWith`,
  },
  {
    what: "a NAT gateway for the internet",
    type: "aws_nat_gateway",
    config: { ...publicNat, connectivity_type: "internet" },
    says: "expected connectivity_type to be one of [",
    source: `${NAT}, connectivity_type ValidateDiagFunc`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the VPC of an internet gateway",
    type: "aws_internet_gateway",
    before: { vpc_id: VPC_ID },
    after: { vpc_id: "vpc-0fedcba9876543210" },
    action: "update",
    source: `${IGW}, detached and attached again`,
  },
  {
    what: "the VPC of an internet gateway no longer mentioned",
    type: "aws_internet_gateway",
    before: { vpc_id: VPC_ID },
    after: {},
    action: "no-op",
    source: `${IGW}, vpc_id is computed`,
  },
  {
    what: "the address to recover of an elastic address",
    type: "aws_eip",
    before: { domain: "vpc", address: "203.0.113.10" },
    after: { domain: "vpc", address: "203.0.113.11" },
    action: "replace",
    because: "address",
    source: `${EIP}, address ForceNew`,
  },
  {
    what: "the instance of an elastic address",
    type: "aws_eip",
    before: { domain: "vpc", instance: "i-0123456789abcdef0" },
    after: { domain: "vpc", instance: "i-0fedcba9876543210" },
    action: "update",
    source: "internal/service/ec2/ec2_eip.go resourceEIPUpdate",
  },
  {
    what: "the domain of an elastic address no longer mentioned",
    type: "aws_eip",
    before: { domain: "vpc" },
    after: {},
    action: "no-op",
    source: `${EIP}, domain is computed`,
  },
  {
    what: "the elastic address of a NAT gateway",
    type: "aws_nat_gateway",
    before: publicNat,
    after: { ...publicNat, allocation_id: "eipalloc-0fedcba9876543210" },
    action: "replace",
    because: "allocation_id",
    source: `${NAT}, allocation_id ForceNew`,
  },
  {
    what: "a further elastic address of a NAT gateway",
    type: "aws_nat_gateway",
    before: publicNat,
    after: { ...publicNat, secondary_allocation_ids: ["eipalloc-0fedcba9876543210"] },
    action: "update",
    source: "internal/service/ec2/vpc_nat_gateway.go resourceNATGatewayUpdate",
  },
  {
    what: "the number of private addresses of a private NAT gateway",
    type: "aws_nat_gateway",
    before: { ...privateNat, secondary_private_ip_address_count: 1 },
    after: { ...privateNat, secondary_private_ip_address_count: 2 },
    action: "replace",
    because: "secondary_private_ip_address_count",
    source: NAT_DIFF,
  },
  {
    what: "the list of private addresses of a private NAT gateway",
    type: "aws_nat_gateway",
    before: { ...privateNat, secondary_private_ip_addresses: ["10.0.1.9"] },
    after: { ...privateNat, secondary_private_ip_addresses: ["10.0.1.9", "10.0.1.10"] },
    action: "update",
    source: "internal/service/ec2/vpc_nat_gateway.go resourceNATGatewayUpdate",
  },
  {
    what: "the private address of a NAT gateway no longer mentioned",
    type: "aws_nat_gateway",
    before: { ...publicNat, private_ip: "10.0.1.5" },
    after: publicNat,
    action: "no-op",
    source: `${NAT}, private_ip is computed`,
  },
];
