import { isIPv4, isIPv6 } from "node:net";
import { goJsonError } from "./go-json-error";

/** Forms of text that many arguments share. */
export type Format =
  | "arn"
  | "json"
  | "ipv4Cidr"
  | "ipv6Cidr"
  | "cidr"
  | "ipv4"
  | "ipv6"
  | "timestamp"
  | "accountId"
  | "notEmpty"
  | "noZeroValue"
  | "port"
  | "portOrZero";

/** What is wrong with a text or number, worded as the AWS provider words it; undefined when nothing is. Sources: internal/verify/validate.go, helper/validation of the SDK. */
export const formats: Readonly<Record<Format, (key: string, text: string) => string | undefined>> = {
  arn: (key, text) => {
    const wrong = arnProblem(text);
    return wrong === undefined ? undefined : `"${key}" (${text}) is an invalid ARN: ${wrong}`;
  },
  json: (key, text) => {
    const wrong = goJsonError(text);
    return wrong === undefined ? undefined : `"${key}" contains an invalid JSON: ${wrong.message}`;
  },
  ipv4Cidr: (_key, text) => networkProblem(text, "IPv4 "),
  ipv6Cidr: (_key, text) => networkProblem(text, "IPv6 "),
  cidr: (_key, text) => networkProblem(text, ""),
  ipv4: (key, text) => (isIPv4(text) ? undefined : `expected ${key} to contain a valid IPv4 address, got: ${text}`),
  ipv6: (key, text) => (isIPv6(text) ? undefined : `expected ${key} to contain a valid IPv6 address, got: ${text}`),
  timestamp: (key, text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
      ? undefined
      : `expected "${key}" to be a valid RFC3339 date, got "${text}"`,
  accountId: (key, text) =>
    /^\d{12}$/.test(text) ? undefined : `"${key}" doesn't look like AWS Account ID (exactly 12 digits): "${text}"`,
  notEmpty: (key, text) =>
    text.trim() === "" ? `expected "${key}" to not be an empty string, got ${text}` : undefined,
  // For a text it means that it is not empty.
  noZeroValue: (key, text) => {
    if (text === "") return `${key} must not be empty, got `;
    return text === "0" ? `${key} must not be zero, got 0` : undefined;
  },
  port: (key, text) => portProblem(key, text, 1, "a valid port number"),
  portOrZero: (key, text) => portProblem(key, text, 0, "a valid port number or 0"),
};

/** What an argument of the plugin framework must be, where it does not say it as the SDK does. Source: internal/framework/validators. */
export const frameworkFormats: Readonly<Partial<Record<Format, string>>> = {
  ipv4Cidr: "a valid IPv4 CIDR that represents a network address",
  ipv6Cidr: "a valid IPv6 CIDR that represents a network address",
  accountId: "a valid AWS account ID",
};

/** What makes a text no ARN; undefined for an ARN. The parts are those that internal/verify checks. */
export function arnProblem(text: string): string | undefined {
  if (text === "") return undefined;
  if (!text.startsWith("arn:")) return "arn: invalid prefix";
  const [, partition = "", service = "", region = "", account = "", ...resource] = text.split(":");
  if (resource.length === 0) return "arn: not enough sections";
  if (partition === "") return "missing partition value";
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

function portProblem(key: string, text: string, lowest: number, wanted: string): string | undefined {
  const port = Number(text);
  return port >= lowest && port <= 65_535 ? undefined : `expected "${key}" to be ${wanted}, got: ${text}`;
}

/** Sources: ValidateIPv4CIDRBlock and ValidateIPv6CIDRBlock in internal/types/cidr_block.go. */
function networkProblem(text: string, family: "" | "IPv4 " | "IPv6 "): string | undefined {
  const network = networkOf(text);
  if (network === undefined) return `"${text}" is not a valid CIDR block: invalid CIDR address: ${text}`;
  if (family === (isIPv4(address(text)) ? "IPv6 " : "IPv4 ")) return `"${text}" is not a valid ${family}CIDR block`;
  return network === text ? undefined : `"${text}" is not a valid ${family}CIDR block; did you mean "${network}"?`;
}

/** A network as AWS keeps it, with all bits behind its prefix zero; undefined where a text is none. */
export function networkOf(text: string): string | undefined {
  const isV4 = isIPv4(address(text));
  const prefix = text.slice(text.indexOf("/") + 1);
  if ((!isV4 && !isIPv6(address(text))) || !/^\d{1,3}$/.test(prefix) || Number(prefix) > (isV4 ? 32 : 128))
    return undefined;
  const network = isV4 ? maskedV4(address(text), Number(prefix)) : maskedV6(address(text), Number(prefix));
  return `${network}/${prefix}`;
}

function maskedV4(text: string, prefix: number): string {
  const value = text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - prefix);
  const network = Math.floor(value / size) * size;
  return [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join(".");
}

/** The network address, in the short form; the given text where that is the same in another spelling. */
function maskedV6(text: string, prefix: number): string {
  const [head = "", tail] = text.toLowerCase().split("::");
  const groups = (part: string | undefined) => (part ? part.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [left, right] = [groups(head), groups(tail)];
  const all = [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
  const kept = all.map((group, index) => {
    const bits = Math.min(16, Math.max(0, prefix - index * 16));
    return bits === 0 ? 0 : group & (0xffff << (16 - bits)) & 0xffff;
  });
  return kept.every((group, index) => group === all[index]) ? text : shortened(kept);
}

function shortened(groups: readonly number[]): string {
  const text = groups.map((group) => group.toString(16)).join(":");
  return text.replace(/(?:^|:)0(?::0)+(?::|$)/, "::");
}
