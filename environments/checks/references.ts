import { type Problem, repeated } from "../../modules/core/rules";
import type { Account, Environment } from "../define";
import { scalerFunctions } from "./scaler-functions";

/** Names that must mean something elsewhere in the environment or its account. */
export function checkReferences(environment: Environment, account: Account | undefined): Problem[] {
  const services = Object.entries(environment.services);
  return [
    ...checkAccount(environment, account),
    ...services.flatMap(([name, service]) => [
      ...checkContainers(name, service, environment, account),
      ...checkPlacement(name, service, environment),
      ...checkReach(name, service, environment),
    ]),
    ...checkAlarms(environment),
    ...checkRoleNames(environment, account),
  ];
}

type Service = Environment["services"][string];

function checkAccount({ account, region }: Environment, shared: Account | undefined): Problem[] {
  if (shared) return [];
  return [
    {
      field: "account",
      message: `${account} in ${region} has no file; states need a bucket there; write environments/accounts/${account}-${region}.ts`,
    },
  ];
}

function checkContainers(
  name: string,
  service: Service,
  environment: Environment,
  account: Account | undefined,
): Problem[] {
  return Object.entries(service.containers).flatMap(([container, { image, secrets }]) => {
    const at = `services.${name}.containers.${container}`;
    const problems = Object.entries(secrets ?? {}).flatMap(([variable, { secret, key }]) =>
      checkSecret(`${at}.secrets.${variable}`, environment, secret, key),
    );
    if (account && "repository" in image && !(image.repository in account.repositories)) {
      problems.push(
        unknown(`${at}.image.repository`, "repository of the account", image.repository, account.repositories),
      );
    }
    return problems;
  });
}

function checkSecret(field: string, { secrets }: Environment, name: string, key: string | undefined): Problem[] {
  const secret = secrets[name];
  if (!secret) return [unknown(field, "secret of the environment", name, secrets)];
  if (secret.holds === "text") {
    return key === undefined ? [] : [{ field, message: `${key} of ${name}, which holds one text; remove key` }];
  }
  if (key !== undefined && secret.holds.includes(key)) return [];
  return [
    { field, message: `${key ?? "no key"} of ${name}, which holds ${secret.holds.join(", ")}; name one of these` },
  ];
}

function checkPlacement(name: string, service: Service, environment: Environment): Problem[] {
  const at = `services.${name}`;
  const problems: Problem[] = [];
  const { network, dataStores, buckets } = environment;
  if (
    service.subnets === "public" &&
    "existing" in network &&
    Object.keys(network.existing.publicSubnets ?? {}).length === 0
  ) {
    problems.push({
      field: `${at}.subnets`,
      message: "public, but the existing network names no public subnets; add publicSubnets or use private",
    });
  }
  if (service.ingress && !environment.ingress) {
    problems.push({
      field: `${at}.ingress`,
      message: "the environment has no load balancer; add ingress to the environment",
    });
  }
  if (service.discovery && !environment.namespace) {
    problems.push({
      field: `${at}.discovery`,
      message: "the environment has no namespace; add namespace to the environment",
    });
  }
  for (const [volume, { fileSystem }] of Object.entries(service.volumes ?? {})) {
    const known = dataStores?.fileSystems ?? {};
    if (!(fileSystem in known))
      problems.push(unknown(`${at}.volumes.${volume}.fileSystem`, "file system", fileSystem, known));
  }
  for (const bucket of service.buckets ?? []) {
    if (!(bucket in (buckets ?? {}))) problems.push(unknown(`${at}.buckets`, "bucket", bucket, buckets ?? {}));
  }
  return problems;
}

function checkReach(name: string, service: Service, { services, dataStores }: Environment): Problem[] {
  const names = Object.keys(services);
  const earlier = names.slice(0, names.indexOf(name));
  const stores = (["redis", "rabbitmq"] as const).filter((store) => dataStores?.[store]);
  return Object.entries(service.reaches ?? {}).flatMap(([target, ports]) => {
    const field = `services.${name}.reaches.${target}`;
    const twice = repeated(ports).map((port) => ({ field, message: `${port} is listed twice; list each port once` }));
    if (stores.some((store) => store === target)) return twice;
    const known = [...stores, ...earlier].join(", ") || "none";
    if (!earlier.includes(target)) {
      return [
        {
          field,
          message: `no data store and no service above ${name} has this name (known: ${known}); correct it or move the service up`,
        },
      ];
    }
    const open = Object.values(services[target]?.containers ?? {}).flatMap((container) => container.ports ?? []);
    const closed = ports.filter((port) => !open.includes(port));
    return [
      ...twice,
      ...closed.map((port) => ({
        field,
        message: `${port}; ${target} listens on ${open.join(", ") || "no port"}; use one of these`,
      })),
    ];
  });
}

/** Limits that nobody would be told about. */
function checkAlarms({ alarms, services }: Environment): Problem[] {
  if (!("none" in alarms)) return [];
  return Object.entries(services).flatMap(([name, service]) =>
    service.alarms
      ? [
          {
            field: `services.${name}.alarms`,
            message: `the environment has no alarms ("${alarms.none}"), so these limits do nothing; remove them or give the environment a topic`,
          },
        ]
      : [],
  );
}

/** CI may only touch roles whose names begin as the account says; another name would be denied in the middle of an apply. */
function checkRoleNames({ services, queueScaler }: Environment, account: Account | undefined): Problem[] {
  if (!account) return [];
  const prefixes = account.ci.rolePrefixes;
  const roles: [field: string, name: string][] = [
    ...Object.entries(services).flatMap(([name, { roles }]): [string, string][] => [
      [`services.${name}.roles.task`, roles.task],
      [`services.${name}.roles.execution`, roles.execution],
    ]),
    ...(queueScaler
      ? scalerFunctions(queueScaler).map(({ field, spec }): [string, string] => [`${field}.roleName`, spec.roleName])
      : []),
  ];
  return roles
    .filter(([, name]) => !prefixes.some((prefix) => name.startsWith(prefix)))
    .map(([field, name]) => ({
      field,
      message: `"${name}" begins with none of ${prefixes.join(", ")}, so CI could not make it; rename it or add to ci.rolePrefixes of the account`,
    }));
}

function unknown(field: string, kind: string, name: string, known: Readonly<Record<string, unknown>>): Problem {
  return {
    field,
    message: `no ${kind} has the name ${name}; known: ${Object.keys(known).join(", ") || "none"}; correct it or add one`,
  };
}
