import { below, checkRange, checkRetention, checkRoute, type Problem, repeated } from "../../core/rules";
import { checkAdoption } from "./check-adoption";
import { checkContainers } from "./check-containers";
import { checkScaling } from "./check-scaling";
import { checkFargateSize } from "./fargate";
import type { ServiceIngress, ServiceSpec } from "./service";

/** Every reason why AWS would refuse this service, or run it in a way that nobody wants. */
export function checkService(service: ServiceSpec): Problem[] {
  return [
    ...checkNames(service),
    ...checkFargateSize(service.cpu, service.memoryMiB),
    ...checkContainers(service),
    ...(service.ingress ? below("ingress", checkServiceIngress(service.ingress, service)) : []),
    ...checkDiscovery(service),
    ...checkScaling(service),
    ...checkRetention("logGroup.retentionDays", service.logGroup.retentionDays),
    ...checkAdoption(service),
    ...checkAlarms(service.alarms ?? {}),
  ];
}

function checkNames(service: ServiceSpec): Problem[] {
  const { name, family } = service;
  return Object.entries({ name, family }).flatMap(([field, name]) =>
    name === undefined || /^[A-Za-z0-9_-]{1,255}$/.test(name)
      ? []
      : [{ field, message: `"${name}"; ECS allows 1 to 255 letters, digits, _ and -; rename it` }],
  );
}

function checkAlarms({ cpuPercent, memoryPercent }: NonNullable<ServiceSpec["alarms"]>): Problem[] {
  return Object.entries({ cpuPercent, memoryPercent }).flatMap(([field, value]) =>
    value === undefined ? [] : checkRange(`alarms.${field}`, value, [1, 100], "an alarm on load"),
  );
}

function checkServiceIngress(ingress: ServiceIngress, service: ServiceSpec): Problem[] {
  const { health } = ingress;
  const interval = health.intervalSeconds ?? 30;
  const timeout = health.timeoutSeconds ?? 5;
  const problems: Problem[] = [
    ...checkRange("health.intervalSeconds", interval, [5, 300], "AWS"),
    ...checkRange("health.timeoutSeconds", timeout, [2, 120], "AWS"),
    ...checkRange("health.healthyThreshold", health.healthyThreshold, [2, 10], "AWS"),
    ...checkRange("health.unhealthyThreshold", health.unhealthyThreshold, [2, 10], "AWS"),
    ...checkRange("drainSeconds", ingress.drainSeconds ?? 300, [0, 3600], "AWS"),
    ...ingress.rules.flatMap((rule, index) => below(`rules.${index}`, checkRoute(rule))),
  ];
  if (timeout >= interval) {
    problems.push({
      field: "health.timeoutSeconds",
      message: `${timeout} must be below intervalSeconds (${interval}); lower it or raise the interval`,
    });
  }
  if (!/^(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/.test(ingress.targetGroup)) {
    problems.push({
      field: "targetGroup",
      message: `"${ingress.targetGroup}" (${ingress.targetGroup.length} characters); AWS allows 32 letters, digits and inner hyphens; shorten or rename it`,
    });
  }
  if (!health.path.startsWith("/")) {
    problems.push({ field: "health.path", message: `"${health.path}" is not a path; start with /` });
  }
  if (ingress.rules.length === 0) {
    problems.push({
      field: "rules",
      message: "empty; no request would reach the service; add a rule or remove ingress",
    });
  }
  for (const priority of repeated(ingress.rules.map((rule) => rule.priority))) {
    problems.push({
      field: "rules",
      message: `priority ${priority} is used twice; priorities are unique on a listener; choose a free one`,
    });
  }
  return [...problems, ...checkListens("", ingress.container, ingress.port, service)];
}

function checkDiscovery(service: ServiceSpec): Problem[] {
  const { discovery } = service;
  if (!discovery) return [];
  const problems = checkRange("discovery.ttlSeconds", discovery.ttlSeconds, [0, 2_147_483_647], "AWS");
  if (!discovery.records.includes("SRV")) return problems;
  if (discovery.container === undefined || discovery.port === undefined) {
    return [
      ...problems,
      { field: "discovery", message: "SRV records name a port; add container and port, or use A records only" },
    ];
  }
  return [...problems, ...checkListens("discovery", discovery.container, discovery.port, service)];
}

function checkListens(field: string, container: string, port: number, service: ServiceSpec): Problem[] {
  const target = service.containers[container];
  if (!target) {
    const message = `no container has the name ${container}; the task has ${Object.keys(service.containers).join(", ")}`;
    return below(field, [{ field: "container", message }]);
  }
  if (target.ports?.includes(port)) return [];
  const ports = target.ports?.join(", ") ?? "none";
  return below(field, [
    { field: "port", message: `${container} does not listen on ${port}; its ports are ${ports}; use one of these` },
  ]);
}
