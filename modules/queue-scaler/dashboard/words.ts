import { type Location, literal } from "../../core";
import type { Pane } from "./pane";

/** A page of a function's log in the console, which escapes slashes twice. */
function logLink(functionName: string, { region }: Location): string {
  const group = `/aws/lambda/${functionName}`.replaceAll("/", "$252F");
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${group}`;
}

function serviceLink({ service }: Pane, { region }: Location): string {
  return `https://${region}.console.aws.amazon.com/ecs/v2/clusters/${service.clusterName}/services/${service.serviceName}/events?region=${region}`;
}

/** What stands above all services. */
export function headWords(functionName: string, location: Location): string {
  return [
    "# Queues and the tasks that work on them",
    `One function reads all queues ([its log](${logLink(functionName, location)})), one for each service decides. Charts that stand below each other have the same time axis.`,
  ].join("\n\n");
}

/** What stands beside the charts of a service: its rules, where to look, and what to do when an alarm rings. */
export function paneWords(pane: Pane, location: Location): string {
  const { service, queue, scheduleMinutes, rules } = pane;
  const every = scheduleMinutes === 1 ? "minute" : `${scheduleMinutes} minutes`;
  return [
    `## ${pane.title}`,
    `${service.minTasks} to ${service.maxTasks} tasks work on **${queue}**. It is decided every ${every}, and at once when messages wait. ${protectionWords(pane)}`,
    `[Decisions](${logLink(pane.functionName, location)}) · [events of the service](${serviceLink(pane, location)})`,
    // Without alarms nothing says so by itself: the names are those of signals to look for in the charts and logs.
    [
      pane.alarmArns.length > 0 ? "| alarm | do first |" : "| signal | do first |",
      "| --- | --- |",
      ...rules.map(({ id, first }) => `| ${id} | ${first} |`),
    ].join("\n"),
  ].join("\n\n");
}

function protectionWords({ service: { taskProtection } }: Pane): string {
  if (taskProtection === undefined) return "";
  return "none" in taskProtection
    ? `Tasks are not protected while they work: ${literal(taskProtection.none)}.`
    : `Tasks are protected while they work, for ${taskProtection.longestJobMinutes} minutes at most.`;
}
