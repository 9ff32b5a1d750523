import type { Subject } from "../subjects";
import { shown, textsAt } from "../values";
import { isOwnerGone } from "./owner";
import { type PolicyChange, policyChangesOf } from "./policy/documents";
import { growthOf } from "./policy/growth";
import { isAdminLike, isOpen } from "./policy/openness";
import { growthText, statementText } from "./policy/wording";
import { type Context, changes, ends, leavesSomething, type Rule } from "./rule";

/**
 * Somebody may do more than before. A new policy is told only when it is close to an administrator's, because every new service
 * has policies; what everybody may do is `open-to-world`.
 */
export const iamWidened: Rule = {
  id: "iam-widened",
  why: "Whoever takes over what holds these permissions can use all of them.",
  find: (subject, context) => [
    ...policyChangesOf(subject).flatMap((policy) => policyRisks(subject, policy, context)),
    ...managedPolicies(subject),
  ],
};

function policyRisks(subject: Subject, policy: PolicyChange, context: Context): string[] {
  const { path, kind, before, after, sensitive } = policy;
  if (ends(subject))
    return kind === "identity" || isOwnerGone(subject, context) ? [] : told(policy, growthOf(before, []));
  if (!leavesSomething(subject)) return [];
  if (!changes(subject)) {
    const admin = kind === "identity" ? (after ?? []).filter(isAdminLike) : [];
    return admin.map((one) => (sensitive ? `${path} allows (sensitive)` : `allows ${statementText(one)}`));
  }
  if (after === undefined)
    return [`${path} is known only after apply: nobody can say whether it allows more than before`];
  return told(
    policy,
    growthOf(before, after).filter(({ part }) => !isOpen(part)),
  );
}

function told({ path, sensitive }: PolicyChange, growth: ReturnType<typeof growthOf>): string[] {
  if (growth.length === 0) return [];
  return sensitive ? [`${path} (sensitive) allows more than before`] : growth.map(growthText);
}

/** AWS's own policies that allow all of a service or more. */
const ADMIN_POLICY = /:aws:policy\/(.*\/)?(AdministratorAccess.*|PowerUserAccess|.*FullAccess)$/;

/** What is attached by its ARN: nobody here knows what it allows, but by the names of AWS's own. */
function managedPolicies(subject: Subject): string[] {
  const path = subject.type === "aws_iam_role" ? "managed_policy_arns" : "policy_arn";
  if (!/^aws_iam_(role|(role|user|group)_policy_attachment|policy_attachment)$/.test(subject.type)) return [];
  if (!leavesSomething(subject)) return [];
  const before = textsAt(subject.before, path);
  const added = textsAt(subject.after, path).filter((arn) => !before.includes(arn));
  return added
    .filter((arn) => ADMIN_POLICY.test(arn) || changes(subject))
    .map((arn) => `attaches ${shown(subject, path, arn)}`);
}
