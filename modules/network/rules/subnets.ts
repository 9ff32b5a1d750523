import { checkCidr, overlaps, type Problem, parseCidr, repeated } from "../../core/rules";

/** The two subnets of one availability zone, as IPv4 blocks. */
export interface ZoneSubnets {
  /** Block of the subnet that the load balancer stands in. */
  readonly public: string;
  /** Block of the subnet that nobody outside reaches. */
  readonly private: string;
}

/** Availability zones by name: either with their blocks written out, or only listed and planned by {@link planSubnets}. */
export type Zones = Readonly<Record<string, ZoneSubnets>> | readonly string[];

/** VPC and subnet prefixes that AWS accepts. Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
const LARGEST = 16;
const SMALLEST = 28;
/** A planned subnet is the VPC's prefix plus eight bits: 10.0.0.0/16 gives 256 blocks of /24. */
const NEW_BITS = 8;
/** Block n is public, block n + 10 private, n being the zone's letter (a = 1): 10.0.1.0/24 and 10.0.11.0/24 in zone a. */
const PRIVATE_OFFSET = 10;

/**
 * The blocks of every zone. A zone's blocks depend on the VPC's block and on the zone's own letter only,
 * so adding or removing a zone never moves another one. Call {@link checkSubnets} first.
 */
export function planSubnets(cidr: string, zones: Zones): Record<string, ZoneSubnets> {
  if (!isListed(zones)) return { ...zones };
  return Object.fromEntries(
    zones.map((zone) => {
      const letter = letterNumber(zone);
      return [zone, { public: block(cidr, letter), private: block(cidr, letter + PRIVATE_OFFSET) }];
    }),
  );
}

/** Every reason why these zones cannot be built in this VPC block. */
export function checkSubnets(cidr: string, zones: Zones, region?: string): Problem[] {
  const names = isListed(zones) ? zones : Object.keys(zones);
  const problems = [...checkVpc(cidr, isListed(zones)), ...checkZones("zones", names, region)];
  if (problems.length > 0) return problems;
  return isListed(zones) ? [] : checkBlocks(cidr, zones);
}

function isListed(zones: Zones): zones is readonly string[] {
  return Array.isArray(zones);
}

function checkVpc(cidr: string, planned: boolean): Problem[] {
  return checkCidr("cidr", cidr, LARGEST, planned ? SMALLEST - NEW_BITS : SMALLEST);
}

/** Whether these are at least two availability zones of the region; `field` holds them. */
export function checkZones(field: string, names: readonly string[], region?: string): Problem[] {
  const problems: Problem[] = [];
  if (names.length < 2) {
    problems.push({
      field,
      message: `${names.length} availability zone(s); a load balancer needs subnets in at least 2; add a zone`,
    });
  }
  for (const name of names) {
    const inRegion = /^(.+\d)[a-i]$/.exec(name)?.[1];
    if (inRegion === undefined || (region !== undefined && inRegion !== region)) {
      problems.push({
        field: `${field}.${name}`,
        message: `not an availability zone${region ? ` of ${region}` : ""}; write the region and one letter, such as ${region ?? "us-east-1"}a`,
      });
    }
  }
  for (const name of repeated(names)) {
    problems.push({ field: `${field}.${name}`, message: "listed twice; list each zone once" });
  }
  return problems;
}

function checkBlocks(cidr: string, zones: Readonly<Record<string, ZoneSubnets>>): Problem[] {
  const vpc = parseCidr(cidr);
  const subnets = Object.entries(zones).flatMap(([zone, { public: open, private: closed }]) => [
    { field: `zones.${zone}.public`, text: open },
    { field: `zones.${zone}.private`, text: closed },
  ]);
  const problems = subnets.flatMap(({ field, text }) => checkCidr(field, text, LARGEST, SMALLEST));
  const parsed = subnets.flatMap(({ field, text }) => {
    const address = parseCidr(text);
    return address ? [{ field, text, address }] : [];
  });
  for (const [index, subnet] of parsed.entries()) {
    if (vpc && !subnet.address.isInSubnet(vpc)) {
      problems.push({
        field: subnet.field,
        message: `${subnet.text} is outside ${cidr}; choose a block inside the VPC`,
      });
    }
    for (const earlier of parsed.slice(0, index)) {
      if (overlaps(subnet.address, earlier.address)) {
        problems.push({
          field: subnet.field,
          message: `${subnet.text} overlaps ${earlier.field} (${earlier.text}); choose a free block`,
        });
      }
    }
  }
  return problems;
}

function letterNumber(zone: string): number {
  return zone.charCodeAt(zone.length - 1) - "a".charCodeAt(0) + 1;
}

function block(cidr: string, number: number): string {
  const vpc = parseCidr(cidr);
  if (!vpc) throw new RangeError(`${cidr} is not an IPv4 block`);
  const prefix = vpc.subnetMask + NEW_BITS;
  const start = vpc.startAddress().bigInt() + BigInt(number) * 2n ** BigInt(32 - prefix);
  const octets = [24n, 16n, 8n, 0n].map((shift) => (start >> shift) & 255n);
  return `${octets.join(".")}/${prefix}`;
}
