type Members = Record<string, unknown>;

/**
 * Container definitions as ECS gives them back: every member that it fills in written out, names in alphabetical order.
 * With awsvpc the host port is the container's own. A text that is no list of containers stays as it is.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html and states of real services.
 */
export function answeredContainers(text: string, isAwsvpc: boolean): string {
  const containers = parsed(text);
  return containers === undefined ? text : JSON.stringify(containers.map((container) => filledIn(container, isAwsvpc)));
}

/** What ECS writes where nobody gave a value. */
const FILLED_IN: Members = {
  cpu: 0,
  environment: [],
  essential: true,
  mountPoints: [],
  portMappings: [],
  systemControls: [],
  volumesFrom: [],
};

function filledIn(container: Members, isAwsvpc: boolean): Members {
  // Names are read in any case.
  const given = new Set(Object.keys(container).map((name) => name.toLowerCase()));
  const missing = Object.entries(FILLED_IN).filter(([name]) => !given.has(name.toLowerCase()));
  const filled: Members = { ...Object.fromEntries(missing), ...container };
  if (Array.isArray(container.portMappings)) {
    filled.portMappings = container.portMappings.map((port: Members) =>
      sorted({ ...(isAwsvpc ? { hostPort: port.containerPort } : {}), protocol: "tcp", ...port }),
    );
  }
  return sorted(filled);
}

function sorted(members: Members): Members {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parsed(text: string): Members[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null) ? value : undefined;
  } catch {
    return undefined;
  }
}
