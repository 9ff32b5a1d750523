import type { Subject } from "../subjects";
import { isSensitive, shownChange, valueAt } from "../values";
import { expiringImages, expiringObjects } from "./expirations";
import { changes, type Rule } from "./rule";

interface Retention {
  readonly path: string;
  /** What the number counts. */
  readonly unit: "days" | "hours" | "seconds";
  /** Whether 0 or nothing means for ever. @default - 0 is the shortest, nothing is not known */
  readonly isForever?: true;
}

const days = (path: string): Retention => ({ path, unit: "days" });

/** Numbers that say how long something is kept, by type. */
export const RETENTIONS: ReadonlyMap<string, Retention> = new Map<string, Retention>([
  ["aws_cloudwatch_log_group", { path: "retention_in_days", unit: "days", isForever: true }],
  ["aws_db_instance", days("backup_retention_period")],
  ["aws_rds_cluster", days("backup_retention_period")],
  ["aws_docdb_cluster", days("backup_retention_period")],
  ["aws_neptune_cluster", days("backup_retention_period")],
  ["aws_elasticache_replication_group", days("snapshot_retention_limit")],
  ["aws_elasticache_cluster", days("snapshot_retention_limit")],
  ["aws_redshift_cluster", days("automated_snapshot_retention_period")],
  ["aws_backup_plan", { path: "rule.lifecycle.delete_after", unit: "days", isForever: true }],
  ["aws_sqs_queue", { path: "message_retention_seconds", unit: "seconds" }],
  ["aws_kinesis_stream", { path: "retention_period", unit: "hours" }],
]);

/** What is kept is deleted earlier than before. */
export const retentionShortened: Rule = {
  id: "retention-shortened",
  title: "something is kept for less time",
  why: "What is older is deleted soon after the apply, and nobody can bring it back.",
  find: (subject, context) => [
    ...shortenedNumber(subject),
    ...expiringObjects(subject, context),
    ...expiringImages(subject, context),
  ],
};

function shortenedNumber(subject: Subject): string[] {
  const retention = RETENTIONS.get(subject.type);
  if (retention === undefined || !changes(subject)) return [];
  const { path, unit, isForever } = retention;
  const [before, after] = [subject.before, subject.after].map((values) => length(valueAt(values, path), isForever));
  if (before === undefined || after === undefined || after >= before) return [];
  const always = before === Number.POSITIVE_INFINITY ? ", was kept for ever" : "";
  const none = isBackups(path) && after === 0 ? ": no backups are made any more" : "";
  return [`${path}: ${spanOf(subject, path, unit)}${always}${none}`];
}

function isBackups(path: string): boolean {
  return /^(backup_retention_period|snapshot_retention_limit)$/.test(path);
}

/** Seconds in days where they are whole days: nobody reads 1209600. */
function spanOf(subject: Subject, path: string, unit: Retention["unit"]): string {
  const [before, after] = [valueAt(subject.before, path), valueAt(subject.after, path)];
  const areDays = unit === "seconds" && isWholeDays(before) && isWholeDays(after) && !isSensitive(subject, path);
  return areDays ? `${before / DAY} → ${after / DAY} days` : `${shownChange(subject, path)} ${unit}`;
}

const DAY = 86_400;

function isWholeDays(seconds: unknown): seconds is number {
  return typeof seconds === "number" && seconds % DAY === 0;
}

/** How long that is; undefined where nobody knows. */
function length(value: unknown, isForever: true | undefined): number | undefined {
  if (isForever && (value === 0 || value === null)) return Number.POSITIVE_INFINITY;
  return typeof value === "number" ? value : undefined;
}
