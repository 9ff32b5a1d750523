import { isIPv4, isIPv6 } from "node:net";

/** Forms of text that many arguments share. */
export type Format = "arn" | "json" | "ipv4Cidr" | "ipv6Cidr" | "cidr" | "ipv4" | "timestamp" | "accountId";

/** What is wrong with a text, worded as the AWS provider words it; undefined when nothing is. Sources: internal/verify/validate.go, helper/validation of the SDK. */
export const formats: Readonly<Record<Format, (key: string, text: string) => string | undefined>> = {
  arn: (key, text) => {
    const wrong = arnProblem(text);
    return wrong === undefined ? undefined : `"${key}" (${text}) is an invalid ARN: ${wrong}`;
  },
  json: (key, text) => {
    try {
      JSON.parse(text);
      return undefined;
    } catch (error) {
      return `"${key}" contains an invalid JSON: ${error instanceof Error ? error.message : error}`;
    }
  },
  ipv4Cidr: (key, text) => networkProblem(key, text, isIPv4(address(text)), "IPv4"),
  ipv6Cidr: (key, text) => networkProblem(key, text, isIPv6(address(text)), "IPv6"),
  cidr: (key, text) =>
    isIPv4(address(text)) || isIPv6(address(text))
      ? networkProblem(key, text, true, isIPv4(address(text)) ? "IPv4" : "IPv6")
      : `expected "${key}" to be a valid CIDR, got ${text}: invalid CIDR address: ${text}`,
  ipv4: (key, text) => (isIPv4(text) ? undefined : `expected ${key} to contain a valid IPv4 address, got: ${text}`),
  timestamp: (key, text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
      ? undefined
      : `expected "${key}" to be a valid RFC3339 date, got "${text}"`,
  accountId: (key, text) =>
    /^\d{12}$/.test(text) ? undefined : `"${key}" doesn't look like AWS Account ID (exactly 12 digits): "${text}"`,
};

/** What makes a text no ARN; undefined for an ARN. The parts are those that internal/verify checks. */
export function arnProblem(text: string): string | undefined {
  if (text === "") return undefined;
  if (!text.startsWith("arn:")) return "arn: invalid prefix";
  const [, partition = "", service = "", region = "", account = "", ...resource] = text.split(":");
  if (resource.length === 0) return "arn: not enough sections";
  if (!/^aws(-[a-z]+)*$/.test(partition))
    return `invalid partition value (expecting to match regular expression: ^aws(-[a-z]+)*$)`;
  if (service === "") return "missing service value";
  if (region !== "" && !/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region)) return `invalid region value (${region})`;
  if (account !== "" && !/^(aws|aws-managed|third-party|aws-marketplace|\d{12}|cw.{10})$/.test(account))
    return `invalid account ID value (expecting to match regular expression: ^(aws|aws-managed|third-party|aws-marketplace|\\d{12}|cw.{10})$)`;
  return resource.join(":") === "" ? "missing resource value" : undefined;
}

function address(text: string): string {
  return text.slice(0, text.indexOf("/"));
}

/** A network is written with all bits behind its prefix zero, as AWS keeps it. */
function networkProblem(key: string, text: string, isAddress: boolean, family: "IPv4" | "IPv6"): string | undefined {
  const bits = family === "IPv4" ? 32 : 128;
  const prefix = text.slice(text.indexOf("/") + 1);
  if (!isAddress || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits)
    return `"${text}" is not a valid CIDR block: invalid CIDR address: ${text}`;
  const network = masked(address(text), Number(prefix), family);
  return network === undefined || network === address(text)
    ? undefined
    : `"${text}" is not a valid ${family} CIDR block; did you mean "${network}/${prefix}"? (${key})`;
}

/** The network address of an IPv4 address; IPv6 texts have too many forms to compare. */
function masked(text: string, prefix: number, family: "IPv4" | "IPv6"): string | undefined {
  if (family === "IPv6") return undefined;
  const value = text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - prefix);
  const network = Math.floor(value / size) * size;
  return [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join(".");
}
