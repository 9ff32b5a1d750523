import type { Subject } from "../../subjects";
import { visible } from "../../visible";
import type { GraphNode } from "../graph";
import { nameOf, typeName } from "../names";
import { label } from "../text";
import { SIGNALS } from "./actors";
import type { Flow } from "./flow";
import { type System, texts } from "./system";
import { joint, nodeOf, thingOf } from "./things";

/** Types that join two things, by the arguments that name them; without `from`, the resource itself is the source. */
const CONNECTIONS: Readonly<Record<string, { readonly from?: string; readonly to: readonly string[] }>> = {
  aws_cloudwatch_event_target: { from: "rule", to: ["arn"] },
  aws_scheduler_schedule: { to: ["target"] },
  aws_lambda_event_source_mapping: { from: "event_source_arn", to: ["function_name"] },
  aws_sns_topic_subscription: { from: "topic_arn", to: ["endpoint"] },
  aws_s3_bucket_notification: { from: "bucket", to: ["lambda_function", "queue", "topic"] },
  aws_apigatewayv2_integration: { from: "api_id", to: ["integration_uri"] },
};

/** What starts, feeds or tells what. */
export function connections(system: System): Flow[] {
  return Object.entries(CONNECTIONS).flatMap(([type, { from, to }]) =>
    system.of(type).flatMap((connection) => {
      const sources = from === undefined ? [connection] : system.meant(connection, from);
      const targets = to.flatMap((argument) =>
        system.meant(connection, argument).flatMap((one) => thingOf(system, one) ?? []),
      );
      return sources.flatMap((source) => {
        const node = sourceOf(system, source);
        return node === undefined ? [] : targets.map((target) => joint(node, nodeOf(system, target)));
      });
    }),
  );
}

function sourceOf(system: System, source: Subject): GraphNode | undefined {
  if (SIGNALS.includes(source.type)) return signalOf(system, source);
  const thing = thingOf(system, source);
  return thing === undefined ? undefined : nodeOf(system, thing);
}

function signalOf(system: System, source: Subject): GraphNode {
  const { id, type } = system.standIn(source);
  const count = system.count(type);
  const [schedule] = texts(visible(source, "after"), "schedule_expression");
  const place = { id, look: "signal", column: "first" } as const;
  if (system.isCrowded && count > 1)
    return { ...place, name: typeName(type), what: `${count.toLocaleString("en-US")} of them` };
  if (schedule === undefined) return { ...place, name: label(nameOf(source)), what: "event rule" };
  return { ...place, name: label(inWords(schedule)), what: "schedule" };
}

/** `every 5 minutes` for `rate(5 minutes)`; a cron expression stands as it is. */
function inWords(schedule: string): string {
  const [, count, unit] = /^rate\((\d+) (\w+)\)$/.exec(schedule) ?? [];
  if (count === undefined || unit === undefined) return schedule;
  return count === "1" ? `every ${unit}` : `every ${count} ${unit}`;
}

/** All alarms that tell somebody are one thing. */
export function alarms(system: System): Flow[] {
  const telling = system
    .of("aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm")
    .map((alarm) => system.meant(alarm, "alarm_actions").filter(({ type }) => type === "aws_sns_topic"))
    .filter((topics) => topics.length > 0);
  const count = telling.length;
  const node: GraphNode = {
    id: "alarms",
    name: "Alarms",
    what: count === 1 ? "1 alarm" : `${count} alarms`,
    look: "signal",
  };
  return [...new Set(telling.flat())].map((topic) => joint(node, nodeOf(system, topic)));
}
