import type { Subject } from "../subjects";
import { shownChange, textsAt, valueAt } from "../values";
import { policyChangesOf } from "./policy/documents";
import { growthOf } from "./policy/growth";
import { isOpen } from "./policy/openness";
import { statementText } from "./policy/wording";
import { type Context, changes, ends, leavesSomething, type Rule } from "./rule";
import { newlyOpenPorts } from "./security-group/open-ports";

/** Something can be reached or used by anybody on the internet. */
export const openToWorld: Rule = {
  id: "open-to-world",
  title: "something opens to the world",
  why: "Anybody on the internet can try what is behind it, and many do within minutes.",
  find: (subject, context) => [
    ...(leavesSomething(subject)
      ? [...newlyOpenPorts(subject, context.subjects), ...openPolicies(subject), ...openAcl(subject)]
      : []),
    ...publicBucket(subject, context),
    ...internetFacing(subject),
    ...functionUrl(subject),
  ],
};

function openPolicies(subject: Subject): string[] {
  return policyChangesOf(subject).flatMap(({ path, kind, before, after, sensitive }) => {
    if (kind === "identity" || after === undefined) return [];
    const open = growthOf(before, after).filter(({ part }) => isOpen(part));
    if (sensitive) return open.length > 0 ? [`${path} (sensitive) allows everybody`] : [];
    return open.map(({ part: { principals: _everybody, ...part } }) => `everybody is allowed ${statementText(part)}`);
  });
}

const PUBLIC_ACL = /^(public-read|public-read-write|authenticated-read|website)$/;

function openAcl(subject: Subject): string[] {
  if (!/^aws_s3_(bucket|bucket_acl|object|bucket_object)$/.test(subject.type)) return [];
  const isPublic = (values: Subject["after"]) => textsAt(values, "acl").some((acl) => PUBLIC_ACL.test(acl));
  return isPublic(subject.after) && !isPublic(subject.before) ? [`acl: ${shownChange(subject, "acl")}`] : [];
}

const BLOCKS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

/** A bucket's block of public access is lowered, or removed while the bucket stays. */
function publicBucket(subject: Subject, context: Context): string[] {
  if (!/^aws_s3_(bucket|account|access_point)_public_access_block$/.test(subject.type)) return [];
  if (ends(subject))
    return context.owners.endingWith(subject) !== undefined
      ? []
      : ["the block of public access is removed: objects can be made public"];
  if (!leavesSomething(subject)) return [];
  const off = BLOCKS.filter(
    (path) => valueAt(subject.after, path) === false && valueAt(subject.before, path) !== false,
  );
  return off.length > 0 ? [`${off.join(", ")} ${off.length > 1 ? "are" : "is"} off: objects can be made public`] : [];
}

function internetFacing(subject: Subject): string[] {
  if (!/^aws_(a?lb|elb)$/.test(subject.type) || !changes(subject)) return [];
  const isOpened = valueAt(subject.before, "internal") === true && valueAt(subject.after, "internal") === false;
  return isOpened ? ["the balancer was internal and becomes internet-facing"] : [];
}

function functionUrl(subject: Subject): string[] {
  if (subject.type !== "aws_lambda_function_url" || !leavesSomething(subject)) return [];
  const path = "authorization_type";
  const isOpened = valueAt(subject.after, path) === "NONE" && valueAt(subject.before, path) !== "NONE";
  return isOpened ? ["anybody who knows the function's URL can call it: authorization_type is NONE"] : [];
}
