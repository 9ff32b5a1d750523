import { literal, named, type ServiceHost } from "../core";
import { type ContainerHealth, type ContainerSpec, imageTag, type SecretKey, type ServiceSpec } from "./rules";

/** The `container_definitions` document of a task. Names and keys are sorted so that the same task reads the same. */
export function containerDefinitions(service: ServiceSpec, host: ServiceHost): string {
  return JSON.stringify(
    Object.entries(service.containers).map(([name, container]) => definition(name, container, service, host)),
  );
}

function definition(name: string, container: ContainerSpec, service: ServiceSpec, host: ServiceHost) {
  return {
    name,
    image: image(container.image, host),
    essential: container.essential ?? true,
    ...(container.command ? { command: container.command.map(literal) } : {}),
    portMappings: (container.ports ?? []).map((port) => ({ containerPort: port, hostPort: port, protocol: "tcp" })),
    environment: sorted(container.environment).map(([key, value]) => ({ name: key, value: literal(value) })),
    secrets: sorted(container.secrets).map(([key, secret]) => ({ name: key, valueFrom: valueFrom(secret, host) })),
    ...(container.health ? { healthCheck: healthCheck(container.health) } : {}),
    ...(container.startsAfter
      ? { dependsOn: sorted(container.startsAfter).map(([other, condition]) => ({ containerName: other, condition })) }
      : {}),
    mountPoints: sorted(container.mounts).map(([volume, path]) => ({
      sourceVolume: volume,
      containerPath: path,
      readOnly: false,
    })),
    // A session of execute-command leaves zombies behind unless something reaps them.
    ...(service.executeCommand ? { linuxParameters: { initProcessEnabled: true } } : {}),
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": service.logGroup.name,
        "awslogs-region": host.location.region,
        "awslogs-stream-prefix": "ecs",
      },
    },
  };
}

function image(reference: ContainerSpec["image"], host: ServiceHost): string {
  const address =
    "repository" in reference ? named(host.repositories, "repository", reference.repository).url : reference.public;
  return `${address}${imageTag(reference)}`;
}

/** `<arn>:<key>::` reads one key of a JSON secret. Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html */
function valueFrom({ secret, key }: SecretKey, host: ServiceHost): string {
  const { arn } = named(host.secrets, "secret", secret);
  return key === undefined ? arn : `${arn}:${key}::`;
}

function healthCheck(health: ContainerHealth) {
  return {
    command: ["CMD-SHELL", literal(health.command)],
    interval: health.intervalSeconds ?? 30,
    timeout: health.timeoutSeconds ?? 5,
    retries: health.retries ?? 3,
    startPeriod: health.startPeriodSeconds ?? 0,
  };
}

function sorted<T>(record: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
