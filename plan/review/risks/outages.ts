import { UNKNOWN } from "../../provider/protocol/value";
import type { Subject } from "../subjects";
import { shownChange, valueAt } from "../values";
import type { Context } from "./rule";

/** A change in place that somebody notices. */
interface Outage {
  readonly path: string;
  /** What follows, as the end of a sentence. */
  readonly meaning: string;
  /** Whether AWS waits for the maintenance window unless told otherwise. */
  readonly waits?: true;
  isOne(before: unknown, after: unknown): boolean;
}

/** Nothing works while the value is this one. */
const stopped =
  (value: unknown) =>
  (path: string, meaning: string): Outage => ({
    path,
    meaning,
    isOne: (before, after) => before !== value && after === value,
  });
const none = stopped(0);
const disabled = stopped("DISABLED");
const off = stopped(false);

/** Every other value interrupts. */
const changed = (path: string, meaning: string): Outage => ({
  path,
  meaning,
  isOne: (before, after) => isGiven(before) && isGiven(after) && before !== after,
});
const restarted = (path: string): Outage => ({
  ...changed(path, "clients are cut off while it restarts or fails over"),
  waits: true,
});

const rule = [disabled("state", "it starts nothing any more"), off("is_enabled", "it starts nothing any more")];
const listener = [changed("port", "nobody is answered at the old port")];
const cache = [restarted("node_type"), restarted("engine_version")];

/**
 * Values whose change interrupts, by type.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html,
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.Modify.html,
 * https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-editing-broker-preferences.html
 */
export const OUTAGES: ReadonlyMap<string, readonly Outage[]> = new Map<string, readonly Outage[]>([
  ["aws_ecs_service", [none("desired_count", "all of its tasks stop, and nobody answers")]],
  ["aws_appautoscaling_target", [none("max_capacity", "all tasks stop, and nobody answers")]],
  [
    "aws_autoscaling_group",
    [none("max_size", "all of its servers stop"), none("desired_capacity", "all of its servers stop")],
  ],
  ["aws_lambda_function", [none("reserved_concurrent_executions", "every call is refused")]],
  ["aws_lambda_event_source_mapping", [off("enabled", "the function no longer gets events of this source")]],
  ["aws_cloudwatch_event_rule", rule],
  ["aws_scheduler_schedule", [disabled("state", "it starts nothing any more")]],
  ["aws_cloudfront_distribution", [off("enabled", "it answers nobody")]],
  [
    "aws_vpc",
    [
      off("enable_dns_support", "nothing in the network can look up names"),
      off("enable_dns_hostnames", "file systems and endpoints are no longer found by their names"),
    ],
  ],
  ["aws_lb_listener", listener],
  ["aws_alb_listener", listener],
  [
    "aws_db_instance",
    [
      restarted("instance_class"),
      restarted("engine_version"),
      changed("identifier", "its address changes: clients that know the old one get no connection"),
    ],
  ],
  ["aws_rds_cluster", [restarted("engine_version")]],
  ["aws_rds_cluster_instance", [restarted("instance_class")]],
  ["aws_elasticache_replication_group", cache],
  ["aws_elasticache_cluster", cache],
  ["aws_mq_broker", [restarted("host_instance_type"), restarted("engine_version")]],
]);

/** What is interrupted although the resource stays, a sentence each. */
export function outagesOf(subject: Subject): string[] {
  if (subject.action !== "update") return [];
  const when = valueAt(subject.after, "apply_immediately") === true ? "at once" : "in its maintenance window";
  return (OUTAGES.get(subject.type) ?? [])
    .filter(({ path, isOne }) => isOne(valueAt(subject.before, path), valueAt(subject.after, path)))
    .map(({ path, meaning, waits }) => `${path}: ${shownChange(subject, path)}: ${meaning}${waits ? ` ${when}` : ""}`);
}

/** A route to another NAT gateway; one that is replaced tells itself whether it keeps its address. */
export function otherEgress(subject: Subject, { subjects, references }: Context): string[] {
  if (subject.type !== "aws_route" || subject.action !== "update") return [];
  const path = "nat_gateway_id";
  const [before, after] = [valueAt(subject.before, path), valueAt(subject.after, path)];
  if (!isGiven(before) || before === "" || before === after || !(after === UNKNOWN || isGiven(after))) return [];
  const gateways = references.of(subject).filter(({ argument }) => argument === path);
  if (gateways.some(({ to }) => subjects.some(({ id, action }) => id === to && action === "replace"))) return [];
  return [
    `${path}: ${shownChange(subject, path)}: traffic leaves from another address, which others may have to allow`,
  ];
}

function isGiven(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}
