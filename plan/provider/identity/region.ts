const DIRECTIONS: Record<string, string> = {
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  central: "c",
  northeast: "ne",
  northwest: "nw",
  southeast: "se",
  southwest: "sw",
};

/** AWS's short form of a region, in zone ids and host names: `us-east-2` is `use2`, `us-gov-west-1` is `usgw1`. */
export function regionCode(region: string): string {
  const [area = "", ...rest] = region.split("-");
  return area + rest.map((part) => DIRECTIONS[part] ?? (part === "gov" ? "g" : part)).join("");
}

/** AWS numbers zones anew for each account; offline they are in the order of their letters: `us-east-2b` is `use2-az2`. */
export function zoneId(zone: string): string {
  return `${regionCode(zone.slice(0, -1))}-az${zone.charCodeAt(zone.length - 1) - 96}`;
}
