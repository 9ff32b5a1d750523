import { below, type Problem } from "../../modules/core/rules";
import { taskProtectionOf } from "../../modules/ecs-service/rules";
import type { EndpointService } from "../../modules/network/rules";
import { type CheckedScaling, checkQueueScaler } from "../../modules/queue-scaler/rules";
import type { Environment } from "../define";
import { checkBroker } from "./scaler-broker";

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
    ...checkBroker(scaler, environment),
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
