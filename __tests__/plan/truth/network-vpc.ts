import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of VPCs and subnets. */

const VPC_ID = "vpc-0123456789abcdef0";
const IPAM_POOL_ID = "ipam-pool-0123456789abcdef0";

const VPC = "internal/service/ec2/vpc_.go resourceVPC schema";
const VPC_DIFF = "internal/service/ec2/vpc_.go resourceVPCCustomizeDiff";
const SUBNET = "internal/service/ec2/vpc_subnet.go resourceSubnet schema";

const vpc = { cidr_block: "10.0.0.0/16" };
const subnet = { vpc_id: VPC_ID, cidr_block: "10.0.1.0/24" };

export const wrong: WrongConfiguration[] = [
  {
    what: "a VPC smaller than /28",
    type: "aws_vpc",
    config: { cidr_block: "10.0.0.0/29" },
    says: 'expected "cidr_block" to contain a network Value with between 16 and 28 significant bits, got: 29',
    source: `${VPC}, validation.IsCIDRNetwork`,
  },
  {
    what: "a VPC whose CIDR block is the address of a host",
    type: "aws_vpc",
    config: { cidr_block: "10.0.0.1/16" },
    says: "expected cidr_block to contain a valid network Value, expected 10.0.0.0/16, got 10.0.0.1/16",
    source: `${VPC}, validation.IsCIDRNetwork`,
  },
  {
    what: "a VPC with a CIDR block and a netmask for a CIDR block out of a pool",
    type: "aws_vpc",
    config: { ...vpc, ipv4_ipam_pool_id: IPAM_POOL_ID, ipv4_netmask_length: 20 },
    says: '"cidr_block": conflicts with ipv4_netmask_length',
    source: `${VPC}, cidr_block ConflictsWith`,
  },
  {
    what: "a VPC with a netmask and no pool to take it from",
    type: "aws_vpc",
    config: { ipv4_netmask_length: 20 },
    says: '"ipv4_netmask_length": all of `ipv4_ipam_pool_id,ipv4_netmask_length` must be specified',
    source: `${VPC}, ipv4_netmask_length RequiredWith`,
  },
  {
    what: "a VPC with a netmask of 8 bits",
    type: "aws_vpc",
    config: { ipv4_ipam_pool_id: IPAM_POOL_ID, ipv4_netmask_length: 8 },
    says: "expected ipv4_netmask_length to be in the range (16 - 28), got 8",
    source: `${VPC}, ipv4_netmask_length ValidateFunc`,
  },
  {
    what: "a VPC with a tenancy that only instances have",
    type: "aws_vpc",
    config: { ...vpc, instance_tenancy: "host" },
    says: 'expected instance_tenancy to be one of ["default" "dedicated"], got host',
    source: `${VPC}, instance_tenancy ValidateFunc`,
  },
  {
    what: "a VPC with Amazon's IPv6 block and a pool of one's own",
    type: "aws_vpc",
    config: { ...vpc, assign_generated_ipv6_cidr_block: true, ipv6_ipam_pool_id: IPAM_POOL_ID },
    says: '"assign_generated_ipv6_cidr_block": conflicts with ipv6_ipam_pool_id',
    source: `${VPC}, assign_generated_ipv6_cidr_block ConflictsWith`,
  },
  {
    what: "a VPC with a border group for an IPv6 block that it does not ask for",
    type: "aws_vpc",
    config: { ...vpc, ipv6_cidr_block_network_border_group: "eu-central-1" },
    says: "all of `assign_generated_ipv6_cidr_block,ipv6_cidr_block_network_border_group` must be specified",
    source: `${VPC}, ipv6_cidr_block_network_border_group RequiredWith`,
  },
  {
    what: "a subnet whose CIDR block is the address of a host",
    type: "aws_subnet",
    config: { ...subnet, cidr_block: "10.0.1.1/24" },
    says: '"10.0.1.1/24" is not a valid IPv4 CIDR block; did you mean "10.0.1.0/24"?',
    source: "internal/verify/validate.go ValidIPv4CIDRNetworkAddress",
  },
  {
    what: "a subnet with an IPv4 block for its IPv6 block",
    type: "aws_subnet",
    config: { ...subnet, ipv6_cidr_block: "10.0.2.0/24" },
    says: '"10.0.2.0/24" is not a valid IPv6 CIDR block',
    source: "internal/verify/validate.go ValidIPv6CIDRNetworkAddress",
  },
  {
    what: "a subnet whose zone is named twice",
    type: "aws_subnet",
    config: { ...subnet, availability_zone: "eu-central-1a", availability_zone_id: "euc1-az2" },
    says: '"availability_zone": conflicts with availability_zone_id',
    source: `${SUBNET}, availability_zone ConflictsWith`,
  },
  {
    what: "a subnet with a customer-owned pool and no outpost",
    type: "aws_subnet",
    config: { ...subnet, customer_owned_ipv4_pool: "ipv4pool-coip-0123456789abcdef0" },
    says: "all of `customer_owned_ipv4_pool,map_customer_owned_ip_on_launch,outpost_arn` must be specified",
    source: `${SUBNET}, customer_owned_ipv4_pool RequiredWith`,
  },
  {
    what: "a subnet with an unknown kind of host name",
    type: "aws_subnet",
    config: { ...subnet, private_dns_hostname_type_on_launch: "resource" },
    says: "expected private_dns_hostname_type_on_launch to be one of [",
    source: `${SUBNET}, private_dns_hostname_type_on_launch ValidateDiagFunc`,
  },
  {
    what: "a subnet on an outpost without an ARN",
    type: "aws_subnet",
    config: { ...subnet, outpost_arn: "op-0123456789abcdef0" },
    says: '"outpost_arn" (op-0123456789abcdef0) is an invalid ARN: arn: invalid prefix',
    source: "internal/verify/validate.go ValidARN",
  },
  {
    what: "a subnet with local network interfaces at device index 0",
    type: "aws_subnet",
    config: { ...subnet, enable_lni_at_device_index: 0 },
    says: "enable_lni_at_device_index must not be zero, got 0",
    source: `${SUBNET}, enable_lni_at_device_index validation.NoZeroValues`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the CIDR block of a VPC",
    type: "aws_vpc",
    before: vpc,
    after: { cidr_block: "10.1.0.0/16" },
    action: "replace",
    because: "cidr_block",
    source: VPC_DIFF,
  },
  {
    what: "a VPC from default to dedicated tenancy",
    type: "aws_vpc",
    before: vpc,
    after: { ...vpc, instance_tenancy: "dedicated" },
    action: "replace",
    because: "instance_tenancy",
    source: VPC_DIFF,
  },
  {
    what: "a VPC from dedicated to default tenancy",
    type: "aws_vpc",
    before: { ...vpc, instance_tenancy: "dedicated" },
    after: { ...vpc, instance_tenancy: "default" },
    action: "update",
    source: VPC_DIFF,
  },
  {
    what: "host names of a VPC no longer mentioned",
    type: "aws_vpc",
    before: { ...vpc, enable_dns_hostnames: true },
    after: vpc,
    action: "no-op",
    source: `${VPC}, enable_dns_hostnames is computed`,
  },
  {
    what: "the DNS support of a VPC back to its default",
    type: "aws_vpc",
    before: { ...vpc, enable_dns_support: false },
    after: vpc,
    action: "update",
    source: `${VPC}, enable_dns_support has a default`,
  },
  {
    what: "a VPC that gets an IPv6 block",
    type: "aws_vpc",
    before: vpc,
    after: { ...vpc, assign_generated_ipv6_cidr_block: true },
    action: "update",
    source: VPC_DIFF,
  },
  {
    what: "the tags of a VPC",
    type: "aws_vpc",
    before: { ...vpc, tags: { Name: "one" } },
    after: { ...vpc, tags: { Name: "two" } },
    action: "update",
    source: `${VPC}, tags`,
  },
  {
    what: "the zone of a subnet",
    type: "aws_subnet",
    before: { ...subnet, availability_zone: "eu-central-1a" },
    after: { ...subnet, availability_zone: "eu-central-1b" },
    action: "replace",
    because: "availability_zone",
    source: `${SUBNET}, availability_zone ForceNew`,
  },
  {
    what: "the zone of a subnet no longer mentioned",
    type: "aws_subnet",
    before: { ...subnet, availability_zone: "eu-central-1a" },
    after: subnet,
    action: "no-op",
    source: `${SUBNET}, availability_zone is computed`,
  },
  {
    what: "the CIDR block of a subnet",
    type: "aws_subnet",
    before: subnet,
    after: { ...subnet, cidr_block: "10.0.2.0/24" },
    action: "replace",
    because: "cidr_block",
    source: `${SUBNET}, cidr_block ForceNew`,
  },
  {
    what: "the IPv6 block of a subnet",
    type: "aws_subnet",
    before: { ...subnet, ipv6_cidr_block: "2001:db8:1234:1a00::/64" },
    after: { ...subnet, ipv6_cidr_block: "2001:db8:1234:1a01::/64" },
    action: "update",
    source: `${SUBNET}; pull request 46043 made it a replacement after 6.28, and only with assign_ipv6_address_on_creation`,
  },
  {
    what: "public addresses of a subnet",
    type: "aws_subnet",
    before: subnet,
    after: { ...subnet, map_public_ip_on_launch: true },
    action: "update",
    source: `${SUBNET}, map_public_ip_on_launch`,
  },
];
