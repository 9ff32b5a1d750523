import { below, longestJobMinutes, type Problem } from "../../modules/core/rules";
import { taskProtectionOf } from "../../modules/ecs-service/rules";
import type { EndpointService } from "../../modules/network/rules";
import { type CheckedScaling, checkQueueScaler } from "../../modules/queue-scaler/rules";
import type { Environment } from "../define";

type Scaler = NonNullable<Environment["queueScaler"]>;

/** The queue scaler, the services that it owns the number of tasks of, and what both need of the environment. */
export function checkScaler(environment: Environment): Problem[] {
  const { queueScaler: scaler, services } = environment;
  const byQueue = Object.keys(services).filter((name) => services[name]?.scaling.by === "queueDepth");
  if (!scaler) {
    return byQueue.map((name) => ({
      field: `services.${name}.scaling`,
      message: "queueDepth, but the environment has no queueScaler, so nobody would set the number of tasks; add one",
    }));
  }
  return [
    ...byQueue
      .filter((name) => !(name in scaler.services))
      .map((name) => ({
        field: `services.${name}.scaling`,
        message: `queueDepth, but queueScaler.services (${Object.keys(scaler.services).join(", ")}) does not name it, so nobody would set the number of tasks; add it there or scale by cpu`,
      })),
    ...below("queueScaler", checkServices(scaler, services)),
    ...below("queueScaler", checkBroker(scaler, environment)),
    ...checkJobs(environment),
    ...below("queueScaler", checkSecret(scaler, environment)),
    ...checkWayOut(environment),
  ];
}

function checkServices(scaler: Scaler, services: Environment["services"]): Problem[] {
  const known = Object.keys(services).join(", ");
  const strangers = Object.keys(scaler.services).filter((name) => !(name in services));
  const checked = Object.entries(scaler.services).map(([name, scaling]) => {
    return [name, { ...scaling, service: counted(services[name]) }] as const;
  });
  return [
    ...strangers.map((name) => ({
      field: `services.${name}`,
      message: `no service has this name; known: ${known}; correct it or remove it`,
    })),
    ...checkQueueScaler({ ...scaler, services: Object.fromEntries(checked) }),
  ];
}

/** What the module learns from the service itself. */
function counted(service: Environment["services"][string] | undefined): CheckedScaling["service"] {
  const scaling = service?.scaling;
  if (!scaling) return undefined;
  if (scaling.by === "fixed") return { countOwner: "fixed", minTasks: scaling.tasks, maxTasks: scaling.tasks };
  const { minTasks, maxTasks } = scaling;
  const countOwner = scaling.by === "queueDepth" ? "queueScaler" : "targetTracking";
  return { countOwner, minTasks, maxTasks, taskProtection: taskProtectionOf(scaling) };
}

function checkBroker({ broker }: Scaler, { services, dataStores }: Environment): Problem[] {
  if ("dataStore" in broker) {
    if (dataStores?.rabbitmq) return [];
    return [{ field: "broker", message: "the environment has no dataStores.rabbitmq; add it or name a service" }];
  }
  const { service: host, port } = broker;
  const target = services[host];
  const open = Object.values(target?.containers ?? {}).flatMap((container) => container.ports ?? []);
  if (!open.includes(port)) {
    return [
      {
        field: "broker",
        message: `${host}:${port}; no container of that service listens there; name a service and one of its ports`,
      },
    ];
  }
  if (target?.discovery) return [];
  return [{ field: "broker", message: `${host} has no DNS name; add discovery to the service` }];
}

/** A broker hands a message that is not acknowledged in time to another consumer, protected or not. */
function checkJobs({ queueScaler, services, dataStores }: Environment): Problem[] {
  const timeout = dataStores?.rabbitmq?.consumerTimeoutMinutes;
  if (timeout === undefined || !queueScaler || !("dataStore" in queueScaler.broker)) return [];
  return Object.entries(services).flatMap(([name, { scaling }]) => {
    const minutes = longestJobMinutes(taskProtectionOf(scaling));
    if (minutes === undefined || minutes < timeout) return [];
    return [
      {
        field: `services.${name}.scaling.taskProtection.longestJobMinutes`,
        message: `${minutes}; the broker gives a message to another consumer after ${timeout}; raise dataStores.rabbitmq.consumerTimeoutMinutes above ${minutes}`,
      },
    ];
  });
}

function checkSecret({ monitoringSecret }: Scaler, { secrets }: Environment): Problem[] {
  const holds = secrets[monitoringSecret]?.holds;
  if (Array.isArray(holds) && holds.includes("username") && holds.includes("password")) return [];
  return [
    {
      field: "monitoringSecret",
      message: `${monitoringSecret} must be a secret that holds username and password; declare it in secrets`,
    },
  ];
}

/** What the publisher calls: metrics, kicks, its secret. */
const PUBLISHER_CALLS: readonly EndpointService[] = ["monitoring", "lambda", "secretsmanager"];

function checkWayOut({ network }: Environment): Problem[] {
  if ("existing" in network || network.create.nat !== "none") return [];
  const missing = PUBLISHER_CALLS.filter((service) => !network.create.interfaceEndpoints?.includes(service));
  if (missing.length === 0) return [];
  return [
    {
      field: "network.create.nat",
      message: `none, but the queue scaler's publisher must reach AWS from its private subnets; use single or perAz, or add ${missing.join(", ")} to interfaceEndpoints`,
    },
  ];
}
