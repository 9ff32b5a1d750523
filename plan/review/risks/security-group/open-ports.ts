import { describeValue } from "../../../differences-text";
import type { Subject, Values } from "../../subjects";
import { blocksAt, isSensitive, textsAt, valueAt } from "../../values";
import { portHint } from "./port-hint";

/** Ports that a security group opens to a range of addresses. */
interface Opening {
  readonly cidr: string;
  /** `-1` is every protocol. */
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

/** A shorter prefix holds so many addresses that nobody can know them all. */
const SHORTEST_IPV4 = 8;
const SHORTEST_IPV6 = 16;

/** Ports that the internet reaches after a change and did not reach before, a sentence each. */
export function newlyOpenPorts(subject: Subject, subjects: readonly Subject[]): string[] {
  const places = RULES.get(subject.type);
  const open = openings(subject.type, subject.after).filter(isWorld);
  if (places === undefined || open.length === 0) return [];
  const openBefore = subjects
    .filter((other) => other === subject || isOfSameGroup(other, subject))
    .flatMap(({ type, before }) => openings(type, before));
  return open
    .filter((opening) => !openBefore.some((other) => holds(other, opening)))
    .map((opening) => sentence(subject, opening, places));
}

/** Rules move between a group and resources of their own. */
function isOfSameGroup(one: Subject, other: Subject): boolean {
  const group = groupOf(one);
  return group !== undefined && group === groupOf(other) && one.stack.environment === other.stack.environment;
}

function groupOf({ type, before, after }: Subject): string | undefined {
  if (!RULES.has(type)) return undefined;
  const path = /^aws_(default_)?security_group$/.test(type) ? "id" : "security_group_id";
  const [group] = [...textsAt(after, path), ...textsAt(before, path)];
  return group;
}

/** Arguments that hold what a sentence tells, by type; blocks of rules by the name of the block. */
const RULES: ReadonlyMap<string, readonly string[]> = new Map([
  ["aws_security_group", ["ingress"]],
  ["aws_default_security_group", ["ingress"]],
  ["aws_security_group_rule", ["cidr_blocks", "ipv6_cidr_blocks", "from_port", "to_port", "protocol"]],
  ["aws_vpc_security_group_ingress_rule", ["cidr_ipv4", "cidr_ipv6", "from_port", "to_port", "ip_protocol"]],
]);

function openings(type: string, values: Values | null): Opening[] {
  if (values === null) return [];
  if (type === "aws_vpc_security_group_ingress_rule") return rule(values, ["cidr_ipv4", "cidr_ipv6"], "ip_protocol");
  if (type === "aws_security_group_rule")
    return values.type === "ingress" ? rule(values, ["cidr_blocks", "ipv6_cidr_blocks"], "protocol") : [];
  return blocksAt(values, "ingress").flatMap((block) => rule(block, ["cidr_blocks", "ipv6_cidr_blocks"], "protocol"));
}

function rule(values: Values, cidrs: readonly string[], protocolPath: string): Opening[] {
  const protocol = valueAt(values, protocolPath);
  const isEvery = protocol === "-1" || protocol === "all";
  return cidrs
    .flatMap((path) => textsAt(values, path))
    .map((cidr) => ({
      cidr,
      protocol: isEvery ? "-1" : typeof protocol === "string" ? protocol : "unknown",
      from: isEvery ? 0 : numberOr(valueAt(values, "from_port"), 0),
      to: isEvery ? 65535 : numberOr(valueAt(values, "to_port"), 65535),
    }));
}

/** A port that is known only after apply may be any. */
function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

function isWorld({ cidr }: Opening): boolean {
  const prefix = /\/(\d{1,3})$/.exec(cidr)?.[1];
  return prefix !== undefined && Number(prefix) < (cidr.includes(":") ? SHORTEST_IPV6 : SHORTEST_IPV4);
}

function holds(wide: Opening, narrow: Opening): boolean {
  const sameFamily = wide.cidr.includes(":") === narrow.cidr.includes(":");
  const holdsAddresses = wide.cidr === narrow.cidr || (sameFamily && wide.cidr.endsWith("/0"));
  const holdsProtocol = wide.protocol === "-1" || wide.protocol === narrow.protocol;
  return holdsAddresses && holdsProtocol && wide.from <= narrow.from && wide.to >= narrow.to;
}

function sentence(subject: Subject, opening: Opening, places: readonly string[]): string {
  const isHidden = places.some((path) => isSensitive(subject, path));
  if (isHidden) return "opens (sensitive) ports to a range of the internet";
  return `opens ${portText(opening)} to ${describeValue(opening.cidr)}${portHint(opening)}`;
}

function portText({ protocol, from, to }: Opening): string {
  if (protocol === "-1") return "all ports of every protocol";
  if (/^(icmp|icmpv6|1|58)$/.test(protocol)) return "ping (ICMP)";
  return from === to ? `port ${from}` : `ports ${from} to ${to}`;
}
