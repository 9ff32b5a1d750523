import { join } from "node:path";
import { checkIngress } from "../modules/alb-ingress/rules";
import { checkBucket } from "../modules/bucket/rules";
import { below, checkRetention, type Problem, sentence } from "../modules/core/rules";
import { checkFileSystem, checkRabbitMq, checkRedis } from "../modules/data-stores/rules";
import { checkService, type ServiceSpec } from "../modules/ecs-service/rules";
import { checkEndpoints, checkSubnets, checkZones } from "../modules/network/rules";
import { checkSecret } from "../modules/secrets/rules";
import { checkBudget } from "./checks/budget";
import { checkDifferences } from "./checks/differences";
import { checkNames } from "./checks/names";
import { checkReferences } from "./checks/references";
import { checkRouting } from "./checks/routing";
import { checkScaler } from "./checks/scaler";
import type { Account, Environment, EnvironmentInput } from "./define";
import { checkFile, readSettings } from "./files";
import { InvalidEnvironmentsError } from "./invalid";
import { account as accountSchema } from "./schema/account";
import { environment as environmentSchema } from "./schema/environment";
import { schemaProblems } from "./schema/problems";
import { withoutSecrets } from "./secret-text";

/**
 * Environments that can be built, their files read. Throws one error with every problem of every environment.
 * `folder` holds a folder `<system>/<environment>` for each environment with settings files.
 */
export function loadEnvironments(
  inputs: readonly EnvironmentInput[],
  accounts: readonly Account[],
  folder: string,
): readonly Environment[] {
  const problems: string[] = accounts.flatMap((account) => {
    const parsed = accountSchema.safeParse(account);
    const where = `accounts/${account.account}-${account.region}`;
    return parsed.success
      ? []
      : schemaProblems(accountSchema, parsed.error.issues, account).map((problem) => sentence(where, problem));
  });
  const report = (input: Pick<EnvironmentInput, "system" | "name">, found: readonly Problem[]) => {
    problems.push(...found.map((problem) => sentence(`${input.system || "?"}/${input.name || "?"}`, problem)));
  };
  const environments: Environment[] = [];
  for (const input of inputs) {
    const parsed = environmentSchema.safeParse(input);
    if (!parsed.success) {
      report(input, schemaProblems(environmentSchema, parsed.error.issues, input));
      continue;
    }
    const { environment, problems: fileProblems } = readFiles(input, join(folder, input.system, input.name));
    const account = accounts.find((shared) => shared.account === input.account && shared.region === input.region);
    report(input, [
      ...fileProblems,
      ...checkEnvironment(environment, account),
      ...checkDifferences(environment, inputs),
    ]);
    environments.push(environment);
  }
  for (const { environment, problem } of checkNames(environments)) report(environment, [problem]);
  if (problems.length > 0) throw new InvalidEnvironmentsError(problems.map(withoutSecrets));
  return environments;
}

function checkEnvironment(environment: Environment, account: Account | undefined): Problem[] {
  const { ingress, dataStores } = environment;
  return [
    ...below("network", checkNetwork(environment)),
    ...(ingress && "create" in ingress ? below("ingress.create", checkIngress(ingress.create)) : []),
    ...Object.entries(environment.secrets).flatMap(([name, secret]) => below(`secrets.${name}`, checkSecret(secret))),
    ...Object.entries(environment.buckets ?? {}).flatMap(([name, bucket]) =>
      below(`buckets.${name}`, checkBucket(bucket)),
    ),
    ...(dataStores?.redis ? below("dataStores.redis", checkRedis(dataStores.redis)) : []),
    ...(dataStores?.rabbitmq
      ? below("dataStores.rabbitmq", checkRabbitMq(dataStores.rabbitmq, zonesOf(environment)))
      : []),
    ...Object.entries(dataStores?.fileSystems ?? {}).flatMap(([name, files]) =>
      below(`dataStores.fileSystems.${name}`, checkFileSystem(files)),
    ),
    ...Object.entries(environment.services).flatMap(([name, service]) =>
      below(`services.${name}`, checkService(service)),
    ),
    ...checkReferences(environment, account),
    ...checkRouting(environment),
    ...checkScaler(environment),
    ...checkBudget(environment),
  ];
}

function checkNetwork({ network, region }: Environment): Problem[] {
  if ("create" in network) {
    const { cidr, zones, interfaceEndpoints = [], flowLogRetentionDays: days } = network.create;
    return below("create", [
      ...checkSubnets(cidr, zones, region),
      ...checkEndpoints(interfaceEndpoints),
      ...(days === undefined ? [] : checkRetention("flowLogRetentionDays", days)),
    ]);
  }
  const { privateSubnets, publicSubnets } = network.existing;
  return below("existing", [
    ...checkZones("privateSubnets", Object.keys(privateSubnets), region),
    ...(publicSubnets ? checkZones("publicSubnets", Object.keys(publicSubnets), region) : []),
  ]);
}

function zonesOf({ network }: Environment): readonly string[] {
  const zones = "create" in network ? network.create.zones : network.existing.privateSubnets;
  return Array.isArray(zones) ? zones : Object.keys(zones);
}

function readFiles(input: EnvironmentInput, folder: string): { environment: Environment; problems: Problem[] } {
  const problems: Problem[] = [];
  const services: Record<string, ServiceSpec> = {};
  for (const [name, service] of Object.entries(input.services)) {
    const containers: Record<string, ServiceSpec["containers"][string]> = {};
    for (const [key, written] of Object.entries(service.containers)) {
      const read = readSettings(written, folder);
      containers[key] = read.container;
      problems.push(...below(`services.${name}.containers.${key}`, read.problems));
    }
    services[name] = { ...service, containers };
  }
  if (input.recorded === undefined) return { environment: { ...input, services }, problems };
  problems.push(...checkFile("recorded", input.recorded, folder));
  return { environment: { ...input, services, recorded: join(folder, input.recorded) }, problems };
}
