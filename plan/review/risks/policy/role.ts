import type { Subject } from "../../subjects";
import { valueAt } from "../../values";
import type { Context } from "../rule";
import { policyChangesOf } from "./documents";
import type { Statement } from "./statement";

const OF_ROLE = /^aws_iam_role_policy(_attachment)?$/;

/** Whether a new policy belongs to a role that exists, in these plans or elsewhere: then the role may do more than before. */
export function isOfExistingRole(subject: Subject, { subjects }: Context): boolean {
  const name = valueAt(subject.after, "role");
  if (!OF_ROLE.test(subject.type) || typeof name !== "string") return false;
  const isMeant = (role: Subject) => role.type === "aws_iam_role" && inAccountOf(role, subject);
  const role = subjects.find((one) => isMeant(one) && valueAt(one.after, "name") === name);
  return role === undefined || (role.before !== null && role.action !== "replace");
}

/** What the role's own policies allowed, also those that this plan takes away or moves to another address. */
export function allowedBefore(subject: Subject, { subjects }: Context): Statement[] {
  const name = valueAt(subject.after, "role");
  return subjects
    .filter((one) => OF_ROLE.test(one.type) && inAccountOf(one, subject) && valueAt(one.before, "role") === name)
    .flatMap((one) => policyChangesOf(one).flatMap(({ before }) => before))
    .filter(({ allows }) => allows);
}

/** Stacks of one environment are in one account. */
function inAccountOf(one: Subject, other: Subject): boolean {
  return one.stack.environment === other.stack.environment;
}
