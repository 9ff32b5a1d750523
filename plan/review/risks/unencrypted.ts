import type { Subject } from "../subjects";
import { textsAt, valueAt, valuesAt } from "../values";
import { type Context, leavesSomething, type Rule } from "./rule";

/** Switches of encryption, by type. */
export const ENCRYPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["aws_db_instance", ["storage_encrypted"]],
  ["aws_rds_cluster", ["storage_encrypted"]],
  ["aws_docdb_cluster", ["storage_encrypted"]],
  ["aws_neptune_cluster", ["storage_encrypted"]],
  ["aws_redshift_cluster", ["encrypted"]],
  ["aws_efs_file_system", ["encrypted"]],
  ["aws_ebs_volume", ["encrypted"]],
  ["aws_instance", ["root_block_device.encrypted", "ebs_block_device.encrypted"]],
  ["aws_launch_template", ["block_device_mappings.ebs.encrypted"]],
  ["aws_elasticache_replication_group", ["at_rest_encryption_enabled", "transit_encryption_enabled"]],
  [
    "aws_opensearch_domain",
    ["encrypt_at_rest.enabled", "node_to_node_encryption.enabled", "domain_endpoint_options.enforce_https"],
  ],
  ["aws_ecs_task_definition", ["volume.efs_volume_configuration.transit_encryption"]],
]);

/** Data lies or travels unencrypted. */
export const unencrypted: Rule = {
  id: "unencrypted",
  title: "something is not encrypted",
  why: "Who gets at the disk, a backup or the network between can read it.",
  find: (subject, context) =>
    leavesSomething(subject)
      ? [...switchedOff(subject), ...plainQueue(subject), ...plainListener(subject, context)]
      : [],
};

function switchedOff(subject: Subject): string[] {
  return (ENCRYPTIONS.get(subject.type) ?? [])
    .filter((path) => isOff(subject.after, path) && !isOff(subject.before, path))
    .map((path) => `${path} is off`);
}

/** Some types write the switch as a text. */
function isOff(values: Subject["after"], path: string): boolean {
  return valuesAt(values, path).some((value) => value === false || value === "false" || value === "DISABLED");
}

function plainQueue({ type, before, after }: Subject): string[] {
  if (type !== "aws_sqs_queue" || !isPlainQueue(after) || isPlainQueue(before)) return [];
  return ["messages are not encrypted in the queue"];
}

function isPlainQueue(queue: Subject["after"]): boolean {
  return valueAt(queue, "sqs_managed_sse_enabled") === false && (valueAt(queue, "kms_master_key_id") ?? "") === "";
}

/** An HTTP listener that does more than send callers to HTTPS, unless its balancer is internal. */
function plainListener(subject: Subject, context: Context): string[] {
  const { type, before, after } = subject;
  if (!/^aws_a?lb_listener$/.test(type) || !isPlain(after) || isPlain(before)) return [];
  const wasEncrypted = valueAt(before, "protocol") === "HTTPS";
  if (!wasEncrypted && !isInternetFacing(subject, context)) return [];
  return [
    `answers by HTTP${wasEncrypted ? ", no longer by HTTPS" : ""}: what callers send and get travels unencrypted`,
  ];
}

function isPlain(listener: Subject["after"]): boolean {
  return valueAt(listener, "protocol") === "HTTP" && !textsAt(listener, "default_action.type").includes("redirect");
}

function isInternetFacing(subject: Subject, { subjects, references }: Context): boolean {
  const balancers = references.of(subject).filter(({ argument }) => argument === "load_balancer_arn");
  return balancers.some(({ to }) =>
    subjects.some(({ id, after }) => id === to && valueAt(after, "internal") === false),
  );
}
