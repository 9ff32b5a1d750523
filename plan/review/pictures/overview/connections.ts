import type { Subject } from "../../subjects";
import type { GraphNode } from "../graph";
import { nameOf } from "../names";
import { label } from "../text";
import type { Flow } from "./flow";
import { type System, texts } from "./system";
import { nodeOf, thingOf } from "./things";

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

function joint(from: GraphNode, to: GraphNode): Flow {
  return { nodes: [from, to], edges: [{ from: from.id, to: to.id }] };
}

function sourceOf(system: System, source: Subject): GraphNode | undefined {
  if (source.type === "aws_cloudwatch_event_rule" || source.type === "aws_scheduler_schedule") {
    const [schedule] = texts(source.after, "schedule_expression");
    return {
      id: source.id,
      name: label(schedule === undefined ? nameOf(source) : inWords(schedule)),
      what: schedule ? "schedule" : "event rule",
      look: "signal",
      column: "first",
    };
  }
  const thing = thingOf(system, source);
  return thing === undefined ? undefined : nodeOf(system, thing);
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
