import type { Same } from "../facts/types";

export { sameNetwork } from "./same-network";
export { samePolicy } from "./same-policy";
export { sameTime } from "./same-time";

/** Two JSON documents that say the same in another layout or key order. */
export const sameDocument: Same = (before, after) => {
  const [left, right] = [parsed(before), parsed(after)];
  return left !== undefined && right !== undefined && sorted(left) === sorted(right);
};

/** Two texts that differ only in case. */
export const sameInAnyCase: Same = (before, after) => before.toLowerCase() === after.toLowerCase();

/** Two DNS names: in any case, with or without the dot at the end. */
export const sameDnsName: Same = (before, after) => dnsName(before) === dnsName(after);

function dnsName(text: string): string {
  return text.toLowerCase().replace(/\.$/, "");
}

function parsed(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
