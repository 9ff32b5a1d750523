import { Address4 } from "ip-address";
import type { Problem } from "./problem";

/** An IPv4 block such as 10.0.0.0/16, or undefined when the text is not one (host bits set included). */
export function parseCidr(text: string): Address4 | undefined {
  if (!/^\d+\.\d+\.\d+\.\d+\/\d+$/.test(text) || !Address4.isValid(text)) return undefined;
  const block = new Address4(text);
  return block.startAddress().correctForm() === block.correctForm() ? block : undefined;
}

/** Whether two blocks share an address. */
export function overlaps(a: Address4, b: Address4): boolean {
  return a.isInSubnet(b) || b.isInSubnet(a);
}

/** Problems of a block that must be written as a network address with a prefix between `min` and `max`. */
export function checkCidr(field: string, text: string, min: number, max: number): Problem[] {
  const block = parseCidr(text);
  if (!block) {
    return [{ field, message: `"${text}" is not an IPv4 block; write the network address, such as 10.0.0.0/16` }];
  }
  if (block.subnetMask < min || block.subnetMask > max) {
    const prefix = `/${block.subnetMask}`;
    return [
      { field, message: `${text} has prefix ${prefix}; AWS allows /${min} to /${max}; choose a block in that range` },
    ];
  }
  return [];
}
