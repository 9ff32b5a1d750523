import { at, isList, isObject } from "../../../differences-parts";
import { textsIn } from "../../identities";
import type { Subject } from "../../subjects";
import type { GraphNode } from "../graph";
import { grouped } from "../grouped";
import { apiName, isPlumbing, managedBy } from "./apis";
import type { Flow } from "./flow";
import type { System } from "./system";
import { joint, nodeOf, thingOf, way } from "./things";

/** What services and functions use by permission of their roles, and what their configuration names. */
export function permissions(system: System): Flow[] {
  const policies = policiesByRole(system);
  const services = system.of("aws_ecs_service").map((user) => {
    const configuration = system.one(user, "task_definition", "aws_ecs_task_definition");
    const role = configuration && system.one(configuration, "task_role_arn", "aws_iam_role");
    return { user, configuration, role };
  });
  const functions = system
    .of("aws_lambda_function")
    .map((user) => ({ user, configuration: user, role: system.one(user, "role", "aws_iam_role") }));
  const ways = [...services, ...functions].flatMap(({ user, configuration, role }) => [
    ...(configuration ? uses(system, user, configuration) : []),
    ...((role && policies.get(role)) ?? []).flatMap((policy) => allowed(system, user, policy)),
  ]);
  const failures = failureDestinations(system);
  return ways.filter(({ edges }) => !edges.some(({ to }) => failures.has(to)));
}

function policiesByRole(system: System): ReadonlyMap<Subject, readonly Subject[]> {
  const own = system.of("aws_iam_role_policy").map((policy) => ({ role: roleOf(system, policy), policy }));
  const attached = system.of("aws_iam_role_policy_attachment").map((attachment) => ({
    role: roleOf(system, attachment),
    policy: system.one(attachment, "policy_arn", "aws_iam_policy"),
  }));
  const pairs = [...own, ...attached].flatMap(({ role, policy }) => (role && policy ? [{ role, policy }] : []));
  return new Map([...grouped(pairs, ({ role }) => role)].map(([role, of]) => [role, of.map(({ policy }) => policy)]));
}

function roleOf(system: System, policy: Subject): Subject | undefined {
  return system.one(policy, "role", "aws_iam_role");
}

/** Things that the containers' or the function's own configuration names. */
function uses(system: System, user: Subject, configuration: Subject): Flow[] {
  const named = ["container_definitions", "volume", "environment", "file_system_config"].flatMap((argument) =>
    system.meant(configuration, argument),
  );
  return waysTo(system, user, named);
}

/** Things that a policy names, and APIs of which it names none. */
function allowed(system: System, user: Subject, policy: Subject): Flow[] {
  const document = system.document(policy, "policy");
  const written = textsIn(document).flatMap((text) => system.named(text.replace(/[:/]\*$/, "")) ?? []);
  const named = [...new Set([...system.meant(policy, "policy"), ...written])];
  const types = named.map(({ type }) => type);
  const apis = [...new Set(actionsOf(document).map((action) => action.split(":")[0] ?? ""))]
    .filter((api) => /^[a-z0-9-]+$/.test(api) && !isPlumbing(api) && !types.some((type) => managedBy(type, api)))
    .sort();
  return [...waysTo(system, user, named), ...apis.map((api) => toApi(system, user, apiNode(api)))];
}

function apiNode(api: string): GraphNode {
  return { id: `api ${api}`, name: apiName(api), what: "AWS API", look: "outside", column: "last" };
}

function waysTo(system: System, user: Subject, named: readonly Subject[]): Flow[] {
  const secrets = named.some(({ type }) => type.startsWith("aws_secretsmanager_secret"));
  const things = new Set(named.flatMap((one) => thingOf(system, one) ?? []));
  return [
    ...[...things].map((thing) => way(system, user, thing)),
    ...(secrets ? [toApi(system, user, secretsOf(system))] : []),
  ];
}

function toApi(system: System, user: Subject, api: GraphNode): Flow {
  return joint(nodeOf(system, user), api);
}

/** Where only what failed goes is no part of how a system works. Among many queues told as one, some are. */
function failureDestinations(system: System): ReadonlySet<string> {
  if (system.isCrowded) return new Set();
  const configs = system.of("aws_lambda_function_event_invoke_config");
  const destinations = [
    ...configs.flatMap((config) => system.meant(config, "destination_config")),
    ...system.of("aws_lambda_function").flatMap((lambda) => system.meant(lambda, "dead_letter_config")),
  ];
  return new Set(destinations.map(({ id }) => id));
}

/** All of an environment's secrets are one thing: each alone says little. */
function secretsOf(system: System): GraphNode {
  const count = system.of("aws_secretsmanager_secret").length;
  const what = count === 0 ? "AWS API" : count === 1 ? "1 secret" : `${count} secrets`;
  return { id: "api secretsmanager", name: apiName("secretsmanager"), what, look: "store", column: "last" };
}

function actionsOf(policy: unknown): string[] {
  const statements = at(policy, "Statement");
  return (isList(statements) ? statements : [statements]).flatMap((statement) =>
    isObject(statement) && statement.Effect === "Allow" ? textsIn(statement.Action) : [],
  );
}
