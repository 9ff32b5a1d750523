import { below, checkRoute, type Problem } from "../../core/rules";
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
    ...checkRetention(service.logGroup.retentionDays),
  ];
}

function checkNames(service: ServiceSpec): Problem[] {
  const names = { name: service.name, family: service.family ?? service.name };
  return Object.entries(names).flatMap(([field, name]) =>
    /^[A-Za-z0-9_-]{1,255}$/.test(name)
      ? []
      : [{ field, message: `"${name}"; ECS allows 1 to 255 letters, digits, _ and -; rename it` }],
  );
}

function checkServiceIngress(ingress: ServiceIngress, service: ServiceSpec): Problem[] {
  const { health } = ingress;
  const interval = health.intervalSeconds ?? 30;
  const timeout = health.timeoutSeconds ?? 5;
  const problems: Problem[] = [
    ...range("health.intervalSeconds", interval, 5, 300),
    ...range("health.timeoutSeconds", timeout, 2, 120),
    ...range("health.healthyThreshold", health.healthyThreshold, 2, 10),
    ...range("health.unhealthyThreshold", health.unhealthyThreshold, 2, 10),
    ...range("drainSeconds", ingress.drainSeconds ?? 300, 0, 3600),
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
  return [...problems, ...checkListens("", ingress.container, ingress.port, service)];
}

function checkDiscovery(service: ServiceSpec): Problem[] {
  const { discovery } = service;
  if (!discovery) return [];
  const problems = range("discovery.ttlSeconds", discovery.ttlSeconds, 0, 2_147_483_647);
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

/** Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

function checkRetention(days: number): Problem[] {
  if (RETENTION_DAYS.includes(days)) return [];
  const next = RETENTION_DAYS.find((allowed) => allowed > days) ?? 3653;
  return [
    {
      field: "logGroup.retentionDays",
      message: `${days}; CloudWatch Logs allows ${RETENTION_DAYS.slice(0, 8).join(", ")} … 3653 days; the next longer is ${next}`,
    },
  ];
}

function range(field: string, value: number, min: number, max: number): Problem[] {
  return Number.isInteger(value) && value >= min && value <= max
    ? []
    : [{ field, message: `${value}; AWS allows ${min} to ${max}; choose a whole number in that range` }];
}
