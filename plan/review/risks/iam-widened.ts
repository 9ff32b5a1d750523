import { expressionsOf } from "../../terraform/assumptions";
import type { Subject } from "../subjects";
import { shown, shownChange, textsAt } from "../values";
import { type PolicyChange, policyChangesOf } from "./policy/documents";
import { growthOf } from "./policy/growth";
import { isAdminLike, isOpen } from "./policy/openness";
import { allowedBefore, isOfExistingRole } from "./policy/role";
import type { Statement } from "./policy/statement";
import { growthText, statementText } from "./policy/wording";
import { type Context, changes, ends, leavesSomething, type Rule } from "./rule";

/**
 * Somebody may do more than before. Of somebody new only what is close to an administrator is told, because every new service has
 * policies; what everybody may do is `open-to-world`.
 */
export const iamWidened: Rule = {
  id: "iam-widened",
  title: "permissions grow",
  why: "Whoever takes over what holds these permissions can use all of them.",
  find: (subject, context) => [
    ...policyChangesOf(subject).flatMap((policy) => policyRisks(subject, policy, context)),
    ...attachments(subject, context),
    ...otherRole(subject),
  ],
};

/**
 * Characters of a policy that are compared. AWS takes 32 KB at most, of a key; comparing far longer ones would take minutes.
 * https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html
 */
const LONGEST = 40_000;

function policyRisks(subject: Subject, policy: PolicyChange, context: Context): string[] {
  const { path, kind, before, after, sensitive } = policy;
  if (ends(subject)) return context.owners.endingWith(subject) !== undefined ? [] : grown(policy, before, []);
  if (!leavesSomething(subject)) return [];
  if ([subject.before, subject.after].some((values) => textsAt(values, path).some(({ length }) => length > LONGEST)))
    return [`${path} is longer than AWS takes: nobody compared what it allows`];
  if (changes(subject)) {
    if (after !== undefined) return grown(policy, before, after);
    // What nobody wrote down is what AWS gives to everything of its type.
    return isConfigured(subject, path)
      ? [`${path} is known only after apply: nobody can say whether it allows more than before`]
      : [];
  }
  if (kind !== "identity" || after === undefined) return [];
  if (isOfExistingRole(subject, context)) return grown(policy, allowedBefore(subject, context), after);
  return after.filter(isAdminLike).map((one) => `allows ${sensitive ? "(sensitive)" : statementText(one)}`);
}

function isConfigured({ stack: { document }, address }: Subject, path: string): boolean {
  const expressions = document && expressionsOf(document, address);
  return expressions === undefined || Object.hasOwn(expressions, path.split(".")[0] ?? path);
}

function grown(
  { path, kind, sensitive }: PolicyChange,
  before: readonly Statement[],
  after: readonly Statement[],
): string[] {
  const growth = growthOf(before, after).filter(({ part }) => kind === "identity" || !isOpen(part));
  if (sensitive && growth.length > 0) return [`${path} (sensitive) allows more than before`];
  return growth.map(growthText);
}

const ATTACHING = /^aws_iam_(role|(role|user|group)_policy_attachment|policy_attachment)$/;
/** AWS's own policies that allow all of a service or more. */
const ADMIN_POLICY = /:aws:policy\/(.*\/)?(AdministratorAccess.*|PowerUserAccess|.*FullAccess)$/;

/** What is attached by its ARN: nobody here knows what it allows, but by the names of AWS's own. */
function attachments(subject: Subject, context: Context): string[] {
  if (!ATTACHING.test(subject.type) || !leavesSomething(subject)) return [];
  const path = subject.type === "aws_iam_role" ? "managed_policy_arns" : "policy_arn";
  const before = textsAt(subject.before, path);
  const isExisting = changes(subject) || isOfExistingRole(subject, context);
  return textsAt(subject.after, path)
    .filter((arn) => !before.includes(arn) && (isExisting || ADMIN_POLICY.test(arn)))
    .map((arn) => `attaches ${shown(subject, path, arn)}`);
}

/** Arguments that name the role as which something runs. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["aws_ecs_task_definition", "task_role_arn"],
  ["aws_lambda_function", "role"],
]);

/** Something runs as another role: the permissions of the two are not compared. */
function otherRole(subject: Subject): string[] {
  const path = ROLES.get(subject.type);
  if (path === undefined || !changes(subject)) return [];
  const [[before], [after]] = [textsAt(subject.before, path), textsAt(subject.after, path)];
  return after === undefined || before === after
    ? []
    : [`${path}: ${shownChange(subject, path)}: nobody compared what the two roles allow`];
}
