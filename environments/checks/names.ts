import type { Problem } from "../../modules/core/rules";
import type { Environment } from "../define";
import { scalerFunctions } from "./scaler-functions";

interface PhysicalName {
  /** What AWS wants unique: two kinds may share a name. */
  readonly kind: string;
  readonly name: string;
  readonly field: string;
}

/** Every name that the environment makes in its account and region. Existing things of others are not among them. */
export function physicalNames(environment: Environment): PhysicalName[] {
  const { network, cluster, namespace, ingress, dataStores, queueScaler, alarms } = environment;
  const one = (kind: string, field: string, name: string | undefined) =>
    name === undefined ? [] : [{ kind, field, name }];
  const created = <T>(thing: { create: T } | { existing: unknown } | undefined) =>
    thing !== undefined && "create" in thing ? thing.create : undefined;
  return [
    ...one("network", "network.create.name", created(network)?.name),
    ...one("cluster", "cluster.create.name", created(cluster)?.name),
    ...one("namespace", "namespace.create.name", created(namespace)?.name),
    ...one("load balancer", "ingress.create.name", created(ingress)?.name),
    ...Object.keys(environment.secrets).flatMap((name) => one("secret", `secrets.${name}`, name)),
    ...Object.entries(environment.buckets ?? {}).flatMap(([key, { name }]) =>
      one("bucket", `buckets.${key}.name`, name),
    ),
    ...one("replication group", "dataStores.redis.name", dataStores?.redis?.name),
    ...one("broker", "dataStores.rabbitmq.name", dataStores?.rabbitmq?.name),
    ...Object.entries(dataStores?.fileSystems ?? {}).flatMap(([key, { name }]) =>
      one("file system", `dataStores.fileSystems.${key}.name`, name),
    ),
    ...Object.entries(environment.services).flatMap(([key, service]) => serviceNames(`services.${key}`, service)),
    ...(queueScaler ? scalerNames(queueScaler) : []),
    ...one("topic", "alarms.topic", "topic" in alarms ? alarms.topic : undefined),
  ];
}

function serviceNames(at: string, service: Environment["services"][string]): PhysicalName[] {
  const names = [
    { kind: "service", field: `${at}.name`, name: service.name },
    { kind: "task family", field: `${at}.family`, name: service.family ?? service.name },
    { kind: "log group", field: `${at}.logGroup.name`, name: service.logGroup.name },
    { kind: "role", field: `${at}.roles.task`, name: service.roles.task },
    { kind: "role", field: `${at}.roles.execution`, name: service.roles.execution },
  ];
  if (service.ingress)
    names.push({ kind: "target group", field: `${at}.ingress.targetGroup`, name: service.ingress.targetGroup });
  if ("create" in service.securityGroup) {
    names.push({ kind: "security group", field: `${at}.securityGroup.create`, name: service.securityGroup.create });
  }
  return names;
}

function scalerNames(scaler: NonNullable<Environment["queueScaler"]>): PhysicalName[] {
  const group = {
    kind: "security group",
    field: "queueScaler.publisher.securityGroup",
    name: scaler.publisher.securityGroup,
  };
  return [
    // Queues of two environments may have one name: only the namespace tells their numbers apart.
    { kind: "metric namespace", field: "queueScaler.metricNamespace", name: scaler.metricNamespace },
    { kind: "dashboard", field: "queueScaler.dashboard", name: scaler.dashboard },
    ...scalerFunctions(scaler).flatMap(({ field, spec }) => [
      { kind: "function", field: `${field}.functionName`, name: spec.functionName },
      { kind: "role", field: `${field}.roleName`, name: spec.roleName },
      { kind: "rule", field: `${field}.ruleName`, name: spec.ruleName },
    ]),
    group,
  ];
}

/** Names made twice in one account and region, reported for the second environment (or place) that makes them. */
export function checkNames(environments: readonly Environment[]): { environment: Environment; problem: Problem }[] {
  const owners = new Map<string, string>();
  return [
    ...checkOwnNames(environments),
    ...environments.flatMap((environment) =>
      physicalNames(environment).flatMap(({ kind, name, field }) => {
        const where = `${environment.system}/${environment.name} · ${field}`;
        const key = [environment.account, environment.region, kind, name].join(" ");
        const owner = owners.get(key);
        owners.set(key, owner ?? where);
        if (owner === undefined) return [];
        const message = `"${name}" is the ${kind} of ${owner} already; names are unique in an account and region; rename one`;
        return [{ environment, problem: { field, message } }];
      }),
    ),
  ];
}

/** Stacks and states are named after their environment. */
function checkOwnNames(environments: readonly Environment[]): { environment: Environment; problem: Problem }[] {
  const names = environments.map(({ system, name }) => `${system}/${name}`);
  return environments.flatMap((environment, index) => {
    const name = `${environment.system}/${environment.name}`;
    if (names.indexOf(name) === index) return [];
    const message = `"${name}" is another environment's name already; each has its own states; rename one`;
    return [{ environment, problem: { field: "name", message } }];
  });
}
