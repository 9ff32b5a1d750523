import type { Rule } from "../../validation/problem";
import { blocksOf, isAbsent, isPresent, textOf } from "../reading";

/** What a gateway of one kind does not have. */
const UNSUPPORTED: Readonly<Record<string, readonly string[]>> = {
  private: ["allocation_id", "secondary_allocation_ids"],
  public: ["secondary_private_ip_address_count"],
};

/** Which addresses a NAT gateway may have. Source: internal/service/ec2/vpc_nat_gateway.go, resourceNATGatewayCustomizeDiff. */
export const natGatewayAddresses: Rule = (config) => {
  const kind = isAbsent(config.connectivity_type) ? "public" : textOf(config.connectivity_type);
  return (UNSUPPORTED[kind ?? ""] ?? [])
    .filter((name) => isPresent(config[name]))
    .map((name) => ({ path: [name], summary: `${name} is not supported with connectivity_type = "${kind}"` }));
};

/** Where the addresses of a regional gateway stand. Source: the same file, validateRegionalNATGatewayAvailabilityZoneAddress. */
export const natGatewayZones: Rule = (config) => {
  if (config.availability_mode !== "regional") return [];
  return blocksOf(config, "availability_zone_address")
    .filter(({ value }) => isAbsent(value.availability_zone) && isAbsent(value.availability_zone_id))
    .map(({ path }) => ({
      path,
      summary: "At least one of availability_zone or availability_zone_id must be specified",
    }));
};
