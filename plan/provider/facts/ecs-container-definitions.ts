/**
 * Whether two lists of container definitions mean the same to ECS: order of containers, variables and secrets, defaults,
 * empty lists and unknown members do not count. With awsvpc a host port is the container's own.
 * Source: internal/service/ecs/container_definitions.go.
 */
export function sameContainers(before: unknown, after: unknown, isAwsvpc: boolean): boolean {
  const [left, right] = [before, after].map((text) => meaning(text, isAwsvpc));
  return left !== undefined && left === right;
}

type Members = Record<string, unknown>;

/** What the AWS SDK knows of a container; it reads names in any case and leaves others out. */
const KNOWN = new Set(
  `command cpu credentialSpecs dependsOn disableNetworking dnsSearchDomains dnsServers dockerLabels dockerSecurityOptions
  entryPoint environment environmentFiles essential extraHosts firelensConfiguration healthCheck hostname image interactive
  links linuxParameters logConfiguration memory memoryReservation mountPoints name portMappings privileged pseudoTerminal
  readonlyRootFilesystem repositoryCredentials resourceRequirements restartPolicy secrets startTimeout stopTimeout
  systemControls ulimits user versionConsistency volumesFrom workingDirectory`
    .toLowerCase()
    .split(/\s+/),
);

/** Maps with names of the user's own. */
const FREE = new Set(["dockerlabels", "options"]);

/** Defaults of https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
const HEALTH_CHECK = { interval: 30, retries: 3, timeout: 5 };

function meaning(text: unknown, isAwsvpc: boolean): string | undefined {
  const containers = parsed(text);
  if (!Array.isArray(containers) || !containers.every(isMembers)) return undefined;
  return stable(byName(containers.map((container) => reduced(container, isAwsvpc))));
}

function reduced(container: Members, isAwsvpc: boolean): Members {
  const known = Object.entries(container).filter(([name]) => KNOWN.has(name));
  const { cpu, healthcheck, versionconsistency, ...given }: Members = Object.fromEntries(known.filter(notEmpty));
  return {
    essential: true,
    ...given,
    ...(cpu ? { cpu } : {}),
    ...(versionconsistency ? { versionconsistency } : {}),
    ...(isMembers(healthcheck) ? { healthcheck: { ...HEALTH_CHECK, ...healthcheck } } : {}),
    ...each(given, "portmappings", (ports) => ports.map((port) => mapped(port, isAwsvpc))),
    ...each(given, "environment", byName),
    ...each(given, "secrets", byName),
  };
}

function mapped({ hostport, protocol, ...port }: Members, isAwsvpc: boolean): Members {
  const host = hostport || (isAwsvpc ? port.containerport : undefined);
  return {
    ...port,
    ...(host ? { hostport: host } : {}),
    ...(protocol && protocol !== "tcp" ? { protocol } : {}),
  };
}

function each(given: Members, name: string, change: (elements: Members[]) => Members[]): Members {
  const value = given[name];
  return Array.isArray(value) ? { [name]: change(value.filter(isMembers)) } : {};
}

function byName(elements: Members[]): Members[] {
  const name = (element: Members) => String(element.name ?? "");
  return [...elements].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function notEmpty([, value]: [string, unknown]): boolean {
  return !Array.isArray(value) || value.length > 0;
}

/** JSON with names in small letters, without members that are null and without elements that say nothing. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === "string" ? folded(JSON.parse(text)) : undefined;
  } catch {
    return undefined;
  }
}

function folded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(folded).filter((item) => !isMembers(item) || Object.keys(item).length > 0);
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => [name.toLowerCase(), FREE.has(name.toLowerCase()) ? inner : folded(inner)]),
  );
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) =>
    isMembers(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}
