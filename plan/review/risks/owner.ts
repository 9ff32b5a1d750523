import type { Subject } from "../subjects";
import { valuesAt } from "../values";
import type { Context } from "./rule";

/** Arguments by which something names what it belongs to. */
const OWNER =
  /^(bucket|queue_url|arn|topic_arn|role|user|group|key_id|secret_arn|file_system_id|function_name|repository|resource_arn|resource_id|vpc_id|domain_name|backup_vault_name|load_balancer_arn|log_group_name|event_bus_name)$/;
/** Attributes by which others name a resource. */
const NAMES = ["id", "arn", "name", "url"];

/** Whether what a resource belongs to is destroyed with it: then nothing is left to protect. */
export function isOwnerGone({ id, stack, before }: Subject, { subjects }: Context): boolean {
  const owners = Object.entries(before ?? {}).flatMap(([name, value]) =>
    OWNER.test(name) && typeof value === "string" ? [value] : [],
  );
  return subjects.some(
    (other) =>
      other.action === "destroy" &&
      other.id !== id &&
      other.stack === stack &&
      NAMES.some((name) => valuesAt(other.before, name).some((value) => owners.some((owner) => owner === value))),
  );
}
