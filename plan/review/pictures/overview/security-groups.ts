import { at, isList } from "../../../differences-parts";
import { UNKNOWN } from "../../../provider/protocol/value";
import type { Subject, Values } from "../../subjects";
import { visible } from "../../visible";
import { blocks, type System, texts } from "./system";

/** Who may open connections to whom. Security groups are told by the id of their subject, or by their own. */
export interface Opening {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly isFromWorld: boolean;
  readonly isToWorld: boolean;
  /** `:443`. @default - every port */
  readonly ports?: string;
}

type Direction = "ingress" | "egress";

/** What the rules of all security groups open, whichever way they are written. */
export function openings(system: System): Opening[] {
  const rules = system.of(
    "aws_vpc_security_group_ingress_rule",
    "aws_vpc_security_group_egress_rule",
    "aws_security_group_rule",
  );
  const groups = system.of("aws_security_group");
  return [
    ...rules.map((rule) => ofRule(system, rule)),
    ...groups.flatMap((group) => [...ofBlocks(system, group, "ingress"), ...ofBlocks(system, group, "egress")]),
  ];
}

/** Security groups that an argument names, or any of them. */
export function groupsOf(system: System, subject: Subject, argument?: string): string[] {
  const known = system.meant(subject, argument).filter(({ type }) => type === "aws_security_group");
  const written = texts(argument === undefined ? { all: subject.after } : subject.after, argument ?? "all");
  const foreign = written.filter((text) => /^sg-[0-9a-f]+$/.test(text) && system.named(text) === undefined);
  return [...new Set([...known.map(({ id }) => id), ...foreign])];
}

function ofRule(system: System, rule: Subject): Opening {
  const isIngress = rule.type === "aws_vpc_security_group_ingress_rule" || rule.after?.type === "ingress";
  const others = ["referenced_security_group_id", "source_security_group_id"].flatMap((argument) =>
    groupsOf(system, rule, argument),
  );
  const own = groupsOf(system, rule, "security_group_id");
  return opening(isIngress ? "ingress" : "egress", visible(rule, "after"), own, others);
}

/** Which block names which group is lost where ids are known after apply: then each may. */
function ofBlocks(system: System, group: Subject, direction: Direction): Opening[] {
  const others = groupsOf(system, group, direction);
  return blocks(visible(group, "after"), direction).map((rule) => {
    const named = at(rule, "security_groups");
    const hasGroups = named === UNKNOWN || (isList(named) && named.length > 0);
    return opening(direction, rule, [group.id], hasGroups ? others : []);
  });
}

const RANGES = ["cidr_ipv4", "cidr_ipv6", "cidr_blocks", "ipv6_cidr_blocks"];

function opening(direction: Direction, rule: Values, own: string[], others: string[]): Opening {
  const isOfWorld = RANGES.some((range) => texts(rule, range).some((cidr) => cidr === "0.0.0.0/0" || cidr === "::/0"));
  const isIngress = direction === "ingress";
  return {
    from: isIngress ? others : own,
    to: isIngress ? own : others,
    isFromWorld: isIngress && isOfWorld,
    isToWorld: !isIngress && isOfWorld,
    ports: portsOf(rule),
  };
}

/** All ports are -1 or 0, as the protocol has it. */
function portsOf({ from_port: from, to_port: to }: Values): string | undefined {
  if (typeof from !== "number" || typeof to !== "number" || from <= 0) return undefined;
  return from === to ? `:${from}` : `:${from}–${to}`;
}
