import { below, type Problem } from "../../core/rules";
import type { ContainerHealth, ContainerSpec } from "./container";
import type { ServiceSpec } from "./service";

export function checkContainers(service: ServiceSpec): Problem[] {
  const containers = Object.entries(service.containers);
  if (containers.length === 0) {
    return [{ field: "containers", message: "empty; a task has 1 to 10 containers; add one" }];
  }
  const problems = containers.flatMap(([name, container]) =>
    below(`containers.${name}`, checkContainer(name, container, service)),
  );
  if (containers.length > MOST_CONTAINERS) {
    problems.push({
      field: "containers",
      message: `${containers.length}; a task has 1 to ${MOST_CONTAINERS} containers; move some into a service of their own`,
    });
  }
  if (!containers.some(([, container]) => container.essential ?? true)) {
    problems.push({
      field: "containers",
      message: "none is essential; a task needs one; set essential on the main container",
    });
  }
  return [...problems, ...checkCircle(service.containers), ...checkPorts(containers), ...checkVolumes(service)];
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const MOST_CONTAINERS = 10;

function checkContainer(name: string, container: ContainerSpec, service: ServiceSpec): Problem[] {
  return [
    ...checkImage(container.image),
    ...checkHealth(container.health),
    ...checkVariables(container),
    ...checkStartOrder(name, container, service.containers),
    ...checkMounts(container, service.volumes ?? {}),
  ];
}

function checkImage(image: ContainerSpec["image"]): Problem[] {
  if ("digest" in image) {
    return /^sha256:[0-9a-f]{64}$/.test(image.digest)
      ? []
      : [
          {
            field: "image.digest",
            message: `"${image.digest}" is not sha256: and 64 hex digits; copy the whole digest`,
          },
        ];
  }
  if (image.tag === "latest") {
    return [
      { field: "image.tag", message: "latest names another image tomorrow; pin a digest or a tag that is never moved" },
    ];
  }
  return /^[\w][\w.-]{0,127}$/.test(image.tag)
    ? []
    : [{ field: "image.tag", message: `"${image.tag}" is not a tag; use at most 128 letters, digits, _ . -` }];
}

/** Ranges. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
const HEALTH_RANGES = {
  intervalSeconds: [5, 300],
  timeoutSeconds: [2, 60],
  retries: [1, 10],
  startPeriodSeconds: [0, 300],
} as const;

function checkHealth(health: ContainerHealth | undefined): Problem[] {
  if (!health) return [];
  return Object.entries(HEALTH_RANGES).flatMap(([field, [min, max]]) => {
    const value = health[field as keyof typeof HEALTH_RANGES];
    return value !== undefined && (value < min || value > max)
      ? [{ field: `health.${field}`, message: `${value}; ECS allows ${min} to ${max}; choose a value in that range` }]
      : [];
  });
}

function checkVariables(container: ContainerSpec): Problem[] {
  const secrets = container.secrets ?? {};
  return Object.keys(container.environment ?? {}).flatMap((name) =>
    name in secrets
      ? [
          {
            field: `environment.${name}`,
            message: "is also a secret; ECS refuses the name twice; remove it from the environment",
          },
        ]
      : [],
  );
}

function checkStartOrder(name: string, container: ContainerSpec, all: ServiceSpec["containers"]): Problem[] {
  return Object.entries(container.startsAfter ?? {}).flatMap(([other, condition]) => {
    const field = `startsAfter.${other}`;
    const target = all[other];
    if (!target || other === name) {
      return [{ field, message: `no other container has this name; the task has ${Object.keys(all).join(", ")}` }];
    }
    if (condition === "HEALTHY" && !target.health) {
      return [{ field, message: `waits for HEALTHY, but ${other} has no health check; add one or wait for START` }];
    }
    if ((condition === "COMPLETE" || condition === "SUCCESS") && (target.essential ?? true)) {
      return [
        {
          field,
          message: `waits for ${condition}, but ${other} is essential, so its end stops the task; set essential to false`,
        },
      ];
    }
    return [];
  });
}

/** Containers that wait for each other never start. Reported once, from the first container written. */
function checkCircle(all: ServiceSpec["containers"]): Problem[] {
  const follow = (path: readonly string[]): string[] | undefined => {
    const last = path[path.length - 1] ?? "";
    for (const next of Object.keys(all[last]?.startsAfter ?? {})) {
      // A container that waits for itself is reported as such.
      if (next === last) continue;
      if (path.includes(next)) return [...path.slice(path.indexOf(next)), next];
      const circle = follow([...path, next]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const name of Object.keys(all)) {
    const circle = follow([name]);
    if (circle) {
      const message = `wait for each other (${circle.join(" after ")}), so none of them would start; remove one startsAfter`;
      return [{ field: "containers", message }];
    }
  }
  return [];
}

function checkMounts(container: ContainerSpec, volumes: NonNullable<ServiceSpec["volumes"]>): Problem[] {
  return Object.entries(container.mounts ?? {}).flatMap(([volume, path]) => {
    if (!(volume in volumes)) {
      return [
        {
          field: `mounts.${volume}`,
          message: `no volume has this name; the task has ${Object.keys(volumes).join(", ") || "none"}`,
        },
      ];
    }
    return path.startsWith("/")
      ? []
      : [{ field: `mounts.${volume}`, message: `"${path}" is not absolute; start with /` }];
  });
}

function checkPorts(containers: readonly (readonly [string, ContainerSpec])[]): Problem[] {
  const owners = new Map<number, string>();
  return containers.flatMap(([name, container]) =>
    (container.ports ?? []).flatMap((port) => {
      const field = `containers.${name}.ports`;
      if (!Number.isInteger(port) || port < 1 || port > 65_535) {
        return [{ field, message: `${port}; a port is 1 to 65535; choose one of these` }];
      }
      const owner = owners.get(port);
      if (owner !== undefined) {
        return [
          {
            field,
            message: `${port} is taken by ${owner}; containers of one task share localhost; choose another port`,
          },
        ];
      }
      owners.set(port, name);
      return [];
    }),
  );
}

/** A volume that no container mounts costs money and does nothing. */
function checkVolumes({ volumes, containers }: ServiceSpec): Problem[] {
  const mounted = new Set(Object.values(containers).flatMap(({ mounts }) => Object.keys(mounts ?? {})));
  return Object.keys(volumes ?? {})
    .filter((volume) => !mounted.has(volume))
    .map((volume) => ({
      field: `volumes.${volume}`,
      message: "no container mounts it; add it to mounts or remove it",
    }));
}
