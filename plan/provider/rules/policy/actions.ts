import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closest } from "../nearest";
import type { PolicyForm } from "./form";
import { operations, unlisted } from "./operations";

interface ActionList {
  /** Day on which AWS listed these. */
  date: string;
  /** Names by service, in one text each. */
  services: ReadonlyMap<string, string>;
}

let list: ActionList | undefined;

/** Read when the first policy is checked (about a millisecond), not when the provider starts. */
function known(): ActionList {
  if (list !== undefined) return list;
  const [header = "", ...lines] = readFileSync(join(__dirname, "actions.txt"), "utf8").trimEnd().split("\n");
  const services = lines.map((line): [string, string] => [line.slice(0, line.indexOf(" ")), line]);
  list = { date: header.split(" ")[1] ?? "", services: new Map(services) };
  return list;
}

const names = new Map<string, readonly string[]>();

/** Names of a service's actions; undefined for a service that is not listed. */
export function actionsOf(service: string): readonly string[] | undefined {
  const line = known().services.get(service);
  if (line === undefined) return undefined;
  const read = names.get(service) ?? [...line.split(" ").slice(1), ...(unlisted[service] ?? [])];
  names.set(service, read);
  return read;
}

/** What is wrong with an action; undefined for an action of a service that is not listed. */
export function actionProblem(action: string, form?: PolicyForm): string | undefined {
  if (action === "*" || action === "*:*") return undefined;
  const [, prefix, name] = /^([0-9A-Za-z-]+):([0-9A-Za-z*?]+)$/.exec(action) ?? [];
  if (prefix === undefined || name === undefined)
    return `Action "${action}" has no form that IAM knows; write service:Action, such as "ecs:DescribeServices"`;
  const service = prefix.toLowerCase();
  if (form?.services?.includes(service) === false)
    return `Action "${action}" is not allowed in ${form.name}; only actions of ${form.services[0]} are`;
  const actions = actionsOf(service);
  if (actions === undefined) return undefined;
  const pattern = new RegExp(`^${name.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
  if (actions.some((each) => pattern.test(each))) return undefined;
  const wrong = /[*?]/.test(name) ? `matches no action of ${service}` : `is no action of ${service}`;
  return `Action "${action}" ${wrong} (as AWS listed them on ${known().date}); did you mean ${suggestion(service, name, actions)}?`;
}

/** What was probably meant: the action behind an API operation, or else the name with the fewest letters to change. */
function suggestion(service: string, name: string, actions: readonly string[]): string {
  const behind = operations[service]?.[name.replace(/V2$/, "")];
  if (behind !== undefined) return `"${service}:${behind}", the action behind that operation`;
  const candidates = name.endsWith("*") ? [...new Set(actions.flatMap(beginnings))] : actions;
  return `"${service}:${closest(name, candidates)}"`;
}

/** `Describe*`, `DescribeTask*`: how an action's name may be shortened at a word. */
function beginnings(action: string): string[] {
  const words = action.split(/(?=[A-Z])/);
  return words.map((_, index) => `${words.slice(0, index + 1).join("")}*`);
}
