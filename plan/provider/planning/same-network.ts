import { isIPv6 } from "node:net";
import type { Same } from "../facts/types";

/** Two networks: an IPv6 address has many forms. Source: suppressEqualCIDRBlockDiffs in internal/service/ec2. */
export const sameNetwork: Same = (before, after) => network(before) === network(after);

function network(text: string): string {
  const [address = "", prefix = ""] = text.split("/");
  return isIPv6(address) ? `${new URL(`http://[${address}]`).hostname}/${prefix}` : text;
}
