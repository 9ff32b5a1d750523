import { below, type Problem } from "../../modules/core/rules";
import { checkQueueScaler } from "../../modules/queue-scaler/rules";
import type { Environment } from "../define";

/** The queue scaler and the one service that it owns the number of tasks of. */
export function checkScaler(environment: Environment): Problem[] {
  const { queueScaler: scaler, services, secrets, dataStores, network } = environment;
  const byQueue = Object.keys(services).filter((name) => services[name]?.scaling.by === "queueDepth");
  if (!scaler) {
    return byQueue.map((name) => ({
      field: `services.${name}.scaling`,
      message: "queueDepth, but the environment has no queueScaler, so nobody would set the number of tasks; add one",
    }));
  }
  const problems: Problem[] = byQueue
    .filter((name) => name !== scaler.service)
    .map((name) => ({
      field: `services.${name}.scaling`,
      message: `queueDepth, but the queueScaler's service is ${scaler.service}; scale by cpu or requestsPerTarget`,
    }));
  const service = services[scaler.service];
  if (!service) {
    problems.push({
      field: "queueScaler.service",
      message: `no service has the name ${scaler.service}; known: ${Object.keys(services).join(", ")}`,
    });
  } else {
    const { by } = service.scaling;
    const countOwner = by === "fixed" ? "fixed" : by === "queueDepth" ? "queueScaler" : "targetTracking";
    const range = by === "queueDepth" ? service.scaling : { minTasks: 0, maxTasks: 1000 };
    problems.push(...below("queueScaler", checkQueueScaler({ ...scaler, ...range, countOwner })));
  }
  if ("dataStore" in scaler.broker) {
    if (!dataStores?.rabbitmq) {
      problems.push({
        field: "queueScaler.broker",
        message: "the environment has no dataStores.rabbitmq; add it or name a service",
      });
    }
  } else {
    const { service: host, port } = scaler.broker;
    const target = services[host];
    const open = Object.values(target?.containers ?? {}).flatMap((container) => container.ports ?? []);
    if (!open.includes(port)) {
      problems.push({
        field: "queueScaler.broker",
        message: `${host}:${port}; no container of that service listens there; name a service and one of its ports`,
      });
    } else if (!target?.discovery) {
      problems.push({ field: "queueScaler.broker", message: `${host} has no DNS name; add discovery to the service` });
    }
  }
  const secret = secrets[scaler.monitoringSecret];
  const holds = secret?.holds;
  if (!Array.isArray(holds) || !holds.includes("username") || !holds.includes("password")) {
    problems.push({
      field: "queueScaler.monitoringSecret",
      message: `${scaler.monitoringSecret} must be a secret that holds username and password; declare it in secrets`,
    });
  }
  if ("create" in network && network.create.nat === "none") {
    problems.push({
      field: "network.create.nat",
      message: "none, but the queue scaler's publisher must reach AWS from its private subnets; use single or perAz",
    });
  }
  return problems;
}
