import type { Subject } from "../subjects";
import { shown, valueAt } from "../values";
import { type Context, leavesSomething, type Rule } from "./rule";

/** A route table that exists gets a way to and from the internet: subnets that were private become public. */
export const routeToInternet: Rule = {
  id: "route-to-internet",
  title: "a subnet gets a way to the internet",
  why: "What runs in these subnets was unreachable from outside by construction; now its addresses and security groups decide.",
  find: (subject, context) => {
    if (subject.type !== "aws_route" || !leavesSomething(subject)) return [];
    const gateway = gatewayOf(subject, context);
    if (gateway === undefined || gatewayBefore(subject) || !tableExists(subject, context)) return [];
    const path =
      valueAt(subject.after, "destination_cidr_block") === null
        ? "destination_ipv6_cidr_block"
        : "destination_cidr_block";
    return [`routes ${shown(subject, path, valueAt(subject.after, path))} to an internet gateway`];
  },
};

const GATEWAY = /^igw-/;

function gatewayBefore({ before }: Subject): boolean {
  const gateway = valueAt(before, "gateway_id");
  return typeof gateway === "string" && GATEWAY.test(gateway);
}

/** The gateway, also one that is made by the same apply. */
function gatewayOf(subject: Subject, { subjects, references }: Context): string | undefined {
  const gateway = valueAt(subject.after, "gateway_id");
  if (typeof gateway === "string") return GATEWAY.test(gateway) ? gateway : undefined;
  const mentioned = references.of(subject).filter(({ argument }) => argument === "gateway_id");
  return mentioned
    .map(({ to }) => to)
    .find((id) => subjects.some((one) => one.id === id && one.type === "aws_internet_gateway"));
}

function tableExists(subject: Subject, { subjects, references }: Context): boolean {
  const tables = references.of(subject).filter(({ argument }) => argument === "route_table_id");
  // One of a stack that is not reviewed exists.
  if (tables.length === 0) return true;
  return tables.some(({ to }) =>
    subjects.some(({ id, before, action }) => id === to && before !== null && action !== "replace"),
  );
}
