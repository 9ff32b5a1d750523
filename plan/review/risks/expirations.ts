import { isObject, jsonDocument } from "../../differences-parts";
import type { Subject } from "../subjects";
import { blocksAt, isSensitive, valueAt } from "../values";
import { type Context, leavesSomething } from "./rule";

const OBJECTS = [
  ["expiration.days", "objects"],
  ["noncurrent_version_expiration.noncurrent_days", "old versions"],
] as const;

/** Rules of a bucket by their id: one that is new or shorter deletes what the bucket holds. */
export function expiringObjects(subject: Subject, context: Context): string[] {
  if (subject.type !== "aws_s3_bucket_lifecycle_configuration" || isSensitive(subject, "rule")) return [];
  if (!isOfExisting("aws_s3_bucket", "bucket", subject, context)) return [];
  const rules = (values: Subject["after"]) => blocksAt(values, "rule").filter(({ status }) => status === "Enabled");
  return rules(subject.after).flatMap((rule) =>
    OBJECTS.flatMap(([path, what]) => {
      const known = rules(subject.before).find(({ id }) => id === rule.id);
      return shortened(
        subject,
        [valueAt(known, path), valueAt(rule, path)],
        (after) => `${what} expire after ${after} days`,
      );
    }),
  );
}

/** Rules of a repository by what they select. */
export function expiringImages(subject: Subject, context: Context): string[] {
  if (subject.type !== "aws_ecr_lifecycle_policy" || isSensitive(subject, "policy")) return [];
  if (!isOfExisting("aws_ecr_repository", "repository", subject, context)) return [];
  const before = imageRules(subject.before);
  return [...imageRules(subject.after)].flatMap(([selection, { count, type }]) =>
    shortened(subject, [before.get(selection)?.count ?? null, count], (after) =>
      type === "sinceImagePushed"
        ? `images are deleted ${after} days after their push`
        : `only ${after} images are kept`,
    ),
  );
}

function shortened(
  { before: existing }: Subject,
  [before, after]: readonly [unknown, unknown],
  told: (after: number) => string,
): string[] {
  if (typeof after !== "number") return [];
  if (before === null)
    return [`${told(after)}${existing === null ? "; what is there already counts too" : ", were kept for ever"}`];
  return typeof before === "number" && after < before ? [`${told(after)} instead of ${before}`] : [];
}

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
function imageRules(values: Subject["after"]): Map<string, { count: unknown; type: unknown }> {
  const rules = blocksAt(jsonDocument(valueAt(values, "policy")), "rules");
  return new Map(
    rules.flatMap(({ selection }) => {
      if (!isObject(selection)) return [];
      const { countNumber: count, ...rest } = selection;
      const key = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
      return [[key, { count, type: rest.countType }]] as const;
    }),
  );
}

/** Whether something belongs to what exists, in these plans or elsewhere: something new holds nothing yet. */
function isOfExisting(type: string, path: string, subject: Subject, { subjects }: Context): boolean {
  const name = valueAt(subject.after, path);
  if (!leavesSomething(subject) || typeof name !== "string") return false;
  const owner = subjects.find(
    (one) =>
      one.type === type &&
      one.stack.environment === subject.stack.environment &&
      [valueAt(one.after, "bucket"), valueAt(one.after, "name")].includes(name),
  );
  return owner === undefined || (owner.before !== null && owner.action !== "replace");
}
