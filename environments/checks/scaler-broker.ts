import { below, longestJobMinutes, type Problem } from "../../modules/core/rules";
import { taskProtectionOf } from "../../modules/ecs-service/rules";
import type { Environment } from "../define";

type Scaler = NonNullable<Environment["queueScaler"]>;

/** The broker of the queues: that it is there, that its workers reach it, and that it waits for their longest job. */
export function checkBroker(scaler: Scaler, environment: Environment): Problem[] {
  return [
    ...below("queueScaler", checkPlace(scaler, environment)),
    ...checkReach(scaler, environment),
    ...checkJobs(scaler, environment),
  ];
}

function checkPlace({ broker }: Scaler, { services, dataStores }: Environment): Problem[] {
  if ("dataStore" in broker) {
    if (dataStores?.rabbitmq) return [];
    return [{ field: "broker", message: "the environment has no dataStores.rabbitmq; add it or name a service" }];
  }
  const { service: host, port } = broker;
  const target = services[host];
  if (!portsOf(target).includes(port)) {
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

function portsOf(service: Environment["services"][string] | undefined): number[] {
  return Object.values(service?.containers ?? {}).flatMap((container) => container.ports ?? []);
}

/** AMQP without and with TLS. */
const AMQP_PORTS = [5672, 5671];

/** A worker that cannot reach its broker would start, and wait for messages that never come. */
function checkReach({ broker, services: scaled }: Scaler, { services, dataStores }: Environment): Problem[] {
  // Without its store there is nothing to reach, which is reported already.
  if ("dataStore" in broker && !dataStores?.rabbitmq) return [];
  const isOpenElsewhere = (name: string) => "existing" in (services[name]?.securityGroup ?? { existing: [] });
  const target = "dataStore" in broker ? broker.dataStore : broker.service;
  if ("service" in broker && isOpenElsewhere(target)) return [];
  const ports = "dataStore" in broker ? [5671] : AMQP_PORTS.filter((port) => portsOf(services[target]).includes(port));
  // A broker that takes messages on ports of its own choice: nobody can tell which.
  if (ports.length === 0) return [];
  return Object.keys(scaled).flatMap((name) => {
    if (name === target || isOpenElsewhere(name)) return [];
    const reached = services[name]?.reaches?.[target] ?? [];
    if (reached.some((port) => ports.includes(port))) return [];
    const got = reached.length > 0 ? `${target} on ${reached.join(", ")} only` : `no ${target}`;
    return [
      {
        field: `services.${name}.reaches`,
        message: `${got}, but its messages come from ${target} on ${ports.join(" or ")}; add ${ports[0]} to reaches.${target}`,
      },
    ];
  });
}

/** A broker hands a message that is not acknowledged in time to another consumer, protected or not. */
function checkJobs({ broker }: Scaler, { services, dataStores }: Environment): Problem[] {
  const { minutes: timeout, raise } = consumerTimeout(broker, services, dataStores);
  return Object.entries(services).flatMap(([name, { scaling }]) => {
    const minutes = longestJobMinutes(taskProtectionOf(scaling));
    if (minutes === undefined || minutes < timeout) return [];
    return [
      {
        field: `services.${name}.scaling.taskProtection.longestJobMinutes`,
        message: `${minutes}; the broker gives a message to another consumer after ${timeout}; ${raise(minutes)}`,
      },
    ];
  });
}

/** RabbitMQ's default. Source: https://www.rabbitmq.com/docs/consumers#acknowledgement-timeout */
const CONSUMER_TIMEOUT_MINUTES = 30;
const BROKER_ARGUMENTS = "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS";

interface ConsumerTimeout {
  readonly minutes: number;
  /** How to make it longer than a job. */
  readonly raise: (jobMinutes: number) => string;
}

/** After which time the broker takes a message back, and how that is changed. */
function consumerTimeout(
  broker: Scaler["broker"],
  services: Environment["services"],
  dataStores: Environment["dataStores"],
): ConsumerTimeout {
  if ("dataStore" in broker) {
    return {
      // Without one the store itself is missing, which is reported already.
      minutes: dataStores?.rabbitmq?.consumerTimeoutMinutes ?? Number.POSITIVE_INFINITY,
      raise: (minutes) => `raise dataStores.rabbitmq.consumerTimeoutMinutes above ${minutes}`,
    };
  }
  const containers = Object.entries(services[broker.service]?.containers ?? {});
  const [name, container] = containers.find(([, { ports }]) => ports?.includes(broker.port)) ?? [];
  const [, written] =
    /-rabbit\s+consumer_timeout\s+(\d+|undefined)/.exec(container?.environment?.[BROKER_ARGUMENTS] ?? "") ?? [];
  const place = `services.${broker.service}.containers.${name}.environment`;
  return {
    minutes: minutesOf(written),
    raise: (minutes) =>
      `write ${BROKER_ARGUMENTS}: "-rabbit consumer_timeout ${2 * minutes * 60_000}" (milliseconds, above ${minutes} minutes) into ${place}`,
  };
}

function minutesOf(milliseconds: string | undefined): number {
  if (milliseconds === undefined) return CONSUMER_TIMEOUT_MINUTES;
  return milliseconds === "undefined" ? Number.POSITIVE_INFINITY : Number(milliseconds) / 60_000;
}
